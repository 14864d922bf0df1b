import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../base/app-error.ts';
import type { Edition } from '../tables/edition.ts';
import { packReader, packsOnDisk, readCatalog, shippedFolder } from './packs-on-disk.ts';

const caught = (action: () => unknown): AppError | undefined => {
  try {
    action();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  return undefined;
};

describe('tables on disk', () => {
  const before = process.env.CHARTWRIGHT_HOME;
  let home = '';
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'chartwright-'));
    process.env.CHARTWRIGHT_HOME = home;
  });
  afterEach(() => {
    if (before === undefined) delete process.env.CHARTWRIGHT_HOME;
    else process.env.CHARTWRIGHT_HOME = before;
  });

  const shipped = readCatalog(shippedFolder());
  const first = shipped.find((edition) => edition.table === 'icd10cm');
  const path = first?.packs.codes ?? '';

  it('finds the shipped catalog and reads every pack that it names', () => {
    const { catalog, readPack } = packsOnDisk();
    expect(catalog).toHaveLength(shipped.length);
    for (const pack of new Set(catalog.flatMap((edition) => Object.values(edition.packs)))) {
      expect(readPack(pack).length).toBeGreaterThan(0);
    }
  });

  it('puts an added edition in the place of the shipped one of the same date', () => {
    const added: Edition = { ...(first as Edition), name: 'my own', provenance: 'added' };
    mkdirSync(join(home, 'tables'));
    writeFileSync(join(home, 'tables/packs.json'), JSON.stringify({ format: 1, editions: [added] }));
    const { catalog } = packsOnDisk();
    expect(catalog).toHaveLength(shipped.length);
    expect(catalog.find((e) => e.effectiveFrom === added.effectiveFrom && e.table === 'icd10cm')?.name).toBe(
      'my own',
    );
  });

  it('refuses an added pack that was changed, cut short or is not there, and the shipped one stays', () => {
    const folder = join(home, 'tables');
    mkdirSync(join(folder, 'icd10cm'), { recursive: true });
    const added = { ...(first as Edition), effectiveFrom: '2030-10-01' };
    writeFileSync(join(folder, 'packs.json'), JSON.stringify({ format: 1, editions: [added] }));
    const { catalog, readPack } = packsOnDisk();
    const name = catalog.find((edition) => edition.effectiveFrom === '2030-10-01')?.packs.codes ?? '';
    const whole = readFileSync(join(shippedFolder(), path));
    const changed = Uint8Array.from(whole);
    changed[1000] = (changed[1000] ?? 0) ^ 1;
    expect(caught(() => readPack(name))?.code).toBe('table-missing');
    writeFileSync(join(folder, path), changed);
    expect(caught(() => readPack(name))?.code).toBe('table-damaged');
    writeFileSync(join(folder, path), whole.subarray(0, 5000));
    expect(caught(() => readPack(name))?.code).toBe('table-damaged');
    expect(caught(() => packReader([])(name))?.code).toBe('table-damaged');
    expect(Buffer.compare(readPack(path), gunzipSync(whole))).toBe(0);
    writeFileSync(join(folder, path), whole);
    expect(Buffer.compare(readPack(name), gunzipSync(whole))).toBe(0);
    expect(caught(() => readPack('icd10cm/none.tsv.gz'))?.code).toBe('table-missing');
  });

  it('says which catalog cannot be read', () => {
    mkdirSync(join(home, 'tables'));
    writeFileSync(join(home, 'tables/packs.json'), '{ "editions": [');
    const error = caught(() => packsOnDisk());
    expect(error?.code).toBe('table-damaged');
    expect(error?.message).toContain('packs.json');
    expect(error?.remedy).toContain('data add');
  });
});
