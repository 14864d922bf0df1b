import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sharedFile, shippedTables } from '../../test/shipped-tables.ts';
import { icd10pcsChecker } from './icd10pcs-checker.ts';

const shared = sharedFile('data/icd10pcs/icd10pcs_tables_2025.xml');

describe.skipIf(shared === undefined)('ICD-10-PCS against the official files', () => {
  it('differs nowhere beyond what ADR 0005 explains', () => {
    const results = icd10pcsChecker.check({
      tables: shippedTables(),
      shared: (path) => readFileSync(sharedFile(path) ?? ''),
    });
    expect(results.length).toBeGreaterThanOrEqual(9);
    for (const { what, compared, differences, explained } of results) {
      expect(compared, what).toBeGreaterThan(0);
      expect(differences.length, `${what}: ${differences.slice(0, 3).join(' · ')}`).toBeLessThanOrEqual(
        explained?.atMost ?? 0,
      );
    }
  });
});
