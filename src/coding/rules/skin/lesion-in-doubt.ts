import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import type { DocumentReading, Mention } from '../../../reading/reading.ts';
import { inCategories, isUnder } from '../../../record/code-system.ts';
import { type Candidate, step } from '../../candidate.ts';
import type { CodingContext } from '../../context.ts';
import { addition, evidenceAt, withAddition } from '../../record-words.ts';
import { type CodingRule, kept } from '../../rule.ts';
import { isDiagnosisSection } from '../../standing.ts';

const TAKEN = /\b(?:biops\w+|shav\w+|punch|excis\w+|remov\w+|patholog\w*|path|histolog\w*)\b/i;
const NEOPLASM = /\b(?:neoplasms?|tumou?rs?|growths?)\b/i;

/**
 * A lesion of the skin that was biopsied or removed and whose nature the assessment leaves open ("atypical nevus versus
 * melanoma, to pathology"): what is known is a neoplasm of unspecified behavior where the provider calls it a neoplasm,
 * else a lesion; "uncertain behavior" (D48.5) is what a pathologist finds.
 *
 * @source guideline IV.H; Tabular D37–D48 note, D49; Index "Lesion, skin"
 */
export const lesionInDoubt: CodingRule = {
  id: 'skin/lesion-in-doubt',
  title: 'A skin lesion before the pathology report',
  authority: guideline('IV.H'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    if (context.setting === 'inpatient') return kept(candidates);
    let result = candidates;
    for (const document of context.reading.documents) {
      for (const mention of document.mentions) {
        if (!isDoubtfulGrowth(mention)) continue;
        const problem = problemWords(mention, document);
        if (!TAKEN.test(problem.text) || isCoded(result, mention, problem)) continue;
        result = withLesion(result, mention, document, problem.text, context);
      }
    }
    return kept(result);
  },
};

function isDoubtfulGrowth({ match, assertion, section }: Mention): boolean {
  if (assertion !== 'uncertain' && match.code !== 'D48.5') return false;
  if (!isDiagnosisSection(section)) return false;
  return (
    inCategories(match.code, 'C43', 'C44') ||
    inCategories(match.code, 'D03', 'D04') ||
    ['D22', 'D23', 'D48.5'].some((stem) => isUnder(match.code, stem))
  );
}

interface Problem {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The list item of the mention, else its line. */
function problemWords({ sentence }: Mention, { document, sentences }: DocumentReading): Problem {
  const newline = document.text.indexOf('\n', sentence.end);
  const lineEnd = newline === -1 ? document.end : newline;
  const own = sentences.filter(
    (s) =>
      s.section === sentence.section &&
      (sentence.listItem === null
        ? s.start >= sentence.start && s.start < lineEnd
        : s.listItem === sentence.listItem),
  );
  const start = Math.min(sentence.start, ...own.map((s) => s.start));
  const end = Math.max(sentence.end, ...own.map((s) => s.end));
  return { text: document.text.slice(start, end), start, end };
}

/** Whether the problem has a code of the skin or a tumor already. */
function isCoded(candidates: readonly Candidate[], { document }: Mention, { start, end }: Problem): boolean {
  return candidates.some(
    (c) =>
      /^[LDC]/.test(c.code) &&
      !isUnder(c.code, 'D48.5') &&
      c.evidence.some((e) => e.document === document && e.start >= start && e.end <= end),
  );
}

/** Where nothing else is coded. */
const ALONE: Candidate = {
  code: '',
  title: '',
  standing: 'diagnosis',
  evidence: [],
  reason: [],
  confidence: 0.65,
  order: 0,
  mentions: [],
  listed: true,
  uncertain: false,
};

function withLesion(
  candidates: readonly Candidate[],
  mention: Mention,
  document: DocumentReading,
  text: string,
  context: CodingContext,
): readonly Candidate[] {
  const beside = candidates[0] ?? ALONE;
  const code = NEOPLASM.test(text) ? 'D49.2' : 'L98.9';
  const why = step(
    'guideline',
    `${code}: the nature of "${mention.text}" is open until the pathology report`,
    guideline('IV.H'),
  );
  const evidence = [evidenceAt(document, mention, mention.section)];
  const added = addition({ code, beside, evidence, why }, context);
  if (added === undefined) return candidates;
  const position = context.reading.documents.indexOf(document);
  const order = position * 10_000_000 + mention.start;
  const rest = candidates.filter((c) => !isUnder(c.code, 'D48.5'));
  return withAddition(rest, { ...added, standing: 'diagnosis', listed: true, confidence: 0.65, order });
}
