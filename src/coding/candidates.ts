import { type Authority, tabular } from '../base/authority.ts';
import type { DocumentReading, Mention } from '../reading/reading.ts';
import type { NotCoded } from '../record/suggestion.ts';
import type { TermMatch } from '../tables/terms/terms.ts';
import { SITE_WORDS } from '../tables/terms/word-classes.ts';
import { type Candidate, mergeSameCode, step } from './candidate.ts';
import type { CodingContext } from './context.ts';
import { encounterPhase } from './encounter-phase.ts';
import { listedPhrases } from './listed-phrases.ts';
import { documentOf } from './record-words.ts';
import { bothSides, mostSpecific, type SpecificityCues } from './specificity.ts';
import { isListedDiagnosis, standingOf } from './standing.ts';
import { stemTable } from './stem-table.ts';
import { evidenceOf, supportOf } from './support.ts';
import { titleWords } from './title-words.ts';

export interface FoundCandidates {
  readonly candidates: readonly Candidate[];
  readonly notCoded: readonly NotCoded[];
}

/** Every diagnosis the record's words support, before the rules that look at several at once. */
export function findCandidates(context: CodingContext): FoundCandidates {
  const candidates: Candidate[] = [];
  const notCoded: NotCoded[] = [];
  const phase = encounterPhase(context.reading, context.setting);
  context.reading.documents.forEach((document, position) => {
    const phrases = listedPhrases(document, position, context);
    const replaced = new Set(phrases.flatMap((phrase) => phrase.replaces));
    candidates.push(...phrases.map((phrase) => phrase.candidate));
    for (const mention of document.mentions) {
      if (mention.match.system !== 'icd10cm' || replaced.has(mention)) continue;
      const outcome = candidatesOf(mention, document, position, phase, context);
      if ('why' in outcome) notCoded.push(outcome);
      else candidates.push(...outcome);
    }
  });
  return { candidates: mergeSameCode(candidates), notCoded };
}

function candidatesOf(
  mention: Mention,
  document: DocumentReading,
  position: number,
  phase: 'A' | 'D' | 'S',
  context: CodingContext,
): readonly Candidate[] | NotCoded {
  const refuse = (why: string): NotCoded => ({
    document: mention.document,
    text: mention.text,
    start: mention.start,
    end: mention.end,
    why,
  });
  const type = document.document.type;
  if (mention.match.weak === true && !isListedDiagnosis(mention)) {
    return refuse('too general to code by itself');
  }
  if (mention.match.code.startsWith('T14') && mention.modifiers.some((word) => SITE_WORDS.has(word))) {
    return refuse(
      'an injury of a part of the body that is named, which T14 does not classify; find its code',
    );
  }
  const support = supportOf(mention, type, context);
  if (support.kind === 'none') return refuse(support.why);
  const found = bothSides(context.icd10cm, support.code, cuesOf(mention, phase, context));
  if (found.length === 0) {
    return refuse(
      `${support.code} needs more detail than the record gives, and the classification has no default`,
    );
  }
  const standing = standingOf(mention, type);
  const section = mention.section.header ?? mention.section.name;
  return found.map(({ entry, steps }) => ({
    code: entry.code,
    title: entry.longTitle,
    standing,
    evidence: [evidenceOf(mention)],
    reason: [
      step('mention', `"${mention.text}" in ${section}`, recordAuthority()),
      step(TERM_STEPS[mention.match.source], termText(mention), termAuthority(mention.match, context)),
      ...support.steps,
      ...steps,
      step('tabular', `${entry.code} ${entry.longTitle}`, tabular(entry.code, context.icd10cm.edition.name)),
    ],
    confidence: mention.match.source === 'title' ? 0.9 : 0.85,
    order: position * 10_000_000 + mention.start,
    mentions: [mention],
    listed: isListedDiagnosis(mention),
    uncertain: support.uncertain,
  }));
}

/** The most specific code that a diagnosis mention's own words support; undefined where it has none or no default. */
export function resolveMention(
  mention: Mention,
  phase: 'A' | 'D' | 'S',
  context: CodingContext,
): string | undefined {
  if (mention.match.system !== 'icd10cm') return undefined;
  return mostSpecific(context.icd10cm, mention.match.code, cuesOf(mention, phase, context))?.entry.code;
}

