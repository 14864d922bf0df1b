import { describe, expect, it } from 'vitest';
import { checkEncounter } from '../src/edits/check-encounter.ts';
import type { Edit } from '../src/edits/edit.ts';
import type { Encounter } from '../src/record/encounter.ts';
import { EncounterSchema } from '../src/record/encounter.ts';
import type { Tables } from '../src/tables/tables.ts';

/** A case of an edit's test: an encounter as JSON would give it, and why it is right or wrong. */
export interface EditCase {
  readonly why: string;
  readonly encounter: Partial<Encounter>;
  /** Codes the finding must name, for invalid cases. */
  readonly codes?: readonly string[];
}

const BASE = {
  setting: 'inpatient',
  dischargeDate: '2026-05-10',
  admissionDate: '2026-05-05',
  dischargeStatus: '01',
};

/**
 * Tests an edit by cases as data: every invalid case must raise it (naming the codes, where given), no valid case may.
 */
export function editCases(
  edit: Edit,
  tables: Tables,
  cases: { readonly invalid: readonly EditCase[]; readonly valid: readonly EditCase[] },
): void {
  const run = (encounter: Partial<Encounter>) =>
    checkEncounter(EncounterSchema.parse({ ...BASE, ...encounter }), tables, [edit]).filter(
      (f) => !f.message.startsWith('Not evaluated'),
    );
  describe(edit.id, () => {
    it('has both kinds of case', () => {
      expect(cases.invalid.length).toBeGreaterThan(0);
      expect(cases.valid.length).toBeGreaterThan(0);
    });
    it.each(cases.invalid)('raises: $why', ({ encounter, codes }) => {
      const findings = run(encounter);
      expect(findings.map((f) => f.edit)).toContain(edit.id);
      if (codes !== undefined)
        expect(findings.flatMap((f) => f.codes)).toEqual(expect.arrayContaining([...codes]));
    });
    it.each(cases.valid)('passes: $why', ({ encounter }) => {
      expect(run(encounter)).toEqual([]);
    });
  });
}
