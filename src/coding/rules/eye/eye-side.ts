import type { Candidate } from '../../candidate.ts';
import type { CodingContext } from '../../context.ts';
import { sentencesOf } from '../../record-words.ts';

/** Which eye. */
export type Eye = 'right' | 'left' | 'bilateral';

const RIGHT = /\b(right|OD)\b/;
const LEFT = /\b(left|OS)\b/;
const BOTH = /\b(both eyes|bilateral(ly)?|OU|each eye)\b/i;

/** The eye that words name; undefined where they name none, or one for one thing and the other for another. */
export function eyeIn(text: string): Eye | undefined {
  if (BOTH.test(text)) return 'bilateral';
  const right = RIGHT.test(lowered(text));
  const left = LEFT.test(lowered(text));
  if (right === left) return undefined;
  return right ? 'right' : 'left';
}

/** "Right" and "RIGHT" as "right"; OD and OS stay as written. */
function lowered(text: string): string {
  return text.replace(/\b(right|left)\b/gi, (word) => word.toLowerCase());
}

/** The eye of a candidate: of its mentions, else the only one that their sentences name. */
export function eyeOf(candidate: Candidate, context: CodingContext): Eye | undefined {
  const sides = new Set(candidate.mentions.map((m) => m.laterality).filter((side) => side !== null));
  if (sides.has('bilateral') || (sides.has('right') && sides.has('left'))) return 'bilateral';
  const [side] = sides;
  if (side !== undefined) return side;
  const named = new Set(sentencesOf(candidate, context).map(({ text }) => eyeIn(text)));
  named.delete(undefined);
  const [eye] = named;
  return named.size === 1 ? eye : undefined;
}
