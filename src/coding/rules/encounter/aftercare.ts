import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { inRanges } from '../../code-ranges.ts';
import { type CodingRule, dropping } from '../../rule.ts';
import { phaseOfCode } from '../injury/seventh-character.ts';

/** Aftercare that an injury's own subsequent encounter tells; aftercare of a joint prosthesis and of a disease stays. */
const OF_INJURIES = 'Z47.2,Z47.8,Z48.0,Z48.8,Z51.89,Z09';
const INJURIES = 'S00-T34,M80,M84.3,M84.4';

/**
 * The aftercare of an injury is the injury code with its 7th character for subsequent care, never an aftercare Z code.
 *
 * @source guidelines I.C.21.c.7, I.C.19.a and I.C.19.c.1
 */
export const aftercareOfInjury: CodingRule = {
  id: 'encounter/aftercare-of-injury',
  title: 'Aftercare of an injury',
  authority: guideline('I.C.21.c.7'),
  effective: { from: ICD10_START },
  apply(candidates) {
    const injury = candidates.find((c) => inRanges(c.code, INJURIES) && phaseOfCode(c.code) === 'D');
    if (injury === undefined) return { candidates, dropped: [] };
    return dropping(candidates, (c) =>
      inRanges(c.code, OF_INJURIES)
        ? `the aftercare of an injury is its code for subsequent care, ${injury.code} (guideline I.C.21.c.7)`
        : undefined,
    );
  },
};
