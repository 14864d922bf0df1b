import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { packBytes } from '../src/cli/data/pack-bytes.ts';
import { headOf } from '../src/formats/tables/decode.ts';
import { layoutOf } from '../src/formats/tables/layouts.ts';
import { type Encounter, EncounterSchema } from '../src/record/encounter.ts';
import type { Tables } from '../src/tables/tables.ts';
import { tablesWithNcci } from '../test/ncci-tables.ts';
import { Random } from '../test/peers/random.ts';

const NCCI = join(import.meta.dirname, '../../shared/data/ncci');
const FILES = {
  'ncci-ptp/practitioner': 'ptp_practitioner_2024q3.tsv.gz',
  'ncci-mue/practitioner': 'mue_practitioner_2024q3.tsv',
  'ncci-add-on/codes': 'add_on_codes_2024.tsv',
} as const;

/** The official NCCI tables of Q3 2024, where `../shared` is there. */
export function officialNcci(): Tables | undefined {
  if (!existsSync(NCCI)) return undefined;
  return tablesWithNcci(
    Object.fromEntries(Object.entries(FILES).map(([pack, name]) => [pack, packFrom(name)])),
  );
}

function packFrom(name: string): Uint8Array {
  const raw = readFileSync(join(NCCI, name));
  const file = {
    name: name.replace(/\.gz$/, ''),
    bytes: new Uint8Array(name.endsWith('.gz') ? gunzipSync(raw) : raw),
  };
  const content = layoutOf(headOf(file.bytes), file.name)?.read(file).value;
  const part = content?.kind === 'rows' ? content.parts[0] : undefined;
  if (part === undefined) throw new Error(`${name} is in no layout of NCCI`);
  return packBytes(part);
}

const LINES = 5;

/** Few codes make most lines of a payer; the others are drawn from the whole table. */
const FREQUENT = 400;
const FREQUENT_SHARE = 0.85;

/**
 * Claims of five lines of one day, the codes drawn from the table of unlikely units, so that every line is looked up;
 * three in a hundred have too many units, one in five a modifier.
 */
export function ncciClaims(count: number): readonly Encounter[] {
  const random = new Random(20_261_124);
  const codes = readFileSync(join(NCCI, FILES['ncci-mue/practitioner']), 'latin1')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((row) => row.slice(0, 5));
  const frequent = Array.from({ length: FREQUENT }, () => random.pick(codes));
  return Array.from({ length: count }, () =>
    EncounterSchema.parse({
      setting: 'professional',
      dateOfService: '2024-08-10',
      diagnoses: [{ code: 'I10' }],
      services: Array.from({ length: LINES }, () => ({
        code: random.pick(random.chance(FREQUENT_SHARE) ? frequent : codes),
        units: random.chance(0.03) ? 9 : 1,
        date: '2024-08-10',
        ...(random.chance(0.2) ? { modifiers: ['59'] } : {}),
      })),
    }),
  );
}
