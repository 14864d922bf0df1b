import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { sentencesOf } from '../../record-words.ts';
import { type CodingRule, dropping } from '../../rule.ts';

const ON_ARRIVAL =
  /\b(?:dead on arrival|DOA|pronounced (?:dead )?(?:on|upon|at) arrival|found dead|brought in (?:dead|deceased))\b/i;

/**
 * R99 is for the patient brought in dead and pronounced dead on arrival, never for a death during the stay.
 *
 * @source guideline I.C.18.h
 */
export const deathUnspecified: CodingRule = {
  id: 'symptom/death',
  title: 'Death NOS',
  authority: guideline('I.C.18.h'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    return dropping(candidates, (c) =>
      c.code === 'R99' && !sentencesOf(c, context).some(({ text }) => ON_ARRIVAL.test(text))
        ? 'death is the discharge status, not a diagnosis, unless the patient was brought in dead (guideline I.C.18.h)'
        : undefined,
    );
  },
};
