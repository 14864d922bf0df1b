import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import { type Candidate, recode, step } from '../../candidate.ts';
import type { CodingContext } from '../../context.ts';
import { sentencesOf } from '../../record-words.ts';
import { type CodingRule, kept } from '../../rule.ts';

/** Last character of L97 and L98.4 by the words for the depth, deepest first. */
const DEPTHS: readonly (readonly [string, RegExp])[] = [
  ['4', /\b(necrosis of (the )?bone|bone necrosis|necrotic bone)\b/i],
  [
    '6',
    /\b(bone involvement|involv\w+ (the )?bone|(down )?to (the )?bone|exposed bone|bone exposed|probes? to bone)\b/i,
  ],
  ['3', /\b(necrosis of (the )?muscle|muscle necrosis|necrotic muscle)\b/i],
  [
    '5',
    /\b(muscle involvement|involv\w+ (the )?muscle|(down )?to (the )?muscle|muscle exposed|exposed muscle)\b/i,
  ],
  ['2', /\b(fat (layer )?exposed|exposed fat|fat layer|subcutaneous (tissue|fat)( exposed)?|adipose)\b/i],
  [
    '1',
    /\b(limited to (the )?breakdown of (the )?skin|breakdown of (the )?skin|skin breakdown only|partial[- ]thickness)\b/i,
  ],
];

/**
 * The depth of a non-pressure ulcer that its sentence names, where one ulcer stands in it.
 *
 * @source guideline I.C.12.b; Tabular L97, L98.4
 */
export const ulcerDepth: CodingRule = {
  id: 'specificity/ulcer-depth',
  title: 'Depth of a non-pressure ulcer',
  authority: guideline('I.C.12.b'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const ulcers = candidates.filter((c) => isUnder(c.code, 'L97') || isUnder(c.code, 'L98.4'));
    const [ulcer] = ulcers;
    if (ulcer === undefined || ulcers.length > 1 || !ulcer.code.endsWith('9')) return kept(candidates);
    const exact = withDepth(ulcer, context);
    return kept(candidates.map((c) => (c === ulcer ? exact : c)));
  },
};

/** The last character of L97 that words name; undefined where they tell no depth. */
export function depthIn(text: string): string | undefined {
  return DEPTHS.find(([, words]) => words.test(text))?.[0];
}

function withDepth(ulcer: Candidate, context: CodingContext): Candidate {
  for (const { text } of sentencesOf(ulcer, context)) {
    const depth = depthIn(text);
    if (depth === undefined) continue;
    const code = `${ulcer.code.slice(0, -1)}${depth}`;
    const why = step('specificity', `${code}: the sentence names the depth`, guideline('I.C.12.b'));
    return recode(ulcer, code, why, context.icd10cm);
  }
  return ulcer;
}
