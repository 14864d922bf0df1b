import type { DateOfService } from '../src/base/date-of-service.ts';
import { suggest } from '../src/engine.ts';
import type { Setting } from '../src/record/setting.ts';
import { tables } from './tables.ts';

/** The diagnosis codes of a note and what was left out, as the engine gives them. */
export function codedNote(text: string, setting: Setting = 'professional') {
  const result = suggest(
    { texts: [{ id: 'note', text }], setting, date: '2026-05-10' as DateOfService },
    tables,
  );
  const diagnoses = result.codes.filter((c) => c.system === 'icd10cm');
  return { result, codes: diagnoses.map((c) => c.code), first: diagnoses[0]?.code };
}
