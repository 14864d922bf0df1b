import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import type { SectionName } from '../../../reading/reading.ts';
import { inCategories, isUnder } from '../../../record/code-system.ts';
import { type Candidate, step } from '../../candidate.ts';
import { inRanges } from '../../code-ranges.ts';
import type { CodingContext } from '../../context.ts';
import { type CodingRule, kept } from '../../rule.ts';
import { said } from '../../said.ts';

const FOLLOW_UP = /\b(?:follow(?:ing)?[- ]?up|surveillance|recheck|re-?evaluation)\b/i;
/** Sections that assess name follow-ups of everything: there the words must be those of the history itself. */
const ASSESSED: ReadonlySet<SectionName> = new Set<SectionName>([
  'assessment',
  'assessmentAndPlan',
  'impression',
]);
const TELLS: ReadonlySet<SectionName> = new Set<SectionName>([
  ...ASSESSED,
  'chiefComplaint',
  'historyOfPresentIllness',
]);
/** What follow-up examinations leave: histories, statuses, long-term drugs. */
const NOT_A_REASON = 'Z16-Z17,Z66-Z68,Z72-Z79,Z80-Z99';

/**
 * A visit that only follows up on what is no longer there is Z08 after a malignant neoplasm, Z09 after another
 * condition, before the history code. Where the condition or another is still treated, that is coded instead.
 *
 * @source guideline I.C.21.c.8; Tabular Z08, Z09 "use additional code to identify personal history"
 */
export const completedTreatment: CodingRule = {
  id: 'encounter/completed-treatment',
  title: 'Follow-up after completed treatment',
  authority: guideline('I.C.21.c.8'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    if (
      context.setting === 'inpatient' ||
      candidates.some((c) => isUnder(c.code, 'Z08') || isUnder(c.code, 'Z09'))
    ) {
      return kept(candidates);
    }
    const history = candidates.find((c) => isAssessed(c) && inCategories(c.code, 'Z85', 'Z87'));
    if (history === undefined) return kept(candidates);
    if (
      !isSurveillance(history, candidates, context) &&
      candidates.some((c) => isAssessed(c) && isStillThere(c, history))
    )
      return kept(candidates);
    const reason = said(FOLLOW_UP, context, (section) => TELLS.has(section)).find(
      ({ words }) =>
        !ASSESSED.has(words.sentence.section.name) ||
        history.mentions.some((m) => m.sentence === words.sentence),
    );
    const entry = context.icd10cm.entry(isUnder(history.code, 'Z85') ? 'Z08' : 'Z09');
    if (reason === undefined || entry === undefined) return kept(candidates);
    const visit: Candidate = {
      ...history,
      code: entry.code,
      title: entry.longTitle,
      evidence: [reason.evidence, ...history.evidence],
      reason: [
        step('follow-up', `${entry.code}: the visit follows up on ${history.code}`, guideline('I.C.21.c.8')),
      ],
      confidence: 0.75,
      order: history.order - 0.1,
      mentions: [],
    };
    return kept([visit, ...candidates]);
  },
};

const SURVEILLANCE =
  /\bsurveillance\b|\bfollow(?:ing)?[- ]?up (?:after|of|for|from) (?:completed )?(?:treatment|therapy|cancer)\b/i;

/** The complaint itself is the surveillance of a treated malignancy, whatever else is discussed. */
function isSurveillance(
  history: Candidate,
  candidates: readonly Candidate[],
  context: CodingContext,
): boolean {
  if (!isUnder(history.code, 'Z85') || candidates.some((c) => inCategories(c.code, 'C00', 'C96')))
    return false;
  return said(SURVEILLANCE, context, (section) => section === 'chiefComplaint').length > 0;
}

function isAssessed(candidate: Candidate): boolean {
  return candidate.standing === 'diagnosis' || candidate.standing === 'reason';
}

/** Another reason for the visit: whatever the provider assesses that is no history or status. */
function isStillThere(other: Candidate, history: Candidate): boolean {
  return other !== history && !inRanges(other.code, NOT_A_REASON);
}
