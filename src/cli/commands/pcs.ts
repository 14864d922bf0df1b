import type { Command } from 'commander';
import { explainPcs } from '../explain-pcs.ts';
import { dateFromOption, dateOption, formatOption, type OutputFormat, today } from '../options.ts';
import { printPcs } from '../print-pcs.ts';
import { pcsGuidelineOf, pcsIndexLines, printPcsGuideline, printPcsIndex } from '../print-pcs-texts.ts';
import { tablesOnDisk } from '../tables-on-disk.ts';

interface PcsOptions {
  readonly date?: string;
  readonly rows?: boolean;
  readonly index?: string;
  readonly guideline?: string;
  readonly format: OutputFormat;
}

/** `chartwright pcs [PREFIX]`: builds and explains ICD-10-PCS codes, one character at a time. */
export function registerPcs(program: Command): void {
  program
    .command('pcs')
    .description('step through an ICD-10-PCS table: what is chosen, what it means, what may come next')
    .argument('[prefix]', 'first characters of a code (0DT), or a whole code, which is then explained', '')
    .option('--rows', 'show the rows of the table that are left, as CMS prints them')
    .option('--index <term>', 'show the ICD-10-PCS Index under a main term')
    .option('--guideline <number>', 'show a guideline, for example B3.2')
    .addOption(dateOption())
    .addOption(formatOption())
    .addHelpText(
      'after',
      '\nExamples:\n  $ chartwright pcs 0DT\n  $ chartwright pcs 0DTJ4ZZ\n  $ chartwright pcs --index cholecystectomy',
    )
    .action((prefix: string, options: PcsOptions) => {
      process.stdout.write(answer(prefix, options));
    });
}

function answer(prefix: string, options: PcsOptions): string {
  const tables = tablesOnDisk().icd10pcs;
  const print = <T>(value: T, asText: (value: T) => string): string =>
    options.format === 'json' ? `${JSON.stringify(value, null, 2)}\n` : asText(value);
  if (options.index !== undefined) return print(pcsIndexLines(options.index, tables), printPcsIndex);
  if (options.guideline !== undefined)
    return print(pcsGuidelineOf(options.guideline, tables), printPcsGuideline);
  const onDate = options.date === undefined ? today() : dateFromOption(options.date);
  return print(explainPcs(prefix, onDate, tables, options.rows === true), printPcs);
}
