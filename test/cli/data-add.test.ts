import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { shippedFolder } from '../../src/cli/packs-on-disk.ts';
import { sharedFile } from '../shipped-tables.ts';
import { chartwrightIn, newHome } from './data-program.ts';
import { zipOf } from './zip-writer.ts';

interface AddedJson {
  readonly editions: readonly {
    readonly table: string;
    readonly name: string;
    readonly effectiveFrom: string;
    readonly parts: readonly { readonly role: string; readonly rows: number }[];
    readonly borrowed: readonly string[];
    readonly replaces: boolean;
  }[];
  readonly left: readonly string[];
  readonly undated: readonly string[];
  readonly written: boolean;
}

const shippedRows = (path: string): readonly string[] =>
  gunzipSync(readFileSync(join(shippedFolder(), path)))
    .toString('utf8')
    .trimEnd()
    .split('\n')
    .slice(1);

/** The shipped FY2026 codes as an order file of a later year: one code gone, one new, one title revised. */
function nextOrderFile(): string {
  const lines = shippedRows('icd10cm/codes-fy2026.tsv.gz')
    .map((row) => row.split('\t'))
    .filter(([code]) => code !== 'A001')
    .map(([code = '', billable = '', short = '', long = '']) => {
      const title = code === 'A009' ? 'Cholera, not specified at all' : long;
      return [code, billable, (short === '=' ? title : short).slice(0, 60), title] as const;
    });
  const at = lines.findIndex(([code]) => code === 'A009');
  lines.splice(at, 0, ['A005', '1', 'Cholera of the test', 'Cholera of the test, newly described']);
  return lines
    .map(
      ([code, billable, short, long], i) =>
        `${String(i + 1).padStart(5, '0')} ${code.padEnd(7)} ${billable} ${short.padEnd(60)} ${long}\r\n`,
    )
    .join('');
}

const fileIn = (name: string, content: string | Uint8Array): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'chartwright-')), name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
};
const json = (text: string): AddedJson => JSON.parse(text) as AddedJson;
const validated = async (home: string, code: string, date: string): Promise<string> =>
  (await chartwrightIn(home, ['validate', '-', '--date', date], `${code}\n`)).stdout.trim();

