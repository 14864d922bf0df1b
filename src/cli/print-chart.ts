import pc from 'picocolors';
import { CODE_SYSTEM_NAMES } from '../record/code-system.ts';
import type { CodeSuggestion, CodingResult, PhysicianQuery } from '../record/suggestion.ts';
import { wrap } from './wrap.ts';

const ROLE_TITLES: Readonly<Record<CodeSuggestion['role'], string>> = {
  principal: 'Principal diagnosis',
  'first-listed': 'First-listed diagnosis',
  secondary: 'Secondary diagnoses',
  admitting: 'Admitting diagnosis',
  reasonForVisit: 'Reason for visit',
  externalCause: 'External causes',
  procedure: 'Procedures',
  service: 'Services',
};

/** The page a coder reads: the codes with their evidence and reason, then what to look at, ask and leave out. */
export function printChart(result: CodingResult): string {
  const lines: string[] = [...wrap(headline(result), 0), ''];
  let role: string | undefined;
  result.codes.forEach((code, index) => {
    if (code.role !== role) {
      if (index > 0) lines.push('');
      lines.push(pc.bold(ROLE_TITLES[code.role]));
      role = code.role;
    }
    lines.push(...codeLines(code, index + 1));
  });
  if (result.codes.length === 0) lines.push('No code is supported by what the record says.');
  section(
    lines,
    'To look at',
    result.findings.map((f) => `${severityMark(f.severity)} ${f.message}`),
  );
  if (result.queries.length > 0) lines.push('', pc.bold('Questions to the physician'));
  for (const [index, query] of result.queries.entries()) lines.push(...queryLines(query, index + 1));
  section(lines, 'Read and not coded', grouped(result));
  return `${lines.join('\n')}\n`;
}

function headline(result: CodingResult): string {
  const editions = Object.entries(result.editions)
    .map(
      ([table, edition]) =>
        `${table in CODE_SYSTEM_NAMES ? CODE_SYSTEM_NAMES[table as keyof typeof CODE_SYSTEM_NAMES] : table} ${edition}`,
    )
    .join(', ');
  const documents = result.documents.map((d) => d.id).join(', ');
  return `${pc.bold(documents)} · ${result.setting} · ${result.dateOfService} · ${pc.dim(editions)}`;
}

/** Column at which the words beside a code begin. */
const TEXT_AT = 14;
/** Choices up to this length stand side by side. */
const SHORT_OPTION = 24;
const NO_BREAK = '\u00a0';
/** Quotes of one question that a page shows; JSON has all. */
const MOST_QUOTES = 6;

/** A question as it is read: the topic, what is asked, what the record says, and the boxes to tick. */
function queryLines(query: PhysicianQuery, number: number): readonly string[] {
  const quotes = query.indicators.map((i) => pc.green(quote(i.text)));
  const shown = [...new Set(quotes)].slice(0, MOST_QUOTES).join(', ');
  return [
    `${String(number).padStart(2)}  ${pc.bold(query.topic)}`,
    ...wrap(query.question, 4),
    ...wrap(`${pc.dim('The record:')} ${shown}`, 4),
    ...optionLines(query.options),
  ];
}

/** Boxes to tick: short choices side by side, long ones on lines of their own. */
function optionLines(options: readonly string[]): readonly string[] {
  if (options.some((option) => option.length > SHORT_OPTION)) {
    return options.flatMap((option) =>
      wrap(`[ ] ${option}`, 8).map((line, at) => (at === 0 ? line.slice(2) : `  ${line}`)),
    );
  }
  const boxes = options.map((option) => `[ ] ${option}`.replaceAll(' ', NO_BREAK));
  return wrap(boxes.join(` ${NO_BREAK}`), 6).map((line) => `      ${line.replaceAll(NO_BREAK, ' ').trim()}`);
}

function codeLines(code: CodeSuggestion, number: number): readonly string[] {
  const poa = code.poa === undefined ? '' : `  POA ${code.poa}`;
  const modifiers =
    code.modifiers === undefined || code.modifiers.length === 0 ? '' : `-${code.modifiers.join('-')}`;
  const units = code.units === undefined ? '' : ` × ${String(code.units)}`;
  const [first = '', ...rest] = wrap(
    `${code.title}${units}${pc.dim(`${poa}  ${confidence(code.confidence)}`)}`,
    TEXT_AT,
  );
  const name = `${code.code}${modifiers}`;
  const head = `${String(number).padStart(2)}  ${pc.bold(pc.cyan(name.padEnd(9)))} ${first.trimStart()}`;
  const evidence = code.evidence
    .slice(0, 3)
    .map(
      (e) =>
        `${pc.green(quote(e.text))} ${pc.dim(`${e.section ?? e.document}, ${String(e.start)}–${String(e.end)}`)}`,
    )
    .join('; ');
  const more = code.evidence.length > 3 ? pc.dim(` and ${String(code.evidence.length - 3)} more`) : '';
  const path = code.reason
    .filter((r) => r.step !== 'mention' && r.step !== 'tabular')
    .map((r) => `${r.text}${pc.dim(` [${authorityText(r.authority)}]`)}`);
  return [
    head,
    ...rest,
    ...wrap(`${evidence}${more}`, TEXT_AT),
    ...path.flatMap((text) => wrap(`→ ${text}`, TEXT_AT)),
  ];
}

function authorityText(authority: CodeSuggestion['reason'][number]['authority']): string {
  const document = authority.document
    .replace('ICD-10-CM Official Guidelines', 'guideline')
    .replace('ICD-10-CM ', '');
  return authority.section === undefined ? document : `${document} ${authority.section}`;
}

function confidence(value: number): string {
  return `${String(Math.round(value * 100))}%`;
}

function severityMark(severity: string): string {
  if (severity === 'error') return pc.red('stop');
  if (severity === 'warning') return pc.yellow('look');
  return pc.dim('note');
}

function quote(text: string): string {
  return `“${text.replace(/\s+/g, ' ')}”`;
}

function section(lines: string[], title: string, entries: readonly string[]): void {
  if (entries.length === 0) return;
  lines.push('', pc.bold(title));
  for (const entry of entries) lines.push(...wrap(entry, 4));
}

/** What was not coded, one line a reason. */
function grouped(result: CodingResult): readonly string[] {
  const byWhy = new Map<string, Set<string>>();
  for (const { why, text } of result.notCoded) {
    const texts = byWhy.get(why) ?? new Set<string>();
    texts.add(quote(text));
    byWhy.set(why, texts);
  }
  return [...byWhy].map(([why, texts]) => `${[...texts].join(', ')} ${pc.dim(`– ${why}`)}`);
}
