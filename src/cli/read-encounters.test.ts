import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tables } from '../../test/tables.ts';
import { AppError } from '../base/app-error.ts';
import { checkEncounter } from '../edits/check-encounter.ts';
import { unreadPropertiesPrinter } from './print-unread.ts';
import { readEncounter } from './read-encounter.ts';
import { type EncounterItem, encounterItem, itemsOf, readEncounters } from './read-encounters.ts';

const read = (text: string): readonly EncounterItem[] => [...itemsOf('claims.json', text, encounterItem)];
const problems = (text: string): readonly string[] =>
  read(text).map((item) => ('problem' in item ? `${item.problem.place}: ${item.problem.message}` : 'read'));
const problem = (record: unknown): string => problems(JSON.stringify(record))[0] ?? '';
const visit = { setting: 'professional', dateOfService: '2026-05-10', diagnoses: [{ code: 'I10' }] };

function fileOf(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'chartwright-')), 'claims.ndjson');
  writeFileSync(path, text);
  return path;
}

describe('a bad encounter is named by its JSON path, with what was found and what is expected', () => {
  it.each([
    [{}, '$.setting: is missing, expected one of "inpatient", "outpatient", "professional"'],
    [{ ...visit, setting: 'hospital' }, '$.setting: found the text "aaaaaaaa", expected one of "inpatient"'],
    [{ ...visit, diagnoses: [{ code: 5 }] }, '$.diagnoses[0].code: found 5 (a number), expected a text'],
    [{ ...visit, diagnoses: 'I10' }, '$.diagnoses: found the text "a99", expected a list'],
    [{ ...visit, diagnoses: [{}] }, '$.diagnoses[0].code: is missing, expected a text'],
    [
      { ...visit, diagnoses: [{ code: 'I' }] },
      '$.diagnoses[0].code: found the text "a", expected a text of at least 3',
    ],
    [
      { ...visit, diagnoses: [{ code: 'I10', poa: 'X' }] },
      '$.diagnoses[0].poa: found the text "a", expected one of "Y"',
    ],
    [
      { ...visit, procedures: [{ code: '0FT44Z' }] },
      '$.procedures[0].code: found the text "9aa99a", expected a text of exactly 7',
    ],
    [
      { ...visit, patient: { birthDate: '12/01/1950' } },
      '$.patient.birthDate: found the text "99/99/9999", expected YYYY-MM-DD',
    ],
    [
      { ...visit, patient: { sex: 'female' } },
      '$.patient.sex: found the text "aaaaaa", expected one of "F", "M", "U"',
    ],
    [
      { ...visit, services: [{ code: '99213', units: '2' }] },
      '$.services[0].units: found the text "9", expected a number',
    ],
    [
      { ...visit, services: [{ code: '99213', units: -1 }] },
      '$.services[0].units: found -1 (a number), expected a number of at least 0',
    ],
    [
      { ...visit, services: [{ code: '99213', modifiers: '25' }] },
      '$.services[0].modifiers: found the text "99", expected a list',
    ],
    [
      { ...visit, services: [{ code: '99213', diagnosisPointers: [0] }] },
      '$.services[0].diagnosisPointers[0]: found 0 (a number)',
    ],
    [5, '$: found 5 (a number), expected an object'],
    [{ ...visit, dateOfService: '2025-02-30' }, '$.dateOfService: there is no such day in the calendar'],
    [
      { ...visit, patient: { birthDate: '2025-13-01' } },
      '$.patient.birthDate: there is no such day in the calendar',
    ],
  ])('%j', (record, expected) => {
    expect(problem(record)).toContain(expected);
  });

  it('names every place that is wrong', () => {
    const message = problem({
      ...visit,
      setting: 1,
      diagnoses: [{ code: 2 }, { code: 'I10' }, { code: [] }],
    });
    for (const path of ['$.setting', '$.diagnoses[0].code', '$.diagnoses[2].code'])
      expect(message).toContain(path);
    expect(message).not.toContain('$.diagnoses[1]');
  });

  it('says nothing of what the record holds', () => {
    expect(problem({ ...visit, patient: { birthDate: 'March 4th, 1950' } })).not.toMatch(/March|1950/);
  });

  it('leaves a date that no calendar has to the edits where they are asked', () => {
    const item = encounterItem({ ...visit, patient: { birthDate: '1950-02-30' } }, '1', 'here', 'leave');
    if ('problem' in item) throw new Error(item.problem.message);
    expect(checkEncounter(item.encounter, tables)).toContainEqual(
      expect.objectContaining({ edit: 'claim/impossible-date', path: '$.patient.birthDate' }),
    );
  });
});

