import { describe, expect, it } from 'vitest';
import { chartwright, fileWith } from './program.ts';

const date = ['--date', '2026-05-10'];

describe('chartwright search', () => {
  it('prints codes and titles, the term that matched below', () => {
    const ran = chartwright(['search', 'ckd', '3b', ...date]);
    expect(ran.status).toBe(0);
    expect(ran.stdout.split('\n')[0]).toMatch(/^N18\.32 +Chronic kidney disease, stage 3b$/);
  });

  it('answers in the shape of the contract', () => {
    const ran = chartwright(['search', 'rt hip oa', '--format', 'json', '--limit', '3', ...date]);
    const answer = JSON.parse(ran.stdout);
    expect(answer.query).toBe('rt hip oa');
    expect(answer.results).toHaveLength(3);
    expect(answer.results[0]).toMatchObject({ system: 'icd10cm', code: 'M16.11' });
    expect(typeof answer.results[0].score).toBe('number');
  });

  it('answers a file line by line, blank lines kept', () => {
    const ran = chartwright([
      'search',
      '--file',
      fileWith('htn\n\nlaparoscopic cholecystectomy\n'),
      '--limit',
      '1',
      ...date,
    ]);
    const lines = ran.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map((line) => line.query)).toEqual(['htn', '', 'laparoscopic cholecystectomy']);
    expect(lines.map((line) => line.results.map((r: { code: string }) => r.code))).toEqual([
      ['I10'],
      [],
      ['0FT44ZZ'],
    ]);
  });

  it('keeps to a system, a place and billable codes', () => {
    const ran = chartwright([
      'search',
      'failure',
      '--system',
      'icd10cm',
      '--within',
      'I50',
      '--billable',
      '--format',
      'json',
      ...date,
    ]);
    const codes: string[] = JSON.parse(ran.stdout).results.map((r: { code: string }) => r.code);
    expect(codes.length).toBeGreaterThan(3);
    expect(codes.every((code) => code.startsWith('I50.'))).toBe(true);
  });

  it('says so when nothing is found', () => {
    const ran = chartwright(['search', 'zzzzqqqq', ...date]);
    expect(ran.status).toBe(0);
    expect(ran.stdout).toContain('No code found for “zzzzqqqq”');
  });

  it.each([
    [['search'], 'nothing to search for'],
    [['search', 'x', '--system', 'icd11'], 'icd10cm, icd10pcs, hcpcs, cpt'],
    [['search', 'x', '--limit', '0'], 'whole number'],
    [['search', 'x', '--date', '2014-01-01'], '2015-10-01'],
    [['search', 'x', '--file', 'y'], 'not both'],
  ])('%j is a usage error', (args, message) => {
    const ran = chartwright(args);
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain(message);
  });
});
