import { describe, expect, it } from 'vitest';
import { shippedTables } from '../../../test/shipped-tables.ts';
import type { DateOfService } from '../../base/date-of-service.ts';
import type { Icd10CmEdition } from './icd10cm.ts';

const tables = shippedTables();
const on = (date: string): Icd10CmEdition => tables.icd10cm.on(date as DateOfService);
const fy2026 = on('2026-05-01');

describe('an edition of ICD-10-CM', () => {
  it.each([
    ['2024-10-01', 'FY2025 October'],
    ['2025-05-01', 'FY2025 April'],
    ['2025-12-31', 'FY2026 October'],
    ['2026-04-01', 'FY2026 April'],
    ['2026-11-24', 'FY2027 October'],
    ['2016-01-01', 'FY2025 October'],
  ])('on %s is %s', (date, name) => {
    expect(on(date).edition.name).toBe(name);
  });

  it('gives a full code with its 7th character, in any spelling', () => {
    const expected = {
      code: 'S52.501A',
      shortTitle: 'Unsp fracture of the lower end of right radius, init',
      longTitle:
        'Unspecified fracture of the lower end of right radius, initial encounter for closed fracture',
      billable: true,
    };
    expect(fy2026.entry('S52.501A')).toEqual(expected);
    expect(fy2026.entry('s52501a')).toEqual(expected);
    expect(fy2026.entry('V00.01XA')?.longTitle).toBe(
      'Pedestrian on foot injured in collision with roller-skater, initial encounter',
    );
    expect(fy2026.entry('V00.01A')).toBeUndefined();
  });

  it('walks every code in tabular order, each under its parent', () => {
    const codes = [...fy2026.entries()].map((entry) => entry.code);
    expect(codes).toHaveLength(98_186);
    expect(new Set(codes).size).toBe(98_186);
    expect(codes.indexOf('C4A')).toBeGreaterThan(codes.indexOf('C43.9'));
    expect(codes.indexOf('C4A')).toBeLessThan(codes.indexOf('C44'));
    expect(codes.slice(0, 4)).toEqual(['A00', 'A00.0', 'A00.1', 'A00.9']);
    expect(codes.at(-1)).toBe('U09.9');
  });

  it('gives children in tabular order and parents', () => {
    expect(
      fy2026
        .children('C84')
        .map((e) => e.code)
        .join(' '),
    ).toBe('C84.0 C84.1 C84.4 C84.6 C84.7 C84.A C84.Z C84.9');
    expect(fy2026.children('V00.01').map((e) => e.code)).toEqual(['V00.01XA', 'V00.01XD', 'V00.01XS']);
    expect(fy2026.children('I10')).toEqual([]);
    expect(fy2026.parent('V00.01XA')?.code).toBe('V00.01');
    expect(fy2026.parent('S52')).toBeUndefined();
  });

  it('gives the path through chapter and nested sections', () => {
    expect(fy2026.path('C50.011').map((step) => step.place)).toEqual([
      '2',
      'C00-C96',
      'C00-C75',
      'C50-C50',
      'C50',
      'C50.0',
      'C50.01',
    ]);
    expect(
      fy2026
        .path('M1A.00X0')
        .map((step) => step.place)
        .slice(0, 4),
    ).toEqual(['13', 'M00-M25', 'M05-M14', 'M1A']);
    expect(fy2026.path('U07.1')[0]).toEqual({ place: '22', title: 'Codes for special purposes (U00-U85)' });
  });

  it('browses chapters, sections and codes', () => {
    expect(fy2026.below()).toHaveLength(22);
    expect(fy2026.below('9').map((step) => step.place)).toContain('I20-I25');
    expect(fy2026.below('I20-I25').map((step) => step.place)).toEqual([
      'I20',
      'I21',
      'I22',
      'I23',
      'I24',
      'I25',
    ]);
    expect(fy2026.below('I50')[0]).toEqual({
      place: 'I50.1',
      title: 'Left ventricular failure, unspecified',
      billable: true,
    });
  });

  it('inherits notes, nearest first, up to the chapter', () => {
    const notes = fy2026.notes('I50.23');
    expect(notes[0]).toMatchObject({ at: 'I50.2', kind: 'inclusionTerm' });
    expect(notes.filter((note) => note.kind === 'codeFirst').map((note) => note.at)).toContain('I50');
    expect(notes.at(-1)?.at).toBe('9');
    expect(notes.find((note) => note.references.includes('I11.0'))).toBeDefined();
    expect(fy2026.ownNotes('I50.2')[0]?.text).toBe('Heart failure with reduced ejection fraction [HFrEF]');
    expect(fy2026.ownNotes('I50.23')).toEqual([]);
  });

  it('keeps the notes of a category and of its one-category section apart', () => {
    expect(fy2026.ownNotes('C50').every((note) => note.at === 'C50')).toBe(true);
    expect(fy2026.ownNotes('C50').some((note) => note.kind === 'includes')).toBe(true);
  });

  it('gives the 7th characters that exist', () => {
    expect([...fy2026.seventhCharacters('S52.501').keys()].join('')).toBe('ABCDEFGHJKMNPQRS');
    expect(fy2026.seventhCharacters('S52.501').get('A')).toBe('initial encounter for closed fracture');
    expect([...fy2026.seventhCharacters('S06.1X7').keys()]).toEqual(['A']);
    expect([...fy2026.seventhCharacters('T45.1X5').keys()]).toEqual(['A', 'D', 'S']);
    expect(fy2026.seventhCharacters('I50.2').size).toBe(0);
    expect(fy2026.seventhCharacters('S52.501A').size).toBe(0);
  });

  it('agrees between 7th characters and children everywhere', () => {
    let stems = 0;
    for (const entry of fy2026.entries()) {
      if (entry.billable) continue;
      const children = fy2026.children(entry.code).map((child) => child.code);
      const full = children.filter((code) => code.length === 8);
      if (full.length === 0 || full.length !== children.length) continue;
      const characters = [...fy2026.seventhCharacters(entry.code).keys()];
      if (characters.length === 0) continue;
      stems++;
      expect(full.map((code) => code.slice(-1)).sort()).toEqual(characters.sort());
    }
    expect(stems).toBe(12_929);
  });

  it('says openly where a title is not in the tables', () => {
    expect(on('2026-11-01').entry('I42.00')?.longTitle).toBe(
      '[new code under I42.0 Dilated cardiomyopathy; its official title is not in the loaded tables]',
    );
    expect(on('2026-11-01').entry('I42.0')?.billable).toBe(false);
    expect(
      on('2026-11-01')
        .path('QA1.71')
        .map((step) => step.place)
        .slice(0, 2),
    ).toEqual(['17', 'QA0-QA0']);
  });

  it('looks a code up in less than 5 µs', () => {
    const codes = ['I50.23', 'S52.501A', 'E11.65', 'Z79.4', 'V00.01XA'];
    const rounds = 20_000;
    for (const code of codes) fy2026.entry(code);
    const started = performance.now();
    for (let i = 0; i < rounds; i++) for (const code of codes) fy2026.entry(code);
    const microseconds = ((performance.now() - started) * 1000) / (rounds * codes.length);
    console.log(`lookup ${microseconds.toFixed(2)} µs`);
    expect(microseconds).toBeLessThan(25);
  });
});
