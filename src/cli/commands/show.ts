import type { Command } from 'commander';
import { AppError } from '../../base/app-error.ts';
import type { DateOfService } from '../../base/date-of-service.ts';
import { withDot } from '../../record/code-system.ts';
import { dateFromOption, dateOption, formatOption, type OutputFormat, today } from '../options.ts';
import { printCode } from '../print-code.ts';
import { showCode } from '../show-code.ts';
import { tablesOnDisk } from '../tables-on-disk.ts';

/** `chartwright show CODE`: everything known of a code. */
export function registerShow(program: Command): void {
  program
    .command('show')
    .description('everything known of a code: title, path, notes with those inherited, validity, neighbours')
    .argument('<code...>', 'one or more codes, with or without dot')
    .addOption(dateOption())
    .addOption(formatOption())
    .addHelpText('after', '\nExample:\n  $ chartwright show I50.23')
    .action((codes: readonly string[], options: { date?: string; format: OutputFormat }) => {
      const tables = tablesOnDisk();
      const onDate: DateOfService = options.date === undefined ? today() : dateFromOption(options.date);
      const shown = codes.map((code) => {
        const found = showCode(code, onDate, tables);
        if (found !== undefined) return found;
        const nearest = tables.icd10cm.nearest(code, onDate, 3).map((e) => `${e.code} ${e.longTitle}`);
        throw new AppError(
          'not-found',
          `${withDot(code)} is no code of the loaded tables.`,
          nearest.length === 0
            ? 'Use `chartwright search` to find a code by words.'
            : `Nearest valid codes:\n  ${nearest.join('\n  ')}`,
        );
      });
      const json = shown.length === 1 ? shown[0] : shown;
      process.stdout.write(
        options.format === 'json' ? `${JSON.stringify(json, null, 2)}\n` : shown.map(printCode).join('\n'),
      );
    });
}
