import type { CodableMention } from '../record/suggestion.ts';
import { resolveMention } from './candidates.ts';
import type { CodingContext } from './context.ts';
import { encounterPhase } from './encounter-phase.ts';
import { procedureMentions } from './procedures/procedure-mentions.ts';

/**
 * Every codable mention of a chart before the coding rules: the most specific code that its own words support, with
 * how the record asserts it. A mention whose code has no default stays at the header. Procedures are named in
 * ICD-10-PCS in every setting; whether they are coded is for the setting to decide.
 */
export function codableMentions(context: CodingContext): readonly CodableMention[] {
  const phase = encounterPhase(context.reading, context.setting);
  const named = context.reading.documents.flatMap((document) =>
    document.mentions.map(
      (mention): CodableMention => ({
        system: mention.match.system,
        code: resolveMention(mention, phase, context) ?? mention.match.code,
        text: mention.text,
        start: mention.start,
        end: mention.end,
        assertion: mention.assertion,
      }),
    ),
  );
  return [...named, ...procedureMentions(context)];
}
