import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { addDays, type DateOfService } from '../../src/base/date-of-service.ts';
import { packBytes } from '../../src/cli/data/pack-bytes.ts';
import { checkEncounter } from '../../src/edits/check-encounter.ts';
import { medicallyUnlikely } from '../../src/edits/ncci/medically-unlikely.ts';
import {
  procedureToProcedure,
  procedureToProcedureLifted,
} from '../../src/edits/ncci/procedure-to-procedure.ts';
import { medicallyUnlikelyEdits } from '../../src/formats/tables/ncci/medically-unlikely.ts';
import { procedureToProcedureEdits } from '../../src/formats/tables/ncci/procedure-to-procedure.ts';
import { type Encounter, EncounterSchema } from '../../src/record/encounter.ts';
import type { Tables } from '../../src/tables/tables.ts';
import { tablesWithNcci } from '../ncci-tables.ts';
import { hasShared, SHARED } from './shared-folder.ts';

const onDate = '2024-08-10' as DateOfService;

const next = new Map<DateOfService, DateOfService>();

function dayAfter(day: DateOfService): DateOfService {
  const known = next.get(day) ?? addDays(day, 1);
  next.set(day, known);
  return known;
}

function bytesOf(name: string): Uint8Array {
  const bytes = readFileSync(join(SHARED, 'data/ncci', name));
  return name.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}

function packsFrom(read: typeof procedureToProcedureEdits, name: string): Uint8Array {
  const { value } = read.read({ name: name.replace(/\.gz$/, ''), bytes: bytesOf(name) });
  const part = value.kind === 'rows' ? value.parts[0] : undefined;
  if (part === undefined) throw new Error(`${name} was not read`);
  return packBytes(part);
}

interface Row {
  readonly two: string;
  /** Last day; undefined while active. */
  readonly to: DateOfService | undefined;
  readonly indicator: string;
}

/** The rows of the official file by column-one code, in its order. */
function* columnsOne(text: string): IterableIterator<readonly [string, readonly Row[]]> {
  let one = '';
  let rows: Row[] = [];
  for (let at = text.indexOf('\n') + 1; at > 0 && at < text.length; ) {
    const end = text.indexOf('\n', at);
    const [first = '', two = '', deleted = '', indicator = ''] = text.slice(at, end).split('\t');
    if (first !== one && rows.length > 0) {
      yield [one, rows];
      rows = [];
    }
    one = first;
    const to = deleted === '' || deleted.startsWith('9999') ? undefined : (deleted as DateOfService);
    rows.push({ two, to, indicator });
    at = end + 1;
  }
  if (rows.length > 0) yield [one, rows];
}

/** What the file says of a pair on a day: the indicators of its rows in force then, none where none is. */
function indicatorsOn(rows: readonly Row[], day: DateOfService): readonly string[] {
  return rows
    .filter(({ indicator, to }) => indicator !== '9' && (to === undefined || day <= to))
    .map(({ indicator }) => indicator);
}

const PAIR_EDITS = [procedureToProcedure, procedureToProcedureLifted];

/** What the edits say of a claim of two lines: that the second is denied, that a modifier lifts the edit, or nothing. */
function answer(
  setting: 'professional' | 'outpatient',
  tables: Tables,
  [one, two]: readonly [string, string],
  day: DateOfService,
  modifiers: readonly string[],
): string {
  const encounter: Encounter = {
    setting,
    dateOfService: day,
    diagnoses: [],
    procedures: [],
    services: [
      { code: one, date: day, units: 1 },
      { code: two, date: day, units: 1, modifiers: [...modifiers] },
    ],
  };
  const said = checkEncounter(encounter, tables, PAIR_EDITS).filter(
    ({ codes, path }) => codes[0] === one && codes[1] === two && path === '$.services[1]',
  );
  return said.map(({ edit }) => edit).join(' ');
}

function expectedAnswer(indicators: readonly string[], lifting: boolean): readonly string[] {
  if (indicators.length === 0) return [''];
  return indicators.map((indicator) => (lifting && indicator === '1' ? 'ncci/ptp-modifier' : 'ncci/ptp'));
}

describe.each([
  ['practitioner', 'professional'],
  ['outpatient', 'outpatient'],
] as const)('every %s pair of Q3 2024', (provider, setting) => {
  it.skipIf(!hasShared('data/ncci'))(
    'is answered as the table says, on its days, with and without a lifting modifier',
    () => {
      const name = `ptp_${provider}_2024q3.tsv.gz`;
      const tables = tablesWithNcci({ [`ncci-ptp/${provider}`]: packsFrom(procedureToProcedureEdits, name) });
      const text = Buffer.from(bytesOf(name)).toString('latin1');
      const wrong: string[] = [];
      let pairs = 0;
      let asked = 0;
      for (const [one, rows] of columnsOne(text)) {
        const byTwo = new Map<string, Row[]>();
        for (const row of rows) {
          const known = byTwo.get(row.two);
          if (known === undefined) byTwo.set(row.two, [row]);
          else known.push(row);
        }
        for (const [two, own] of byTwo) {
          pairs += own.length;
          const ends = own.flatMap(({ to }) => (to === undefined ? [] : [to, dayAfter(to)]));
          for (const day of new Set([onDate, ...ends])) {
            const indicators = indicatorsOn(own, day);
            for (const modifiers of indicators.length === 0 ? [[]] : [[], ['59']]) {
              asked++;
              const ours = answer(setting, tables, [one, two], day, modifiers);
              if (expectedAnswer(indicators, modifiers.length > 0).includes(ours)) continue;
              wrong.push(`${one} ${two} ${day} ${modifiers.join()}: ${ours || 'nothing'}`);
            }
          }
        }
      }
      console.log(`${provider}: ${String(pairs)} rows, ${String(asked)} questions`);
      expect(wrong.slice(0, 10)).toEqual([]);
      expect(pairs).toBe(text.trimEnd().split('\n').length - 1);
      expect(pairs).toBeGreaterThan(1_700_000);
    },
    900_000,
  );

  it.skipIf(!hasShared('data/ncci'))(
    'every unlikely-units row fires one unit above and not at it',
    () => {
      const name = `mue_${provider}_2024q3.tsv`;
      const tables = tablesWithNcci({ [`ncci-mue/${provider}`]: packsFrom(medicallyUnlikelyEdits, name) });
      const table = tables.ncci.unlikelyUnits(provider, onDate);
      const lines = Buffer.from(bytesOf(name)).toString('latin1').trimEnd().split('\n').slice(1);
      const wrong = lines.filter((row) => {
        const code = row.split('\t')[0] ?? '';
        const edit = table?.rows.of(code);
        if (edit === undefined) return true;
        const fires = (units: number): boolean => {
          const encounter = EncounterSchema.parse({
            setting,
            dateOfService: onDate,
            services: [{ code, date: onDate, units }],
          });
          return checkEncounter(encounter, tables, [medicallyUnlikely]).length > 0;
        };
        return fires(edit.units) || !fires(edit.units + 1) || !row.includes(`\t${String(edit.units)}\t`);
      });
      expect(wrong.slice(0, 5)).toEqual([]);
      expect(lines.length).toBeGreaterThan(10_000);
    },
    120_000,
  );
});