describe('an ICD-10-CM order file of a year the program does not know', () => {
  const home = newHome();
  const inner = zipOf({ 'Code Descriptions/icd10cm_order_2029.txt': nextOrderFile(), 'readme.pdf': '%PDF' });
  const path = fileIn('2029-code-descriptions-tabular-order.zip', zipOf({ 'nested.zip': inner }));

  it('is added from a nested zip; what it does not bring is borrowed and said', async () => {
    const dry = await chartwrightIn(home, ['data', 'add', path, '--dry-run', '--format', 'json']);
    expect(json(dry.stdout)).toMatchObject({ written: false, editions: [{ name: 'FY2029 October' }] });
    expect(existsSync(join(home, 'tables'))).toBe(false);
    const ran = await chartwrightIn(home, ['data', 'add', path]);
    expect(ran.status).toBe(0);
    expect(ran.stdout).toContain('Added icd10cm FY2029 October, in force from 2028-10-01');
    expect(ran.stdout).toMatch(/notes, chapters and sections of FY2027 October/);
  });

  it('decides by date what a code is', async () => {
    expect(await validated(home, 'A00.5', '2028-10-01')).toBe(
      'A00.5\tvalid\tCholera of the test, newly described',
    );
    expect(await validated(home, 'A00.5', '2028-09-30')).toMatch(/^A00\.5\tfuture/);
    expect(await validated(home, 'A00.1', '2028-09-30')).toMatch(/^A00\.1\tvalid/);
    expect(await validated(home, 'A00.1', '2028-10-01')).toMatch(/^A00\.1\texpired/);
    expect(await validated(home, 'A00', '2028-10-01')).toMatch(/^A00\theader/);
  });

  it('show, search and code work with it', async () => {
    const shown = JSON.parse(
      (await chartwrightIn(home, ['show', 'A005', '--date', '2029-01-01', '--format', 'json'])).stdout,
    );
    expect(shown).toMatchObject({ code: 'A00.5', status: 'valid', edition: 'FY2029 October' });
    expect(shown.path.map((p: { place: string }) => p.place)).toEqual(['1', 'A00-A09', 'A00']);
    const old = JSON.parse(
      (await chartwrightIn(home, ['show', 'A009', '--date', '2029-01-01', '--format', 'json'])).stdout,
    );
    expect(old.title).toBe('Cholera, not specified at all');
    const found = await chartwrightIn(home, ['search', 'a00.5', '--date', '2029-01-01', '--format', 'json']);
    expect(JSON.parse(found.stdout).results[0].code).toBe('A00.5');
    const byWords = await chartwrightIn(home, [
      'search',
      'cholera newly described test',
      '--date',
      '2029-01-01',
      '--format',
      'json',
    ]);
    expect(JSON.parse(byWords.stdout).results[0]).toMatchObject({ code: 'A00.5', billable: true });
    const note = fileIn('note.txt', 'ASSESSMENT\nPneumonia.\n');
    const coded = await chartwrightIn(home, [
      'code',
      note,
      '--setting',
      'professional',
      '--date',
      '2029-01-01',
      '--format',
      'json',
    ]);
    expect(JSON.parse(coded.stdout).codes.map((c: { code: string }) => c.code)).toContain('J18.9');
  });

  it('is listed, compared and removed', async () => {
    const listed = JSON.parse((await chartwrightIn(home, ['data', 'list', '--format', 'json'])).stdout);
    const table = listed.tables.find((t: { table: string }) => t.table === 'icd10cm');
    expect(table.editions.at(-1)).toMatchObject({
      name: 'FY2029 October',
      provenance: 'added',
      effectiveFrom: '2028-10-01',
    });
    expect(table.editions.at(-1).origin).toContain('2029-code-descriptions-tabular-order.zip');
    const diff = JSON.parse(
      (await chartwrightIn(home, ['data', 'diff', '2026', '2029', '--format', 'json'])).stdout,
    );
    expect(diff.added.map((e: { code: string }) => e.code)).toEqual(['A00.5']);
    expect(diff.deleted.map((e: { code: string }) => e.code)).toEqual(['A00.1']);
    expect(diff.revised).toEqual([
      { code: 'A00.9', before: 'Cholera, unspecified', after: 'Cholera, not specified at all' },
    ]);
    const missing = await chartwrightIn(home, ['data', 'remove', 'icd10cm', 'FY2030 October']);
    expect(missing.status).toBe(3);
    expect(missing.stderr).toContain('icd10cm 2028-10-01');
    const removed = await chartwrightIn(home, ['data', 'remove', 'icd10cm', '2028-10-01']);
    expect(removed.stdout).toContain('Removed icd10cm FY2029 October');
    expect(await validated(home, 'A00.5', '2028-10-01')).toMatch(/^A00\.5\tunknown/);
    expect(readdirSync(join(home, 'tables'))).toEqual(['packs.json']);
  });
});

