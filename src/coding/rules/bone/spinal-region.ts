import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { type Candidate, mergeSameCode, recode, step } from '../../candidate.ts';
import type { CodingContext } from '../../context.ts';
import { sentencesOf } from '../../record-words.ts';
import { type CodingRule, kept } from '../../rule.ts';

/** Site characters of the dorsopathies, by the words or vertebral levels for the region; borders of regions first. */
const REGIONS: readonly (readonly [string, RegExp])[] = [
  ['7', /\blumbosacral\b|\bl-?5\s?(?:[-/]|on)\s?s-?1\b/i],
  ['5', /\bthoracolumbar\b|\bt-?12\s?[-/]\s?l-?1\b/i],
  ['3', /\bcervicothoracic\b|\bc-?7\s?[-/]\s?t-?1\b/i],
  ['1', /\bocciput|atlanto-?axial|atlanto-?occipital\b|\bc-?1\s?[-/]\s?c?-?2\b/i],
  ['2', /\bcervical\b|\bc-?[3-7]\s?[-/]\s?c?-?[4-7]\b/i],
  ['4', /\bthoracic\b|\bt-?\d{1,2}\s?[-/]\s?t?-?\d{1,2}\b/i],
  ['6', /\blumbar\b|\bl-?[1-4]\s?(?:[-/]|on)\s?l?-?[2-5]\b/i],
  ['8', /\bsacrococcygeal\b/i],
];

/**
 * The region of a disease of the spine that its sentence names, where the code leaves the site open.
 *
 * @source guideline I.C.13.a; Tabular M40–M54, site characters
 */
export const spinalRegion: CodingRule = {
  id: 'bone/spinal-region',
  title: 'Region of the spine',
  authority: guideline('I.C.13.a'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    if (!candidates.some(isOpen)) return kept(candidates);
    return kept(mergeSameCode(candidates.map((c) => (isOpen(c) ? withRegion(c, context) : c))));
  },
};

function isOpen({ code, title }: Candidate): boolean {
  return /^M4[0-9]/.test(code) && code.endsWith('0') && /site unspecified$/i.test(title);
}

function withRegion(candidate: Candidate, context: CodingContext): Candidate {
  for (const { text } of sentencesOf(candidate, context)) {
    const named = REGIONS.filter(([, words]) => words.test(text));
    const region = named[0]?.[0];
    if (region === undefined || named.length > 1) continue;
    const code = `${candidate.code.slice(0, -1)}${region}`;
    const why = step('specificity', `${code}: the sentence names the region`, guideline('I.C.13.a'));
    return recode(candidate, code, why, context.icd10cm);
  }
  return candidate;
}
