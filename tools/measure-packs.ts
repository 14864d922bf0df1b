/**
 * `npx tsx tools/measure-packs.ts`: what other forms of the ICD-10-CM codes pack would cost, for ADR 0003.
 * Each form is made ready in a process of its own from compressed bytes, then looked up in.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { RowPack } from '../src/tables/row-pack.ts';

const CODES = ['I5023', 'S52501A', 'E1165', 'Z794', 'V0001XA'];
const LOOKUPS = 100_000;
type Lookup = (code: string) => string | undefined;

interface Form {
  readonly name: string;
  make(text: Uint8Array): Uint8Array;
  open(bytes: Buffer): Lookup;
}

const rowsOf = (text: Uint8Array): string[][] =>
  new TextDecoder()
    .decode(text)
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
const lookupInPack = (text: Uint8Array): Lookup => {
  const pack = new RowPack(text);
  return (code) => pack.row(pack.find(code))[3];
};

const FORMS: readonly Form[] = [
  {
    name: 'gzip of rows',
    make: (text) => gzipSync(text, { level: 9 }),
    open: (bytes) => lookupInPack(gunzipSync(bytes, { chunkSize: bytes.readUInt32LE(bytes.length - 4) + 1 })),
  },
  {
    name: 'brotli of rows',
    make: (text) => brotliCompressSync(text),
    open: (bytes) => lookupInPack(brotliDecompressSync(bytes)),
  },
  {
    name: 'gzip of JSON, as a Map',
    make: (text) => gzipSync(JSON.stringify(rowsOf(text)), { level: 9 }),
    open: (bytes) => {
      const rows = JSON.parse(gunzipSync(bytes).toString('utf8')) as string[][];
      const map = new Map(rows.map((row) => [row[0] ?? '', row]));
      return (code) => map.get(code)?.[3];
    },
  },
  {
    name: 'gzip of columns',
    make: (text) => {
      const rows = rowsOf(text);
      return gzipSync([0, 1, 2, 3].map((column) => rows.map((row) => row[column]).join('\t')).join('\n'), {
        level: 9,
      });
    },
    open: (bytes) => {
      const [codes = [], , , titles = []] = gunzipSync(bytes)
        .toString('utf8')
        .split('\n')
        .map((c) => c.split('\t'));
      const places = new Map(codes.map((code, index) => [code, index]));
      return (code) => titles[places.get(code) ?? -1];
    },
  },
];

const [only, path] = process.argv.slice(2);
if (only === undefined || path === undefined) compareAll();
else
  measure(
    FORMS.find((form) => form.name === only),
    path,
  );

function compareAll(): void {
  const text = gunzipSync(readFileSync(join(import.meta.dirname, '../data/icd10cm/codes-fy2026.tsv.gz')));
  console.log('form                      file kB  ready ms  memory MB  lookup µs');
  for (const form of FORMS) {
    const file = join(tmpdir(), `measure-packs-${String(process.pid)}`);
    const bytes = form.make(text);
    writeFileSync(file, bytes);
    const runs = [1, 2, 3, 4, 5].map(
      () =>
        JSON.parse(
          execFileSync(
            process.execPath,
            [...process.execArgv, '--expose-gc', import.meta.filename, form.name, file],
            { encoding: 'utf8' },
          ),
        ) as [number, number, number],
    );
    const median = (i: 0 | 1 | 2): number => runs.map((run) => run[i]).sort((a, b) => a - b)[2] ?? 0;
    const cells = [
      form.name.padEnd(24),
      String(Math.round(bytes.length / 1024)).padStart(8),
      median(0).toFixed(0).padStart(9),
      median(1).toFixed(1).padStart(10),
      median(2).toFixed(2).padStart(10),
    ];
    console.log(cells.join(' '));
  }
}

async function measure(form: Form | undefined, file: string): Promise<void> {
  if (form === undefined) throw new Error('no such form');
  const collect = (globalThis as { gc?: () => void }).gc;
  const bytes = readFileSync(file);
  collect?.();
  const before = process.memoryUsage();
  const started = performance.now();
  const lookup = form.open(bytes);
  lookup('A00');
  const ready = performance.now() - started;
  await new Promise((resolve) => setTimeout(resolve, 20));
  collect?.();
  const after = process.memoryUsage();
  const memory = after.heapUsed + after.external - before.heapUsed - before.external;
  for (const code of CODES) lookup(code);
  const began = performance.now();
  for (let i = 0; i < LOOKUPS; i++) lookup(CODES[i % CODES.length] ?? '');
  console.log(JSON.stringify([ready, memory / 2 ** 20, ((performance.now() - began) * 1000) / LOOKUPS]));
}
