import type { Command } from 'commander';
import { priceEncounter } from '../../grouping/pricing/price-encounter.ts';
import { EXIT } from '../exit-codes.ts';
import { formatOption, type OutputFormat } from '../options.ts';
import { printPrice } from '../print-price.ts';
import { unreadPropertiesPrinter } from '../print-unread.ts';
import { readEncounters } from '../read-encounters.ts';
import { readRates } from '../read-rates.ts';
import { tablesOnDisk } from '../tables-on-disk.ts';

interface PriceOptions {
  readonly format: OutputFormat;
  readonly rates?: string;
}

/** `chartwright price FILE`: what Medicare allows for one encounter, a `code` result, or many as NDJSON. */
export function registerPrice(program: Command): void {
  program
    .command('price')
    .description('what Medicare allows: physician fee schedule, OPPS, ASC or IPPS, every step shown')
    .argument(
      '<file>',
      'an encounter or the result of `code` as JSON, or NDJSON with one a line; - for standard input',
    )
    .option('--rates <file>', 'rates of the provider as JSON; see `chartwright schema rates`')
    .addOption(formatOption())
    .addHelpText('after', '\nExample:\n  $ chartwright price examples/screening-visit.json')
    .action((file: string, options: PriceOptions) => {
      const rates = options.rates === undefined ? {} : readRates(options.rates);
      const tables = tablesOnDisk();
      let unreadable = 0;
      const sayUnread = unreadPropertiesPrinter();
      for (const item of readEncounters(file)) {
        sayUnread(item);
        const json = options.format === 'json';
        if ('problem' in item) {
          unreadable++;
          process.stderr.write(`chartwright: ${item.problem.place}: ${item.problem.message}\n`);
          if (json) process.stdout.write(`${JSON.stringify({ id: item.id, error: item.problem })}\n`);
          continue;
        }
        const price = priceEncounter(item.encounter, tables, rates);
        process.stdout.write(
          json ? `${JSON.stringify({ id: item.id, price })}\n` : printPrice(item.id, price),
        );
      }
      if (unreadable > 0) process.exitCode = EXIT.unreadable;
    });
}
