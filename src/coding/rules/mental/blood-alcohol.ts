import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import { step } from '../../candidate.ts';
import { addition, matchedEvidence, sentencesWith, withAddition } from '../../record-words.ts';
import { type CodingRule, kept } from '../../rule.ts';

const LEVEL =
  /\b(blood alcohol( level| concentration| content)?|serum (alcohol|ethanol)( level)?|alcohol level|ethanol level|ethanol|etoh( level)?|BAC|BAL)\b[^\d.;]{0,20}(\d+(?:\.\d+)?|\.\d+)\s*(mg\s*\/\s*(dl|100 ?ml)|g\s*\/\s*dl|%)?/i;

/** Upper limits in mg/100 ml, each the first value of the next code (Tabular Y90). */
const LIMITS = [20, 40, 60, 80, 100, 120, 200, 240] as const;

/** The Y90 code of a blood alcohol level in mg per 100 ml. */
export function bloodAlcoholCode(milligrams: number): string {
  const at = LIMITS.findIndex((limit) => milligrams < limit);
  return `Y90.${String(at === -1 ? LIMITS.length : at)}`;
}

/**
 * The level of alcohol in the blood beside an alcohol-related disorder of the provider's; anyone may document the
 * level. The finding of alcohol in blood (R78.0) then says nothing more.
 *
 * @source guidelines I.C.5.b.5 and I.B.14; Tabular F10 "use additional code", Y90
 */
export const bloodAlcohol: CodingRule = {
  id: 'add/blood-alcohol',
  title: 'Blood alcohol level',
  authority: guideline('I.C.5.b.5'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const disorder = candidates.find((c) => isUnder(c.code, 'F10'));
    if (disorder === undefined) return kept(candidates);
    for (const words of sentencesWith(LEVEL, context)) {
      const match = LEVEL.exec(words.text);
      const value = Number(match?.[6]);
      // "<10" is below what the laboratory finds
      if (match === null || Number.isNaN(value) || match[0].includes('<')) continue;
      // "0.28" and "0.28 %" are grams per 100 ml.
      const milligrams = value < 1 || /^(g|%)/i.test(match[7] ?? '') ? value * 1000 : value;
      const code = bloodAlcoholCode(milligrams);
      const why = step('guideline', `${code}: ${match[0]}`, guideline('I.C.5.b.5'));
      const evidence = [matchedEvidence(words, match)];
      const level = addition({ code, beside: disorder, evidence, why }, context);
      return kept(
        withAddition(
          candidates.filter((c) => c.code !== 'R78.0'),
          level,
        ),
      );
    }
    return kept(candidates);
  },
};
