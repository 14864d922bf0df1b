import type { Icd10PcsEdition, Icd10PcsEntry, Icd10PcsTables } from './icd10pcs.ts';

/** What changed in ICD-10-PCS from one edition to another. */
export interface Icd10PcsDiff {
  readonly added: readonly Icd10PcsEntry[];
  readonly deleted: readonly Icd10PcsEntry[];
  readonly revised: readonly { readonly code: string; readonly before: string; readonly after: string }[];
  /** Tables (first three characters) with the codes that came and went in them, most changed first. */
  readonly tables: readonly { readonly table: string; readonly added: number; readonly deleted: number }[];
}

/**
 * Differences between two editions of ICD-10-PCS in codes and titles, each list in order.
 *
 * @param titles gives a deleted code its title
 */
export function diffIcd10Pcs(
  before: Icd10PcsEdition,
  after: Icd10PcsEdition,
  titles: Pick<Icd10PcsTables, 'title'>,
): Icd10PcsDiff {
  const old = new Map([...before.entries()].map((entry) => [entry.code, entry]));
  const added: Icd10PcsEntry[] = [];
  const revised: { code: string; before: string; after: string }[] = [];
  for (const entry of after.entries()) {
    const earlier = old.get(entry.code);
    old.delete(entry.code);
    if (earlier === undefined) added.push(entry);
    else if (earlier.title !== entry.title) {
      revised.push({ code: entry.code, before: earlier.title, after: entry.title });
    }
  }
  const deleted = [...old.values()].map((entry) => ({
    ...entry,
    title: titles.title(entry.code) ?? entry.title,
  }));
  return { added, deleted, revised, tables: changedTables(added, deleted) };
}

function changedTables(
  added: readonly Icd10PcsEntry[],
  deleted: readonly Icd10PcsEntry[],
): Icd10PcsDiff['tables'] {
  const tables = new Map<string, { added: number; deleted: number }>();
  const count = (entries: readonly Icd10PcsEntry[], way: 'added' | 'deleted'): void => {
    for (const { code } of entries) {
      const table = tables.get(code.slice(0, 3)) ?? { added: 0, deleted: 0 };
      table[way]++;
      tables.set(code.slice(0, 3), table);
    }
  };
  count(added, 'added');
  count(deleted, 'deleted');
  return [...tables]
    .map(([table, counts]) => ({ table, ...counts }))
    .sort((a, b) => b.added + b.deleted - (a.added + a.deleted) || (a.table < b.table ? -1 : 1));
}
