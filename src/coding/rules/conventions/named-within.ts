import { type Authority, guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import type { Mention, Token } from '../../../reading/reading.ts';
import { categoryOf, inCategories, isUnder } from '../../../record/code-system.ts';
import { names, notesNaming } from '../../../tables/icd10cm/notes-naming.ts';
import { type Candidate, step } from '../../candidate.ts';
import type { CodingContext } from '../../context.ts';
import { addition, documentOf, evidenceAt, sentenceAt, withAddition } from '../../record-words.ts';
import { type CodingRule, kept } from '../../rule.ts';
import { mostSpecific } from '../../specificity.ts';
import { titleWords } from '../../title-words.ts';

const CONNECTORS = new Set([
  'due',
  'd/t',
  '2/2',
  'secondary',
  'with',
  'w/',
  'from',
  'in',
  'following',
  'caused',
]);
const JOINS = new Set([
  'to',
  'the',
  'a',
  'an',
  'of',
  'by',
  'his',
  'her',
  'their',
  'underlying',
  'acute',
  'chronic',
]);

/**
 * A term of several words may name two conditions, "delirium due to urinary tract infection", while its code says only
 * one. The other is coded too where a note of the Tabular List (code first, use additional code, code also) asks for it.
 *
 * @source guidelines I.A.13, I.A.17 and I.B.7
 */
export const namedWithin: CodingRule = {
  id: 'add/named-within',
  title: 'The other half of a pair that one term names',
  authority: guideline('I.A.13'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    let result = candidates;
    for (const candidate of candidates) {
      for (const mention of placesOf(candidate, context)) {
        const pair = halvesOf(mention);
        if (pair === undefined || mention.assertion !== 'present') continue;
        for (const half of pair) result = withAddition(result, addedHalf(half, candidate, mention, context));
      }
    }
    return kept(result);
  },
};

interface Half {
  readonly tokens: readonly Token[];
  readonly place: 'head' | 'tail';
}

/** Where a term stands: a mention, or the heading of a problem that was looked up as a whole. */
type Place = Pick<
  Mention,
  'document' | 'start' | 'end' | 'text' | 'section' | 'sentence' | 'assertion' | 'modifiers' | 'laterality'
>;

function placesOf(candidate: Candidate, context: CodingContext): readonly Place[] {
  if (candidate.mentions.length > 0) return candidate.mentions;
  return candidate.evidence.flatMap(({ document, start, end, text, assertion }) => {
    const sentence = sentenceAt(document, start, context);
    if (sentence === undefined) return [];
    return [
      {
        document,
        start,
        end,
        text,
        assertion,
        sentence,
        section: sentence.section,
        modifiers: [],
        laterality: null,
      },
    ];
  });
}

/** The words before and after the connector inside a mention; undefined where there is none. */
function halvesOf(mention: Place): readonly Half[] | undefined {
  if (!mention.text.includes(' ')) return undefined;
  const tokens = mention.sentence.tokens.filter((t) => t.start >= mention.start && t.end <= mention.end);
  const at = tokens.findIndex((t, i) => i > 0 && CONNECTORS.has(t.lower));
  if (at === -1) return undefined;
  const from = tokens.findIndex((t, i) => i > at && !JOINS.has(t.lower));
  if (from === -1) return undefined;
  // The tail may go on past the mention: "due to chronic | pancreatitis".
  const end = mention.end;
  const next = mention.sentence.tokens.filter((t) => t.start >= end).slice(0, 3);
  const start = /^(acute|chronic)$/.test(tokens[from - 1]?.lower ?? '') ? from - 1 : from;
  // The head may begin before the mention: "GI | bleed due to warfarin".
  const before = mention.sentence.tokens.filter((t) => t.end <= mention.start).slice(-2);
  return [
    { tokens: [...before, ...tokens.slice(0, at)], place: 'head' },
    { tokens: [...tokens.slice(start), ...next], place: 'tail' },
  ];
}

function addedHalf(
  half: Half,
  candidate: Candidate,
  mention: Place,
  context: CodingContext,
): Candidate | undefined {
  const match = context.tables.terms
    .matches(
      half.tokens.map((t) => t.word),
      context.onDate,
    )
    .find(
      (m) =>
        m.system === 'icd10cm' &&
        m.weak !== true &&
        (half.place === 'head' ? m.to === half.tokens.length : m.from === 0),
    );
  const first = half.tokens[match?.from ?? 0];
  const last = half.tokens[(match?.to ?? 0) - 1];
  const document = documentOf(mention.document, context);
  if (match === undefined || first === undefined || last === undefined || document === undefined)
    return undefined;
  if (half.place === 'tail' && first.start >= mention.end) return undefined;
  const span = { start: first.start, end: last.end };
  const evidence = evidenceAt(document, span, mention.section);
  const words = new Set([...titleWords(evidence.text), ...mention.modifiers.flatMap(titleWords)]);
  const cues = {
    words,
    own: new Set(titleWords(evidence.text)),
    laterality: mention.laterality,
    encounter: 'A',
  };
  const found = mostSpecific(context.icd10cm, match.code, { ...cues, encounter: 'A' as const });
  if (found === undefined || categoryOf(found.entry.code) === categoryOf(candidate.code)) return undefined;
  if (isUnder(found.entry.code, 'Z') || inCategories(found.entry.code, 'V00', 'Y99')) return undefined;
  const asked = askedFor(candidate.code, found.entry.code, half.place, context);
  if (asked === undefined) return undefined;
  const text = `${found.entry.code}: "${evidence.text}" is the other half of ${candidate.code}`;
  return addition(
    {
      code: found.entry.code,
      beside: candidate,
      evidence: [evidence],
      why: step('convention', text, asked.authority),
      before: asked.first,
    },
    context,
  );
}

interface Asked {
  readonly first: boolean;
  readonly authority: Authority;
}

/** Which note of the one code asks for the other. */
function askedFor(
  code: string,
  other: string,
  place: Half['place'],
  context: CodingContext,
): Asked | undefined {
  for (const kind of ['codeFirst', 'useAdditionalCode', 'codeAlso'] as const) {
    if (!notesNaming(context.icd10cm, code, kind).some((note) => names(note, other, context.icd10cm)))
      continue;
    return { first: kind === 'codeFirst', authority: guideline(kind === 'codeAlso' ? 'I.A.17' : 'I.A.13') };
  }
  // "Code first the underlying physiological condition" names no code and means any.
  const open = context.icd10cm
    .notes(code)
    .some((n) => n.kind === 'codeFirst' && /underlying (physiological )?(condition|disease)/i.test(n.text));
  if (open && place === 'tail') return { first: true, authority: guideline('I.A.13') };
  // "Use additional code to identify the complication": diabetes with other specified complications.
  if (/^E(08|09|10|11|13)\.(618|628|638|69)$/.test(code) && place === 'tail') {
    return { first: false, authority: guideline('I.C.4.a') };
  }
  // Bleeding from an anticoagulant: the bleeding itself is coded beside D68.32.
  if (code === 'D68.32' && place === 'head') return { first: true, authority: guideline('I.B.7') };
  return undefined;
}