/** What a term denies itself describes nothing: the aura of "migraine without aura". */
const DENIED_WITHIN = /(?<=\w )(?:without|w\/o|no|not) [^,;]*/gi;

function cuesOf(mention: Mention, encounter: 'A' | 'D' | 'S', context: CodingContext): SpecificityCues {
  const said = titleWords(mention.text.replace(DENIED_WITHIN, ' '));
  // "burst fracture of the first thoracic vertebra" is found as one of a thoracic vertebra; which one is told besides
  const told = titleWords(mention.match.term);
  const own = new Set(said.filter((word) => told.includes(word)));
  const words = new Set([...said, ...mention.modifiers.flatMap(titleWords)]);
  // What a word of the body or a numeral also says: leg → lower limb, iii → 3.
  const implied = stemTable(context.tables.list('coding/site-words.tsv'), 'word', 'implies');
  const impliedWords = new Set<string>();
  for (const word of [...words]) {
    for (const other of implied.get(word)?.split(' ') ?? []) if (!words.has(other)) impliedWords.add(other);
  }
  for (const other of impliedWords) words.add(other);
  if (context.reading.facts.sex === 'M') words.add('male');
  if (mention.modifiers.some((m) => m.startsWith('complication')) && deniesComplications(mention, context))
    for (const word of ['complication', 'complications']) words.delete(word);
  const elsewhere = isSideOfEffect(mention, context);
  if (elsewhere) for (const side of ['right', 'left', 'bilateral']) words.delete(side);
  return { words, implied: impliedWords, own, laterality: elsewhere ? null : mention.laterality, encounter };
}

/** "No complications" denies as a whole what titles call "with complication". */
function deniesComplications(mention: Mention, context: CodingContext): boolean {
  const text = documentOf(mention.document, context)?.document.text;
  const { start, end } = mention.sentence;
  return (
    text !== undefined &&
    /\b(no|without|w\/o)( any| other| acute)? complications?\b/i.test(text.slice(start, end))
  );
}

const EFFECT_OF = /\b(?:right|left|bilateral)\b[^,;.]*\b(?:due to|secondary to|caused by)\b[^,;.]*$/i;

/** "Fracture of the right femur due to breast cancer" says nothing of the side of the breast. */
function isSideOfEffect(mention: Mention, context: CodingContext): boolean {
  if (!/^C(?!7[789])/.test(mention.match.code) || SIDE.test(mention.text)) return false;
  const text = documentOf(mention.document, context)?.document.text;
  return text !== undefined && EFFECT_OF.test(text.slice(mention.sentence.start, mention.start));
}

const SIDE = /\b(?:right|left|bilateral)\b/i;

function termText(mention: Mention): string {
  const { source, code, term } = mention.match;
  const words = mention.text.toLowerCase().replace(/\s+/g, ' ');
  return source === 'lexicon' ? `"${words}" is ${code}` : `"${words}" is "${term}", ${code}`;
}

const TERM_STEPS: Readonly<Record<TermMatch['source'], string>> = {
  title: 'index',
  inclusion: 'index',
  lexicon: 'lexicon',
  index: 'index',
};

function recordAuthority(): Authority {
  return { publisher: 'The record', document: 'Provider documentation' };
}

function termAuthority(match: TermMatch, context: CodingContext): Authority {
  const edition = context.icd10cm.edition.name;
  switch (match.source) {
    case 'lexicon':
      return { publisher: 'Chartwright', document: 'Lexicon of chart language', section: match.code };
    case 'inclusion':
      return {
        publisher: 'CDC/NCHS',
        document: 'ICD-10-CM Tabular List',
        section: `${match.code} inclusion term`,
        edition,
      };
    case 'title':
      return {
        publisher: 'CDC/NCHS',
        document: 'ICD-10-CM Tabular List',
        section: `${match.code} title`,
        edition,
      };
    case 'index':
      return { publisher: 'CDC/NCHS', document: 'ICD-10-CM Alphabetic Index', section: match.term, edition };
  }
}
