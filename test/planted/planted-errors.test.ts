import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/base/finding.ts';
import { checkEncounter } from '../../src/edits/check-encounter.ts';
import { NOT_EVALUATED } from '../../src/edits/edit.ts';
import type { Encounter } from '../../src/record/encounter.ts';
import { claimTables } from './claim-tables.ts';
import { cleanEncounters } from './clean-encounters.ts';
import { CODE_ERRORS } from './code-errors.ts';
import { LINE_ERRORS } from './line-errors.ts';
import { ORDER_ERRORS } from './order-errors.ts';
import { PATIENT_ERRORS } from './patient-errors.ts';
import type { PlantedError } from './planted-error.ts';
import { STAY_ERRORS } from './stay-errors.ts';

const ERRORS = [...CODE_ERRORS, ...ORDER_ERRORS, ...PATIENT_ERRORS, ...STAY_ERRORS, ...LINE_ERRORS];
const tables = claimTables();
const clean = cleanEncounters();

const findingsOf = (encounter: Encounter): readonly Finding[] =>
  checkEncounter(encounter, tables).filter((f) => !f.message.startsWith(NOT_EVALUATED));

describe('the charts of the own gold set as encounters', () => {
  it('raise no error as the gold has them', () => {
    const stops = clean.flatMap((encounter) =>
      findingsOf(encounter)
        .filter((f) => f.severity === 'error')
        .map((f) => `${encounter.id ?? ''} ${f.edit} ${f.path ?? ''} ${f.message}`),
    );
    expect(stops).toEqual([]);
    expect(clean).toHaveLength(55);
  });

  it('with one planted error: it is found at its place', () => {
    const before = new Map(clean.map((encounter) => [encounter, new Set(findingsOf(encounter).map(placed))]));
    const table = ERRORS.map((error) => tried(error, before));
    const planted = table.reduce((sum, row) => sum + row.planted, 0);
    const found = table.reduce((sum, row) => sum + row.found, 0);
    console.log(
      [
        ...table.map(
          ({ kind, edit, planted: all, found: ok }) =>
            `${String(ok).padStart(4)}/${String(all).padEnd(4)} ${kind} → ${edit}`,
        ),
        `${String(found)} of ${String(planted)} planted errors of ${String(table.length)} kinds are found at their place`,
      ].join('\n'),
    );
    expect(table.flatMap((row) => row.missed.slice(0, 6))).toEqual([]);
    expect(table.filter((row) => row.planted === 0).map((row) => row.kind)).toEqual([]);
    expect(planted).toBeGreaterThanOrEqual(400);
    expect(found / planted).toBeGreaterThanOrEqual(0.95);
  }, 180_000);
});

function tried({ kind, edit, plant }: PlantedError, before: ReadonlyMap<Encounter, ReadonlySet<string>>) {
  const missed: string[] = [];
  let planted = 0;
  for (const [encounter, known] of before) {
    const changed = plant(encounter, tables);
    if (changed === undefined) continue;
    planted++;
    const found = findingsOf(changed.encounter).some(
      (f) => f.edit === edit && !known.has(placed(f)) && isAt(f.path ?? '', changed.path),
    );
    if (!found) missed.push(`${kind}: ${encounter.id ?? ''} at ${changed.path}, ${edit}`);
  }
  return { kind, edit, planted, found: planted - missed.length, missed };
}

function placed({ edit, path, codes }: Finding): string {
  return `${edit} ${path ?? ''} ${codes.join(' ')}`;
}

/** Whether a path is a place or lies in it: `$.diagnoses[1].code` in `$.diagnoses[1]`, not in `$.diagnoses[10]`. */
function isAt(path: string, place: string): boolean {
  return path === place || (path.startsWith(place) && /^[.[]/.test(path.slice(place.length)));
}
