import type { Command } from 'commander';
import { Option } from 'commander';
import { AppError } from '../../base/app-error.ts';
import { type Chart, suggestCodes } from '../../coding/suggest.ts';
import { SETTINGS, type Setting } from '../../record/setting.ts';
import { EXIT } from '../exit-codes.ts';
import { filesOf } from '../input-files.ts';
import { dateFromOption, dateOption, formatOption, type OutputFormat } from '../options.ts';
import { printChart } from '../print-chart.ts';
import { readTextInput, type TextInput } from '../read-input.ts';
import { tablesOnDisk } from '../tables-on-disk.ts';

interface CodeOptions {
  readonly setting?: Setting;
  readonly date?: string;
  readonly encounter?: string;
  readonly format: OutputFormat;
  readonly strict?: boolean;
}

/** `chartwright code FILE…|DIR`: codes one chart of one or more documents. */
export function registerCode(program: Command): void {
  program
    .command('code')
    .description('code one chart: suggested codes with evidence, reason, what was left out and what to ask')
    .argument(
      '<file...>',
      'the documents of one chart; a folder stands for its .txt files, - for standard input',
    )
    .addOption(new Option('--setting <setting>', 'who bills').choices([...SETTINGS]))
    .addOption(dateOption())
    .option('--encounter <file>', 'what is known of the encounter, as JSON (`chartwright schema encounter`)')
    .addOption(formatOption())
    .option('--strict', 'end with exit code 1 when a finding is an error')
    .addHelpText('after', '\nExample:\n  $ chartwright code examples/office-visit.txt --setting professional')
    .action((files: readonly string[], options: CodeOptions) => codeFiles(files, options));
}

async function codeFiles(arguments_: readonly string[], options: CodeOptions): Promise<void> {
  const date = options.date === undefined ? undefined : dateFromOption(options.date);
  const encounter = options.encounter === undefined ? undefined : await encounterFrom(options.encounter);
  const texts: TextInput[] = [];
  const failures: AppError[] = [];
  for (const path of filesOf(arguments_)) {
    try {
      const { value, problems } = readTextInput(path);
      for (const { place, message } of problems) process.stderr.write(`chartwright: ${place}: ${message}\n`);
      texts.push({ ...value, id: uniqueId(value.id, texts) });
    } catch (error) {
      if (!(error instanceof AppError) || arguments_.length === 1) throw error;
      failures.push(error);
      process.stderr.write(`chartwright: ${error.message} The other documents were coded without it.\n`);
    }
  }
  if (texts.length === 0) throw failures[0] ?? new AppError('not-found', 'There is no document to code.');
  const chart: Chart = {
    texts,
    ...(options.setting === undefined ? {} : { setting: options.setting }),
    ...(date === undefined ? {} : { date }),
    ...(encounter === undefined ? {} : { encounter }),
  };
  const result = suggestCodes(chart, tablesOnDisk());
  process.stdout.write(
    options.format === 'json' ? `${JSON.stringify(result, null, 2)}\n` : printChart(result),
  );
  if (failures.length > 0) process.exitCode = EXIT.unreadable;
  else if (options.strict === true && result.findings.some((f) => f.severity === 'error'))
    process.exitCode = EXIT.findings;
}

/** The schemas of an encounter take longer to load than a note to code, so only who gives one waits for them. */
async function encounterFrom(path: string): Promise<Chart['encounter']> {
  const { readEncounter } = await import('../read-encounter.ts');
  return readEncounter(path);
}

function uniqueId(id: string, texts: readonly TextInput[]): string {
  if (!texts.some((t) => t.id === id)) return id;
  for (let n = 2; ; n++) {
    const candidate = `${id}#${String(n)}`;
    if (!texts.some((t) => t.id === candidate)) return candidate;
  }
}
