import { guideline, tabular } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import { type Candidate, distinctEvidence, mergeSameCode, recode, step } from '../../candidate.ts';
import type { CodingContext } from '../../context.ts';
import { addition, placedBefore, problemOf, withAddition } from '../../record-words.ts';
import { type CodingRule, kept } from '../../rule.ts';
import { depthIn } from './ulcer-depth.ts';

/**
 * Varicose veins and a chronic ulcer of the same leg are linked by "with" in the Index: I83.0- by side and site, before
 * L97 for the depth. The site and the side are those of the ulcer, whose code has the same characters.
 *
 * @source guideline I.A.15; Index "Varix, leg, with ulcer"; Tabular I83.0 "use additional code (L97.-)"
 */
export const varicoseUlcer: CodingRule = {
  id: 'combine/varicose-ulcer',
  title: 'Varicose veins with ulcer',
  authority: guideline('I.A.15'),
  effective: { from: ICD10_START },
  apply(found, context) {
    const candidates = inflamedStasisUlcer(stasisUlcerBySite(found, context), context);
    const varices = candidates.find((c) => isUnder(c.code, 'I83.9') || isUnder(c.code, 'I83.1'));
    const ulcer = candidates.find((c) => isUnder(c.code, 'L97'));
    const [, site = '', side = ''] = /^L97\.(\d)(\d)/.exec(ulcer?.code ?? '') ?? [];
    if (varices === undefined || ulcer === undefined || site === '') return kept(candidates);
    // I83.1 is varicose veins with inflammation; with an ulcer too they are I83.2.
    const stem = isUnder(varices.code, 'I83.1') ? 'I83.2' : 'I83.0';
    const code = `${stem}${side === '9' ? '0' : side}${site}`;
    const why = step('combination', `${code}: varicose veins with ${ulcer.code}`, tabular('I83.0'));
    const linked = recode(varices, code, why, context.icd10cm);
    if (linked === varices) return kept(candidates);
    const whole = { ...linked, evidence: distinctEvidence([...varices.evidence, ...ulcer.evidence]) };
    return kept(
      mergeSameCode(
        candidates
          .filter((c) => c.code !== 'I87.2')
          .map((c) => (c === varices ? placedBefore(whole, [ulcer]) : c)),
      ),
    );
  },
};

/** Site of an ulcer of the leg: the last character of I83.0 and I83.2, the 5th of L97. */
const SITES: readonly (readonly [RegExp, string])[] = [
  [/\bthigh\b/i, '1'],
  [/\bcalf\b/i, '2'],
  [/\b(?:ankle|malleol\w+)\b/i, '3'],
  [/\b(?:heel|midfoot)\b/i, '4'],
  [/\bfoot\b/i, '5'],
];

/**
 * A venous stasis ulcer (varix with ulcer by the Index) that is told with its site: I83.0- by that site, and L97 for
 * site and depth where the record codes no ulcer yet.
 */
function stasisUlcerBySite(candidates: readonly Candidate[], context: CodingContext): readonly Candidate[] {
  const stasis = candidates.find((c) => /^I83\.0[012][589]$/.test(c.code));
  if (stasis === undefined) return candidates;
  const words = problemOf(stasis, context)[0];
  const site = words === undefined ? undefined : SITES.find(([pattern]) => pattern.test(words.text));
  if (words === undefined || site === undefined) return candidates;
  const side = { '1': '1', '2': '2', '0': sideOf(words.text) }[stasis.code.slice(5, 6)] ?? '0';
  const why = step(
    'specificity',
    `the record names the site, "${site[0].exec(words.text)?.[0] ?? ''}"`,
    tabular('I83.0'),
  );
  const exact = recode(stasis, `I83.0${side}${site[1]}`, why, context.icd10cm);
  const result = candidates.map((c) => (c === stasis ? exact : c));
  if (candidates.some((c) => isUnder(c.code, 'L97'))) return result;
  const asked = step(
    'tabular',
    'L97: the ulcer by site and depth',
    tabular('I83.0 "use additional code (L97.-)"'),
  );
  const code = `L97.${site[1]}${side === '0' ? '0' : side}${depthIn(words.text) ?? '9'}`;
  const { evidence, mentions } = stasis;
  return withAddition(result, addition({ code, beside: exact, evidence, mentions, why: asked }, context));
}

function sideOf(text: string): string {
  const right = /\b(?:right|rt|R)\b/.test(text);
  const left = /\b(?:left|lt|L)\b/.test(text);
  return right === left ? '0' : right ? '1' : '2';
}

/** A stasis ulcer beside varicose veins with inflammation of the same leg is one code, I83.2-. */
function inflamedStasisUlcer(candidates: readonly Candidate[], context: CodingContext): readonly Candidate[] {
  const stasis = candidates.find((c) => isUnder(c.code, 'I83.0'));
  const inflamed = candidates.find((c) => isUnder(c.code, 'I83.1'));
  if (stasis === undefined || inflamed === undefined) return candidates;
  const code = `I83.2${stasis.code.slice(5)}`;
  const why = step('combination', `${code}: varicose veins with ulcer and inflammation`, tabular('I83.2'));
  const both = recode(stasis, code, why, context.icd10cm);
  if (both === stasis) return candidates;
  const evidence = distinctEvidence([...stasis.evidence, ...inflamed.evidence]);
  return candidates.flatMap((c) => (c === stasis ? [{ ...both, evidence }] : c === inflamed ? [] : [c]));
}
