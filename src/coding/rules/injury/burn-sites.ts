import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import { type Candidate, mergeSameCode, recode, step } from '../../candidate.ts';
import type { CodingContext } from '../../context.ts';
import { documentOf, sentencesOf } from '../../record-words.ts';
import { type CodingRule, kept } from '../../rule.ts';
import { burnDegree } from './burn-degree.ts';

const FINGER = '(?:index|long|middle|ring|little|small|2nd|3rd|4th|5th|second|third|fourth|fifth)';
const PARTS: readonly (readonly [string, RegExp])[] = [
  ['palm', /\bpalm(?:ar)?\b/i],
  [
    'back',
    /\b(?:back of (?:the |his |her )?(?:right |left |R |L )?hand|dorsum of|dors(?:al|um)(?: of)?(?: the)?(?: right| left| R| L)? hand|hand dorsum)\b/i,
  ],
  ['wrist', /\bwrist\b/i],
];
const THUMB = /\bthumb\b/i;
const FINGERS = new RegExp(`\\b${FINGER}\\b(?=[^.;]*\\b(?:fingers?|digits?)\\b)|\\bfingers\\b`, 'gi');

/**
 * Burns of several sites of one hand that one statement names are one code: several fingers (T23.-3), several with the
 * thumb (T23.-4), several sites of wrist and hand (T23.-9).
 *
 * @source guideline I.C.19.d.5; Tabular T23
 */
export const burnOfSeveralSites: CodingRule = {
  id: 'injury/burn-sites',
  title: 'Burns of several sites of a hand',
  authority: guideline('I.C.19.d'),
  effective: { from: ICD10_START },
  apply(found, context) {
    const candidates = mergeSameCode(found.map((c) => withDegree(c, context)));
    if (!candidates.some((c) => isUnder(c.code, 'T23'))) return kept(candidates);
    // The statement of the highest degree; what it names of lower degrees follows it.
    const highest = Math.max(
      ...candidates.map((c) => (isUnder(c.code, 'T23') ? (burnDegree(c.code) ?? 0) : 0)),
    );
    const moved = candidates.map((c) =>
      isUnder(c.code, 'T23') && burnDegree(c.code) === highest ? severalSites(c, context) : c,
    );
    return kept(mergeSameCode(moved));
  },
};

const DEGREES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:full[- ]thickness|(?:third|3rd)[- ]deg(?:ree)?)\b[^;.]*$/i, '3'],
  [/\b(?:partial[- ]thickness|(?:second|2nd)[- ]deg(?:ree)?)\b[^;.]*$/i, '2'],
  [/\b(?:superficial|(?:first|1st)[- ]deg(?:ree)?)\b[^;.]*$/i, '1'],
];
/** Furthest that the degree may stand before the words of the burn: "partial thickness (2nd deg) burn of …". */
const BEFORE = 40;

/** The degree that stands a little before a burn whose own words name none. */
function withDegree(burn: Candidate, context: CodingContext): Candidate {
  if (!/^T2[0-5]\.0/.test(burn.code)) return burn;
  for (const { document, sentence, start } of burn.mentions) {
    const text = documentOf(document, context)?.document.text.slice(
      Math.max(sentence.start, start - BEFORE),
      start,
    );
    const degree = DEGREES.find(([words]) => words.test(text ?? ''))?.[1];
    if (degree === undefined) continue;
    const code = `${burn.code.slice(0, 4)}${degree}${burn.code.slice(5)}`;
    return recode(
      burn,
      code,
      step('specificity', `${code}: the degree is named before it`, guideline('I.C.19.d.1')),
      context.icd10cm,
    );
  }
  return burn;
}

function severalSites(burn: Candidate, context: CodingContext): Candidate {
  for (const { text } of sentencesOf(burn, context)) {
    // of two hands or two degrees it cannot be told which site is whose
    if (/\bright\b/i.test(text) && /\bleft\b/i.test(text)) continue;
    const named = statementOf(text);
    const site = siteOf(named);
    if (site === undefined) continue;
    const code = `${burn.code.slice(0, 5)}${site}${burn.code.slice(6)}`;
    const why = step(
      'combination',
      `${code}: the statement names several sites of one hand`,
      guideline('I.C.19.d'),
    );
    return recode(burn, code, why, context.icd10cm);
  }
  return burn;
}

/** The words of the burn up to another degree: "second degree of hand and fingers; first degree of wrist". */
function statementOf(text: string): string {
  return (
    text.split(/;|\b(?:and |, )?(?:1st|first|superficial|3rd|third|full)[- ](?:degree|thickness)?/i)[0] ??
    text
  );
}

function siteOf(text: string): string | undefined {
  const parts = PARTS.filter(([, words]) => words.test(text)).length;
  const thumb = THUMB.test(text);
  const fingers = text.match(FINGERS) ?? [];
  const several = fingers.length > 1 || /\bfingers\b/i.test(text);
  const groups = parts + (thumb || fingers.length > 0 ? 1 : 0);
  if (groups > 1) return '9';
  if (parts === 1) return undefined;
  if (thumb && fingers.length > 0) return '4';
  return several && !thumb ? '3' : undefined;
}
