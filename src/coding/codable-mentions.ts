import type { CodableMention } from '../record/suggestion.ts';
import { resolveMention } from './candidates.ts';
import type { CodingContext } from './context.ts';
import { encounterPhase } from './encounter-phase.ts';

/**
 * Every codable mention of a chart before the coding rules: the most specific code that its own words support, with
 * how the record asserts it. A mention whose code has no default stays at the header.
 */
export function codableMentions(context: CodingContext): readonly CodableMention[] {
  const phase = encounterPhase(context.reading, context.setting);
  return context.reading.documents.flatMap((document) =>
    document.mentions.map((mention) => ({
      system: mention.match.system,
      code: resolveMention(mention, phase, context) ?? mention.match.code,
      text: mention.text,
      start: mention.start,
      end: mention.end,
      assertion: mention.assertion,
    })),
  );
}
