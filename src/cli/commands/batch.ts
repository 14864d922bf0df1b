import { createReadStream, createWriteStream, renameSync, rmSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import type { Command } from 'commander';
import { Option } from 'commander';
import { AppError } from '../../base/app-error.ts';
import { SETTINGS, type Setting } from '../../record/setting.ts';
import { type BatchAnswer, type BatchItem, type BatchOptions, codeBatchItem } from '../batch-item.ts';
import { EXIT } from '../exit-codes.ts';
import { filesOf } from '../input-files.ts';
import { dateFromOption, dateOption } from '../options.ts';
import { packageFolder } from '../package-folder.ts';
import { Progress } from '../progress.ts';
import { readTextInput } from '../read-input.ts';
import { tablesOnDisk } from '../tables-on-disk.ts';
import { WorkerPool } from '../worker-pool.ts';

interface Options {
  readonly out: string;
  readonly layer: 'codes' | 'mentions';
  readonly setting?: Setting;
  readonly date?: string;
  readonly workers?: string;
}

const CHUNK = 16;

/** `chartwright batch DIR|FILE.ndjson --out FILE.ndjson`: codes many notes, one result a line. */
export function registerBatch(program: Command): void {
  program
    .command('batch')
    .description('code many notes: a folder of .txt files or NDJSON ({id, text, setting?, date?} a line)')
    .argument('<input>', 'a folder, an NDJSON file, or - for NDJSON on standard input')
    .requiredOption('--out <file>', 'where the results go, one JSON line a note')
    .addOption(
      new Option('--layer <layer>', 'add every codable mention')
        .choices(['codes', 'mentions'])
        .default('codes'),
    )
    .addOption(new Option('--setting <setting>', 'for notes that name none').choices([...SETTINGS]))
    .addOption(dateOption())
    .option('--workers <n>', 'threads to use (default: one a core)')
    .addHelpText('after', '\nExample:\n  $ chartwright batch notes.ndjson --out coded.ndjson')
    .action((input: string, options: Options) => runBatch(input, options));
}

async function runBatch(input: string, options: Options): Promise<void> {
  if (options.date !== undefined) dateFromOption(options.date);
  const settings: BatchOptions = {
    withMentions: options.layer === 'mentions',
    ...(options.setting === undefined ? {} : { setting: options.setting }),
    ...(options.date === undefined ? {} : { date: options.date }),
  };
  const folder = input !== '-' && isFolder(input);
  const items = folder ? fileItems(input) : lineItems(input);
  const total = folder ? filesOf([input]).length : undefined;
  const counts = await writeAnswers(items, options, settings, new Progress('coding', total));
  const failed =
    counts.failed === 0 ? '' : `, ${String(counts.failed)} could not be read (see "error" in their lines)`;
  process.stderr.write(`${String(counts.done)} notes coded${failed}: ${options.out}\n`);
  if (counts.failed > 0) process.exitCode = EXIT.unreadable;
}

function isFolder(path: string): boolean {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status === undefined)
    throw new AppError('not-found', `There is no ${path}.`, 'Give a folder or an NDJSON file.');
  return status.isDirectory();
}

async function* lineItems(path: string): AsyncGenerator<BatchItem> {
  const stream = path === '-' ? process.stdin : createReadStream(path);
  let number = 0;
  for await (const text of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (text.trim() !== '') yield { kind: 'line', number, text };
  }
}

async function* fileItems(folder: string): AsyncGenerator<BatchItem> {
  for (const path of filesOf([folder])) {
    const name = basename(path, '.txt');
    try {
      yield { kind: 'file', name, text: readTextInput(path).value.text };
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      yield { kind: 'unreadable', name, why };
    }
  }
}

/** Codes in chunks on all cores, writes in input order to a temporary file, and renames it when all is written. */
async function writeAnswers(
  items: AsyncGenerator<BatchItem>,
  options: Options,
  settings: BatchOptions,
  progress: Progress,
): Promise<{ done: number; failed: number }> {
  const temporary = `${options.out}.part`;
  const out = createWriteStream(temporary);
  const opened = new Promise<void>((resolve, reject) => {
    out.once('open', () => resolve());
    out.once('error', (error) =>
      reject(new AppError('not-found', `Cannot write ${options.out}: ${error.message}.`)),
    );
  });
  await opened;
  const workers = Math.max(1, Number(options.workers ?? availableParallelism()) || 1);
  const counts = { done: 0, failed: 0 };
  const write = async (answers: readonly BatchAnswer[]): Promise<void> => {
    for (const { line, failed } of answers) {
      counts.done += failed ? 0 : 1;
      counts.failed += failed ? 1 : 0;
      if (!out.write(`${line}\n`)) await drained(out);
    }
    progress.at(counts.done + counts.failed);
  };
  try {
    await pump(items, settings, workers, write);
    await new Promise<void>((resolve, reject) => {
      out.end(() => resolve());
      out.once('error', reject);
    });
    renameSync(temporary, options.out);
  } catch (error) {
    out.destroy();
    rmSync(temporary, { force: true });
    throw error;
  } finally {
    progress.end();
  }
  return counts;
}

function drained(out: NodeJS.WritableStream): Promise<void> {
  return new Promise((resolve) => {
    out.once('drain', () => resolve());
  });
}

async function pump(
  items: AsyncGenerator<BatchItem>,
  settings: BatchOptions,
  workers: number,
  write: (answers: readonly BatchAnswer[]) => Promise<void>,
): Promise<void> {
  const first = await takeChunk(items);
  // one worker too: a thread's memory can be bounded, the program's own cannot
  if (first.length < CHUNK) {
    const tables = tablesOnDisk();
    for (let chunk = first; chunk.length > 0; chunk = await takeChunk(items)) {
      for (const item of chunk) await write([codeBatchItem(item, settings, tables)]);
    }
    return;
  }
  const pool = new WorkerPool<readonly BatchItem[], readonly BatchAnswer[]>(
    pathToFileURL(join(packageFolder(), 'dist/bundle/batch-worker.js')),
    workers,
    settings,
  );
  try {
    const running: Promise<readonly BatchAnswer[]>[] = [];
    for (let chunk = first; chunk.length > 0; chunk = await takeChunk(items)) {
      running.push(pool.run(chunk));
      // Bounded look-ahead keeps memory flat however long the input is.
      if (running.length > workers * 3) await write((await running.shift()) ?? []);
    }
    for (const answers of running) await write(await answers);
  } finally {
    await pool.close();
  }
}

async function takeChunk(items: AsyncGenerator<BatchItem>): Promise<readonly BatchItem[]> {
  const chunk: BatchItem[] = [];
  while (chunk.length < CHUNK) {
    const next = await items.next();
    if (next.done === true) break;
    chunk.push(next.value);
  }
  return chunk;
}
