import { guideline } from '../../base/authority.ts';
import { ICD10_START } from '../../base/date-of-service.ts';
import { categoryOf, isUnder } from '../../record/code-system.ts';
import type { Candidate } from '../candidate.ts';
import { type CodingRule, dropping } from '../rule.ts';

/**
 * Categories of which a patient has one code at a time: the assessment's wording stands against an older or less
 * exact one of the history. Acute on chronic takes up both.
 */
const ONE_AT_A_TIME = [
  'I50',
  'I48',
  'N18',
  'J45',
  'E66',
  'F32',
  'F33',
  'F03',
  'F17',
  'D50',
  'G20',
  'G43',
  'K21',
  'M81',
  'F41',
  'E78',
];

/**
 * One stage, type and acuity for one condition: what the provider lists prevails over what the narrative or the
 * history says of it.
 *
 * @source guidelines I.B.2 and I.B.8
 */
export const sameCondition: CodingRule = {
  id: 'specificity/same-condition',
  title: 'One code for one condition',
  authority: guideline('I.B.8'),
  effective: { from: ICD10_START },
  apply(candidates) {
    return dropping(candidates, (candidate) => {
      const category = categoryOf(candidate.code);
      const better = candidates.find(
        (o) => o !== candidate && categoryOf(o.code) === category && prevails(o, candidate),
      );
      return better === undefined
        ? undefined
        : `the same condition is coded as ${better.code} from the assessment`;
    });
  },
};

function prevails(other: Candidate, candidate: Candidate): boolean {
  if (isAcuteOnChronicOf(other, candidate)) return true;
  // of the two the acute on chronic stays, wherever each is told
  if (isAcuteOnChronicOf(candidate, other)) return false;
  if (!ONE_AT_A_TIME.includes(categoryOf(candidate.code))) return false;
  if (!other.listed || candidate.listed || candidate.standing === 'diagnosis') return false;
  return !/unspecified/i.test(other.title) || /unspecified/i.test(candidate.title);
}

/** I50.23 stands for I50.21 and I50.22, J96.2- for J96.0- and J96.1-. */
function isAcuteOnChronicOf(other: Candidate, candidate: Candidate): boolean {
  if (isUnder(other.code, 'I50')) {
    return (
      /^I50\.[234]3$/.test(other.code) &&
      other.code !== candidate.code &&
      isUnder(candidate.code, other.code.slice(0, 5))
    );
  }
  return (
    isUnder(other.code, 'J96.2') && (isUnder(candidate.code, 'J96.0') || isUnder(candidate.code, 'J96.1'))
  );
}
