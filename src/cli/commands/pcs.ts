import type { Command } from 'commander';
import { explainPcs } from '../explain-pcs.ts';
import { dateFromOption, dateOption, formatOption, type OutputFormat, today } from '../options.ts';
import { printPcs } from '../print-pcs.ts';
import { tablesOnDisk } from '../tables-on-disk.ts';

interface PcsOptions {
  readonly date?: string;
  readonly rows?: boolean;
  readonly format: OutputFormat;
}

/** `chartwright pcs [PREFIX]`: builds and explains ICD-10-PCS codes, one character at a time. */
export function registerPcs(program: Command): void {
  program
    .command('pcs')
    .description('step through an ICD-10-PCS table: what is chosen, what it means, what may come next')
    .argument('[prefix]', 'first characters of a code (0DT), or a whole code, which is then explained', '')
    .option('--rows', 'show the rows of the table that are left, as CMS prints them')
    .addOption(dateOption())
    .addOption(formatOption())
    .addHelpText('after', '\nExamples:\n  $ chartwright pcs 0DT\n  $ chartwright pcs 0DTJ4ZZ')
    .action((prefix: string, options: PcsOptions) => {
      const onDate = options.date === undefined ? today() : dateFromOption(options.date);
      const place = explainPcs(prefix, onDate, tablesOnDisk().icd10pcs, options.rows === true);
      process.stdout.write(
        options.format === 'json' ? `${JSON.stringify(place, null, 2)}\n` : printPcs(place),
      );
    });
}
