import type { Command } from 'commander';
import { checkEncounter } from '../../edits/check-encounter.ts';
import { EXIT } from '../exit-codes.ts';
import { formatOption, type OutputFormat } from '../options.ts';
import { printFindings } from '../print-findings.ts';
import { unreadPropertiesPrinter } from '../print-unread.ts';
import { readEncounters } from '../read-encounters.ts';
import { tablesOnDisk } from '../tables-on-disk.ts';

/** `chartwright check FILE`: every edit over one encounter, a `code` result, or many as NDJSON. */
export function registerCheck(program: Command): void {
  program
    .command('check')
    .description('check encounters against the conventions and the payers’ edits')
    .argument(
      '<file>',
      'an encounter or the result of `code` as JSON, or NDJSON with one a line; - for standard input',
    )
    .addOption(formatOption())
    .option('--strict', 'end with exit code 1 when a finding is an error')
    .addHelpText('after', '\nExample:\n  $ chartwright code note.txt --format json | chartwright check -')
    .action((file: string, options: { format: OutputFormat; strict?: boolean }) => {
      const tables = tablesOnDisk();
      let stops = 0;
      let unreadable = 0;
      const sayUnread = unreadPropertiesPrinter();
      for (const item of readEncounters(file, 'leave')) {
        sayUnread(item);
        if ('problem' in item) {
          unreadable++;
          process.stderr.write(`chartwright: ${item.problem.place}: ${item.problem.message}\n`);
          if (options.format === 'json')
            process.stdout.write(`${JSON.stringify({ id: item.id, error: item.problem })}\n`);
          continue;
        }
        const findings = checkEncounter(item.encounter, tables);
        stops += findings.filter((f) => f.severity === 'error').length;
        if (options.format === 'json') process.stdout.write(`${JSON.stringify({ id: item.id, findings })}\n`);
        else process.stdout.write(printFindings(item.id, findings));
      }
      if (unreadable > 0) process.exitCode = EXIT.unreadable;
      else if (options.strict === true && stops > 0) process.exitCode = EXIT.findings;
    });
}
