import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { inCategories, isUnder } from '../../../record/code-system.ts';
import { type Candidate, mergeSameCode, recode, step } from '../../candidate.ts';
import { isChronic } from '../../chronic.ts';
import { inRanges } from '../../code-ranges.ts';
import type { CodingContext } from '../../context.ts';
import { problemOf } from '../../record-words.ts';
import { type CodingRule, dropping, kept } from '../../rule.ts';
import { said } from '../../said.ts';
import { isSymptomCode } from '../symptoms.ts';
import { isVisitReason } from './visit-reason.ts';

const ANNUAL =
  /\b(?:annual|yearly|routine)\s+(?:(?:wellness|physical|preventive|health|medical|adult|well)\s+)*(?:exam(?:ination)?s?|physicals?|visit|check-?up|wellness|follow-?up exam)\b|\b(?:annual|yearly) visit\b|\bwellness (?:exam|visit|check)\b|\bcomplete physical\b/i;

const EXAMINATION = /\b(?:exam\w*|physical|annual|wellness|check-?up|well (?:adult|woman|man|child))\b/i;

/** Examinations without abnormal findings, and their codes with. */
const WITH_FINDINGS: readonly (readonly [string, string])[] = [
  ['Z00.00', 'Z00.01'],
  ['Z00.129', 'Z00.121'],
  ['Z01.00', 'Z01.01'],
  ['Z01.10', 'Z01.118'],
  ['Z01.20', 'Z01.21'],
  ['Z01.30', 'Z01.31'],
  ['Z01.419', 'Z01.411'],
];

/** A change of a known condition that makes it an abnormal finding of this examination. */
const CHANGED =
  /\b(new(?:ly)?|uncontrolled|(?:not|poorly|sub-?optimally) (?:well[- ])?controlled|worse(?:ned|ning)?|exacerbat\w*|flare|elevated|abnormal|(?:not|above) (?:at )?goal|increas(?:ed|ing)|acute|uptitrat\w*)\b/i;

/**
 * A routine examination is coded by the reason of the visit, children by age, and as "with abnormal findings" where
 * the examination finds something new or a known condition has changed; the findings follow.
 *
 * @source guidelines I.C.21.c.13 and IV.P; Tabular Z00.0 "use additional code to identify abnormal findings"
 */
export const routineExamination: CodingRule = {
  id: 'encounter/routine-examination',
  title: 'Routine examination and its findings',
  authority: guideline('IV.P'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    if (context.setting === 'inpatient') return kept(candidates);
    const { candidates: meant, dropped } = dropping(candidates, (c) => otherReason(c, context));
    const all = byAge(withReason(meant, context), context);
    const exam = all.find((c) => WITH_FINDINGS.some(([without]) => c.code === without));
    if (exam === undefined) return { candidates: all, dropped };
    const finding = all.find((c) => isAbnormalFinding(c, context));
    const code = WITH_FINDINGS.find(([without]) => without === exam.code)?.[1];
    if (finding === undefined || code === undefined) return { candidates: all, dropped };
    const why = step(
      'findings',
      `${code}: the examination has an abnormal finding, ${finding.code} ${finding.title}`,
      guideline('IV.P'),
    );
    const recoded = all.map((c) => (c === exam ? recode(c, code, why, context.icd10cm) : c));
    return { candidates: mergeSameCode(recoded), dropped };
  },
};

/** "Health maintenance" among the problems of a visit for something else is no general examination. */
function otherReason(candidate: Candidate, context: CodingContext): string | undefined {
  if (!isUnder(candidate.code, 'Z00.0')) return undefined;
  const named = candidate.evidence.some((e) => EXAMINATION.test(e.text));
  return named || isVisitReason(candidate, context)
    ? undefined
    : `${candidate.code} offered, not proposed: the visit is for another reason (guideline I.C.21.c.16)`;
}

/** The chief complaint says that the visit is the yearly examination, though no term of the dictionary did. */
function withReason(candidates: readonly Candidate[], context: CodingContext): readonly Candidate[] {
  if (candidates.some((c) => isUnder(c.code, 'Z00') || isUnder(c.code, 'Z01.4'))) return candidates;
  const reason = said(ANNUAL, context, (section) => section === 'chiefComplaint')[0];
  const entry = context.icd10cm.entry('Z00.00');
  if (reason === undefined || entry === undefined) return candidates;
  const exam: Candidate = {
    code: entry.code,
    title: entry.longTitle,
    standing: 'reason',
    evidence: [reason.evidence],
    reason: [
      step('reason', `${entry.code}: the visit is "${reason.evidence.text}"`, guideline('I.C.21.c.13')),
    ],
    confidence: 0.8,
    order: reason.evidence.start,
    mentions: [],
    listed: false,
    uncertain: false,
  };
  return [exam, ...candidates];
}

/** The routine examination of a child from 29 days to 17 years is Z00.12-. */
function byAge(candidates: readonly Candidate[], context: CodingContext): readonly Candidate[] {
  const age = context.reading.facts.ageYears;
  if (age === null || age >= 18 || age < 1) return candidates;
  return candidates.map((c) => {
    const code = c.code === 'Z00.00' ? 'Z00.129' : c.code === 'Z00.01' ? 'Z00.121' : undefined;
    if (code === undefined) return c;
    const why = step('age', `${code}: a child of ${String(age)} years`, guideline('I.C.21.c.12'));
    return recode(c, code, why, context.icd10cm);
  });
}

function isAbnormalFinding(candidate: Candidate, context: CodingContext): boolean {
  if (candidate.standing !== 'diagnosis' || inCategories(candidate.code, 'V00', 'Z99')) return false;
  if (!candidate.listed) return false;
  if (isSymptomCode(candidate.code) || inRanges(candidate.code, 'R70-R97')) return true;
  if (!isChronic(candidate.code, context.tables))
    return inRanges(candidate.code, 'H10-H66,J00-J22,L00-L08,N30-N39,A00-B99,S00-T79');
  return problemOf(candidate, context).some(({ text }) => CHANGED.test(text));
}