describe('an encounter that can be read and cannot be right is answered by findings', () => {
  it.each([
    [
      'claim/discharge-before-admission',
      '$.dischargeDate',
      {
        setting: 'inpatient',
        admissionDate: '2026-05-10',
        dischargeDate: '2026-05-01',
        diagnoses: [{ code: 'I10' }],
      },
    ],
    [
      'claim/birth-after-encounter',
      '$.patient.birthDate',
      { ...visit, patient: { birthDate: '2062-01-01' } },
    ],
    ['icd10cm/unknown-code', '$.diagnoses[0].code', { ...visit, diagnoses: [{ code: 'I99.99' }] }],
  ])('%s', (edit, path, record) => {
    const [item] = read(JSON.stringify(record));
    if (item === undefined || 'problem' in item) throw new Error('not read');
    expect(checkEncounter(item.encounter, tables)).toContainEqual(expect.objectContaining({ edit, path }));
  });
});

describe('a property that no encounter has', () => {
  it('is named once with the one that is near', () => {
    const said: string[] = [];
    const print = unreadPropertiesPrinter((text) => said.push(text));
    const record = {
      ...visit,
      Diagnosis: [],
      dischargDate: '2026-05-10',
      services: [
        { code: '99213', unit: 2 },
        { code: '99213', unit: 3 },
      ],
    };
    for (const item of [...read(JSON.stringify(record)), ...read(JSON.stringify(record))]) print(item);
    expect(said).toEqual([
      'chartwright: claims.json: $.Diagnosis is not read; is diagnoses meant?\n',
      'chartwright: claims.json: $.dischargDate is not read; is dischargeDate meant?\n',
      'chartwright: claims.json: $.services[].unit is not read; is units meant?\n',
    ]);
  });
  it('that is like none is let pass: a record may carry more', () => {
    const said: string[] = [];
    const print = unreadPropertiesPrinter((text) => said.push(text));
    for (const item of read(
      JSON.stringify({
        ...visit,
        accountNumber: '1',
        diagnoses: [{ code: 'I10', title: 'x', evidence: [] }],
      }),
    ))
      print(item);
    expect(said).toEqual([]);
  });
});

describe('a text that is not JSON', () => {
  it('is named with line and column', () => {
    expect(problems('{\n  "setting": "inpatient",\n  "diagnoses": [}\n}')).toEqual([
      'claims.json, line 3, column 17: this is not JSON: found "}", expected a value (text in double quotes, a number, true, false, null, { or [)',
    ]);
    expect(problems('nonsense')[0]).toContain('claims.json, column 1: this is not JSON');
  });
  it('in one line of NDJSON does not stop the others, and keeps the id that can be read', () => {
    const good = JSON.stringify({ id: 'a', ...visit });
    const items = read(`${good}\n{"id": "b", "setting": }\n\n{"id":"c","setting":"x"}\nnonsense\n${good}\n`);
    expect(items.map((item) => item.id)).toEqual(['a', 'b', 'c', 'line 5', 'a']);
    const places = items.flatMap((item) => ('problem' in item ? [item.problem.place] : []));
    expect(places).toEqual([
      'claims.json, line 2, column 24',
      'claims.json, line 4',
      'claims.json, line 5, column 1',
    ]);
  });
  it('begins with a byte order mark all the same', () => {
    expect(problems(`\uFEFF${JSON.stringify(visit)}`)).toEqual(['read']);
    expect(problems(`\uFEFF${JSON.stringify(visit)}\n${JSON.stringify(visit)}\n`)).toEqual(['read', 'read']);
  });
  it('holds nothing at all', () => {
    for (const text of ['', '  \n\n', '[]'])
      expect(() => [...readEncounters(fileOf(text))], text).toThrow(AppError);
  });
  it('as one encounter of `code --encounter` is refused with line and column', () => {
    expect(() => readEncounter(fileOf('{"patient":\n {,}}'))).toThrow(/line 2, column 3/);
  });
});

describe('10,000 service lines', () => {
  it('are read and checked in seconds', () => {
    const services = Array.from({ length: 10_000 }, (_, i) => ({
      code: ['99213', '36415', '80053', '93000', '97110'][i % 5],
      units: 1,
      date: `2026-05-${String(1 + (i % 28)).padStart(2, '0')}`,
      diagnosisPointers: [1],
    }));
    const started = performance.now();
    const [item] = read(JSON.stringify({ ...visit, services }));
    if (item === undefined || 'problem' in item) throw new Error('not read');
    const findings = checkEncounter(item.encounter, tables);
    expect(findings.some((f) => f.edit === 'claim/too-many-lines')).toBe(true);
    expect(performance.now() - started).toBeLessThan(10_000);
  }, 60_000);
});
