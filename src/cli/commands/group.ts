import type { Command } from 'commander';
import { AppError } from '../../base/app-error.ts';
import { BeneficiaryGrouper } from '../../grouping/hcc/group-beneficiary.ts';
import { EncounterGrouper } from '../../grouping/msdrg/group-encounter.ts';
import type { CodesToTry } from '../../grouping/msdrg/what-if.ts';
import { withoutDot } from '../../record/code-system.ts';
import type { Tables } from '../../tables/tables.ts';
import { EXIT } from '../exit-codes.ts';
import { formatOption, type OutputFormat } from '../options.ts';
import { printComparison, printGrouping } from '../print-grouping.ts';
import { printHcc } from '../print-hcc.ts';
import { readGroupItems } from '../read-group-items.ts';
import { tablesOnDisk } from '../tables-on-disk.ts';

interface GroupOptions {
  readonly format: OutputFormat;
  readonly compare?: boolean;
  readonly with?: readonly string[];
}

/** `chartwright group FILE`: the DRG of one encounter, a `code` result, or many as NDJSON. */
export function registerGroup(program: Command): void {
  program
    .command('group')
    .description(
      'group inpatient encounters (MS-DRG with weight and path) and beneficiaries (HCC risk score)',
    )
    .argument(
      '<file>',
      'an encounter or the result of `code` as JSON, or NDJSON with one a line; - for standard input',
    )
    .addOption(formatOption())
    .option('--compare', 'also the DRG and weight with each code left out or as the principal diagnosis')
    .option('--with <code...>', 'with --compare: further codes to try')
    .addHelpText(
      'after',
      '\nExample:\n  $ chartwright code note.txt --format json | chartwright group - --compare --with J96.01',
    )
    .action((file: string, options: GroupOptions) => {
      if (options.with !== undefined && options.compare !== true)
        throw new AppError('usage', '--with needs --compare.', 'Add --compare.');
      const tables = tablesOnDisk();
      const grouper = new EncounterGrouper(tables);
      const beneficiaries = new BeneficiaryGrouper(tables);
      const tried = codesToTry(options.with ?? [], tables);
      let unreadable = 0;
      for (const item of readGroupItems(file)) {
        if ('problem' in item) {
          unreadable++;
          process.stderr.write(`chartwright: ${item.problem.place}: ${item.problem.message}\n`);
          if (options.format === 'json')
            process.stdout.write(`${JSON.stringify({ id: item.id, error: item.problem })}\n`);
          continue;
        }
        if ('beneficiary' in item) {
          const hcc = beneficiaries.group(item.beneficiary);
          const line =
            'reason' in hcc ? { id: item.id, hcc: null, notGrouped: hcc.reason } : { id: item.id, hcc };
          process.stdout.write(
            options.format === 'json' ? `${JSON.stringify(line)}\n` : printHcc(item.id, hcc),
          );
          continue;
        }
        const grouped = grouper.group(item.encounter);
        const changes = options.compare === true ? grouper.compare(item.encounter, tried) : undefined;
        if (options.format === 'json') {
          const line =
            'reason' in grouped
              ? { id: item.id, msdrg: null, notGrouped: grouped.reason }
              : { id: item.id, msdrg: grouped, ...(changes === undefined ? {} : { compare: changes }) };
          process.stdout.write(`${JSON.stringify(line)}\n`);
          continue;
        }
        process.stdout.write(printGrouping(item.id, grouped));
        if (changes !== undefined && !('reason' in changes) && !('reason' in grouped))
          process.stdout.write(printComparison(grouped, changes));
      }
      if (unreadable > 0) process.exitCode = EXIT.unreadable;
    });
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
