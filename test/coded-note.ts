import type { DateOfService } from '../src/base/date-of-service.ts';
import { suggest } from '../src/engine.ts';
import type { Setting } from '../src/record/setting.ts';
import type { CodingResult } from '../src/record/suggestion.ts';
import { tables } from './tables.ts';

/** The text of a note of the setting that has the given assessment, or the given discharge diagnoses. */
export function noteOf(problems: string, setting: Setting): string {
  return setting === 'inpatient'
    ? `DISCHARGE SUMMARY\n\nDISCHARGE DIAGNOSES\n${problems}\n`
    : `ASSESSMENT AND PLAN\n${problems}\n`;
}

/** A short note through the whole engine. */
export function codedNote(
  problems: string,
  setting: Setting = 'professional',
  date = '2026-05-10',
): CodingResult {
  const texts = [{ id: 'note', text: noteOf(problems, setting) }];
  return suggest({ texts, setting, date: date as DateOfService }, tables);
}

/** The diagnosis codes of a short note, in their order. */
export function diagnosesOf(
  problems: string,
  setting: Setting = 'professional',
  date = '2026-05-10',
): readonly string[] {
  return codedNote(problems, setting, date)
    .codes.filter((c) => c.system === 'icd10cm')
    .map((c) => c.code);
}
