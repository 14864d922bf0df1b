import type { Command } from 'commander';
import { formatOption, type OutputFormat } from '../options.ts';

interface AddOptions {
  readonly effective?: string;
  readonly dryRun?: boolean;
  readonly format: OutputFormat;
}

interface FetchOptions {
  readonly release?: string;
  readonly baseUrl?: string;
  readonly downloadOnly?: boolean;
  readonly acceptLicence?: boolean;
  readonly format: OutputFormat;
}

interface DiffOptions {
  readonly system: 'icd10cm' | 'icd10pcs';
  readonly format: OutputFormat;
}

/** `chartwright data …`: what tables are loaded, adding, fetching, comparing and removing them. */
export function registerData(program: Command): void {
  const data = program
    .command('data')
    .description('tables of codes and rules: list, add, fetch, compare, remove')
    .addHelpText('after', '\nExample:\n  $ chartwright data list');

  data
    .command('list')
    .description('every loaded table: edition, source, age, and what the publisher should have by now')
    .option('--all', 'past editions too')
    .addOption(formatOption())
    .addHelpText('after', '\nExample:\n  $ chartwright data list --format json')
    .action(async (options: { all?: boolean; format: OutputFormat }) => {
      const { listTables } = await import('../data/list-tables.ts');
      process.stdout.write(listTables(options.all === true, options.format));
    });

  data
    .command('add')
    .description('add official files (recognised by content, zipped or not) as editions in your own folder')
    .argument('<path...>', 'files, folders or addresses (https://…)')
    .option('--effective <YYYY-MM-DD>', 'from when it holds, where neither name nor content says so')
    .option('--dry-run', 'say what would be added, write nothing')
    .addOption(formatOption())
    .addHelpText(
      'after',
      '\nExamples:\n  $ chartwright data add 2027-code-descriptions-tabular-order.zip\n  $ chartwright data add ncci-files/ --dry-run',
    )
    .action(async (paths: readonly string[], options: AddOptions) => {
      const { addTables } = await import('../data/add-tables.ts');
      process.stdout.write(await addTables(paths, options));
    });

  data
    .command('fetch')
    .description(
      'get files from their publishers (CMS, CDC) and add them; without a name, what can be fetched',
    )
    .argument('[name]', 'what to fetch: icd10cm, hcpcs, ncci-mue…')
    .option('--release <release>', 'which release: 2026-10, 2026-04… (default: the newest that is out)')
    .option('--base-url <url>', 'a mirror that holds the files by name')
    .option('--download-only', 'keep the file, do not add it')
    .option('--accept-licence', "accept the owner's terms of files that hold CPT codes")
    .addOption(formatOption())
    .addHelpText(
      'after',
      '\nExamples:\n  $ chartwright data fetch\n  $ chartwright data fetch icd10cm --release 2026-10',
    )
    .action(async (name: string | undefined, options: FetchOptions) => {
      const { fetchTables } = await import('../data/fetch-tables.ts');
      process.stdout.write(await fetchTables(name, options));
    });

  data
    .command('diff')
    .description('what changed between two editions: codes, titles, notes, conversions')
    .argument('<before>', 'fiscal year (2025), day (2025-04-01) or name (“FY2025 April”) of an edition')
    .argument('<after>', 'the later one')
    .option('--system <system>', 'icd10cm or icd10pcs', 'icd10cm')
    .addOption(formatOption())
    .addHelpText('after', '\nExample:\n  $ chartwright data diff 2025 2026')
    .action(async (before: string, after: string, options: DiffOptions) => {
      const { compareEditions } = await import('../data/compare-editions.ts');
      process.stdout.write(compareEditions(before, after, options.system, options.format));
    });

  data
    .command('remove')
    .description('remove an edition that you added; those that came with the program stay')
    .argument('<table>', 'name of the table, as `data list` shows it')
    .argument('<edition>', 'its name or first day')
    .addHelpText('after', '\nExample:\n  $ chartwright data remove icd10cm 2025-04-01')
    .action(async (table: string, edition: string) => {
      const { removeTable } = await import('../data/add-tables.ts');
      process.stdout.write(removeTable(table, edition));
    });

  for (const command of data.commands) command.exitOverride().showHelpAfterError(false);
}
