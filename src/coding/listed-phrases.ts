import type { DocumentReading, Mention, Sentence } from '../reading/reading.ts';
import type { SearchResult } from '../tables/terms/terms.ts';
import { LATERALITY_WORDS, STOP_WORDS, wordsOf } from '../tables/terms/words.ts';
import { type Candidate, step } from './candidate.ts';
import type { CodingContext } from './context.ts';
import { mostSpecific } from './specificity.ts';
import { headingSpan, isDiagnosisSection } from './standing.ts';
import { titleDemands, titleWords } from './title-words.ts';

/** Searches below this score are guesses; nothing is proposed from them. */
const SURE = 0.85;
/** A mention that covers less than this part of the heading's words has not understood it. */
const UNDERSTOOD = 0.7;

/** What a heading denies may belong to its title ("hernia without obstruction"), which then has to say so in all its words. */
const DENIES = /\b(?:no|not|without)\b/i;
const SURE_OF_DENIAL = 0.93;

/** Words after which a heading is no plain diagnosis: it is doubted, past, or an action. */
const NOT_PLAIN =
  /\b(denies|negative|impending|possible|possibly|probable|probably|suspect(ed)?|likely|rule|r\/o|vs|versus|questionable|concern|consistent|compatible|appears?|history|hx|h\/o|s\/p|status|family|risk|screen(ing)?|follow|refill|discuss(ed)?|labs?|x-?ray|ct|mri|ordered|medication|instructions?|education|agreements?|referrals?|testing|treatment|reasoning|counseling)\b|\?/i;

/** A diagnosis found by searching the heading of a problem that the dictionary did not understand as a whole. */
export interface ListedPhrase {
  readonly candidate: Candidate;
  /** Mentions inside the heading that it takes the place of. */
  readonly replaces: readonly Mention[];
}

/**
 * Problems listed in an assessment whose wording the dictionary knows only in part or not at all: the whole heading is
 * looked up as a coder would type it into the encoder, and taken where the encoder is sure.
 */
export function listedPhrases(
  document: DocumentReading,
  position: number,
  context: CodingContext,
): readonly ListedPhrase[] {
  const found: ListedPhrase[] = [];
  for (const sentence of document.sentences) {
    if (!isDiagnosisSection(sentence.section)) continue;
    const span = headingSpan(sentence, document.document.text);
    if (span === undefined) continue;
    if (!standsAlone(sentence, document.document.text)) continue;
    const text = document.document.text.slice(span.start, span.end);
    if (text.length < 5 || NOT_PLAIN.test(text)) continue;
    const inside = document.mentions.filter((m) => m.start >= span.start && m.end <= span.end);
    const denies = DENIES.test(text);
    const understood = inside.filter((m) => m.assertion === 'present');
    if (!denies && understood.length < inside.length) continue;
    if (covered(understood, text) >= UNDERSTOOD) continue;
    const least = denies ? SURE_OF_DENIAL : SURE;
    const spelled = sidesSpelled(text);
    const best = context.tables.terms.search(spelled, {
      onDate: context.onDate,
      systems: ['icd10cm'],
      billableOnly: true,
      limit: 1,
      leastScore: least,
    })[0];
    if (best === undefined || best.score < least || claimsMore(best, text)) continue;
    if (denies && !DENIES.test(best.matched ?? best.title)) continue;
    found.push({
      candidate: candidateOf(best, sentence, span, text, document, position, context),
      replaces: inside,
    });
  }
  return found;
}

/** "Laceration L index finger" with its side in full. */
function sidesSpelled(text: string): string {
  return text.replace(/(?<=^|\s)([RL])(?=\s[a-z]{3})/g, (side) => (side === 'R' ? 'right' : 'left'));
}

/** Words that make another statement of a condition or a test; a result that has one the heading lacks is another. */
const ANOTHER_STATEMENT =
  /\b(abnormal|elevated|low|high|decreased|increased|history|family|status|screening|encounter|exposure|long[- ]term|risk|pregnan\w*|newborn|recurrent|postoperative|postprocedural|distal|proximal|anterior|posterior|medial|lateral|mild|moderate|severe)\b/gi;

