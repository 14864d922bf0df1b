import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { inCategories, isUnder } from '../../../record/code-system.ts';
import { step } from '../../candidate.ts';
import { addition, matchedEvidence, sentencesWith, withAddition } from '../../record-words.ts';
import { type CodingRule, kept } from '../../rule.ts';
import { isAffirmed } from '../../said.ts';
import { burnDegree, isCorrosion } from './burn-degree.ts';
import { phaseOfCode } from './seventh-character.ts';

const EXTENT =
  /\b(\d{1,3})(?:\.\d+)?\s?(?:%|percent)\s?(?:of (?:the )?)?(?:total )?(?:body surface(?: area)?|tbsa|bsa)\b|\b(?:total body surface area|tbsa|bsa)\b[^.;%\d]{0,25}(\d{1,3})(?:\.\d+)?\s?(?:%|percent)/i;
const THIRD_AFTER =
  /\b(\d{1,3})(?:\.\d+)?\s?(?:%|percent)[^.;,%\d]{0,30}\b(?:third[- ]degree|full[- ]thickness)/i;
const THIRD_BEFORE =
  /\b(?:third[- ]degree|full[- ]thickness)(?: burns?)?(?: of| over|:|,)?\s*(\d{1,3})(?:\.\d+)?\s?(?:%|percent)/i;

/**
 * Extent of the body surface burned, as the record states it, beside the burns: T31 for burns, T32 for corrosions.
 * The fourth character is the tens of all burns, the fifth those of third degree (0 when none is stated).
 *
 * @source guideline I.C.19.d.6; not for sequelae
 */
export const burnExtent: CodingRule = {
  id: 'injury/burn-extent',
  title: 'Extent of body surface burned',
  authority: guideline('I.C.19.d.6'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const burns = candidates.filter((c) => inCategories(c.code, 'T20', 'T25') || isUnder(c.code, 'T30'));
    const burn = burns.find((c) => phaseOfCode(c.code) !== 'S');
    if (burn === undefined) return kept(candidates);
    for (const words of sentencesWith(EXTENT, context)) {
      const match = EXTENT.exec(words.text);
      if (match === null || !isAffirmed(words, match)) continue;
      const total = Number(match[1] ?? match[2]);
      const deep = burns.some((c) => burnDegree(c.code) === 3) ? thirdDegree(words.text) : 0;
      if (total > 100 || deep > total) continue;
      const code = extentCode(isCorrosion(burn.code) ? 'T32' : 'T31', total, deep);
      const why = step(
        'guideline',
        `${code}: ${String(total)}% of the body surface, third degree ${String(deep)}%`,
        guideline('I.C.19.d.6'),
      );
      const evidence = [matchedEvidence(words, match)];
      return kept(withAddition(candidates, addition({ code, beside: burn, evidence, why }, context)));
    }
    return kept(candidates);
  },
};

function thirdDegree(text: string): number {
  const match = THIRD_AFTER.exec(text) ?? THIRD_BEFORE.exec(text);
  return match === null ? 0 : Number(match[1]);
}

/** T31.0 or T31.10–T31.99 by per cent of the body surface. */
export function extentCode(category: 'T31' | 'T32', total: number, thirdDegreePercent: number): string {
  const tens = Math.min(9, Math.floor(total / 10));
  if (tens === 0) return `${category}.0`;
  return `${category}.${String(tens)}${String(Math.min(tens, Math.floor(thirdDegreePercent / 10)))}`;
}
