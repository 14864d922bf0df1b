import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readGold } from '../eval/gold.ts';
import type { DateOfService } from '../src/base/date-of-service.ts';
import { validateCode } from '../src/cli/validate-code.ts';
import { tables } from './tables.ts';

const FOLDER = join(import.meta.dirname, '../eval/sets/own');
const DATE = '2026-05-10' as DateOfService;
const gold = readGold(join(FOLDER, 'gold.tsv'));
const notes = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.slice(0, -4));
const rowsOf = (file: string) =>
  readFileSync(join(FOLDER, file), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));

describe('own gold set', () => {
  it('has a gold for every note and a note for every gold', () => {
    expect([...gold.keys()].sort()).toEqual([...notes].sort());
  });

  it('accepts only codes that are valid on the date of the notes', () => {
    const wrong = [...gold].flatMap(([note, rows]) =>
      rows
        .flatMap((row) => [row.code, ...row.alternatives])
        .filter((code) => validateCode(code, DATE, tables).status !== 'valid')
        .map((code) => `${note} ${code}`),
    );
    expect(wrong).toEqual([]);
  });

  it('has one required principal diagnosis for a stay and one first-listed for any other note', () => {
    for (const [note, rows] of gold) {
      const first = rows.filter((row) => row.role === 'principal' || row.role === 'first-listed');
      const role = note.startsWith('inpatient') ? 'principal' : 'first-listed';
      expect(
        first.map((row) => `${row.role} ${row.status}`),
        note,
      ).toEqual([`${role} required`]);
    }
  });

  it('gives every code once in a note, procedures as ICD-10-PCS and a reason with every row', () => {
    for (const [note, rows] of gold) {
      expect(new Set(rows.map((row) => row.code)).size, note).toBe(rows.length);
      for (const row of rows) {
        expect(/^[0-9A-Z]{7}$/.test(row.code), `${note} ${row.code}`).toBe(row.role === 'procedure');
        expect(row.why, `${note} ${row.code}`).not.toBe('');
      }
    }
  });

  it('has a present-on-admission indicator for every diagnosis of a stay, exempt as the list says', () => {
    const indicators = rowsOf('poa.tsv').map(([note, code, poa]) => ({
      note,
      code: code ?? '',
      poa: poa ?? '',
    }));
    const diagnoses = [...gold].flatMap(([note, rows]) =>
      note.startsWith('inpatient')
        ? rows.filter((row) => row.role !== 'procedure').map((row) => `${note} ${row.code}`)
        : [],
    );
    expect(indicators.map(({ note, code }) => `${note} ${code}`).sort()).toEqual(diagnoses.sort());
    for (const { note, code, poa } of indicators) {
      const { poaExempt } = tables.icd10cm.attributes(code, DATE);
      if (poaExempt) expect(poa, `${note} ${code}`).toBe('exempt');
      else expect(['Y', 'N', 'U', 'W', 'exempt'], `${note} ${code}`).toContain(poa);
    }
  });

  it('says of every note what is to be asked, or that nothing is', () => {
    const rows = rowsOf('queries.tsv');
    expect([...new Set(rows.map(([note = '']) => note))].sort()).toEqual([...notes].sort());
    for (const [note = '', topic = '', status = '', why = ''] of rows) {
      expect(['required', 'acceptable', 'none'], `${note} ${topic}`).toContain(status);
      expect(topic === '–', `${note} ${topic}`).toBe(status === 'none');
      expect(why, `${note} ${topic}`).not.toBe('');
    }
  });
});
