import pc from 'picocolors';
import type { Icd10CmEntry, TabularNote } from '../../tables/icd10cm/icd10cm.ts';
import { wrap } from '../wrap.ts';
import type { Icd10CmDigest, Icd10PcsDigest } from './digest.ts';

const INDENT = 10;
const TABLES_SHOWN = 12;
const CODES_SHOWN = 60;

const NOTE_KINDS: Readonly<Record<TabularNote['kind'], string>> = {
  includes: 'Includes',
  inclusionTerm: 'inclusion term',
  excludes1: 'Excludes1',
  excludes2: 'Excludes2',
  codeFirst: 'Code first',
  useAdditionalCode: 'Use additional code',
  codeAlso: 'Code also',
  note: 'Note',
  sevenCharacterNote: '7th character note',
  sevenCharacter: '7th character',
};

/** What changed in ICD-10-CM, as a digest to read. */
export function printIcd10CmDiff(digest: Icd10CmDigest): string {
  const predecessors = new Map<string, string[]>();
  for (const { before, after } of digest.conversions) {
    predecessors.set(after, [...(predecessors.get(after) ?? []), before]);
  }
  const codes = (entries: readonly Icd10CmEntry[]): readonly Icd10CmEntry[] =>
    entries.filter((e) => e.billable);
  const headers = (entries: readonly Icd10CmEntry[]): readonly Icd10CmEntry[] =>
    entries.filter((e) => !e.billable);
  const entryLines = (entry: Icd10CmEntry): readonly string[] => {
    const before = predecessors.get(entry.code);
    const was = before === undefined ? '' : pc.dim(`  (was ${before.join(', ')})`);
    return hanging(entry.code, `${entry.longTitle}${was}`);
  };
  const blocks = [
    heading('ICD-10-CM', digest.before.name, digest.after.name),
    block('New codes', codes(digest.added).map(entryLines)),
    block('New headers', headers(digest.added).map(entryLines)),
    block(
      'Deleted codes',
      codes(digest.deleted).map((e) => hanging(e.code, e.longTitle)),
    ),
    block(
      'Deleted headers',
      headers(digest.deleted).map((e) => hanging(e.code, e.longTitle)),
    ),
    block(
      'Codes that became headers, or headers that became codes',
      digest.billableChanged.map((e) =>
        hanging(e.code, `${e.longTitle} — now a ${e.billable ? 'code' : 'header'}`),
      ),
    ),
    block('Revised titles', digest.revised.map(revisedLines)),
    block('Notes added', digest.notesAdded.map(noteLines)),
    block('Notes removed', digest.notesRemoved.map(noteLines)),
  ];
  return page(blocks);
}

/** What changed in ICD-10-PCS, as a digest to read. */
export function printIcd10PcsDiff(digest: Icd10PcsDigest): string {
  const shown = <T extends { readonly code: string; readonly title: string }>(
    entries: readonly T[],
  ): readonly string[][] => {
    const lines = entries.slice(0, CODES_SHOWN).map(({ code, title }) => [...hanging(code, title)]);
    const more = entries.length - CODES_SHOWN;
    return more > 0
      ? [...lines, [pc.dim(`  and ${more.toLocaleString('en-US')} more; --format json gives all`)]]
      : lines;
  };
  const tables = digest.tables
    .slice(0, TABLES_SHOWN)
    .map(({ table, added, deleted }) => [`  ${table}       +${String(added)}  −${String(deleted)}`]);
  return page([
    heading('ICD-10-PCS', digest.before.name, digest.after.name),
    block('Most changed tables', tables, digest.tables.length),
    block('New codes', shown(digest.added), digest.added.length),
    block('Deleted codes', shown(digest.deleted), digest.deleted.length),
    block('Revised titles', digest.revised.map(revisedLines)),
  ]);
}

function heading(system: string, before: string, after: string): readonly string[] {
  return [pc.bold(`${system}: from ${before} to ${after}`)];
}

function block(
  title: string,
  items: readonly (readonly string[])[],
  count: number = items.length,
): readonly string[] {
  return count === 0 ? [] : [`${pc.bold(title)} (${count.toLocaleString('en-US')})`, ...items.flat()];
}

function page(blocks: readonly (readonly string[])[]): string {
  const filled = blocks.filter((lines) => lines.length > 0);
  if (filled.length === 1) filled.push(['Nothing changed.']);
  return `${filled.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** The code, then the text beside it, further lines under the text. */
function hanging(code: string, text: string): readonly string[] {
  const [first = '', ...rest] = wrap(text, INDENT + 2);
  return [`  ${pc.cyan(code.padEnd(INDENT))}${first.trimStart()}`, ...rest];
}

function revisedLines({
  code,
  before,
  after,
}: {
  code: string;
  before: string;
  after: string;
}): readonly string[] {
  return [...hanging(code, after), ...wrap(pc.dim(`was: ${before}`), INDENT + 2)];
}

function noteLines({ at, kind, text }: TabularNote): readonly string[] {
  return hanging(at, `${NOTE_KINDS[kind]}: ${text.replace('\t', ' ')}`);
}
