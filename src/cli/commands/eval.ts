import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Command } from 'commander';
import { Option } from 'commander';
import { AppError } from '../../base/app-error.ts';
import { suggestCodes } from '../../coding/suggest.ts';
import { CODE_SYSTEMS, type CodeSystem } from '../../record/code-system.ts';
import { SETTINGS, type Setting } from '../../record/setting.ts';
import { filesOf } from '../input-files.ts';
import { dateFromOption, dateOption, formatOption, type OutputFormat } from '../options.ts';
import { Progress } from '../progress.ts';
import { readTextInput } from '../read-input.ts';
import { macroScores, microScores } from '../score.ts';
import { tablesOnDisk } from '../tables-on-disk.ts';

interface Options {
  readonly layer: 'codes' | 'mentions';
  readonly setting?: Setting;
  readonly date?: string;
  readonly format: OutputFormat;
}

type BySystem = ReadonlyMap<CodeSystem, Map<string, Set<string>>>;

/** `chartwright eval DIR`: precision, recall and F1 against `gold.tsv`. */
export function registerEval(program: Command): void {
  program
    .command('eval')
    .description('accuracy on a folder of *.txt with gold.tsv (document, system, code)')
    .argument('<folder>', 'the folder')
    .addOption(
      new Option('--layer <layer>', 'what is compared').choices(['codes', 'mentions']).default('codes'),
    )
    .addOption(new Option('--setting <setting>', 'who bills').choices([...SETTINGS]))
    .addOption(dateOption())
    .addOption(formatOption())
    .addHelpText('after', '\nExample:\n  $ chartwright eval eval/sets/own --layer codes')
    .action(evaluate);
}

function evaluate(folder: string, options: Options): void {
  const gold = readGold(join(folder, 'gold.tsv'));
  const answered = answers(folder, options);
  const rows = CODE_SYSTEMS.filter((system) => (gold.get(system)?.size ?? 0) > 0).map((system) => {
    const g = gold.get(system) ?? new Map<string, Set<string>>();
    const a = answered.get(system) ?? new Map<string, Set<string>>();
    return { system, documents: g.size, micro: microScores(g, a), macro: macroScores(g, a) };
  });
  if (options.format === 'json')
    process.stdout.write(`${JSON.stringify({ layer: options.layer, systems: rows }, null, 2)}\n`);
  else process.stdout.write(table(rows));
}

function readGold(path: string): BySystem {
  const bySystem = emptyBySystem();
  const lines = readGoldLines(path);
  const columns = lines[0]?.split('\t') ?? [];
  const [documentAt, systemAt, codeAt] = ['document', 'system', 'code'].map((name) => columns.indexOf(name));
  if (documentAt === undefined || documentAt < 0 || codeAt === undefined || codeAt < 0) {
    throw new AppError('unreadable-input', `${path} needs the columns document, system and code.`);
  }
  lines.slice(1).forEach((line, index) => {
    if (line.trim() === '') return;
    const cells = line.split('\t');
    const system = systemAt === undefined || systemAt < 0 ? 'icd10cm' : cells[systemAt];
    const known = CODE_SYSTEMS.find((s) => s === system);
    const document = cells[documentAt];
    const code = cells[codeAt];
    if (known === undefined || document === undefined || code === undefined) {
      throw new AppError(
        'unreadable-input',
        `${path}, line ${String(index + 2)}: expected document, system and code.`,
      );
    }
    add(bySystem, known, document, code);
  });
  return bySystem;
}

function readGoldLines(path: string): readonly string[] {
  try {
    return readFileSync(path, 'utf8').split(/\r?\n/);
  } catch {
    throw new AppError(
      'not-found',
      `There is no ${path}.`,
      'Put the expected codes there: document, system, code.',
    );
  }
}

function answers(folder: string, options: Options): BySystem {
  const date = options.date === undefined ? undefined : dateFromOption(options.date);
  const tables = tablesOnDisk();
  const bySystem = emptyBySystem();
  const files = filesOf([folder]);
  const progress = new Progress('coding', files.length);
  files.forEach((path, index) => {
    const id = basename(path, '.txt');
    const { text } = readTextInput(path).value;
    const result = suggestCodes(
      {
        id,
        texts: [{ id, text }],
        withMentions: options.layer === 'mentions',
        ...(options.setting === undefined ? {} : { setting: options.setting }),
        ...(date === undefined ? {} : { date }),
      },
      tables,
    );
    const found =
      options.layer === 'codes'
        ? result.codes
        : (result.mentions ?? []).filter((m) => m.assertion === 'present' || m.assertion === 'historical');
    for (const { system, code } of found) add(bySystem, system, id, code);
    progress.at(index + 1);
  });
  progress.end();
  return bySystem;
}

function emptyBySystem(): BySystem {
  return new Map(CODE_SYSTEMS.map((system) => [system, new Map<string, Set<string>>()]));
}

function add(bySystem: BySystem, system: CodeSystem, document: string, code: string): void {
  const documents = bySystem.get(system);
  const codes = documents?.get(document) ?? new Set<string>();
  codes.add(code);
  documents?.set(document, codes);
}

interface Row {
  readonly system: CodeSystem;
  readonly documents: number;
  readonly micro: ReturnType<typeof microScores>;
  readonly macro: ReturnType<typeof macroScores>;
}

function table(rows: readonly Row[]): string {
  const head = ['system', 'documents', 'micro P', 'R', 'F1', 'macro P', 'R', 'F1'];
  const body = rows.map((r) => [
    r.system,
    String(r.documents),
    ...[r.micro.precision, r.micro.recall, r.micro.f1, r.macro.precision, r.macro.recall, r.macro.f1].map(
      (n) => n.toFixed(3),
    ),
  ]);
  return `${[head, ...body].map((cells) => cells.map((cell, i) => (i === 0 ? cell.padEnd(10) : cell.padStart(10))).join('')).join('\n')}\n`;
}
