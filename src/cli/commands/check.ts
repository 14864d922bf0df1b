import type { Command } from 'commander';
import { AppError } from '../../base/app-error.ts';
import type { Finding } from '../../base/finding.ts';
import { checkEncounter } from '../../edits/check-encounter.ts';
import type { Edit } from '../../edits/edit.ts';
import { EDITS } from '../../edits/registry.ts';
import type { Encounter } from '../../record/encounter.ts';
import type { Tables } from '../../tables/tables.ts';
import { EXIT } from '../exit-codes.ts';
import { filesOf } from '../input-files.ts';
import { formatOption, type OutputFormat } from '../options.ts';
import { printFindings } from '../print-findings.ts';
import { unreadPropertiesPrinter } from '../print-unread.ts';
import { type EncounterItem, readEncounters } from '../read-encounters.ts';
import { readTextInput, type TextInput } from '../read-input.ts';
import { tablesOnDisk } from '../tables-on-disk.ts';

interface CheckOptions {
  readonly format: OutputFormat;
  readonly strict?: boolean;
  readonly record?: readonly string[];
  readonly only?: readonly string[];
}

/** `chartwright check FILE`: every edit over one encounter, a `code` result, or many as NDJSON. */
export function registerCheck(program: Command): void {
  program
    .command('check')
    .description('check encounters against the conventions, the payers’ edits and their record')
    .argument(
      '<file>',
      'an encounter or the result of `code` as JSON, or NDJSON with one a line; - for standard input',
    )
    .option(
      '--record <file>',
      'a document of the encounter, or a folder of them; the claim is held against what they say (repeat it for more)',
      collect,
    )
    .option(
      '--only <edit>',
      'an edit or a family of edits to run, e.g. documentation (repeat it for more)',
      collect,
    )
    .addOption(formatOption())
    .option('--strict', 'end with exit code 1 when a finding is an error')
    .addHelpText(
      'after',
      '\nExamples:\n  $ chartwright code note.txt --format json | chartwright check -\n  $ chartwright check encounter.json --record note.txt',
    )
    .action(checkFile);
}

async function checkFile(file: string, options: CheckOptions): Promise<void> {
  const tables = tablesOnDisk();
  const edits = options.only === undefined ? undefined : editsNamed(options.only);
  const record = options.record === undefined ? undefined : documentsOf(options.record);
  let stops = 0;
  let unreadable = 0;
  const sayUnread = unreadPropertiesPrinter();
  for (const item of record === undefined ? readEncounters(file, 'leave') : onlyOne(file)) {
    sayUnread(item);
    if ('problem' in item) {
      unreadable++;
      process.stderr.write(`chartwright: ${item.problem.place}: ${item.problem.message}\n`);
      if (options.format === 'json')
        process.stdout.write(`${JSON.stringify({ id: item.id, error: item.problem })}\n`);
      continue;
    }
    const findings = await findingsOf(item.encounter, tables, edits, record ?? item.record);
    stops += findings.filter((f) => f.severity === 'error').length;
    if (options.format === 'json') process.stdout.write(`${JSON.stringify({ id: item.id, findings })}\n`);
    else process.stdout.write(printFindings(item.id, findings));
  }
  if (unreadable > 0) process.exitCode = EXIT.unreadable;
  else if (options.strict === true && stops > 0) process.exitCode = EXIT.findings;
}

/** Reading and coding take longer to load than a claim to check, so only who gives a record waits for them. */
async function findingsOf(
  encounter: Encounter,
  tables: Tables,
  edits: readonly Edit[] | undefined,
  record: readonly TextInput[] | undefined,
): Promise<readonly Finding[]> {
  if (record === undefined) {
    const findings = checkEncounter(encounter, tables, edits);
    if (encounter.setting !== 'inpatient' || findings.length === 0) return findings;
    const { withDrgAtStake } = await import('../../grouping/msdrg/drg-at-stake.ts');
    return withDrgAtStake(findings, encounter, tables);
  }
  const { check } = await import('../../engine.ts');
  return check(encounter, tables, record, edits);
}

function onlyOne(file: string): readonly EncounterItem[] {
  const items = [...readEncounters(file, 'leave')];
  if (items.length > 1)
    throw new AppError(
      'usage',
      `--record is the record of one encounter; ${file} holds ${String(items.length)}.`,
      'Give each encounter its documents in the line itself: "record": [{ "id": "note.txt", "text": "…" }].',
    );
  return items;
}

function editsNamed(names: readonly string[]): readonly Edit[] {
  const unknown = names.find((name) => !EDITS.some((edit) => isOf(edit, name)));
  if (unknown !== undefined)
    throw new AppError(
      'not-found',
      `There is no edit or family of edits ${unknown}.`,
      'List them with `chartwright explain`.',
    );
  return EDITS.filter((edit) => names.some((name) => isOf(edit, name)));
}

function isOf({ id }: Edit, name: string): boolean {
  return id === name || id.startsWith(`${name}/`);
}

function documentsOf(paths: readonly string[]): readonly TextInput[] {
  const files = filesOf(paths);
  const names = new Set<string>();
  return files.map((path) => {
    const { value, problems } = readTextInput(path);
    for (const { place, message } of problems) process.stderr.write(`chartwright: ${place}: ${message}\n`);
    const id = names.has(value.id) ? path : value.id;
    names.add(id);
    return { ...value, id };
  });
}

function collect(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}
