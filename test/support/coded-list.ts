import type { DateOfService } from '../../src/base/date-of-service.ts';
import { suggest } from '../../src/engine.ts';
import type { CodeSuggestion } from '../../src/record/suggestion.ts';
import { tables } from '../tables.ts';

/** Diagnosis codes of an inpatient summary whose list of discharge diagnoses is given, with an optional course. */
export function discharged(list: readonly string[], course = ''): readonly string[] {
  const text = `DISCHARGE SUMMARY\nAdmission date: 05/01/2026\nDischarge date: 05/06/2026\n${course === '' ? '' : `\nHOSPITAL COURSE\n${course}\n`}\nDISCHARGE DIAGNOSES\n${numbered(list)}\n`;
  return diagnoses(
    suggest({ texts: [{ id: 'note', text }], setting: 'inpatient', date: DATE }, tables).codes,
  );
}

/** Diagnosis codes of an office visit whose assessment is given. */
export function assessed(list: readonly string[]): readonly string[] {
  const text = `CHIEF COMPLAINT\nVisit.\n\nASSESSMENT AND PLAN\n${numbered(list)}\n`;
  return diagnoses(
    suggest({ texts: [{ id: 'note', text }], setting: 'professional', date: DATE }, tables).codes,
  );
}

const DATE = '2026-05-10' as DateOfService;

function numbered(list: readonly string[]): string {
  return list.map((item, i) => `${String(i + 1)}. ${item}`).join('\n');
}

function diagnoses(codes: readonly CodeSuggestion[]): readonly string[] {
  return codes.filter((c) => c.system === 'icd10cm' && c.role !== 'admitting').map((c) => c.code);
}