/** A pap smear is no abnormal pap smear, and "pneumococcal bacteremia" no "pneumococcal bacteremia with sepsis". */
function claimsMore({ matched, title }: SearchResult, text: string): boolean {
  // no side is the dominant one until the record or the guideline says so (I.C.6.a)
  if (/\bdominant\b/i.test(title) && !/\bdominant\b/i.test(text)) return true;
  const said = (matched ?? title.replace(/, (initial|subsequent) encounter.*/, '')).toLowerCase();
  const words = said.match(ANOTHER_STATEMENT) ?? [];
  return words.some((word) => !text.toLowerCase().includes(word)) || saysAllAndMore(matched, title, text);
}

/** Whether the term has every word of the heading and others that decide. */
function saysAllAndMore(matched: string | undefined, title: string, text: string): boolean {
  const contentOf = (words: string): readonly string[] =>
    wordsOf(words).filter((word) => !STOP_WORDS.has(word) && !LATERALITY_WORDS.has(word));
  const term = new Set(contentOf(matched ?? titleDemands(title).required.join(' ')));
  const heading = new Set(contentOf(text));
  return [...heading].every((word) => term.has(word)) && [...term].some((word) => !heading.has(word));
}

/** Whether the sentence begins its line, or is an item of a list: the rest of a paragraph is no heading. */
function standsAlone(sentence: Sentence, text: string): boolean {
  if (sentence.listItem !== null) return true;
  const lineStart = text.lastIndexOf('\n', sentence.start - 1) + 1;
  return !/[a-z]{3}/i.test(text.slice(lineStart, sentence.start));
}

/** The part of the heading's letters, sides aside, that mentions cover. */
function covered(mentions: readonly Mention[], text: string): number {
  const letters = lettersOf(text);
  const inside = mentions
    .filter((m) => m.match.system === 'icd10cm')
    .reduce((sum, m) => sum + lettersOf(m.text), 0);
  return letters === 0 ? 1 : inside / letters;
}

function lettersOf(text: string): number {
  return text.replace(/\b(right|left|bilateral|rt|lt|acute|chronic)\b|[^a-z0-9]/gi, '').length;
}

function candidateOf(
  best: SearchResult,
  sentence: Sentence,
  span: { readonly start: number; readonly end: number },
  text: string,
  document: DocumentReading,
  position: number,
  context: CodingContext,
): Candidate {
  const section = sentence.section.header ?? sentence.section.name;
  // the words of a heading that denies some of them do not tell which
  const exact = DENIES.test(text)
    ? undefined
    : mostSpecific(context.icd10cm, best.code, {
        words: new Set(titleWords(sidesSpelled(text))),
        laterality: null,
        encounter: 'A',
      });
  const { code, longTitle } = exact?.entry ?? { code: best.code, longTitle: best.title };
  return {
    code,
    title: longTitle,
    standing: 'diagnosis',
    evidence: [{ document: document.document.id, ...span, text, section, assertion: 'present' }],
    reason: [
      step('mention', `"${text}" in ${section}`, {
        publisher: 'The record',
        document: 'Provider documentation',
      }),
      step(
        'index',
        `the encoder finds ${best.code} ${best.title}${best.matched === undefined ? '' : ` by "${best.matched}"`}`,
        {
          publisher: 'Chartwright',
          document: 'Encoder search over titles, inclusion terms and lexicon',
        },
      ),
      ...(exact?.steps ?? []),
      step('tabular', `${code} ${longTitle}`, {
        publisher: 'CDC/NCHS',
        document: 'ICD-10-CM Tabular List',
        section: code,
        edition: context.icd10cm.edition.name,
      }),
    ],
    confidence: Math.min(0.8, best.score * 0.8),
    order: position * 10_000_000 + span.start,
    mentions: [],
    listed: true,
    uncertain: false,
  };
}
