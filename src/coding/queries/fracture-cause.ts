import { guideline } from '../../base/authority.ts';
import { INPATIENT, indicatorsOf, options, type QueryUnit, quoted } from './query-unit.ts';
import { held } from './signs/named.ts';

/** Fractures by injury of the bones that break in minor falls. */
const BY_INJURY = /^S(22\.0|32\.[0-5]|42\.2|52\.[1-6]|72\.[0-24])/;

/**
 * A fracture coded to injury in a patient with osteoporosis who had a minor fall: whether a healthy bone would have
 * broken is for the provider.
 *
 * @source guideline I.C.13.d.2
 */
export const fractureCauseQuery: QueryUnit = {
  id: 'query/fracture-cause',
  authority: guideline('I.C.13.d.2'),
  rank: 4,
  settings: ['inpatient', 'outpatient', 'professional'],
  raise(candidates, context) {
    const fracture = candidates.find((c) => BY_INJURY.test(c.code) && /[AB]$/.test(c.code));
    if (fracture === undefined) return [];
    const bones = held('M81,M85.8', context).filter((m) => m.assertion === 'present');
    const falls = held('W01,W03,W05-W10,W18,W19', context);
    if (bones.length === 0) return [];
    return [
      {
        topic: 'Cause of the fracture',
        question: 'Please clarify the cause of the fracture documented in this record.',
        indicators: quoted(indicatorsOf(fracture).slice(0, 2), bones.slice(0, 2), falls.slice(0, 2)),
        options: options(
          'Fracture by injury of a bone of normal strength for the fall',
          'Pathological fracture (please name the disease of the bone)',
        ),
      },
    ];
  },
};

/**
 * One fracture called open in one place and closed in another, or displaced and not displaced. Where the record says
 * neither, the guideline gives the default and nothing is asked.
 *
 * @source guideline I.C.19.c
 */
export const fractureConflictQuery: QueryUnit = {
  id: 'query/fracture-conflict',
  authority: guideline('I.C.19.c'),
  rank: 3,
  settings: INPATIENT,
  raise(candidates) {
    for (const one of candidates.filter((c) => /^S\d2/.test(c.code))) {
      const displaced = /^Displaced /.test(one.title);
      const other = candidates.find(
        (c) =>
          c !== one &&
          (plain(c.title) === plain(one.title) ||
            (displaced && c.title === one.title.replace(/^Displaced/, 'Nondisplaced'))),
      );
      if (other === undefined) continue;
      const byWound = plain(one.title) === plain(other.title);
      return [
        {
          topic: 'Type of fracture',
          question: 'The record describes the fracture in two ways. Please clarify its type.',
          indicators: quoted(indicatorsOf(one).slice(0, 3), indicatorsOf(other).slice(0, 3)),
          options: byWound
            ? options('Open (please state the Gustilo type)', 'Closed')
            : options('Displaced', 'Nondisplaced'),
        },
      ];
    }
    return [];
  },
};

/** The title without open or closed. */
function plain(title: string): string {
  return title.replace(/\bfor (open|closed) fracture.*$/, 'for fracture');
}
