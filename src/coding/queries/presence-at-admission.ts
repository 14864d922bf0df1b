import { guideline } from '../../base/authority.ts';
import { isPresenceUnclear } from '../admission/unclear-presence.ts';
import { INPATIENT, indicatorsOf, options, type QueryUnit, type Question } from './query-unit.ts';

/**
 * A pressure ulcer, infection or clot of which the record says both that it came with the patient and that it arose in
 * the stay, or which only later notes name though the admission is documented.
 *
 * @source Official Guidelines Appendix I; I.B.14. Yes or no is allowed for presence at admission.
 */
export const presenceAtAdmissionQuery: QueryUnit = {
  id: 'query/presence-at-admission',
  authority: guideline('Appendix I'),
  rank: 4,
  settings: INPATIENT,
  raise(candidates, context) {
    return candidates
      .filter((candidate) => isPresenceUnclear(candidate, context))
      .map(
        (candidate): Question => ({
          topic: 'Presence at admission',
          question: 'Was the quoted condition present at the time of the order for inpatient admission?',
          indicators: indicatorsOf(candidate),
          options: options('Yes', 'No', 'Clinically undetermined'),
        }),
      );
  },
};
