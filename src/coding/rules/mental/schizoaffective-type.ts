import { tabular } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import { type Candidate, recode, step } from '../../candidate.ts';
import type { CodingContext } from '../../context.ts';
import { sentencesOf } from '../../record-words.ts';
import { type CodingRule, dropping, kept } from '../../rule.ts';

const TYPES: readonly (readonly [string, RegExp])[] = [
  ['F25.0', /\b(bipolar|manic|mixed)[- ]type\b/i],
  ['F25.1', /\b(depressive|depressed)[- ]type\b/i],
];

/**
 * The type of a schizoaffective disorder; its bipolar type is no bipolar disorder beside it.
 *
 * @source Tabular F25, F31 Excludes; guideline I.B.2
 */
export const schizoaffectiveType: CodingRule = {
  id: 'specificity/schizoaffective-type',
  title: 'The type of a schizoaffective disorder',
  authority: tabular('F25'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    if (!candidates.some((c) => c.code === 'F25.9')) return kept(candidates);
    const typed = candidates.map((c) => (c.code === 'F25.9' ? withType(c, context) : c));
    const disorder = typed.find((c) => c.code === 'F25.0' || c.code === 'F25.1');
    if (disorder === undefined) return kept(typed);
    const sentences = new Set(sentencesOf(disorder, context).map((w) => w.sentence));
    return dropping(typed, (c) =>
      (isUnder(c.code, 'F31') || isUnder(c.code, 'F32')) &&
      c.mentions.length > 0 &&
      c.mentions.every((m) => sentences.has(m.sentence))
        ? `the words name the type of ${disorder.code}`
        : undefined,
    );
  },
};

function withType(candidate: Candidate, context: CodingContext): Candidate {
  const text = sentencesOf(candidate, context)
    .map((w) => w.text)
    .join(' ');
  const code = TYPES.find(([, pattern]) => pattern.test(text))?.[0];
  if (code === undefined) return candidate;
  return recode(
    candidate,
    code,
    step('specificity', `${code}: the type that the record states`, tabular('F25')),
    context.icd10cm,
  );
}
