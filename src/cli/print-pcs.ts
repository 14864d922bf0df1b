import pc from 'picocolors';
import type { PcsDefinition, PcsRow, PcsStep } from '../tables/icd10pcs/icd10pcs.ts';
import type { PcsPlace } from './explain-pcs.ts';
import { wrap } from './wrap.ts';

const NOT_HELD = 'name not held by any source at hand';
const INDENT = 5;
const WIDEST_LABEL = 72;

/** A page that shows the characters chosen, what they mean, and what may come next. */
export function printPcs(place: PcsPlace): string {
  const blocks = [heading(place), characters(place)];
  if (place.rows !== undefined) blocks.push(rowsBlock(place.rows));
  else if (place.next !== null) blocks.push(choices(place.next, place.prefix));
  if (place.title !== undefined) blocks.push(guidelineLines(place));
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

function heading(place: PcsPlace): string[] {
  const where = pc.dim(`ICD-10-PCS ${place.edition}, on ${place.onDate}`);
  if (place.title === undefined) {
    const left = pc.dim(`${counted(place.codes, 'code')}`);
    return [`${pc.bold(pc.cyan(place.prefix.padEnd(7, '_')))}  ${left}  ${where}`];
  }
  const lines = [`${pc.bold(pc.cyan(place.prefix))}  ${where}`, ...wrap(pc.bold(place.title), 0)];
  if (place.titleSource === 'composed') {
    lines.push(
      pc.dim(
        'This title is put together from the labels of the table; no source at hand holds the official one.',
      ),
    );
  }
  lines.push(validityLine(place));
  return lines;
}

function validityLine({ status, validity = [], onDate }: PcsPlace): string {
  const spans = validity
    .map(({ from, to }) => (to === undefined ? `since ${from}` : `${from} to ${to}`))
    .join(', ');
  if (status === 'valid') return pc.green(`Valid ${spans}`);
  return pc.red(`Not valid on ${onDate}: valid ${spans}`);
}

function characters(place: PcsPlace): string[] {
  const width = Math.max(0, ...place.characters.map(({ axis }) => axis.length));
  return place.characters.flatMap(({ axis, value, label, definition, includes }) => {
    const lines = [`  ${pc.bold(value)}  ${pc.dim(axis.padEnd(width))}  ${label ?? pc.yellow(NOT_HELD)}`];
    const indent = width + 2 * INDENT - 3;
    if (definition !== undefined) lines.push(...definitionLines(definition, indent));
    if (includes !== undefined) lines.push(...wrap(pc.dim(`Includes: ${includes.join('; ')}`), indent));
    return lines;
  });
}

/** One line for each topic, with the numbers that deal with it. */
function guidelineLines({ guidelines }: PcsPlace): string[] {
  const byTopic = new Map<string, string[]>();
  for (const { number, topic } of guidelines) byTopic.set(topic, [...(byTopic.get(topic) ?? []), number]);
  if (byTopic.size === 0) return [];
  const lines = [...byTopic].map(([topic, numbers]) => `  ${pc.cyan(numbers.join(', '))}  ${pc.dim(topic)}`);
  return ['Guidelines to have in mind', ...lines, pc.dim('Read one with: chartwright pcs --guideline B3.2')];
}

function definitionLines(
  { definition, explanation, examples }: PcsDefinition,
  indent: number,
): readonly string[] {
  return [
    ...wrap(pc.dim(definition), indent),
    ...(explanation === undefined ? [] : wrap(pc.dim(explanation), indent)),
    ...(examples === undefined ? [] : wrap(pc.dim(`Examples: ${examples}`), indent)),
  ];
}

function choices({ position, axis, choices: values }: PcsStep, prefix: string): string[] {
  const lines = [`${pc.bold(axis)} ${pc.dim(`(character ${String(position)})`)}`];
  const texts = values.map(({ labels }) => (labels.length === 0 ? NOT_HELD : labels.join(' or ')));
  const width = Math.min(WIDEST_LABEL, Math.max(...texts.map((text) => text.length)));
  for (const [i, { value, labels, definition, codes }] of values.entries()) {
    const text = (texts[i] ?? '').padEnd(width);
    const label = labels.length === 0 ? pc.yellow(text) : text;
    lines.push(
      `  ${pc.bold(pc.cyan(value))}  ${label}  ${pc.dim(codes.toLocaleString('en-US').padStart(6))}`,
    );
    if (definition !== undefined && position === 3)
      lines.push(...wrap(pc.dim(definition.definition), INDENT));
  }
  lines.push('', pc.dim('The numbers count the codes left after each choice.'));
  lines.push(pc.dim(`Go on with: chartwright pcs ${prefix}${values[0]?.value ?? ''}`));
  return lines;
}

function rowsBlock(rows: readonly PcsRow[]): string[] {
  const lines: string[] = [];
  for (const [i, { columns, codes }] of rows.entries()) {
    lines.push(pc.bold(`Row ${String(i + 1)}`) + pc.dim(`  ${counted(codes, 'code')}`));
    for (const [column, values] of columns.entries()) {
      const cells = values.map(({ value, label }) => `${pc.cyan(value)} ${label ?? NOT_HELD}`);
      lines.push(...wrap(`${pc.dim(`${String(column + 4)}:`)} ${cells.join(' · ')}`, 2));
    }
  }
  return lines;
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}
