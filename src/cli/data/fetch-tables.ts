import { AppError } from '../../base/app-error.ts';
import { type DateOfService, fiscalYear } from '../../base/date-of-service.ts';
import { type OutputFormat, today } from '../options.ts';
import { addFound } from './add-tables.ts';
import type { Added } from './added.ts';
import { type Downloaded, download } from './download.ts';
import { printAdded } from './print-added.ts';
import { type PublishedTable, publishedTables, releaseDay, releaseFiles } from './publishers.ts';
import { type FoundFile, filesIn } from './table-files.ts';

export interface FetchOptions {
  readonly release?: string;
  readonly baseUrl?: string;
  readonly downloadOnly?: boolean;
  readonly acceptLicence?: boolean;
  readonly format: OutputFormat;
}

/** What `data fetch --format json` prints. */
export interface Fetched {
  readonly name: string;
  readonly release: string;
  readonly files: readonly { readonly name: string; readonly path: string; readonly bytes: number }[];
  readonly added: Added | null;
}

/**
 * `data fetch`: gets a release from its publisher and adds it; without a name, what can be fetched. Nothing else in
 * the program opens a connection, and this only on the user's command.
 *
 * @throws AppError `usage`, `network`, `not-found`, `table-damaged`
 */
export async function fetchTables(name: string | undefined, options: FetchOptions): Promise<string> {
  const tables = publishedTables();
  if (name === undefined) return printPublished(tables, options.format);
  const table = tables.find((one) => one.name === name);
  if (table === undefined) {
    throw new AppError(
      'usage',
      `There is nothing to fetch by the name ${name}.`,
      `There are: ${tables.map((t) => t.name).join(', ')}.`,
    );
  }
  if (table.terms !== undefined && options.acceptLicence !== true) {
    throw new AppError('usage', `${table.terms}\n${table.page}`, 'Then run it again with --accept-licence.');
  }
  const release = releaseDay(table, options.release, today());
  const files: Downloaded[] = [];
  for (const addresses of releaseFiles(table, release))
    files.push(await firstOf(table, release, addresses, options.baseUrl));
  const added = options.downloadOnly === true ? null : add(files, release);
  const fetched: Fetched = {
    name,
    release,
    files: files.map((file) => ({ name: file.name, path: file.path, bytes: file.bytes.length })),
    added,
  };
  return options.format === 'json' ? `${JSON.stringify(fetched, null, 2)}\n` : printFetched(fetched);
}

/** The release is known, so files whose names say nothing of their day are dated by it. */
function add(files: readonly Downloaded[], release: DateOfService): Added {
  const found: FoundFile[] = files.flatMap((file) => [...filesIn(file.name, file.bytes, {}, 0)]);
  return addFound(found, files.map((file) => file.name).join(', '), release, false);
}

/** The file from the first address that has it. */
async function firstOf(
  table: PublishedTable,
  release: DateOfService,
  addresses: readonly URL[],
  baseUrl: string | undefined,
): Promise<Downloaded> {
  const candidates =
    baseUrl === undefined ? addresses : addresses.flatMap((address) => onMirror(baseUrl, address, table));
  for (const url of candidates) {
    try {
      return await download(url);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'not-found') throw error;
    }
  }
  const tried = candidates.map((url) => `  ${url.href}`).join('\n');
  throw new AppError(
    'not-found',
    `No file of ${table.name} for ${release} is at the addresses known:\n${tried}`,
    `It may not be out yet, or stand elsewhere. See ${table.page}, get the file, and give it to \`chartwright data add\`.`,
  );
}

/** A mirror may hold the files side by side, by table, or as the publisher does. */
function onMirror(baseUrl: string, address: URL, { name }: PublishedTable): readonly URL[] {
  const base = baseAddress(baseUrl);
  const file = address.pathname.split('/').at(-1) ?? '';
  return [file, `${name}/${file}`, address.pathname.slice(1)].map((path) => new URL(path, base));
}

function baseAddress(text: string): URL {
  try {
    return new URL(text.endsWith('/') ? text : `${text}/`);
  } catch {
    throw new AppError('usage', `--base-url ${text} is no address.`, 'Write it as http://host/path/.');
  }
}

function printPublished(tables: readonly PublishedTable[], format: OutputFormat): string {
  const listed = tables.map((table) => {
    const release = releaseDay(table, undefined, today());
    return {
      ...table,
      newest: release,
      addresses: releaseFiles(table, release).map((urls) => urls.map((url) => url.href)),
    };
  });
  if (format === 'json') return `${JSON.stringify({ sources: listed }, null, 2)}\n`;
  const width = Math.max(...listed.map((table) => table.name.length));
  const lines = listed.map(
    (table) =>
      `  ${table.name.padEnd(width)}  ${table.newest.slice(0, 7)}  ${table.title}${table.terms === undefined ? '' : ' *'}`,
  );
  return [
    'What can be fetched, and the release in force now:',
    ...lines,
    '* holds CPT codes, © American Medical Association: needs --accept-licence',
    '',
    'Fetch one with: chartwright data fetch NAME',
    '',
  ].join('\n');
}

function printFetched({ name, release, files, added }: Fetched): string {
  const year = `FY${String(fiscalYear(release as DateOfService))}`;
  const lines = files.map(
    (file) => `Got ${file.name} (${file.bytes.toLocaleString('en-US')} bytes), kept at ${file.path}`,
  );
  const head = `${name}, release ${release} (${year})\n${lines.join('\n')}\n`;
  return added === null ? head : `${head}${printAdded(added)}`;
}
