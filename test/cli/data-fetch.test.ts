import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, normalize } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sharedFile } from '../shipped-tables.ts';
import { chartwrightIn, newHome } from './data-program.ts';
import { zipOf } from './zip-writer.ts';

/** How the server treats the next requests for a file. */
interface Mood {
  /** Bytes after which the connection is cut, once for each number. */
  readonly cuts?: number[];
  readonly withoutTag?: boolean;
  readonly ignoresRanges?: boolean;
}

const root = mkdtempSync(join(tmpdir(), 'chartwright-mirror-'));
const order = (code: string): string =>
  [
    `00001 A00     0 ${'Cholera'.padEnd(60)} Cholera`,
    `00002 ${code.padEnd(7)} 1 ${'Cholera x'.padEnd(60)} Cholera x`,
  ]
    .map((line) => `${line}\r\n`)
    .join('');
/** Bytes that do not compress. */
const noise = (size: number): Buffer => {
  let state = 1;
  return Buffer.from(
    Array.from({ length: size }, () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return state >>> 24;
    }),
  );
};
const whole = zipOf({ 'icd10cm_order_2027.txt': order('A000'), 'filler.pdf': noise(300_000) });
let requests: { readonly url: string; readonly range: string | undefined; readonly status: number }[] = [];
const moods = new Map<string, Mood>();
let server: Server;
let base = '';

/** Serves a folder as a plain web server does, with ranges and tags. */
function serve(folder: string): Server {
  return createServer((request: IncomingMessage, response: ServerResponse) => {
    const path = join(folder, normalize(decodeURIComponent(new URL(request.url ?? '', 'http://x').pathname)));
    const name = path.split('/').at(-1) ?? '';
    const mood = moods.get(name) ?? {};
    const answer = (status: number, headers: Record<string, string>, bytes: Uint8Array): void => {
      requests.push({ url: request.url ?? '', range: request.headers.range, status });
      const cut = status === 404 ? undefined : mood.cuts?.shift();
      response.writeHead(status, { ...headers, 'content-length': String(bytes.length) });
      if (cut === undefined) response.end(bytes);
      else response.write(bytes.subarray(0, cut), () => response.socket?.end());
    };
    if (!existsSync(path)) return answer(404, {}, Buffer.from('nothing here'));
    const bytes = readFileSync(path);
    const tag = mood.withoutTag === true ? {} : { etag: `"${String(bytes.length)}"` };
    const from = /^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1];
    if (from === undefined || mood.ignoresRanges === true) return answer(200, tag, bytes);
    const range = `bytes ${from}-${String(bytes.length - 1)}/${String(bytes.length)}`;
    return answer(206, { ...tag, 'content-range': range }, bytes.subarray(Number(from)));
  });
}

const listen = (one: Server): Promise<string> =>
  new Promise((resolve) => {
    one.listen(0, '127.0.0.1', () =>
      resolve(`http://127.0.0.1:${String((one.address() as AddressInfo).port)}/`),
    );
  });

beforeAll(async () => {
  mkdirSync(join(root, 'icd10cm'));
  writeFileSync(join(root, 'icd10cm/2027-code-descriptions-tabular-order.zip'), whole);
  writeFileSync(join(root, 'plain.zip'), whole);
  server = serve(root);
  base = await listen(server);
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  requests = [];
  moods.clear();
});

const fetchCm = (home: string, ...more: string[]) =>
  chartwrightIn(home, ['data', 'fetch', 'icd10cm', '--release', '2026-10', '--base-url', base, ...more]);
const downloads = (home: string): readonly string[] => readdirSync(join(home, 'downloads')).sort();

