import type { CodableMention } from '../../record/suggestion.ts';
import type { CodingContext } from '../context.ts';
import { assertionReader, procedureOccurrences, resolutionOf } from './found-procedures.ts';

/** Fewer characters than section, body system, operation and body part say too little. */
const SHORTEST = 4;

/**
 * Every procedure that the words of a chart name, with how the record asserts it: the full code where the words
 * decide it, else the characters they decide, body part and all before it at least.
 */
export function procedureMentions(context: CodingContext): readonly CodableMention[] {
  const pcs = context.tables.icd10pcs.on(context.onDate);
  const assertionsOf = assertionReader();
  const mentions: CodableMention[] = [];
  for (const { component, occurrence } of procedureOccurrences(context)) {
    const { codes, open } = resolutionOf(component, occurrence, context, pcs);
    const named =
      codes.length > 0
        ? codes.map((c) => (c.byDefault && c.code.startsWith('0') ? c.code.slice(0, SHORTEST) : c.code))
        : open === undefined
          ? []
          : [open.prefix.slice(0, SHORTEST)];
    const first = occurrence.words[occurrence.from]?.at ?? 0;
    const last = (occurrence.words[occurrence.to - 1]?.at ?? 0) + 1;
    for (const code of named) {
      if (code.length < SHORTEST) continue;
      mentions.push({
        system: 'icd10pcs',
        code,
        text: occurrence.text,
        start: occurrence.start,
        end: occurrence.end,
        assertion: assertionsOf(occurrence.document, occurrence.sentence).of(first, last, true).assertion,
      });
    }
  }
  return mentions;
}
