import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import type { Token } from '../../../reading/reading.ts';
import { inCategories, isUnder } from '../../../record/code-system.ts';
import type { ReasonStep } from '../../../record/suggestion.ts';
import type { TermMatch } from '../../../tables/terms/terms.ts';
import { type Candidate, recode, step } from '../../candidate.ts';
import type { CodingContext } from '../../context.ts';
import {
  evidenceAt,
  matchedEvidence,
  type SentenceWords,
  sentencesWith,
  withAddition,
} from '../../record-words.ts';
import { type CodingRule, kept } from '../../rule.ts';
import { mostSpecific } from '../../specificity.ts';
import { isListedDiagnosis, standingOf } from '../../standing.ts';
import { titleWords } from '../../title-words.ts';
import { secondarySites } from './secondary-sites.ts';

const METASTASIS = /\bmetasta|\bmets?\b/i;
const DOUBT =
  /\b(no|not|without|denies|negative|rule[sd]? out|r\/o|possible|probable|suspicious|suspected|concern(ing)?|risk|question|evaluate|worrisome|potential|if)\b|\?/i;
const PLACES = ['diagnosis', 'reason', 'narrative', 'background'];

/**
 * Every site that the record names as reached by metastases takes its code, and the primary tumour that the same words
 * name takes its own: "lung cancer metastatic to brain and liver" is C34.90, C79.31 and C78.7.
 *
 * @source guideline I.C.2 and I.C.2.b; Index "Metastasis, cancer"; Neoplasm Table
 */
export const metastases: CodingRule = {
  id: 'add/metastases',
  title: 'Secondary sites of a malignant neoplasm',
  authority: guideline('I.C.2'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    let result = candidates;
    for (const words of sentencesWith(METASTASIS, context)) {
      if (DOUBT.test(words.text) || isDenied(words)) continue;
      const sites = secondarySites(words, context.tables);
      const lymphoma = result.find(
        (c) => isLymphoma(c) && c.mentions.some((m) => m.sentence === words.sentence),
      );
      if (lymphoma !== undefined && sites.length > 0) {
        result = result.map((c) => (c === lymphoma ? extranodal(c, context) : c));
        result = result.filter((c) => !inCategories(c.code, 'C77', 'C79') || !sentenceOnly(c, words));
        continue;
      }
      for (const site of sites) {
        const why = step(
          'index',
          `"${words.document.document.text.slice(site.start, site.end)}" is named as a site of metastases`,
          guideline('I.C.2'),
        );
        const cues = { words: new Set<string>(), laterality: site.laterality, encounter: 'A' as const };
        result = withTumour(result, site.code, words, site, why, cues, context);
      }
      if (sites.length > 0) result = withPrimary(result, words, context);
    }
    return kept(withoutUnspecified(withUnknownPrimary(result, context)));
  },
};

/** A neoplasm of lymphoid tissue, whose last character says the site (9 extranodal and solid organ sites). */
function isLymphoma(candidate: Candidate): boolean {
  return inCategories(candidate.code, 'C81', 'C86') && /[09]$/.test(candidate.code);
}

/** A lymphoma that spreads to a solid organ has no secondary neoplasm beside it (guideline I.C.2.t). */
function extranodal(lymphoma: Candidate, context: CodingContext): Candidate {
  const code = `${lymphoma.code.slice(0, -1)}9`;
  const why = step('guideline', `${code}: the lymphoma has reached a solid organ`, guideline('I.C.2.t'));
  return code === lymphoma.code ? lymphoma : recode(lymphoma, code, why, context.icd10cm);
}

function sentenceOnly(candidate: Candidate, { sentence }: SentenceWords): boolean {
  return candidate.mentions.length > 0 && candidate.mentions.every((m) => m.sentence === sentence);
}

function isDenied({ document, sentence }: SentenceWords): boolean {
  return document.mentions.some(
    (m) =>
      m.sentence === sentence &&
      inCategories(m.match.code, 'C00', 'D49') &&
      !['present', 'historical', 'resolved'].includes(m.assertion),
  );
}

function withTumour(
  candidates: readonly Candidate[],
  code: string,
  words: SentenceWords,
  span: { readonly start: number; readonly end: number },
  why: ReasonStep,
  cues: Parameters<typeof mostSpecific>[2],
  context: CodingContext,
): readonly Candidate[] {
  const found = mostSpecific(context.icd10cm, code, cues);
  const { document, sentence } = words;
  const near = document.mentions.find((m) => m.sentence === sentence);
  if (found === undefined || near === undefined) return candidates;
  const standing = standingOf(near, document.document.type);
  if (!PLACES.includes(standing)) return candidates;
  const stem = found.entry.code.slice(0, 5);
  if (candidates.some((c) => isUnder(c.code, stem))) return candidates;
  if (code === 'C77.9' && candidates.some((c) => isUnder(c.code, 'C77'))) return candidates;
  const peer = candidates.find((c) => c.mentions.some((m) => m.sentence === sentence));
  return withAddition(candidates, {
    code: found.entry.code,
    title: found.entry.longTitle,
    standing,
    evidence: [evidenceAt(document, span, sentence.section)],
    reason: [why, ...found.steps],
    confidence: 0.8,
    // The primary site of the same words stands before the secondary ones.
    order: (peer?.order ?? 0) + (isPrimary(code) ? -0.5 : (span.start - sentence.start) / 10_000),
    mentions: [],
    listed: peer?.listed ?? isListedDiagnosis(near),
    uncertain: false,
  });
}

