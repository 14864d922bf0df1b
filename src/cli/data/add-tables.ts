import { AppError } from '../../base/app-error.ts';
import { type DateOfService, parseDateOfService } from '../../base/date-of-service.ts';
import type { Edition } from '../../tables/edition.ts';
import { type OutputFormat, today } from '../options.ts';
import { packsOnDisk } from '../packs-on-disk.ts';
import { Progress } from '../progress.ts';
import type { Added } from './added.ts';
import { type BuiltEdition, buildEditions } from './build-editions.ts';
import { addEditions, addedEditions, removeEdition } from './home-tables.ts';
import { NearestEditions } from './nearest-editions.ts';
import { printAdded } from './print-added.ts';
import { dateFiles, type ReadFile, recogniseFiles } from './recognise-files.ts';
import { type FoundFile, filesAt, filesIn } from './table-files.ts';

export interface AddOptions {
  readonly effective?: string;
  readonly dryRun?: boolean;
  readonly format: OutputFormat;
}

/**
 * `data add`: recognises, reads and writes. The text to print.
 *
 * @throws AppError `usage`, `not-found`, `unreadable-input` (nothing recognised, no date), `table-damaged`, `network`
 */
export async function addTables(paths: readonly string[], options: AddOptions): Promise<string> {
  const effective = effectiveDay(options.effective);
  const found: FoundFile[] = [];
  for (const path of paths) found.push(...(await filesOf(path)));
  const added = addFound(found, paths.join(', '), effective, options.dryRun === true);
  return options.format === 'json' ? `${JSON.stringify(added, null, 2)}\n` : printAdded(added);
}

/** Adds files that are at hand; see `addTables`. */
export function addFound(
  found: Iterable<FoundFile>,
  given: string,
  effective: DateOfService | undefined,
  dryRun: boolean,
): Added {
  const progress = new Progress('Reading', undefined);
  let count = 0;
  const { files, left } = recogniseFiles(found, given, (name) => {
    count++;
    progress.at(count, name);
  });
  progress.end();
  const { dated, undated } = dateFiles(files, effective);
  if (dated.length === 0) throw noDate(undated);
  const { catalog, readPack } = catalogOrShipped();
  const known = addedOrNone();
  const built = buildEditions(dated, new NearestEditions(catalog, readPack), known, today());
  const loaded = new Set(catalog.map((edition) => `${edition.table} ${edition.effectiveFrom}`));
  if (!dryRun) addEditions(built);
  return {
    editions: built.map((edition) => summary(edition, loaded)),
    left,
    undated: undated.map((file) => file.name),
    written: !dryRun,
  };
}

/** `data remove TABLE EDITION`. */
export function removeTable(table: string, edition: string): string {
  const wanted = edition.trim().toLowerCase();
  const matches = (own: Edition): boolean =>
    own.table === table && (own.effectiveFrom === wanted || own.name.toLowerCase() === wanted);
  const removed = removeEdition(matches, `${table} ${edition}`);
  return `Removed ${removed.table} ${removed.name} (from ${removed.effectiveFrom}).\n`;
}

function summary(built: BuiltEdition, loaded: ReadonlySet<string>): Added['editions'][number] {
  const { edition, parts, files, borrowed, problems } = built;
  return {
    table: edition.table,
    name: edition.name,
    effectiveFrom: edition.effectiveFrom,
    parts: parts.map(({ role, rows }) => ({ role, rows: rows.length })),
    files,
    borrowed,
    problems,
    replaces: loaded.has(`${edition.table} ${edition.effectiveFrom}`),
  };
}

async function filesOf(path: string): Promise<Iterable<FoundFile>> {
  if (!/^https?:\/\//i.test(path)) return filesAt(path);
  const { download } = await import('./download.ts');
  const file = await download(new URL(path));
  return filesIn(file.name, file.bytes, {}, 0);
}

function effectiveDay(text: string | undefined): DateOfService | undefined {
  if (text === undefined) return undefined;
  const day = parseDateOfService(text);
  if (day !== undefined) return day;
  throw new AppError(
    'usage',
    `--effective ${text} is not a date.`,
    'Write it as YYYY-MM-DD, for example 2026-10-01.',
  );
}

function noDate(undated: readonly ReadFile[]): AppError {
  const names = undated.map((file) => `${file.name} (${file.layout.title})`).join(', ');
  return new AppError(
    'usage',
    `Nothing says from when this holds: ${names}.`,
    'Say it with --effective YYYY-MM-DD.',
  );
}

/** Where the user's own catalog is damaged, the shipped tables: adding must work to make it whole again. */
function catalogOrShipped(): ReturnType<typeof packsOnDisk> {
  try {
    return packsOnDisk();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'table-damaged') throw error;
    return packsOnDisk({ shippedOnly: true });
  }
}

function addedOrNone(): readonly Edition[] {
  try {
    return addedEditions();
  } catch (error) {
    if (error instanceof AppError) return [];
    throw error;
  }
}
