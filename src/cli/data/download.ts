import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError } from '../../base/app-error.ts';
import { userFolder } from '../packs-on-disk.ts';
import { Progress } from '../progress.ts';
import { type AnswerHead, httpGetBytes } from './http-get.ts';
import { checkZip, isZip } from './zip-archive.ts';

/** A downloaded file, whole and checked. */
export interface Downloaded {
  readonly name: string;
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface DownloadOptions {
  /** SHA-256 that the file must have, where it is known. */
  readonly sha256?: string;
  /** Pause before the first new attempt after a cut connection, in milliseconds; doubled each time. */
  readonly pause?: number;
}

const ATTEMPTS = 5;
const PAUSE = 500;
const WHOLE = 200;
const PART = 206;
const RANGE_NOT_THERE = 416;
const KILOBYTE = 1024;

/** The folder for downloaded files: `downloads` in the user's folder. */
export function downloadFolder(): string {
  return join(dirname(userFolder()), 'downloads');
}

/**
 * Gets a file over HTTP. What an earlier attempt brought is kept and gone on with (Range), here and in the next run;
 * size, zip checksums and SHA-256 are checked before the file counts as whole.
 *
 * @throws AppError `network` (no answer, refused, cut for good), `table-damaged` (not what it should be)
 */
export async function download(url: URL, options: DownloadOptions = {}): Promise<Downloaded> {
  const name = fileName(url);
  const folder = downloadFolder();
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  // Named by its address too: another address that has no such file must not disturb what came from this one.
  const address = createHash('sha256').update(url.href).digest('hex').slice(0, 8);
  const part = new PartialFile(`${path}.${address}.part`, url);
  const progress = new Progress(name, undefined);
  try {
    await getAll(url, part, progress, options.pause ?? PAUSE);
  } finally {
    progress.end();
  }
  const bytes = readFileSync(part.path);
  try {
    check(name, url, bytes, options.sha256);
  } catch (error) {
    part.remove();
    throw error;
  }
  part.finish(path);
  return { name, path, bytes };
}

async function getAll(url: URL, part: PartialFile, progress: Progress, pause: number): Promise<void> {
  let last = 'the connection was cut';
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, pause * 2 ** (attempt - 1)));
    const before = part.size;
    try {
      if (await getRest(url, part, progress)) return;
    } catch (error) {
      if (error instanceof AppError) throw error;
      last = reasonOf(error);
      // Progress means the line is bad, not the server: such attempts do not count.
      if (part.size > before) attempt = 0;
    }
  }
  const got = part.size === 0 ? '' : ` ${size(part.size)} are kept; run it again to go on from there.`;
  throw new AppError(
    'network',
    `${url.href} could not be got: ${last}.${got}`,
    'Check the connection and the address.',
  );
}

/** Gets what is missing; true when the file is whole. */
async function getRest(url: URL, part: PartialFile, progress: Progress): Promise<boolean> {
  const from = part.resumable ? part.size : 0;
  const headers: Record<string, string> = { 'accept-encoding': 'identity', 'user-agent': 'chartwright' };
  if (from > 0) {
    headers.range = `bytes=${String(from)}-`;
    if (part.validator !== '') headers['if-range'] = part.validator;
  }
  let total: number | undefined;
  const onHead = (head: AnswerHead): void => {
    if (head.status === RANGE_NOT_THERE) part.restart();
    if (head.status !== WHOLE && head.status !== PART) throw refused(url, head.status);
    if (head.status === WHOLE) part.restart();
    total = totalSize(head, head.status === PART ? from : 0);
    part.describe(head.headers.etag ?? head.headers['last-modified'] ?? '');
  };
  await httpGetBytes(url, headers, onHead, (bytes) => {
    part.append(bytes);
    progress.at(Math.round(part.size / KILOBYTE), total === undefined ? 'kB' : `kB of ${size(total)}`);
  });
  if (total !== undefined && part.size > total) part.restart();
  return total === undefined || part.size === total;
}

function totalSize({ headers }: AnswerHead, from: number): number | undefined {
  const range = /\/(\d+)$/.exec(headers['content-range'] ?? '')?.[1];
  if (range !== undefined) return Number(range);
  const length = headers['content-length'];
  return length === undefined || headers['content-encoding'] !== undefined
    ? undefined
    : from + Number(length);
}

