import type { DateOfService } from '../src/base/date-of-service.ts';
import { suggest } from '../src/engine.ts';
import type { Setting } from '../src/record/setting.ts';
import type { CodeSuggestion, CodingResult } from '../src/record/suggestion.ts';
import { tables } from './tables.ts';

/** A chart coded as an inpatient stay on 10 May 2026, or otherwise. */
export function coded(texts: string | readonly string[], setting: Setting = 'inpatient'): CodingResult {
  const list = typeof texts === 'string' ? [texts] : texts;
  return suggest(
    {
      texts: list.map((text, i) => ({ id: `document ${String(i + 1)}`, text })),
      setting,
      date: '2026-05-10' as DateOfService,
    },
    tables,
  );
}

/** Its ICD-10-PCS suggestions, principal procedure first. */
export function proceduresOf(
  texts: string | readonly string[],
  setting?: Setting,
): readonly CodeSuggestion[] {
  return coded(texts, setting).codes.filter((c) => c.system === 'icd10pcs');
}

/** Its ICD-10-PCS codes. */
export function codesOf(texts: string | readonly string[], setting?: Setting): readonly string[] {
  return proceduresOf(texts, setting).map((c) => c.code);
}
