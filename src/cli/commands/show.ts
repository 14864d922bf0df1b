import type { Command } from 'commander';
import type { DateOfService } from '../../base/date-of-service.ts';
import { PREFIX_HELP } from '../code-prefix.ts';
import { notFound } from '../nearest-codes.ts';
import { dateFromOption, dateOption, formatOption, type OutputFormat, today } from '../options.ts';
import { printCode } from '../print-code.ts';
import { showCode } from '../show-code.ts';
import { tablesOnDisk } from '../tables-on-disk.ts';

/** `chartwright show CODE`: everything known of a code. */
export function registerShow(program: Command): void {
  program
    .command('show')
    .description('everything known of a code: title, path, notes with those inherited, validity, neighbours')
    .argument(
      '<code...>',
      'one or more codes, with or without dot; with a prefix where a code may be of several lists',
    )
    .addOption(dateOption())
    .addOption(formatOption())
    .addHelpText(
      'after',
      `\nWithout a prefix a code is looked up as ICD-10-CM, revenue code, ICD-10-PCS, HCPCS, CPT, modifier, remark code.\nPrefixes: ${PREFIX_HELP}\n\nExamples:\n  $ chartwright show I50.23\n  $ chartwright show J0696 0DTJ4ZZ LT\n  $ chartwright show hcpcs:J1100 pos:11 revenue:0450 carc:45 CO-45`,
    )
    .action((codes: readonly string[], options: { date?: string; format: OutputFormat }) => {
      const tables = tablesOnDisk();
      const onDate: DateOfService = options.date === undefined ? today() : dateFromOption(options.date);
      const shown = codes.map((code) => {
        const found = showCode(code, onDate, tables);
        if (found === undefined) throw notFound(code, onDate, tables);
        return found;
      });
      const json = shown.length === 1 ? shown[0] : shown;
      process.stdout.write(
        options.format === 'json' ? `${JSON.stringify(json, null, 2)}\n` : shown.map(printCode).join('\n'),
      );
    });
}
