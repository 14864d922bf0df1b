import { guideline } from '../../../base/authority.ts';
import type { DateOfService } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import type { Evidence } from '../../../record/suggestion.ts';
import { type Candidate, step } from '../../candidate.ts';
import type { CodingContext } from '../../context.ts';
import {
  addition,
  documentOf,
  matchedEvidence,
  placedBefore,
  sentenceAt,
  sentencesOf,
  withAddition,
} from '../../record-words.ts';
import { type CodingRule, dropping, kept } from '../../rule.ts';
import { isSystemicInfection } from './sepsis-codes.ts';

const COVID_START = '2020-04-01' as DateOfService;
/** Manifestations of COVID-19 that follow U07.1. */
const MANIFESTATIONS = [
  'J12.82',
  'J20.8',
  'J22',
  'J40',
  'J80',
  'J96.0',
  'J98.8',
  'M35.81',
  'G93.3',
  'K52.8',
  'A08.3',
];
const DUE_TO_COVID =
  /\b(due to|secondary to|from|caused by|with|associated with|in the setting of) (the |acute |active |his |her )*(covid([- ]?19)?|sars[- ]cov[- ]?2)\b|\bcovid([- ]?19)?[- ](related|associated|induced|pneumonia)\b/i;
const COVID = /\b(covid([- ]?19)?|sars[- ]cov[- ]?2)\b/i;
const PAST =
  /\b(post|long|history of|h\/o|recent|prior|previous|after|following|recovered)[- ]*(covid|sars)|\b(possible|probable|suspected|rule out|r\/o|negative)\b/i;

/**
 * COVID-19 with its manifestations: U07.1 is coded with a manifestation that the record has as due to it, and stands
 * first, save before sepsis.
 *
 * @source guidelines I.C.1.g.1.b–d
 */
export const covidManifestations: CodingRule = {
  id: 'sequence/covid-19',
  title: 'COVID-19 and its manifestations',
  authority: guideline('I.C.1.g.1.b'),
  effective: { from: COVID_START },
  apply(candidates, context) {
    const result = withCovid(candidates, context);
    const covid = result.find((c) => c.code === 'U07.1');
    if (covid === undefined) return kept(candidates);
    const manifestations = result.filter((c) => MANIFESTATIONS.some((stem) => isUnder(c.code, stem)));
    if (manifestations.length === 0 || result.some(isSystemicInfection)) return kept(result);
    return kept(result.map((c) => (c === covid ? placedBefore(covid, manifestations) : c)));
  },
};

function withCovid(candidates: readonly Candidate[], context: CodingContext): readonly Candidate[] {
  if (candidates.some((c) => c.code === 'U07.1')) return candidates;
  for (const candidate of candidates) {
    if (!MANIFESTATIONS.some((stem) => isUnder(candidate.code, stem))) continue;
    for (const words of sentencesOf(candidate, context)) {
      const match = DUE_TO_COVID.test(words.text) && !PAST.test(words.text) ? COVID.exec(words.text) : null;
      if (match === null) continue;
      const why = step('guideline', `U07.1: ${candidate.code} is due to COVID-19`, guideline('I.C.1.g.1.c'));
      const evidence = [matchedEvidence(words, match)];
      return withAddition(
        candidates,
        addition({ code: 'U07.1', beside: candidate, evidence, why, before: true }, context),
      );
    }
  }
  return candidates;
}

/**
 * A screening or an exposure names the virus without the disease; a confirmed infection in turn leaves no exposure or
 * screening to report.
 *
 * @source guidelines I.C.1.g.1.a, I.C.1.g.1.e and I.C.1.g.1.f
 */
export const covidNamedOnly: CodingRule = {
  id: 'conventions/covid-19-named-only',
  title: 'COVID-19 named in a screening, exposure or vaccination',
  authority: guideline('I.C.1.g.1.a'),
  effective: { from: COVID_START },
  apply(candidates, context) {
    const covid = candidates.find((c) => c.code === 'U07.1');
    if (covid === undefined) return kept(candidates);
    const circumstances = candidates.filter((c) =>
      ['Z11.52', 'Z20.822', 'Z23', 'Z28.310', 'Z28.311', 'Z01.84', 'Z86.16', 'U09.9'].includes(c.code),
    );
    const within = (e: Evidence): boolean =>
      circumstances.some((c) =>
        c.evidence.some((o) => o.document === e.document && o.start <= e.start && e.end <= o.end),
      );
    if (covid.evidence.every((e) => isNamedOnly(e, context) || within(e))) {
      return dropping(candidates, (c) =>
        c === covid
          ? 'the words name a screening, an exposure, a vaccination or a past infection'
          : undefined,
      );
    }
    return dropping(candidates, (c) =>
      ['Z20.822', 'Z11.52'].includes(c.code) ? 'COVID-19 is confirmed (U07.1)' : undefined,
    );
  },
};

const NAMED_AFTER =
  /^[-\s]*(19)?\s*(vaccin\w*|boosters?|immuni[sz]\w*|shots?|screen\w*|tests?\b|testing|swabs?|pcr|antibod\w*|expos\w*|precautions?|protocols?|pandemic|negative)/i;
const NAMED_BEFORE =
  /\b(exposure to|exposed to|screen(ing|ed)? for|vaccin\w+ (against|for)|test(ed|ing)? (negative )?for|negative for|contact with)\s*$/i;

/** "COVID-19 vaccination", "exposure to COVID-19": the virus without the disease. */
function isNamedOnly(evidence: Evidence, context: CodingContext): boolean {
  const sentence = sentenceAt(evidence.document, evidence.start, context);
  const text = documentOf(evidence.document, context)?.document.text;
  if (sentence === undefined || text === undefined) return false;
  return (
    NAMED_AFTER.test(text.slice(evidence.end, sentence.end)) ||
    NAMED_BEFORE.test(text.slice(sentence.start, evidence.start))
  );
}

/**
 * The condition that follows COVID-19 comes before U09.9.
 *
 * @source guideline I.C.1.g.1.m; Tabular U09.9 "code first the specific condition"
 */
export const postCovidCondition: CodingRule = {
  id: 'sequence/post-covid-19',
  title: 'A condition after COVID-19 before U09.9',
  authority: guideline('I.C.1.g.1.m'),
  effective: { from: '2021-10-01' as DateOfService },
  apply(candidates, context) {
    const post = candidates.find((c) => c.code === 'U09.9');
    if (post === undefined) return kept(candidates);
    const sentences = new Set(sentencesOf(post, context).map((w) => w.sentence));
    const conditions = candidates.filter(
      (c) => c !== post && c.mentions.some((m) => sentences.has(m.sentence)),
    );
    if (conditions.length === 0) return kept(candidates);
    const last = Math.max(...conditions.map((c) => c.order));
    return kept(
      candidates.map((c) => (c === post ? { ...c, order: last + 0.1 } : placed(c, conditions, post))),
    );
  },
};

function placed(candidate: Candidate, conditions: readonly Candidate[], post: Candidate): Candidate {
  if (!conditions.includes(candidate)) return candidate;
  return { ...candidate, listed: candidate.listed || post.listed, standing: post.standing };
}