describe('damaged and half-written files', () => {
  const home = newHome();
  const order = nextOrderFile();
  const whole = zipOf({ 'icd10cm_order_2029.txt': order });

  it('are refused with table-damaged, and the edition at hand stays', async () => {
    const good = fileIn('icd10cm_order_2029.zip', whole);
    expect((await chartwrightIn(home, ['data', 'add', good])).status).toBe(0);
    const catalog = readFileSync(join(home, 'tables/packs.json'), 'utf8');
    const flipped = Buffer.from(whole);
    flipped[5000] = (flipped[5000] ?? 0) ^ 255;
    const damaged: readonly (readonly [string, string | Uint8Array])[] = [
      ['a-2029.zip', flipped],
      ['b-2029.zip', whole.subarray(0, whole.length - 5000)],
      ['icd10cm_order_2029.txt.gz', gzipSync(order).subarray(0, 100_000)],
      ['icd10cm_order_2029.txt', order.slice(0, 2_000_037)],
      ['tabular_2029.xml', '<ICD10CM.tabular><version>2029</version><chapter><name>1</name>'],
      ['mue_practitioner_2029q1.tsv', 'hcpcs_code\tmue_units\tmue_mai\tmue_rationale\tmue_service\n'],
    ];
    for (const [name, content] of damaged) {
      const ran = await chartwrightIn(home, ['data', 'add', fileIn(name, content)]);
      expect([name, ran.status]).toEqual([name, 3]);
      expect(ran.stderr).toMatch(/damaged|cannot be used/);
      expect(ran.stderr).not.toMatch(/\n\s+at /);
    }
    expect(readFileSync(join(home, 'tables/packs.json'), 'utf8')).toBe(catalog);
    expect(await validated(home, 'A00.5', '2029-01-01')).toMatch(/\tvalid\t/);
  });

  it('a damaged pack is refused when read, shown by data list, and put right by adding again', async () => {
    const folder = join(home, 'tables/icd10cm/2028-10-01');
    const pack = join(folder, readdirSync(folder).find((name) => name.startsWith('codes-')) ?? '');
    writeFileSync(pack, readFileSync(pack).subarray(0, 3000));
    const ran = await chartwrightIn(home, ['show', 'A009', '--date', '2029-01-01']);
    expect(ran.status).toBe(3);
    expect(ran.stderr).toContain('damaged');
    expect((await chartwrightIn(home, ['data', 'list'])).stdout).toContain('damaged: add it again');
    expect((await chartwrightIn(home, ['show', 'A009', '--date', '2026-05-01'])).status).toBe(0);
    await chartwrightIn(home, ['data', 'add', fileIn('icd10cm_order_2029.zip', whole)]);
    expect(await validated(home, 'A00.5', '2029-01-01')).toMatch(/\tvalid\t/);
  });

  it('a damaged catalog is put together again from the records beside the packs', async () => {
    writeFileSync(join(home, 'tables/packs.json'), '{ "editions": [');
    expect((await chartwrightIn(home, ['show', 'A009'])).status).toBe(3);
    const pos = fileIn('pos.tsv', 'pos_code\tpos_type\tpos_name\tpos_description\n1\tx\tPharmacy\tA place\n');
    expect((await chartwrightIn(home, ['data', 'add', pos, '--effective', '2029-01-01'])).status).toBe(0);
    expect(await validated(home, 'A00.5', '2029-01-01')).toMatch(/\tvalid\t/);
  });
});

describe('what cannot be added', () => {
  const home = newHome();
  it('an unknown file: the layouts that exist', async () => {
    const ran = await chartwrightIn(home, ['data', 'add', fileIn('note.txt', 'Pneumonia.\n')]);
    expect(ran.status).toBe(3);
    expect(ran.stderr).toContain('No table is recognised');
    expect(ran.stderr).toContain('ICD-10-CM order file');
    expect(ran.stderr).toContain('NCCI medically unlikely edits');
  });
  it('a missing file, an empty folder, a bad date', async () => {
    expect((await chartwrightIn(home, ['data', 'add', 'no-such-file.zip'])).status).toBe(3);
    expect((await chartwrightIn(home, ['data', 'add', mkdtempSync(join(tmpdir(), 'empty-'))])).status).toBe(
      3,
    );
    const bad = await chartwrightIn(home, ['data', 'add', 'x', '--effective', '2026-13-01']);
    expect([bad.status, bad.stderr.includes('not a date')]).toEqual([2, true]);
  });
  it('a file that does not say from when it holds, until it is said', async () => {
    const pos = fileIn('pos.tsv', 'pos_code\tpos_type\tpos_name\tpos_description\n1\tx\tPharmacy\tA place\n');
    const ran = await chartwrightIn(home, ['data', 'add', pos]);
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain('--effective');
    expect((await chartwrightIn(home, ['data', 'add', pos, '--effective', '2026-01-01'])).stdout).toContain(
      'Added place-of-service 2026',
    );
  });
});

describe('a licensed CPT file', () => {
  const home = newHome();
  const title = async (): Promise<string> =>
    JSON.parse((await chartwrightIn(home, ['show', '99213', '--format', 'json'])).stdout).title as string;
  const folder = mkdtempSync(join(tmpdir(), 'cpt-2026-'));
  writeFileSync(
    join(folder, 'LONGULT.txt'),
    'Terms\r\n\r\n99213\tInvented long words\r\n99214\tOther long words\r\n',
  );
  writeFileSync(join(folder, 'SHORTU.txt'), '99213 INV SHORT\r\n99214 OTHER\r\n');

  it('gives titles only once it is added, in the files that it came in', async () => {
    expect(await title()).toMatch(/^not licensed/);
    const ran = await chartwrightIn(home, [
      'data',
      'add',
      folder,
      '--effective',
      '2026-01-01',
      '--format',
      'json',
    ]);
    expect(json(ran.stdout).editions).toMatchObject([
      { table: 'cpt', parts: [{ role: 'descriptors', rows: 2 }] },
    ]);
    expect(await title()).toBe('Invented long words');
    await chartwrightIn(home, ['data', 'remove', 'cpt', '2026']);
    expect(await title()).toMatch(/^not licensed/);
  });
});

