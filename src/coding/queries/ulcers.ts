import { guideline } from '../../base/authority.ts';
import { documentedUnit } from './documented.ts';
import { indicatorsOf, options, type QueryUnit } from './query-unit.ts';

/**
 * A pressure ulcer without its stage.
 *
 * @source Tabular L89; guidelines I.C.12.a and I.B.14
 */
export const pressureUlcerStageQuery = documentedUnit({
  id: 'pressure-ulcer-stage',
  topic: 'Stage of the pressure ulcer',
  section: 'I.C.12.a',
  rank: 4,
  settings: ['inpatient', 'outpatient', 'professional'],
  codes:
    'L89.009,L89.019,L89.029,L89.109,L89.119,L89.129,L89.139,L89.149,L89.159,L89.209,L89.219,L89.229,L89.309,L89.319,L89.329,L89.40,L89.509,L89.519,L89.529,L89.609,L89.619,L89.629,L89.819,L89.899,L89.90',
  question: 'Please document the stage of the pressure ulcer, as examined by any clinician who cares for it.',
  signs: [],
  always: true,
  choices: () => ['Stage 1', 'Stage 2', 'Stage 3', 'Stage 4', 'Unstageable', 'Deep tissue pressure injury'],
});

/**
 * An ulcer of the skin of the lower limb or elsewhere, not of pressure, without its depth.
 *
 * @source Tabular L97, L98.4; guideline I.B.14
 */
export const ulcerDepthQuery: QueryUnit = {
  id: 'query/ulcer-depth',
  authority: guideline('I.B.14'),
  rank: 6,
  raise(candidates) {
    const open = candidates.find((c) => /^L97\.\d\d9$|^L98\.4\d9$/.test(c.code));
    if (open === undefined) return [];
    return [
      {
        topic: 'Depth of the ulcer',
        question: 'Please document how deep the ulcer goes, as examined.',
        indicators: indicatorsOf(open),
        options: options(
          'Limited to breakdown of skin',
          'Fat layer exposed',
          'Muscle involved, without necrosis',
          'Muscle with necrosis',
          'Bone involved, without necrosis',
          'Bone with necrosis',
        ),
      },
    ];
  },
};
