import { guideline, tabular } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import { type Candidate, step } from '../../candidate.ts';
import {
  addition,
  matchedEvidence,
  problemOf,
  type SentenceWords,
  withAddition,
} from '../../record-words.ts';
import { type CodingRule, kept } from '../../rule.ts';

const ULCER = /\bulcer(s|ation|ations)?\b/i;
/** L97 by site; the first that fits. */
const SITES: readonly (readonly [string, RegExp])[] = [
  ['L97.4', /\b(heel|mid-?foot)\b/i],
  ['L97.5', /\b(toes?|hallux|foot|feet|fore-?foot|plantar|metatarsal|pedal)\b/i],
  ['L97.3', /\b(ankle|malleol\w+)\b/i],
  ['L97.2', /\bcalf\b/i],
  ['L97.1', /\bthigh\b/i],
];
/** The depth that a clinician other than the provider may document too. */
const DEPTHS: readonly (readonly [string, RegExp])[] = [
  ['4', /\b(necrosis of (the )?bone|bone necrosis|necrotic bone)\b/i],
  ['3', /\b(necrosis of (the )?muscle|muscle necrosis|necrotic muscle)\b/i],
  ['6', /\b(bone (involvement|exposed|exposure)|exposed bone|(to|down to) (the )?bone)\b/i],
  ['5', /\b(muscle (involvement|exposed|exposure)|exposed muscle|(to|down to) (the )?muscle)\b/i],
  ['2', /\b(fat layer|subcutaneous (tissue|fat|layer))\b/i],
  [
    '1',
    /\b(limited to (the )?(breakdown of )?skin|breakdown of (the )?skin|skin breakdown only|superficial)\b/i,
  ],
];

/**
 * A diabetic ulcer takes the code of its site, side and depth beside the diabetes: L97.-, of unspecified severity
 * where the depth is not documented.
 *
 * @source Tabular E08–E13 .621 and .622 "use additional code to identify site of ulcer"; guidelines I.C.12.b, I.B.14
 */
export const diabeticUlcer: CodingRule = {
  id: 'add/diabetic-ulcer',
  title: 'Site and severity of a diabetic ulcer',
  authority: tabular('E11.621 use additional code'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const diabetes = candidates.find((c) => /^E(08|09|10|11|13)\.62[12]$/.test(c.code));
    if (diabetes === undefined) return kept(candidates);
    // "Bone necrosis" of the ulcer is its depth, not a disease of the bone.
    const depthOnly = (c: Candidate): boolean =>
      isUnder(c.code, 'M87') && problemOf(c, context).some(({ text }) => ULCER.test(text));
    const rest = candidates.filter((c) => !depthOnly(c));
    if (rest.some((c) => isUnder(c.code, 'L97') || isUnder(c.code, 'L98.4'))) return kept(rest);
    for (const words of problemOf(diabetes, context)) {
      const match = ULCER.exec(words.text);
      const code = match === null ? undefined : ulcerCode(words);
      if (match === null || code === undefined) continue;
      const why = step('convention', `${code}: the ulcer of ${diabetes.code}`, guideline('I.A.13'));
      const evidence = [matchedEvidence(words, match)];
      return kept(withAddition(rest, addition({ code, beside: diabetes, evidence, why }, context)));
    }
    return kept(rest);
  },
};

function ulcerCode({ text }: SentenceWords): string | undefined {
  const site = SITES.find(([, pattern]) => pattern.test(text))?.[0];
  if (site === undefined) return undefined;
  const right = /\bright\b/i.test(text);
  const left = /\bleft\b/i.test(text);
  const side = right === left ? '0' : right ? '1' : '2';
  return `${site}${side}${depthIn(text)}`;
}

/** 6th character of L97 for the depth that words state; 9 unspecified severity. */
export function depthIn(text: string): string {
  return DEPTHS.find(([, pattern]) => pattern.test(text))?.[0] ?? '9';
}
