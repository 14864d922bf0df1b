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
import type { Encounter, ServiceLine } from '../../src/record/encounter.ts';
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

/** A pair on a day: the second code with or without a modifier, and what the table says. */
interface Question {
  readonly one: string;
  readonly two: string;
  readonly day: DateOfService;
  readonly modifiers: readonly string[];
  readonly expected: readonly string[];
}

/** Asks the edits, many pairs in one claim, each on a day of its own, so that all of them can be asked. */
class Asker {
  readonly wrong: string[] = [];
  asked = 0;
  private claim = new Map<DateOfService, Question>();

  constructor(
    private readonly setting: 'professional' | 'outpatient',
    private readonly tables: Tables,
  ) {}

  /** Whether a pair may still be put on a day of the claim at hand. */
  isFree(day: DateOfService): boolean {
    return !this.claim.has(day);
  }

  ask(question: Question): void {
    if (this.claim.has(question.day) || this.claim.size >= DAYS.length) this.flush();
    this.claim.set(question.day, question);
    this.asked++;
  }

  flush(): void {
    const questions = [...this.claim.values()];
    this.claim = new Map();
    const encounter: Encounter = {
      setting: this.setting,
      dateOfService: onDate,
      diagnoses: [],
      procedures: [],
      services: questions.flatMap(({ one, two, day, modifiers }) => [
        { code: one, date: day, units: 1 },
        { code: two, date: day, units: 1, modifiers: [...modifiers] },
      ]),
    };
    const said = new Map<string, string>();
    for (const { edit, codes, path } of checkEncounter(encounter, this.tables, PAIR_EDITS))
      said.set(`${codes.join(' ')} ${path ?? ''}`, edit);
    for (const [i, { one, two, day, modifiers, expected }] of questions.entries()) {
      const ours = said.get(`${one} ${two} $.services[${String(2 * i + 1)}]`) ?? '';
      if (!expected.includes(ours))
        this.wrong.push(`${one} ${two} ${day} ${modifiers.join()}: ${ours || 'nothing'}`);
    }
  }
}

/** Days of the quarter on which pairs are asked that do not end in it. */
const DAYS = Array.from({ length: 40 }, (_, i) => addDays('2024-07-10' as DateOfService, i));

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
      const asker = new Asker(setting, tables);
      let pairs = 0;
      for (const [one, rows] of columnsOne(text)) {
        const byTwo = new Map<string, Row[]>();
        for (const row of rows) {
          const known = byTwo.get(row.two);
          if (known === undefined) byTwo.set(row.two, [row]);
          else known.push(row);
        }
        for (const [two, own] of byTwo) {
          pairs += own.length;
          const ask = (day: DateOfService): void => {
            const indicators = indicatorsOn(own, day);
            for (const modifiers of indicators.length === 0 ? [[]] : [[], ['59']]) {
              const free = day === onDate ? (DAYS.find((one) => asker.isFree(one)) ?? onDate) : day;
              const expected = expectedAnswer(indicatorsOn(own, free), modifiers.length > 0);
              asker.ask({ one, two, day: free, modifiers, expected });
            }
          };
          for (const day of new Set([
            onDate,
            ...own.flatMap(({ to }) => (to === undefined ? [] : [to, dayAfter(to)])),
          ]))
            ask(day);
        }
      }
      asker.flush();
      console.log(`${provider}: ${String(pairs)} rows, ${String(asker.asked)} questions`);
      expect(asker.wrong.slice(0, 10)).toEqual([]);
      expect(pairs).toBe(text.trimEnd().split('\n').length - 1);
      expect(pairs).toBeGreaterThan(1_700_000);
    },
    900_000,
  );

  it.skipIf(!hasShared('data/ncci'))(
    'every unlikely-units row fires above its limit, by line or by day as its indicator says',
    () => {
      const name = `mue_${provider}_2024q3.tsv`;
      const tables = tablesWithNcci({ [`ncci-mue/${provider}`]: packsFrom(medicallyUnlikelyEdits, name) });
      const lines = Buffer.from(bytesOf(name)).toString('latin1').trimEnd().split('\n').slice(1);
      const places = (...services: readonly ServiceLine[]): string => {
        const encounter: Encounter = {
          setting,
          dateOfService: onDate,
          diagnoses: [],
          procedures: [],
          services: [...services],
        };
        return checkEncounter(encounter, tables, [medicallyUnlikely])
          .map(({ path }) => path)
          .join(' ');
      };
      const wrong = lines.filter((row) => {
        const [code = '', limit = '', indicator = ''] = row.split('\t');
        const units = Number(limit);
        const line = (of: number, more: object = {}): ServiceLine => ({
          code,
          date: onDate,
          units: of,
          ...more,
        });
        const first = '$.services[0].units';
        const wholeDay = indicator.startsWith('1') ? '' : first;
        return (
          places(line(units)) !== '' ||
          places(line(units + 1)) !== first ||
          // A modifier does not lift it; it spreads the units over lines where each line is counted for itself.
          places(line(units + 1, { modifiers: ['59'] })) !== first ||
          (units > 0 && places(line(units), line(1, { modifiers: ['76'] })) !== wholeDay) ||
          (units > 0 && places(line(units), line(units, { date: dayAfter(onDate) })) !== '')
        );
      });
      expect(wrong.slice(0, 5)).toEqual([]);
      expect(lines.length).toBeGreaterThan(10_000);
    },
    120_000,
  );
});
