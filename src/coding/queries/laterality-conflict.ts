import { guideline } from '../../base/authority.ts';
import type { Laterality, Mention } from '../../reading/reading.ts';
import { categoryOf } from '../../record/code-system.ts';
import type { Candidate } from '../candidate.ts';
import type { CodingContext } from '../context.ts';
import { indicatorsOf, options, type QueryUnit, type Question, quoted } from './query-unit.ts';
import { named } from './signs/named.ts';

const QUESTION = 'The record names both sides for this condition. Please clarify which side is affected.';
const TOPIC = 'Side of the condition';

/**
 * The same condition documented on one side in one place and on the other elsewhere.
 *
 * @source guideline I.B.13
 */
export const lateralityConflict: QueryUnit = {
  id: 'query/laterality-conflict',
  authority: guideline('I.B.13'),
  rank: 1,
  raise(candidates, context) {
    const questions: Question[] = [];
    for (const right of candidates) {
      if (!/\bright\b/.test(right.title) || isStatus(right)) continue;
      const title = right.title.replace(/\bright\b/, 'left');
      const left = candidates.find((c) => c !== right && c.title === title);
      if (left === undefined || areTwo(right, left)) continue;
      questions.push(asked(quoted(indicatorsOf(right).slice(0, 4), indicatorsOf(left).slice(0, 4))));
    }
    if (questions.length > 0) return questions;
    return candidates.flatMap((c) => inWords(c, context)).slice(0, 1);
  },
};

/** Two listed diagnoses, one for each side, or words for both sides, are two conditions, not a conflict. */
function areTwo(right: Candidate, left: Candidate): boolean {
  if (left.listed && right.listed) return true;
  return [...left.mentions, ...right.mentions].some(
    (m) => m.laterality === 'bilateral' || (left.mentions.includes(m) && right.mentions.includes(m)),
  );
}

/** Past operations and absent parts are told of either side. */
function isStatus(candidate: Candidate): boolean {
  return candidate.code.startsWith('Z');
}

function asked(indicators: Question['indicators']): Question {
  return { topic: TOPIC, question: QUESTION, indicators, options: options('Right', 'Left', 'Both') };
}

/** A condition whose code has a side, with the other side in the words of another place of the record. */
function inWords(candidate: Candidate, context: CodingContext): readonly Question[] {
  if (!/\b(right|left|unspecified)\b/.test(candidate.title) || isStatus(candidate)) return [];
  const places = named(categoryOf(candidate.code), context).filter(
    (m) => m.assertion === 'present' && isOneSide(m.laterality) && isOfKind(m, candidate),
  );
  const right = places.filter((m) => m.laterality === 'right');
  const left = places.filter((m) => m.laterality === 'left');
  if (right.length === 0 || left.length === 0 || bothInOnePlace(right, left)) return [];
  return [asked(quoted(right.slice(0, 4).map(withSide(context)), left.slice(0, 4).map(withSide(context))))];
}

function isOneSide(side: Laterality | null): boolean {
  return side === 'right' || side === 'left';
}

/** A mention of the same kind: codes alike but for the side and what lies below it. */
function isOfKind({ match }: Mention, { code }: Candidate): boolean {
  return match.code.slice(0, 5) === code.slice(0, 5);
}

/** One section that names each side of its own accord tells of two conditions. */
function bothInOnePlace(right: readonly Mention[], left: readonly Mention[]): boolean {
  return right.some((r) => left.some((l) => l.document === r.document && l.section === r.section));
}

/** The mention with the word of its side, where one stands in its sentence. */
function withSide({ reading }: CodingContext): (mention: Mention) => Question['indicators'][number] {
  return ({ document, start, end, text, sentence, laterality }) => {
    const whole = reading.documents.find((d) => d.document.id === document)?.document.text ?? '';
    const side = sentence.tokens
      .filter((t) => (laterality === 'right' ? /^(right|r|rt|od)$/ : /^(left|l|lt|os)$/).test(t.lower))
      .sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start))[0];
    if (side === undefined) return { document, start, end, text };
    const from = Math.min(start, side.start);
    const to = Math.max(end, side.end);
    return { document, start: from, end: to, text: whole.slice(from, to) };
  };
}
