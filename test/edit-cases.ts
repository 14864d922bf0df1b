import { describe, expect, it } from 'vitest';
import type { Finding } from '../src/base/finding.ts';
import { readRecord } from '../src/coding/read-record.ts';
import { checkEncounter } from '../src/edits/check-encounter.ts';
import type { Edit } from '../src/edits/edit.ts';
import { encounterDate } from '../src/edits/make-context.ts';
import type { Encounter } from '../src/record/encounter.ts';
import { EncounterSchema } from '../src/record/encounter.ts';
import type { Tables } from '../src/tables/tables.ts';

/** A case of an edit's test: an encounter as JSON would give it, and why it is right or wrong. */
export interface EditCase {
  readonly why: string;
  readonly encounter: Partial<Encounter>;
  /** The documents of the encounter, where the edit reads a record. */
  readonly record?: string | readonly string[];
  /** Words the finding must quote from the record, for invalid cases. */
  readonly quotes?: string;
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
  const run = ({ encounter: given, record }: EditCase) => {
    const encounter = EncounterSchema.parse({ ...BASE, ...given });
    const texts = record === undefined ? [] : textsOf(record);
    const read =
      texts.length === 0
        ? undefined
        : readRecord(texts, encounter.setting, encounterDate(encounter, tables), tables);
    const findings = checkEncounter(encounter, tables, [edit], read).filter(
      (f) => !f.message.startsWith('Not evaluated'),
    );
    for (const finding of findings) if (read !== undefined) pointsAt(finding, encounter, texts);
    return findings;
  };
  describe(edit.id, () => {
    it('has both kinds of case', () => {
      expect(cases.invalid.length).toBeGreaterThan(0);
      expect(cases.valid.length).toBeGreaterThan(0);
    });
    it.each(cases.invalid)('raises: $why', (one) => {
      const { codes, quotes } = one;
      const findings = run(one);
      expect(findings.map((f) => f.edit)).toContain(edit.id);
      if (codes !== undefined)
        expect(findings.flatMap((f) => f.codes)).toEqual(expect.arrayContaining([...codes]));
      if (quotes !== undefined) expect(findings.map((f) => f.place?.text)).toContain(quotes);
    });
    it.each(cases.valid)('passes: $why', (one) => {
      expect(run(one)).toEqual([]);
    });
  });
}

function textsOf(
  record: string | readonly string[],
): readonly { readonly id: string; readonly text: string }[] {
  return [record].flat().map((text, index) => ({ id: `document-${String(index + 1)}`, text }));
}

/** A finding of a record points at exact characters of a document and at a place that the encounter has. */
function pointsAt(
  finding: Finding,
  encounter: Encounter,
  texts: readonly { readonly id: string; readonly text: string }[],
): void {
  const { place, path } = finding;
  const text = texts.find(({ id }) => id === place?.document.split('#')[0])?.text;
  expect(place?.text.trim(), `${finding.edit} quotes`).toBeTruthy();
  expect(text?.slice(place?.start, place?.end), `${finding.edit} quotes`).toBe(place?.text);
  expect(valueAt(encounter, path ?? ''), `${finding.edit} at ${path ?? 'no path'}`).toBeDefined();
}

/** The value at a JSON path such as `$.services[0].code`. */
function valueAt(encounter: Encounter, path: string): unknown {
  return path
    .replace(/^\$\.?/, '')
    .split(/[.[\]]+/)
    .filter((key) => key !== '')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], encounter);
}
