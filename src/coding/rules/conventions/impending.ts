import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import { type Candidate, recode, step } from '../../candidate.ts';
import type { CodingContext } from '../../context.ts';
import { documentOf } from '../../record-words.ts';
import { type CodingRule, dropping } from '../../rule.ts';

const IMPENDING = /\b(impending|threatened)\s+(acute\s+)?$/i;
/** What the Index lists under "Impending". */
const LISTED: readonly (readonly [string, string])[] = [
  ['I21', 'I20.0'],
  ['I24.9', 'I20.0'],
  ['F10.231', 'F10.239'],
];

/**
 * A condition that was impending or threatened and did not occur is coded as the Index lists it under "Impending" or
 * "Threatened", else not at all.
 *
 * @source guideline I.B.11; Index "Impending", "Threatened"
 */
export const impending: CodingRule = {
  id: 'conventions/impending',
  title: 'Impending or threatened condition',
  authority: guideline('I.B.11'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const open = candidates.filter((c) => isImpending(c, context));
    const changed = candidates.map((c) => (open.includes(c) ? asListed(c, context) : c));
    return dropping(changed, (c) =>
      open.includes(c)
        ? 'impending or threatened, and not said to have occurred (guideline I.B.11)'
        : undefined,
    );
  },
};

function isImpending(candidate: Candidate, context: CodingContext): boolean {
  return (
    candidate.mentions.length > 0 &&
    candidate.mentions.every((mention) => {
      const document = documentOf(mention.document, context);
      const before = document?.document.text.slice(mention.sentence.start, mention.start) ?? '';
      return IMPENDING.test(before);
    })
  );
}

function asListed(candidate: Candidate, context: CodingContext): Candidate {
  const code = LISTED.find(([stem]) => isUnder(candidate.code, stem))?.[1];
  if (code === undefined) return candidate;
  return recode(
    candidate,
    code,
    step('index', `"impending" is listed as ${code}`, guideline('I.B.11')),
    context.icd10cm,
  );
}
