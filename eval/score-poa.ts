import { existsSync, readFileSync } from 'node:fs';
import type { CodeSuggestion } from '../src/record/suggestion.ts';

/** Indicators by `note code`, from `document code poa`. */
export function readPoaGold(path: string): ReadonlyMap<string, string> | undefined {
  if (!existsSync(path)) return undefined;
  const [, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  return new Map(
    lines.map((line) => {
      const [note = '', code = '', poa = ''] = line.split('\t');
      return [`${note} ${code}`, poa] as const;
    }),
  );
}

/** One code that the gold and the engine both have, with both indicators. */
export interface PoaPair {
  readonly note: string;
  readonly code: string;
  readonly expected: string;
  readonly got: string;
}

/** The diagnoses of a stay that the gold also has; what is missing or extra is the affair of the codes. */
export function poaPairs(
  note: string,
  codes: readonly CodeSuggestion[],
  gold: ReadonlyMap<string, string>,
): readonly PoaPair[] {
  return codes.flatMap(({ code, poa, role }) => {
    const expected = gold.get(`${note} ${code}`);
    if (expected === undefined || poa === undefined || role === 'admitting') return [];
    return [{ note, code, expected, got: poa }];
  });
}

/** Agreement over all, over those that are not exempt, and recall and precision of what was not present (N). */
export function poaFigures(pairs: readonly PoaPair[]) {
  const share = (part: number, of: number): number => (of === 0 ? 1 : part / of);
  const open = pairs.filter((p) => p.expected !== 'exempt');
  const agree = (all: readonly PoaPair[]): number => all.filter((p) => p.expected === p.got).length;
  const both = pairs.filter((p) => p.expected === 'N' && p.got === 'N').length;
  return {
    codes: pairs.length,
    agreement: share(agree(pairs), pairs.length),
    agreementNotExempt: share(agree(open), open.length),
    notPresentRecall: share(both, pairs.filter((p) => p.expected === 'N').length),
    notPresentPrecision: share(both, pairs.filter((p) => p.got === 'N').length),
  };
}
