import type { Command } from 'commander';
import { AppError } from '../../base/app-error.ts';
import { EncounterHccMapper } from '../../grouping/hcc/encounter-hccs.ts';
import { BeneficiaryGrouper } from '../../grouping/hcc/group-beneficiary.ts';
import { encounterGrouper } from '../../grouping/msdrg/group-encounter.ts';
import type { CodesToTry } from '../../grouping/msdrg/what-if.ts';
import { withoutDot } from '../../record/code-system.ts';
import type { Tables } from '../../tables/tables.ts';
import { EXIT } from '../exit-codes.ts';
import {
  beneficiaryLine,
  encounterLine,
  type GroupRequest,
  groupBeneficiary,
  groupEncounter,
} from '../group-line.ts';
import { formatOption, type OutputFormat } from '../options.ts';
import { printEncounter } from '../print-grouping.ts';
import { printBeneficiary } from '../print-hcc.ts';
import { unreadPropertiesPrinter } from '../print-unread.ts';
import { readGroupItems } from '../read-group-items.ts';
import { readRates } from '../read-rates.ts';
import { tablesOnDisk } from '../tables-on-disk.ts';

interface GroupOptions {
  readonly format: OutputFormat;
  readonly compare?: boolean;
  readonly with?: readonly string[];
  readonly rate?: string;
  readonly rates?: string;
}

/** `chartwright group FILE`: the DRG of one encounter, a `code` result, a beneficiary, or many as NDJSON. */
export function registerGroup(program: Command): void {
  program
    .command('group')
    .description(
      'group encounters (MS-DRG with weight and path, Elixhauser, CCSR) and beneficiaries (HCC and RxHCC scores)',
    )
    .argument(
      '<file>',
      'an encounter, the result of `code` or a beneficiary as JSON, or NDJSON with one a line; - for standard input',
    )
    .addOption(formatOption())
    .option(
      '--compare',
      'also DRG and weight, or scores, with each code left out or as the principal diagnosis',
    )
    .option('--with <code...>', 'with --compare: further codes to try')
    .option('--rate <dollars>', 'what weight or score 1 is paid, to show payments')
    .option(
      '--rates <file>',
      'rates of the hospital as JSON (see `chartwright schema rates`): payments by the IPPS with transfers and outliers',
    )
    .addHelpText(
      'after',
      '\nExample:\n  $ chartwright code note.txt --format json | chartwright group - --compare --with J96.01 --rate 7000',
    )
    .action((file: string, options: GroupOptions) => {
      if (options.with !== undefined && options.compare !== true)
        throw new AppError('usage', '--with needs --compare.', 'Add --compare.');
      const tables = tablesOnDisk();
      const request: GroupRequest = {
        tables,
        encounters: encounterGrouper(tables),
        beneficiaries: new BeneficiaryGrouper(tables),
        hccs: new EncounterHccMapper(tables),
        compare: options.compare === true,
        tried: codesToTry(options.with ?? [], tables),
        rate: rateOf(options.rate),
        rates: options.rates === undefined ? undefined : readRates(options.rates),
      };
      const print = (line: object, text: string): void => {
        process.stdout.write(options.format === 'json' ? `${JSON.stringify(line)}\n` : text);
      };
      let unreadable = 0;
      const sayUnread = unreadPropertiesPrinter();
      for (const item of readGroupItems(file)) {
        sayUnread(item);
        if ('problem' in item) {
          unreadable++;
          process.stderr.write(`chartwright: ${item.problem.place}: ${item.problem.message}\n`);
          print({ id: item.id, error: item.problem }, '');
        } else if ('beneficiary' in item) {
          const grouped = groupBeneficiary(item.beneficiary, request);
          print(beneficiaryLine(item.id, grouped), printBeneficiary(item.id, grouped));
        } else {
          const grouped = groupEncounter(item.encounter, request);
          print(encounterLine(item.id, grouped), printEncounter(item.id, grouped));
        }
      }
      if (unreadable > 0) process.exitCode = EXIT.unreadable;
    });
}

function rateOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const rate = Number(text.replace(/[$,]/g, ''));
  if (text.trim() === '' || !Number.isFinite(rate) || rate <= 0)
    throw new AppError(
      'usage',
      `--rate ${text} is no amount.`,
      'Give dollars for weight or score 1, as in --rate 7000.',
    );
  return rate;
}

/** A code that ICD-10-PCS ever had is a procedure, everything else a diagnosis. */
function codesToTry(codes: readonly string[], tables: Tables): CodesToTry {
  const isProcedure = (code: string): boolean =>
    /^[0-9A-Z]{7}$/i.test(code) && tables.icd10pcs.validity(withoutDot(code)).length > 0;
  return {
    diagnoses: codes
      .filter((code) => !isProcedure(code))
      .map((code) => ({ code: withoutDot(code), poa: 'Y' })),
    procedures: codes.filter(isProcedure).map(withoutDot),
  };
}
