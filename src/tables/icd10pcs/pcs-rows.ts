/** Characters 4 to 7 of a row: each combination of one value from each is a code. */
export type PcsRowValues = readonly [string, string, string, string];

/** Order of grouping in CMS's own tables: qualifiers first, then devices, approaches, body parts. */
const OFFICIAL_ORDER = [3, 2, 1, 0] as const;

const ALL_ORDERS: readonly (readonly number[])[] = permutations([3, 2, 1, 0]);

/**
 * The rows of a table, grouped as CMS groups them. Together they give exactly the combinations handed in, each once.
 *
 * @param combinations one token for each of characters 4–7; tokens that differ are never taken for each other
 * @returns for each row the tokens of each character, sorted
 */
export function rowsOf(combinations: readonly (readonly string[])[]): readonly (readonly string[])[][] {
  return merge(combinations, OFFICIAL_ORDER);
}

/** The fewest rows that any order of grouping gives; for storage, where the order says nothing. */
export function fewestRowsOf(endings: readonly string[]): PcsRowValues[] {
  const combinations = endings.map((ending) => [...ending]);
  let best = merge(combinations, OFFICIAL_ORDER);
  for (const order of ALL_ORDERS) {
    const rows = merge(combinations, order);
    if (rows.length < best.length) best = rows;
  }
  return best.map((row) => [joined(row[0]), joined(row[1]), joined(row[2]), joined(row[3])]);
}

/** Every code ending that a row stands for. */
export function endingsOf([fourth, fifth, sixth, seventh]: PcsRowValues): string[] {
  const endings: string[] = [];
  for (const a of fourth) {
    for (const b of fifth) for (const c of sixth) for (const d of seventh) endings.push(a + b + c + d);
  }
  return endings;
}

/** Joins rows that differ in one character only, one character after the other. */
function merge(
  combinations: readonly (readonly string[])[],
  order: readonly number[],
): (readonly string[])[][] {
  let rows = combinations.map((tokens) => tokens.map((token) => [token]));
  rows.sort((a, b) => (a.join() < b.join() ? -1 : 1));
  for (const at of order) {
    const groups = new Map<string, string[][]>();
    for (const row of rows) {
      const key = row.map((tokens, i) => (i === at ? '' : tokens.join('\u0001'))).join('\u0002');
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [...row]);
      else group[at] = [...(group[at] ?? []), ...(row[at] ?? [])].sort();
    }
    rows = [...groups.values()];
  }
  return rows;
}

function joined(tokens: readonly string[] | undefined): string {
  return (tokens ?? []).join('');
}

function permutations(items: readonly number[]): number[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}
