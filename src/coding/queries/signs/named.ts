import { oncePer } from '../../../base/once.ts';
import type { Mention } from '../../../reading/reading.ts';
import { categoryOf } from '../../../record/code-system.ts';

import { inRanges } from '../../code-ranges.ts';
import type { CodingContext } from '../../context.ts';

const byCategory = oncePer((context: CodingContext): ReadonlyMap<string, readonly Mention[]> => {
  const found = new Map<string, Mention[]>();
  for (const { mentions } of context.reading.documents) {
    for (const mention of mentions) {
      if (mention.match.system !== 'icd10cm') continue;
      const category = categoryOf(mention.match.code);
      const list = found.get(category);
      if (list === undefined) found.set(category, [mention]);
      else list.push(mention);
    }
  }
  return found;
});

/** The diagnoses of the stems and ranges that the record names, however it asserts them. */
export function named(ranges: string, context: CodingContext): readonly Mention[] {
  const found: Mention[] = [];
  for (const mentions of byCategory(context).values()) {
    for (const mention of mentions) if (inRanges(mention.match.code, ranges)) found.push(mention);
  }
  return found;
}

/** Those that the record has as present or as uncertain. */
export function held(ranges: string, context: CodingContext): readonly Mention[] {
  return named(ranges, context).filter((m) => m.assertion === 'present' || m.assertion === 'uncertain');
}
