import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readGold } from '../eval/gold.ts';
import type { DateOfService } from '../src/base/date-of-service.ts';
import type { Finding } from '../src/base/finding.ts';
import { DOCUMENTATION_EDITS } from '../src/edits/documentation/documentation-edits.ts';
import { NOT_EVALUATED } from '../src/edits/edit.ts';
import { check, suggest } from '../src/engine.ts';
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
/** Two in three charts may be looked at once for something that no text alone decides. */
const MOST_WARNINGS = 40;

/** The encounter that the gold codes of a note make, with the patient and the dates that its words give. */
function goldEncounter(note: string, text: string): Encounter {
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

interface Chart {
  readonly note: string;
  readonly text: string;
  readonly read: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

const charts: readonly Chart[] = [...gold.keys()].map((note) => {
  const text = readFileSync(join(FOLDER, `${note}.txt`), 'utf8');
  const encounter = goldEncounter(note, text);
  const result = suggest({ texts: [{ id: note, text }], encounter }, tables);
  return {
    note,
    text,
    read: new Set(result.codes.map((c) => c.code)),
    findings: check(encounter, tables, [{ id: note, text }], DOCUMENTATION_EDITS),
  };
});

const told = (severity: Finding['severity']): readonly string[] =>
  charts.flatMap(({ note, findings }) =>
    findings
      .filter((f) => f.severity === severity && !f.message.startsWith(NOT_EVALUATED))
      .map((f) => `${note} ${f.edit} ${f.codes.join(' ')} “${f.place?.text.slice(0, 60) ?? ''}”`),
  );

describe('the charts of the own gold set, held against their gold codes', () => {
  it('raise no stop', () => {
    expect(told('error')).toEqual([]);
  });

  it('raise few warnings', () => {
    const warnings = told('warning');
    if (process.env.SHOW_WARNINGS === '1') console.log(warnings.join('\n'), told('advice').join('\n'));
    expect(warnings.length).toBeLessThanOrEqual(MOST_WARNINGS);
  });

  it('never call a code unsupported that coding itself reads there', () => {
    const wrong = charts.flatMap(({ note, read, findings }) =>
      findings
        .filter((f) => f.edit.includes('/diagnosis-') || f.edit.includes('/procedure-'))
        .filter((f) => f.severity !== 'advice' && f.codes.some((code) => read.has(code)))
        .map((f) => `${note} ${f.edit} ${f.codes.join(' ')}`),
    );
    expect(wrong).toEqual([]);
  });

  it('are quoted exactly', () => {
    for (const { text, findings } of charts)
      for (const { place, edit } of findings)
        if (place !== undefined) expect(text.slice(place.start, place.end), edit).toBe(place.text);
  });
});
