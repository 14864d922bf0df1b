import { guideline } from '../../base/authority.ts';
import { isUnder } from '../../record/code-system.ts';
import type { Candidate } from '../candidate.ts';

import type { CodingContext } from '../context.ts';
import { signsOfEach } from './documented.ts';
import { INPATIENT, indicatorsOf, options, type QueryUnit, quoted } from './query-unit.ts';
import { signs } from './signs/signs.ts';

/**
 * Pneumonia whose organism or type is open while the record has something that bears on it: cover against particular
 * bacteria, a risk of aspiration, onset in hospital.
 *
 * @source Tabular J12–J18, J69.0; guideline I.B.2
 */
export const pneumoniaQuery: QueryUnit = {
  id: 'query/pneumonia-organism',
  authority: guideline('I.B.2'),
  rank: 3,
  settings: INPATIENT,
  raise(candidates, context) {
    if (candidates.some((c) => isUnder(c.code, 'J69.0') || isUnder(c.code, 'J95.851'))) return [];
    const open = candidates.find((c) => isOpen(c, context));
    if (open === undefined) return [];
    const bearing = signsOfEach(
      [
        'gramNegativeCover',
        'mrsaCover',
        'aspirationRisk',
        'hospitalOnset',
        'nursingFacility',
        'sputumCulture',
      ],
      context,
    );
    const decides = bearing.some((s) => s.name !== 'sputumCulture' && s.name !== 'nursingFacility');
    if (!decides) return [];
    return [
      {
        topic: 'Organism of pneumonia',
        question:
          'Please clarify the type or the causative organism of the pneumonia, if known or clinically suspected.',
        indicators: quoted(indicatorsOf(open).slice(0, 3), bearing),
        options: options(
          'Bacterial, known or probable organism (please name it)',
          'Bacterial, organism not known',
          signs('aspirationRisk', context).length > 0 && 'Aspiration',
          'Viral (please name the virus)',
        ),
      },
    ];
  },
};

/** Unspecified, or a group of bacteria only held to be probable beside a risk of aspiration. */
function isOpen(candidate: Candidate, context: CodingContext): boolean {
  if (['J18.9', 'J18.1', 'J18.8', 'J15.9'].includes(candidate.code)) return true;
  return (
    isUnder(candidate.code, 'J15.69') &&
    candidate.mentions.every((m) => m.assertion === 'uncertain' || m.section.name !== 'dischargeDiagnosis') &&
    signs('aspirationRisk', context).length > 0
  );
}
