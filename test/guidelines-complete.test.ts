import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { casesPerSection, guidelineRows, guidelinesReference } from '../tools/docs/guidelines-reference.ts';
import { hasShared, SHARED } from './shared/shared-folder.ts';

const LIST = 'data/icd10cm/guideline_sections_fy2025.tsv';

describe('the Official Guidelines', () => {
  const rows = guidelineRows();

  it('name files that exist', () => {
    const missing = rows
      .filter((r) => r.kind !== 'person' && !existsSync(r.unit.split(' ')[0] ?? ''))
      .map((r) => `${r.section}: ${r.unit}`);
    expect(missing).toEqual([]);
  });

  it('have cases for sections that exist', () => {
    const known = new Set(rows.map((r) => r.section));
    expect(
      [...casesPerSection().keys()].filter((section) => !known.has(section) && section !== 'App.I'),
    ).toEqual([]);
  });

  it('are described in docs/reference/guidelines.md as they are', () => {
    expect(readFileSync('docs/reference/guidelines.md', 'utf8')).toBe(guidelinesReference(rows));
  });

  it('leave no numbered ICD-10-PCS guideline of the shipped table unmapped', () => {
    const numbers = gunzipSync(readFileSync('data/icd10pcs/guidelines.tsv.gz'))
      .toString('utf8')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t')[0] ?? '')
      .filter((number) => /^[A-E]\d/.test(number));
    expect(numbers.length).toBeGreaterThan(50);
    const mapped = new Set(rows.map((r) => r.section));
    expect(numbers.filter((number) => !mapped.has(`PCS ${number}`))).toEqual([]);
  });

  it.skipIf(!hasShared(LIST))('leave no numbered section unmapped, and at least 60 % are implemented', () => {
    const sections = readFileSync(join(SHARED, LIST), 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t')[0] ?? '');
    const mapped = new Map(rows.toReversed().map((r) => [r.section, r.kind]));
    expect(sections.filter((section) => !mapped.has(section))).toEqual([]);
    const implemented = sections.filter((section) => mapped.get(section) === 'implemented').length;
    expect(implemented / sections.length).toBeGreaterThanOrEqual(0.6);
  });
});
