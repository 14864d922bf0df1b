import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readGold } from '../eval/gold.ts';
import type { DateOfService } from '../src/base/date-of-service.ts';
import { suggest } from '../src/engine.ts';
import { dateAtStart } from '../src/reading/dates.ts';
import { type Encounter, EncounterSchema } from '../src/record/encounter.ts';
import { tables } from './tables.ts';

const FOLDER = join(import.meta.dirname, '../eval/sets/own');
const gold = readGold(join(FOLDER, 'gold.tsv'));
const indicators = new Map(
  readFileSync(join(FOLDER, 'poa.tsv'), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((row) => row.split('\t'))
    .map(([note, code, poa]) => [`${note ?? ''} ${code ?? ''}`, poa] as const),
);
/** The encounter that the gold codes of a note make, with the patient and the dates that its words give. */
function encounterOf(note: string, text: string): Encounter {
  const setting = note.split('-')[0] as Encounter['setting'];
  const texts = [{ id: note, text }];
  const dated = suggest({ texts, setting }, tables);
  const read = dated.findings.some((f) => f.edit === 'record/date-unknown')
    ? suggest({ texts, setting, date: dayAtHead(text) }, tables)
    : dated;
  const rows = (gold.get(note) ?? []).filter((row) => row.status === 'required');
  const known = EncounterSchema.parse(read.encounter);
  return EncounterSchema.parse({
    ...known,
    id: note,
    diagnoses: rows
      .filter((row) => row.role !== 'procedure')
      .map(({ code, role }) => ({ code, role, poa: indicators.get(`${note} ${code}`) ?? null }))
      .sort((a, b) => rank(a.role) - rank(b.role)),
    procedures: rows.filter((row) => row.role === 'procedure').map(({ code }) => ({ code })),
    services: setting === 'professional' ? known.services : [],
  });
}

/** The day that the first lines of a note bear without a label. */
function dayAtHead(text: string): DateOfService {
  const written = /\b\d{1,2}\/\d{1,2}\/(?:20)?26\b/.exec(text.slice(0, 300))?.[0] ?? '';
  return dateAtStart(written) ?? ('2026-05-10' as DateOfService);
}

const rank = (role: string): number => (role === 'principal' || role === 'first-listed' ? 0 : 1);

/** A note of the own gold set with the encounter that its gold codes make. */
export interface GoldChart {
  readonly note: string;
  readonly text: string;
  readonly encounter: Encounter;
}

/** Every chart of the own gold set. */
export function goldCharts(): readonly GoldChart[] {
  return [...gold.keys()].map((note) => {
    const text = readFileSync(join(FOLDER, `${note}.txt`), 'utf8');
    return { note, text, encounter: encounterOf(note, text) };
  });
}