describe('data fetch', () => {
  it('gets the release by its publisher’s file name, checks it and adds it', async () => {
    const home = newHome();
    const ran = await fetchCm(home, '--format', 'json');
    expect(ran.status).toBe(0);
    const fetched = JSON.parse(ran.stdout);
    expect(fetched.files).toMatchObject([
      { name: '2027-code-descriptions-tabular-order.zip', bytes: whole.length },
    ]);
    expect(fetched.added.editions).toMatchObject([{ table: 'icd10cm', effectiveFrom: '2026-10-01' }]);
    expect(downloads(home)).toEqual(['2027-code-descriptions-tabular-order.zip']);
  });

  it('goes on after cut connections where it stopped', async () => {
    moods.set('2027-code-descriptions-tabular-order.zip', { cuts: [100_000, 50_000] });
    const home = newHome();
    const ran = await fetchCm(home, '--download-only');
    expect(ran.status).toBe(0);
    const got = requests.filter((request) => request.status !== 404);
    expect(got.map((request) => request.range)).toEqual([undefined, 'bytes=100000-', 'bytes=150000-']);
    expect(readFileSync(join(home, 'downloads/2027-code-descriptions-tabular-order.zip')).equals(whole)).toBe(
      true,
    );
  });

  it('goes on where a server names no version, and begins again where it knows no ranges', async () => {
    moods.set('2027-code-descriptions-tabular-order.zip', { cuts: [100_000], withoutTag: true });
    expect((await fetchCm(newHome(), '--download-only')).status).toBe(0);
    expect(requests.at(-1)?.status).toBe(206);
    moods.set('2027-code-descriptions-tabular-order.zip', { cuts: [100_000], ignoresRanges: true });
    const home = newHome();
    expect((await fetchCm(home, '--download-only')).status).toBe(0);
    expect(readFileSync(join(home, 'downloads/2027-code-descriptions-tabular-order.zip')).equals(whole)).toBe(
      true,
    );
  });

  it('keeps what came when it gives up, and goes on from there in the next run', async () => {
    moods.set('2027-code-descriptions-tabular-order.zip', { cuts: [120_000, 0, 0, 0, 0, 0, 0] });
    const home = newHome();
    const ran = await fetchCm(home, '--download-only');
    expect(ran.status).toBe(3);
    expect(ran.stderr).toContain('118 kB are kept');
    expect(ran.stderr).not.toMatch(/\n\s+at /);
    moods.clear();
    requests = [];
    expect((await fetchCm(home, '--download-only')).status).toBe(0);
    expect(requests.filter((request) => request.status !== 404).map((request) => request.range)).toEqual([
      'bytes=120000-',
    ]);
    expect(readFileSync(join(home, 'downloads/2027-code-descriptions-tabular-order.zip')).equals(whole)).toBe(
      true,
    );
  });

  it('says what it tried when the file is nowhere', async () => {
    const ran = await chartwrightIn(newHome(), [
      'data',
      'fetch',
      'hcpcs',
      '--release',
      '2026q4',
      '--base-url',
      base,
    ]);
    expect(ran.status).toBe(3);
    expect(ran.stderr).toContain('october-2026-alpha-numeric-hcpcs-file.zip');
    expect(ran.stderr).toContain('https://www.cms.gov/');
    expect(requests.every((request) => request.status === 404)).toBe(true);
  });

  it('refuses a damaged zip, adds nothing, and gets it whole the next time', async () => {
    const damaged = Buffer.from(whole);
    damaged[whole.length - 70_000] = (damaged[whole.length - 70_000] ?? 0) ^ 255;
    const path = join(root, 'icd10cm/2027-code-descriptions-tabular-order.zip');
    writeFileSync(path, damaged);
    const home = newHome();
    const ran = await fetchCm(home);
    writeFileSync(path, whole);
    expect(ran.status).toBe(3);
    expect(ran.stderr).toContain('damaged');
    expect(existsSync(join(home, 'tables'))).toBe(false);
    expect(downloads(home)).toEqual([]);
    expect((await fetchCm(home)).status).toBe(0);
  });

  it('refuses a page in place of the file', async () => {
    writeFileSync(
      join(root, 'july-2026-alpha-numeric-hcpcs-file.zip'),
      '<!DOCTYPE html><html>Accept the terms</html>',
    );
    const ran = await chartwrightIn(newHome(), [
      'data',
      'fetch',
      'hcpcs',
      '--release',
      '2026-07',
      '--base-url',
      base,
    ]);
    expect(ran.status).toBe(3);
    expect(ran.stderr).toContain('answered with a page');
  });

  it('asks for the owner’s terms before it gets files with CPT codes', async () => {
    const ran = await chartwrightIn(newHome(), [
      'data',
      'fetch',
      'ncci-mue-practitioner',
      '--base-url',
      base,
    ]);
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain('American Medical Association');
    expect(ran.stderr).toContain('--accept-licence');
    expect(requests).toEqual([]);
  });

  it('lists what can be fetched without opening a connection; unknown names and releases are usage errors', async () => {
    const home = newHome();
    const listed = await chartwrightIn(home, ['data', 'fetch', '--format', 'json']);
    const names = JSON.parse(listed.stdout).sources.map((source: { name: string }) => source.name);
    expect(names).toEqual(
      expect.arrayContaining(['icd10cm', 'icd10pcs', 'hcpcs', 'ncci-ptp-practitioner', 'pfs']),
    );
    for (const source of JSON.parse(listed.stdout).sources) {
      expect(new URL(source.page).hostname).toMatch(/(?:^|\.)(?:cms|cdc|ahrq)\.gov$/);
      for (const address of source.addresses.flat()) {
        expect(new URL(address).protocol).toBe('https:');
        expect(new URL(address).hostname).toMatch(/(?:^|\.)(?:cms|cdc|ahrq)\.gov$/);
        expect(address).not.toMatch(/[{}]/);
      }
    }
    expect((await chartwrightIn(home, ['data', 'fetch', 'nothing'])).status).toBe(2);
    expect((await chartwrightIn(home, ['data', 'fetch', 'icd10cm', '--release', '2026-07'])).status).toBe(2);
  });
});