/**
 * The primary tumour that the words around "metastatic" name, where no mention kept it: "lung cancer metastatic to
 * brain", or after the site of the metastasis "from the ascending colon".
 */
function withPrimary(
  candidates: readonly Candidate[],
  words: SentenceWords,
  context: CodingContext,
): readonly Candidate[] {
  const { tokens } = words.sentence;
  const known = candidates.some((c) => isPrimary(c.code) || isUnder(c.code, 'Z85'));
  if (known) return candidates;
  const until = tokens.findIndex((t) => METASTASIS.test(t.lower));
  const head = tokens.slice(0, until);
  const origin = tokens.findIndex((t, at) => at > until && t.lower === 'from');
  const tail = origin === -1 ? [] : tokens.slice(origin + 1).filter((t) => !ARTICLES.has(t.lower));
  const before = primaryIn(head, [], context);
  // A site alone is a tumour only beside the word for one.
  const after = before === undefined ? primaryIn(tail, ['cancer'], context) : undefined;
  const [match, first, last] = before ?? after ?? [];
  if (match === undefined || first === undefined || last === undefined) return candidates;
  const text = words.document.document.text.slice(first.start, last.end);
  const why = step('index', `"${text}" is the primary site, named as metastatic`, guideline('I.C.2'));
  const cues = { words: new Set(titleWords(text)), laterality: null, encounter: 'A' as const };
  return withTumour(candidates, match.code, words, { start: first.start, end: last.end }, why, cues, context);
}

const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an', 'her', 'his', 'their']);

/** The first primary tumour that tokens name, read after `given` words, with its first and last token. */
function primaryIn(
  tokens: readonly Token[],
  given: readonly string[],
  context: CodingContext,
): readonly [TermMatch, Token, Token] | undefined {
  const words = [...given, ...tokens.map((t) => (t.word === '' ? t.lower : t.word))];
  const match = context.tables.terms
    .matches(words, context.onDate)
    .find((m) => m.system === 'icd10cm' && isPrimary(m.code) && m.code !== 'C80.1' && m.to > given.length);
  const first = tokens[Math.max(0, (match?.from ?? 0) - given.length)];
  const last = tokens[(match?.to ?? 0) - given.length - 1];
  return match === undefined || first === undefined || last === undefined ? undefined : [match, first, last];
}

/** A malignant neoplasm other than a secondary one. */
function isPrimary(code: string): boolean {
  return inCategories(code, 'C00', 'C96') && !inCategories(code, 'C77', 'C79') && code !== 'C80.0';
}

const UNKNOWN_PRIMARY =
  /\b(unknown|occult|undetermined) primary\b|\bprimary (site )?(is )?(unknown|undetermined|not (known|found|identified))\b/i;

/** A secondary neoplasm whose primary site the record says is unknown takes C80.1 beside it (guideline I.C.2.k). */
function withUnknownPrimary(candidates: readonly Candidate[], context: CodingContext): readonly Candidate[] {
  const secondary = candidates.find((c) => inCategories(c.code, 'C77', 'C79'));
  if (secondary === undefined || candidates.some((c) => isPrimary(c.code))) return candidates;
  for (const words of sentencesWith(UNKNOWN_PRIMARY, context)) {
    const match = UNKNOWN_PRIMARY.exec(words.text);
    const entry = context.icd10cm.entry('C80.1');
    if (match === null || entry === undefined) continue;
    return withAddition(candidates, {
      ...secondary,
      code: entry.code,
      title: entry.longTitle,
      evidence: [matchedEvidence(words, match)],
      reason: [step('guideline', 'C80.1: the primary site is documented as unknown', guideline('I.C.2.k'))],
      order: secondary.order + 0.5,
      mentions: [],
    });
  }
  return candidates;
}

/** C79.9 "unspecified site" says nothing beside a secondary neoplasm of a named site. */
function withoutUnspecified(candidates: readonly Candidate[]): readonly Candidate[] {
  const named = candidates.some((c) => inCategories(c.code, 'C77', 'C79') && c.code !== 'C79.9');
  const nodes = candidates.some((c) => isUnder(c.code, 'C77') && c.code !== 'C77.9');
  return candidates.filter((c) => !(named && c.code === 'C79.9') && !(nodes && c.code === 'C77.9'));
}
