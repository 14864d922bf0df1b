import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import { type Candidate, mergeSameCode, recode, step } from '../../candidate.ts';
import type { CodingContext } from '../../context.ts';
import { sentencesOf } from '../../record-words.ts';
import { type CodingRule, kept } from '../../rule.ts';

/** Heart conditions the classification presumes to be due to hypertension (Tabular I11 "any condition in"). */
const HEART = ['I50', 'I51.4', 'I51.5', 'I51.7', 'I51.89', 'I51.9'];

/**
 * Hypertension with heart failure or heart disease, with chronic kidney disease, or with both, is one combination
 * code; the heart failure type and the kidney stage follow as further codes.
 *
 * @source guideline I.C.9.a.1–3; Tabular I11, I12, I13
 */
export const hypertension: CodingRule = {
  id: 'combine/hypertension',
  title: 'Hypertension with heart or kidney disease',
  authority: guideline('I.C.9.a'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const pressure =
      candidates.find((c) => c.code === 'I10') ??
      candidates.find((c) => isUnder(c.code, 'I12') || isUnder(c.code, 'I11'));
    if (pressure === undefined) return kept(candidates);
    const related = (c: Candidate): boolean => !isUnrelated(c, context);
    const heart = candidates.find((c) => HEART.some((stem) => isUnder(c.code, stem)) && related(c));
    const kidney = furthest(candidates.filter((c) => isUnder(c.code, 'N18') && related(c)));
    const told = widened(pressure.code, combinationCode(heart, kidney));
    const code = told === pressure.code ? undefined : told;
    if (code === undefined) return kept(candidates);
    const parts = [pressure, heart, kidney].filter((c) => c !== undefined);
    const text = `${code}: hypertension is presumed to be linked with ${parts
      .slice(1)
      .map((c) => c.code)
      .join(' and ')} as the record does not say they are unrelated`;
    const section =
      heart !== undefined && kidney !== undefined
        ? 'I.C.9.a.3'
        : heart !== undefined
          ? 'I.C.9.a.1'
          : 'I.C.9.a.2';
    const combined = recode(pressure, code, step('combination', text, guideline(section)), context.icd10cm);
    const whole: Candidate = {
      ...combined,
      evidence: parts.flatMap((c) => c.evidence),
      mentions: parts.flatMap((c) => c.mentions),
      order: Math.min(...parts.map((c) => c.order)),
      listed: parts.some((c) => c.listed),
      standing: parts.some((c) => c.standing === 'diagnosis') ? 'diagnosis' : combined.standing,
      confidence: Math.max(...parts.map((c) => c.confidence)),
    };
    const covered = heart === undefined ? [] : HEART.slice(1);
    const rest = candidates.filter((c) => c !== pressure && !covered.some((stem) => isUnder(c.code, stem)));
    return kept(mergeSameCode([...rest, whole]));
  },
};

/** The combination of what the record's own term says already ("hypertensive kidney disease") with what stands beside it. */
function widened(own: string, found: string | undefined): string | undefined {
  if (found === undefined || own === 'I10' || isUnder(found, 'I13')) return found;
  if (isUnder(own, 'I12') && isUnder(found, 'I11')) {
    const endStage = own === 'I12.0';
    if (found === 'I11.0') return endStage ? 'I13.2' : 'I13.0';
    return endStage ? 'I13.11' : 'I13.10';
  }
  if (isUnder(own, 'I11') && isUnder(found, 'I12')) {
    if (own === 'I11.0') return found === 'I12.0' ? 'I13.2' : 'I13.0';
    return found === 'I12.0' ? 'I13.11' : 'I13.10';
  }
  return own;
}

/** The record says that the condition does not come from the hypertension, or names what else it comes from. */
const UNRELATED =
  /\b(not (due|related|secondary|attributed|caused) (to|by)|unrelated to|not from)\b[^.;]{0,40}\b(hypertension|htn|blood pressure)\b|\bnon-?hypertensive\b/i;

function isUnrelated(candidate: Candidate, context: CodingContext): boolean {
  return sentencesOf(candidate, context).some(({ text }) => UNRELATED.test(text));
}

/** The kidney disease of the highest stage: end stage counts before any other. */
function furthest(stages: readonly Candidate[]): Candidate | undefined {
  return [...stages].sort((a, b) => stageRank(b.code) - stageRank(a.code))[0];
}

function stageRank(code: string): number {
  const digit = Number(code.charAt(4));
  return digit === 9 ? 0 : digit;
}

function combinationCode(heart: Candidate | undefined, kidney: Candidate | undefined): string | undefined {
  const failure = heart !== undefined && isUnder(heart.code, 'I50');
  const endStage = kidney !== undefined && ['N18.5', 'N18.6'].some((stem) => isUnder(kidney.code, stem));
  if (heart !== undefined && kidney !== undefined) {
    if (failure) return endStage ? 'I13.2' : 'I13.0';
    return endStage ? 'I13.11' : 'I13.10';
  }
  if (heart !== undefined) return failure ? 'I11.0' : 'I11.9';
  if (kidney !== undefined) return endStage ? 'I12.0' : 'I12.9';
  return undefined;
}
