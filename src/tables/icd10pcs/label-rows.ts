import { labelContext, labelKey } from './pcs-label-context.ts';
import { usualWords } from './pcs-words.ts';

/** What a value means at one place: its label (null: no source holds it) and its words in a title. */
export interface Meaning {
  readonly label: string | null;
  /** Words of the title, or null where titles do not show this character. */
  readonly words: string | null;
}

/** A cell that stands for words that say nothing, and for a label that no source holds. */
export const SILENT = '-';
export const NOT_HELD = '?';

interface Item {
  readonly context: string;
  readonly meaning: string;
}

/**
 * The rows of `labels.tsv.gz`: for every value the meaning at the shortest context that decides it. A longer
 * context is written only where the meaning differs from what the shorter one says.
 *
 * @param meanings of every code ever valid: code → meaning by position (2–7)
 */
export function labelRows(meanings: ReadonlyMap<string, ReadonlyMap<number, Meaning>>): string[][] {
  const byValue = new Map<string, Item[]>();
  const usualOf = commonestWords(meanings);
  for (const [code, ofCode] of meanings) {
    for (const [position, seen] of ofCode) {
      const words =
        seen.words ?? usualOf.get(`${code.slice(0, 2)}${String(position)}${seen.label ?? ''}`) ?? null;
      const meaning = { label: seen.label, words };
      const value = code.charAt(position - 1);
      const context = labelContext(code, position);
      const key = `${String(position)}${value}${code.charAt(0)}`;
      const item = { context, meaning: meaningCell(meaning, position) };
      const list = byValue.get(key);
      if (list === undefined) byValue.set(key, [item]);
      else list.push(item);
    }
  }
  const rows: string[][] = [];
  for (const [key, items] of byValue) {
    const position = Number(key.charAt(0));
    write(items, 1, undefined, (context, meaning) => {
      rows.push([labelKey(position, key.charAt(1), context), ...meaning.split('\t')]);
    });
  }
  return rows;
}

/** Where titles do not show a value, the words that titles of the same body system use for its label. */
function commonestWords(meanings: ReadonlyMap<string, ReadonlyMap<number, Meaning>>): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const [code, ofCode] of meanings) {
    for (const [position, { label, words }] of ofCode) {
      if (label === null || words === null || words === '') continue;
      const key = `${code.slice(0, 2)}${String(position)}${label}`;
      const ofLabel = counts.get(key) ?? new Map<string, number>();
      counts.set(key, ofLabel);
      ofLabel.set(words, (ofLabel.get(words) ?? 0) + 1);
    }
  }
  const commonest = new Map<string, string>();
  for (const [key, ofLabel] of counts) {
    const best = [...ofLabel].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0];
    if (best !== undefined) commonest.set(key, best[0]);
  }
  return commonest;
}

function meaningCell({ label, words }: Meaning, position: number): string {
  if (label === null) return `${NOT_HELD}\t${words === null || words === '' ? '' : words}`;
  const usual = usualWords(label, position);
  if (words === null || words === usual) return `${label}\t`;
  return `${label}\t${words === '' ? SILENT : words}`;
}

function write(
  items: readonly Item[],
  depth: number,
  inherited: string | undefined,
  emit: (context: string, meaning: string) => void,
): void {
  const here = commonest(items, inherited);
  const context = items[0]?.context.slice(0, depth) ?? '';
  if (here !== inherited) emit(context, here);
  if (items.every((item) => item.meaning === here)) return;
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const next = item.context.slice(0, depth + 1);
    // Two meanings in one and the same context: the commoner stands, the titles of the others become exceptions.
    if (next.length <= depth) return;
    const group = groups.get(next);
    if (group === undefined) groups.set(next, [item]);
    else group.push(item);
  }
  for (const group of groups.values()) {
    if (group.some((item) => item.meaning !== here)) write(group, depth + 1, here, emit);
  }
}

/** The meaning most codes have; on a tie the inherited one, then the first in the alphabet. */
function commonest(items: readonly Item[], inherited: string | undefined): string {
  const counts = new Map<string, number>();
  for (const { meaning } of items) counts.set(meaning, (counts.get(meaning) ?? 0) + 1);
  let best = '';
  let most = 0;
  for (const [meaning, count] of [...counts].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    if (count > most || (count === most && meaning === inherited)) [best, most] = [meaning, count];
  }
  return best;
}
