import { describe, expect, it } from 'vitest';
import { shippedTables } from '../../../test/shipped-tables.ts';
import type { DateOfService } from '../../base/date-of-service.ts';
import { diffEditions } from './diff-editions.ts';

const { icd10cm } = shippedTables();
const before = icd10cm.on('2025-05-01' as DateOfService);
const after = icd10cm.on('2026-05-01' as DateOfService);

describe('what changed from FY2025 to FY2026', () => {
  const diff = diffEditions(before, after);
  const codes = (list: readonly { readonly code: string }[]): readonly string[] =>
    list.map((entry) => entry.code);

  it('lists 487 new billable codes and the 28 that went', () => {
    expect(diff.added.filter((entry) => entry.billable)).toHaveLength(487);
    expect(codes(diff.added)).toContain('B88.01');
    const ended = [
      ...diff.deleted.filter((e) => e.billable),
      ...diff.billableChanged.filter((e) => !e.billable),
    ];
    expect(ended).toHaveLength(28);
    expect(codes(diff.billableChanged)).toContain('B88.0');
  });
  it('lists revised titles with both wordings', () => {
    expect(diff.revised).toContainEqual({
      code: 'P09.6',
      before: 'Abnormal findings on neonatal screening for neonatal hearing loss',
      after: 'Abnormal findings on neonatal hearing screening',
    });
  });
  it('lists notes that came and went', () => {
    expect(diff.notesAdded.length).toBeGreaterThan(300);
    expect(diff.notesRemoved.length).toBeGreaterThan(50);
    expect(diff.notesAdded.some((note) => note.at.startsWith('B88'))).toBe(true);
  });
  it('finds nothing between an edition and itself', () => {
    const same = diffEditions(after, after);
    expect(Object.values(same).flat()).toEqual([]);
  });
});