describe('data add with an address', () => {
  it('gets the file and adds it', async () => {
    const ran = await chartwrightIn(newHome(), ['data', 'add', `${base}plain.zip`, '--format', 'json']);
    expect(ran.status).toBe(0);
    expect(JSON.parse(ran.stdout).editions).toMatchObject([{ table: 'icd10cm', name: 'FY2027 October' }]);
  });
  it('says when there is nothing, or no server', async () => {
    const none = await chartwrightIn(newHome(), ['data', 'add', `${base}none.zip`]);
    expect([none.status, none.stderr.includes('nothing at')]).toEqual([3, true]);
    const closed = createServer();
    const address = await listen(closed);
    await new Promise((resolve) => closed.close(resolve));
    const dead = await chartwrightIn(newHome(), ['data', 'add', `${address}x.zip`]);
    expect(dead.status).toBe(3);
    expect(dead.stderr).toContain('no server answers there');
  });
});

const shared = sharedFile('data/icd10cm/2025-code-descriptions-tabular-order.zip');

describe.skipIf(shared === undefined)('a local server with the official files', () => {
  let mirror: Server;
  let address = '';
  beforeAll(async () => {
    mirror = serve(join(shared ?? '', '../..'));
    address = await listen(mirror);
  });
  afterAll(() => new Promise((resolve) => mirror.close(resolve)));

  it('serves FY2025 of October and April, through a cut connection', async () => {
    const home = newHome();
    moods.set('2025-code-descriptions-tabular-order.zip', { cuts: [1_000_000] });
    for (const [release, name] of [
      ['2024-10', 'FY2025 October'],
      ['2025-04', 'FY2025 April'],
    ] as const) {
      const ran = await chartwrightIn(home, [
        'data',
        'fetch',
        'icd10cm',
        '--release',
        release,
        '--base-url',
        address,
        '--format',
        'json',
      ]);
      expect(ran.status).toBe(0);
      expect(JSON.parse(ran.stdout).added.editions).toMatchObject([
        { name, parts: [{ role: 'codes', rows: 97_584 }, {}, {}] },
      ]);
    }
    expect(requests.map((request) => request.range)).toContain('bytes=1000000-');
  });
});