describe('NCCI pairs that come in several files', () => {
  const home = newHome();
  const head = 'column_1\tcolumn_2\tdeletion_date\tmodifier_indicator\trationale\n';
  it('are joined, in one go or one after the other', async () => {
    const one = fileIn('ccipra-v323r0-f1.txt', `${head}11042\t97597\t\t1\tMore\n`);
    const two = fileIn(
      'ccipra-v323r0-f2.txt',
      `${head}20610\t20600\t9999-12-31\t0\tMore\n20610\t20604\t\t0\tMore\n`,
    );
    await chartwrightIn(home, ['data', 'add', one]);
    const ran = await chartwrightIn(home, ['data', 'add', two, '--format', 'json']);
    expect(json(ran.stdout).editions).toMatchObject([
      { table: 'ncci-ptp', name: 'October 2026', replaces: true, parts: [{ role: 'practitioner', rows: 2 }] },
    ]);
    const folder = join(home, 'tables/ncci-ptp/2026-10-01');
    const pack = readdirSync(folder).find((name) => name.startsWith('practitioner-')) ?? '';
    expect(
      gunzipSync(readFileSync(join(folder, pack)))
        .toString('utf8')
        .split('\n')
        .slice(1, 3),
    ).toEqual(['11042\t\t\t1\tMore\t97597', '20610\t\t\t0\tMore\t20600 20604']);
  });
});

describe('the official files', () => {
  const home = newHome();
  const april = sharedFile('data/icd10cm/2025-code-descriptions-tabular-order-april.zip');
  const hcpcs = sharedFile('data/hcpcs');
  const ncci = sharedFile('data/ncci/mue_outpatient_2024q3.tsv');

  it.skipIf(april === undefined)(
    'the April 2025 order file is the shipped edition, byte for byte',
    async () => {
      const ran = await chartwrightIn(home, ['data', 'add', april ?? '', '--format', 'json']);
      expect(json(ran.stdout).editions).toMatchObject([
        { table: 'icd10cm', name: 'FY2025 April', effectiveFrom: '2025-04-01', replaces: true },
      ]);
      const folder = join(home, 'tables/icd10cm/2025-04-01');
      for (const role of ['codes', 'outline', 'notes']) {
        const pack = readdirSync(folder).find((name) => name.startsWith(`${role}-`)) ?? '';
        const rows = gunzipSync(readFileSync(join(folder, pack)))
          .toString('utf8')
          .trimEnd()
          .split('\n')
          .slice(1);
        expect(rows).toEqual(shippedRows(`icd10cm/${role}-fy2025.tsv.gz`));
      }
      expect(await validated(home, 'S52.501A', '2025-05-01')).toMatch(/\tvalid\t/);
    },
  );

  it.skipIf(hcpcs === undefined)(
    'HCPCS descriptions replace those of the starter set from their day',
    async () => {
      await chartwrightIn(home, ['data', 'add', hcpcs ?? '']);
      const shown = JSON.parse(
        (await chartwrightIn(home, ['show', 'J0178', '--date', '2024-08-01', '--format', 'json'])).stdout,
      );
      expect(shown.title).toBe('Injection, aflibercept, 1 mg');
      expect(shown.edition).toContain('July 2024');
    },
  );

  it.skipIf(ncci === undefined)('units, pairs and relative values are kept line for line', async () => {
    const folder = dirname(ncci ?? '');
    const files = ['mue_outpatient_2024q3.tsv', 'mue_practitioner_2024q3.tsv', 'add_on_codes_2024.tsv'];
    const ran = await chartwrightIn(home, [
      'data',
      'add',
      ...files.map((name) => join(folder, name)),
      '--format',
      'json',
    ]);
    const rows = json(ran.stdout).editions.flatMap((edition) => edition.parts.map((part) => part.rows));
    const lines = files.map(
      (name) => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n').length - 1,
    );
    expect([...rows].sort()).toEqual([...lines].sort());
  });
});
