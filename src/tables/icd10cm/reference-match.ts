import { withoutDot } from '../../record/code-system.ts';
import type { CodeEnding, CodeReference } from './code-reference.ts';

/** Where a category stands in tabular order; C4A stands between C43 and C44, M1A between M10 and M11. */
export interface TabularOrder {
  position(category: string): number;
}

/**
 * Whether a code falls under a reference of a note. A header shorter than the reference does not: E08 is not
 * `E08.3-`. A condition in words is not judged here.
 *
 * @param code with or without dot
 */
export function fallsUnder(code: string, reference: CodeReference, order: TabularOrder): boolean {
  const bare = withoutDot(code);
  const { from, to } = reference;
  // Most references are of one category, and most codes are of another.
  if (bare.charCodeAt(0) !== from.charCodeAt(0) && from.charCodeAt(0) === to.charCodeAt(0)) return false;
  return (
    notBefore(bare, reference.from, order) &&
    notAfter(bare, reference.to, order) &&
    (reference.ending === undefined || endsAs(bare, reference.ending))
  );
}

function notBefore(code: string, from: string, order: TabularOrder): boolean {
  const category = from.slice(0, 3);
  if (!code.startsWith(category)) return order.position(code.slice(0, 3)) > order.position(category);
  return code.length >= from.length && code.slice(0, from.length) >= from;
}

function notAfter(code: string, to: string, order: TabularOrder): boolean {
  const category = to.slice(0, 3);
  if (!code.startsWith(category)) return order.position(code.slice(0, 3)) < order.position(category);
  return code.length >= to.length && code.slice(0, to.length) <= to;
}

function endsAs(code: string, ending: CodeEnding): boolean {
  switch (ending.kind) {
    case 'subdivision':
      return ending.values.some((value) => code.startsWith(value, 3));
    case 'final':
      return ending.values.some((value) => code.endsWith(value));
    case 'character':
      return ending.values.includes(code[ending.position - 1] ?? '');
    case 'intent': {
      const sixth = code[5] ?? 'X';
      return ending.values.includes(sixth === 'X' ? (code[4] ?? '') : sixth);
    }
  }
}
