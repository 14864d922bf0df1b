import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { DateOfService } from '../../src/base/date-of-service.ts';
import { packBytes } from '../../src/cli/data/pack-bytes.ts';
import { checkEncounter } from '../../src/edits/check-encounter.ts';
import { medicallyUnlikely } from '../../src/edits/ncci/medically-unlikely.ts';
import { procedureToProcedure } from '../../src/edits/ncci/procedure-to-procedure.ts';
import { medicallyUnlikelyEdits } from '../../src/formats/tables/ncci/medically-unlikely.ts';
import { procedureToProcedureEdits } from '../../src/formats/tables/ncci/procedure-to-procedure.ts';
import { EncounterSchema } from '../../src/record/encounter.ts';
import { tablesWithNcci } from '../ncci-tables.ts';
import { hasShared, SHARED } from './shared-folder.ts';

const onDate = '2024-08-10' as DateOfService;

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

describe.each([
  ['practitioner', 'professional'],
  ['outpatient', 'outpatient'],
] as const)('every %s pair of Q3 2024', (provider, setting) => {
  it.skipIf(!hasShared('data/ncci'))(
    'is answered as the table says, by date and modifier',
    () => {
      const name = `ptp_${provider}_2024q3.tsv.gz`;
      const tables = tablesWithNcci({ [`ncci-ptp/${provider}`]: packsFrom(procedureToProcedureEdits, name) });
      const table = tables.ncci.pairs(provider, onDate);
      const lines = Buffer.from(bytesOf(name)).toString('latin1').trimEnd().split('\n').slice(1);
      // A pair may stand twice, ended and active: it holds when one of its rows does.
      const active = new Map<string, string>();
      const wrong: string[] = [];
      for (const row of lines) {
        const [one = '', two = '', deleted = '', indicator = ''] = row.split('\t');
        if (indicator !== '9' && (deleted === '' || deleted >= onDate))
          active.set(`${one} ${two}`, indicator);
      }
      lines.forEach((row, index) => {
        const [one = '', two = ''] = row.split('\t');
        const expected = active.get(`${one} ${two}`);
        if (table?.rows.on(one, two, onDate)?.modifierIndicator !== expected) wrong.push(row);
        if (index % 199 !== 0) return;
        for (const modifiers of [[], ['59']]) {
          const services = [
            { code: one, date: onDate, units: 1 },
            { code: two, date: onDate, units: 1, modifiers },
          ];
          const encounter = EncounterSchema.parse({ setting, dateOfService: onDate, services });
          const fired = checkEncounter(encounter, tables, [procedureToProcedure]).some(
            (f) => f.codes[0] === one && f.codes[1] === two,
          );
          if (fired !== (expected === '0' || (expected === '1' && modifiers.length === 0)))
            wrong.push(`${row} ${modifiers.join()}`);
        }
      });
      expect(wrong).toEqual([]);
      expect(lines.length).toBeGreaterThan(1_700_000);
    },
    240_000,
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
