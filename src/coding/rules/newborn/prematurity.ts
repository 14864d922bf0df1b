import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import { type Candidate, step } from '../../candidate.ts';
import type { CodingContext } from '../../context.ts';
import { addition, matchedEvidence, sentencesWith, withAddition } from '../../record-words.ts';
import { type CodingRule, kept } from '../../rule.ts';
import { gestationOf } from '../pregnancy/gestation.ts';
import { isNewbornChart } from './newborn-chart.ts';

const PRETERM =
  /\b(pre-?term|prematur(e|ity)|late pre-?term|extremely low birth weight|very low birth weight|low birth weight|lbw|vlbw|elbw)\b/i;

/**
 * Prematurity and low birth weight that the provider documents, by the recorded weight (first) and the completed weeks.
 *
 * @source guidelines I.C.16.d and I.C.16.e; Tabular P07 note on the order of weight and age
 */
export const prematurity: CodingRule = {
  id: 'newborn/prematurity',
  title: 'Prematurity and low birth weight',
  authority: guideline('I.C.16.d'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const basis = candidates[0];
    if (basis === undefined || !isNewbornChart(context) || candidates.some((c) => isUnder(c.code, 'P05')))
      return kept(candidates);
    const told = sentencesWith(PRETERM, context).flatMap((words) => {
      const match = PRETERM.exec(words.text);
      const before = match === null ? '' : words.text.slice(0, match.index);
      return match === null || /\b(no|not|without|mother|sibling|history of)\b/i.test(before)
        ? []
        : [matchedEvidence(words, match)];
    });
    const [said] = told;
    if (said === undefined) return kept(candidates);
    const weeks = gestationOf(context);
    const weight = birthWeight(context);
    let result: readonly Candidate[] = candidates;
    const add = (
      code: string | undefined,
      evidence: Candidate['evidence'],
      text: string,
      order: number,
    ): void => {
      if (code === undefined) return;
      result = result.filter(
        (c) => c.code === code || !isUnder(c.code, `${code.slice(0, 5)}`) || !c.title.includes('unspecified'),
      );
      const why = step('guideline', `${code}: ${text}`, guideline('I.C.16.e'));
      const added = addition({ code, beside: basis, evidence, why }, context);
      result = withAddition(result, added === undefined ? undefined : { ...added, order });
    };
    if (weight !== undefined) {
      const { grams, evidence } = weight;
      add(weightCode(grams), [evidence, said], `birth weight ${String(grams)} g`, basis.order + 0.2);
    }
    if (weeks !== undefined)
      add(
        ageCode(weeks.weeks),
        [weeks.evidence, said],
        `${String(weeks.weeks)} completed weeks`,
        basis.order + 0.3,
      );
    const exact = result.some((c) => /^P07\.[23][1-9]/.test(c.code));
    return kept(
      exact
        ? result.filter((c) => c.code !== 'P07.30' && c.code !== 'P07.20' && c.code !== 'P07.39X')
        : result,
    );
  },
};

const WEIGHT = /\b(?:bw|birth ?weight)\b[ :=]*(?:of |was |is )?(\d{3,4}|\d\.\d{1,3})\s?(g|gm|grams?|kg)\b/i;

/** The recorded birth weight in grams, with its words. */
function birthWeight(context: CodingContext) {
  for (const words of sentencesWith(WEIGHT, context)) {
    const match = WEIGHT.exec(words.text);
    if (match === null) continue;
    const value = Number(match[1]);
    const grams = /^kg/i.test(match[2] ?? '') ? value * 1000 : value;
    return { grams, evidence: matchedEvidence(words, match) };
  }
  return undefined;
}

/** Grams to P07.0- and P07.1-; undefined from 2500 g. */
function weightCode(grams: number): string | undefined {
  if (grams < 500) return 'P07.01';
  if (grams < 750) return 'P07.02';
  if (grams < 1000) return 'P07.03';
  if (grams < 1250) return 'P07.14';
  if (grams < 1500) return 'P07.15';
  if (grams < 1750) return 'P07.16';
  if (grams < 2000) return 'P07.17';
  return grams < 2500 ? 'P07.18' : undefined;
}

/** Completed weeks to P07.2- and P07.3-; undefined from 37. */
function ageCode(weeks: number): string | undefined {
  if (weeks >= 37) return undefined;
  if (weeks < 23) return 'P07.21';
  return weeks < 28 ? `P07.2${String(weeks - 21)}` : `P07.3${String(weeks - 27)}`;
}
