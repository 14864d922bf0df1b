import pc from 'picocolors';
import type { TabularNoteKind } from '../tables/icd10cm/icd10cm.ts';
import type { ShownCode } from './shown-code.ts';
import { wrap } from './wrap.ts';

const NOTE_TITLES: Readonly<Record<TabularNoteKind, string>> = {
  includes: 'Includes',
  inclusionTerm: 'Inclusion terms',
  excludes1: 'Excludes1 (never with)',
  excludes2: 'Excludes2 (not part of)',
  codeFirst: 'Code first',
  useAdditionalCode: 'Use additional code',
  codeAlso: 'Code also',
  note: 'Note',
  sevenCharacterNote: '7th character',
  sevenCharacter: '7th character',
};

/** A code as a page of text. */
export function printCode(shown: ShownCode): string {
  const lines: string[] = [`${pc.bold(pc.cyan(shown.code))}  ${pc.bold(shown.title)}`];
  if (shown.shortTitle !== undefined && shown.shortTitle !== shown.title)
    lines.push(pc.dim(`    ${shown.shortTitle}`));
  lines.push(...wrap(pc.dim(`${statusText(shown)} · ${shown.edition}`), 4));
  if (shown.path.length > 0) {
    lines.push('');
    lines.push(...shown.path.map((p, depth) => `${'  '.repeat(depth)}${pc.dim(p.place)} ${p.title}`));
  }
  lines.push(...factLines(shown.facts));
  lines.push(...noteLines(shown));
  block(
    lines,
    '7th character',
    shown.seventhCharacters.map((c) => `${c.character}  ${c.meaning}`),
  );
  block(lines, 'Attributes', shown.attributes);
  block(lines, 'Below it', shown.children.map(codeLine));
  block(lines, 'Beside it', shown.neighbours.map(codeLine));
  block(lines, 'Before', shown.predecessors);
  block(lines, 'After', shown.successors);
  block(lines, 'ICD-9-CM', shown.icd9cm.length === 0 ? [] : [shown.icd9cm.join(', ')]);
  return `${lines.join('\n')}\n`;
}

function statusText(shown: ShownCode): string {
  const intervals = shown.validity.map((v) => `${v.from} to ${v.to ?? 'now'}`).join(', ');
  const header = shown.status === 'header' ? 'header: needs more characters' : shown.status;
  const status = shown.system === 'cpt' && shown.status === 'unknown' ? 'existence not known' : header;
  return `${status} on ${shown.onDate}${intervals === '' ? '' : ` · valid ${intervals}`}`;
}

/** Facts as a table of two columns; a long text goes on below its beginning. */
function factLines(facts: ShownCode['facts']): readonly string[] {
  if (facts.length === 0) return [];
  const width = Math.max(...facts.map(({ label }) => label.length)) + 2;
  const lines = facts.flatMap(({ label, text }) => {
    const [first = '', ...more] = wrap(text, width);
    return [`${pc.bold(label.padEnd(width))}${first.trimStart()}`, ...more];
  });
  return ['', ...lines];
}

function codeLine(code: { code: string; title: string; billable: boolean }): string {
  return `${code.billable ? pc.cyan(code.code.padEnd(9)) : pc.dim(code.code.padEnd(9))} ${code.title}`;
}

function noteLines(shown: ShownCode): readonly string[] {
  const lines: string[] = [];
  let heading = '';
  for (const note of shown.notes) {
    if (note.kind === 'sevenCharacter') continue;
    const inherited = note.at === shown.code ? '' : pc.dim(` (at ${note.at})`);
    const title = `${NOTE_TITLES[note.kind]}${inherited}`;
    if (title !== heading) {
      lines.push('', pc.bold(title));
      heading = title;
    }
    lines.push(...wrap(note.text, 4));
  }
  return lines;
}

function block(lines: string[], title: string, entries: readonly string[]): void {
  if (entries.length === 0) return;
  lines.push('', pc.bold(title));
  for (const entry of entries) lines.push(...wrap(entry, 4));
}