/** The beginning of a file that is being got, and what tells whether the server still has the same one. */
class PartialFile {
  private validatorNow = '';
  private begunHere = false;
  private readonly record: string;

  constructor(
    readonly path: string,
    private readonly url: URL,
  ) {
    this.record = `${path}.json`;
    const known = this.known();
    if (known?.url === url.href && existsSync(path)) this.validatorNow = known.validator;
    else this.restart();
  }

  get size(): number {
    return statSync(this.path, { throwIfNoEntry: false })?.size ?? 0;
  }

  /**
   * Whether the server can be asked for the rest: where it named the file's version (weak tags do not count), or
   * where the beginning came a moment ago.
   */
  get resumable(): boolean {
    if (this.size === 0 || this.validatorNow.startsWith('W/')) return false;
    return this.validatorNow !== '' || this.begunHere;
  }

  get validator(): string {
    return this.validatorNow;
  }

  describe(validator: string): void {
    this.begunHere = true;
    this.validatorNow = validator;
    writeFileSync(this.record, JSON.stringify({ url: this.url.href, validator }));
  }

  append(chunk: Uint8Array): void {
    const file = openSync(this.path, 'a');
    try {
      writeSync(file, chunk);
    } finally {
      closeSync(file);
    }
  }

  restart(): void {
    if (existsSync(this.path)) truncateSync(this.path);
  }

  remove(): void {
    rmSync(this.path, { force: true });
    rmSync(this.record, { force: true });
  }

  finish(path: string): void {
    const file = openSync(this.path, 'r+');
    fsyncSync(file);
    closeSync(file);
    renameSync(this.path, path);
    rmSync(this.record, { force: true });
  }

  private known(): { readonly url: string; readonly validator: string } | undefined {
    try {
      return JSON.parse(readFileSync(this.record, 'utf8')) as { url: string; validator: string };
    } catch {
      return undefined;
    }
  }
}

function check(name: string, url: URL, bytes: Uint8Array, sha256: string | undefined): void {
  const start = new TextDecoder().decode(bytes.subarray(0, 512)).trimStart().toLowerCase();
  if (start.startsWith('<!doctype html') || start.startsWith('<html')) {
    throw new AppError(
      'network',
      `${url.href} answered with a page, not with the file.`,
      'Open it in a browser, accept the terms it shows, save the file and give it to `chartwright data add`.',
    );
  }
  if (bytes.length === 0) throw new AppError('table-damaged', `${name} came empty.`, 'Try again later.');
  if (sha256 !== undefined && createHash('sha256').update(bytes).digest('hex') !== sha256) {
    throw new AppError(
      'table-damaged',
      `${name} is not what its SHA-256 says.`,
      'Get it again; nothing was changed.',
    );
  }
  if (name.toLowerCase().endsWith('.zip') && !isZip(bytes))
    throw new AppError('table-damaged', `${name} is no zip archive.`, 'Get it again; nothing was changed.');
  if (isZip(bytes)) checkZip(bytes, name);
}

/** `not-found` where another address may be tried. */
function refused(url: URL, status: number): Error {
  if (status === RANGE_NOT_THERE) return new Error('the server has another file now');
  if (status === 404 || status === 410)
    return new AppError(
      'not-found',
      `There is nothing at ${url.href} (${String(status)}).`,
      'Check the address.',
    );
  // A server in trouble may be better in a moment.
  if (status >= 500 || status === 429) return new Error(`it answered ${String(status)}`);
  return new AppError('network', `${url.href} answered ${String(status)}.`, 'Try again later.');
}

function fileName(url: URL): string {
  const last = decodeURIComponent(url.pathname.split('/').at(-1) ?? '').replace(/[^\w.() -]/g, '_');
  return last === '' || last.startsWith('.') ? 'download' : last;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'ECONNREFUSED') return 'no server answers there';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'there is no such host, or no connection';
  if (code === 'ECONNRESET') return 'the connection was cut';
  return error.message;
}

function size(bytes: number): string {
  return bytes < KILOBYTE * KILOBYTE
    ? `${String(Math.ceil(bytes / KILOBYTE))} kB`
    : `${(bytes / KILOBYTE / KILOBYTE).toFixed(1)} MB`;
}
