import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import { type Candidate, mergeSameCode, recode, step } from '../../candidate.ts';
import type { CodingContext } from '../../context.ts';
import { type CodingRule, kept } from '../../rule.ts';
import { saidInNarrative } from '../../said.ts';
import { isMaternal, type Stage, stageOf } from './stage.ts';

const FIRST =
  /\b(first pregnancy|primigravida|primip(ara)?|nulliparous|g1 ?,?p0\w*|gravida 1\b|gravida one)\b/i;
const LATER =
  /\b((second|third|fourth|fifth|2nd|3rd|4th|5th|subsequent) pregnancy|multigravida|multip(ara|arous)?|g(?:[2-9]|1\d) ?,?p\d\w*|gravida (?:[2-9]|two|three|four|five)\b)/i;

const TRIMESTERS: Readonly<Partial<Record<Stage, string>>> = { first: '1', second: '2', third: '3' };

/**
 * Routine prenatal care is of a first or another normal pregnancy, and by trimester.
 *
 * @source guideline I.C.15.b.1; Tabular Z34
 */
export const routineSupervision: CodingRule = {
  id: 'pregnancy/routine-supervision',
  title: 'Supervision of normal pregnancy',
  authority: guideline('I.C.15.b.1'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    if (!candidates.some((c) => isUnder(c.code, 'Z34')) || !isMaternal(candidates, context))
      return kept(candidates);
    const trimester = TRIMESTERS[stageOf(candidates, context)] ?? '0';
    return kept(
      mergeSameCode(candidates.map((c) => (isUnder(c.code, 'Z34') ? supervision(c, trimester, context) : c))),
    );
  },
};

function supervision(candidate: Candidate, trimester: string, context: CodingContext): Candidate {
  const [, stem = '', told = '0'] = /^(Z34\.\d)(\d)$/.exec(candidate.code) ?? [];
  if (stem === '') return candidate;
  const order = stem === 'Z34.9' ? pregnancyOrder(context) : stem;
  const code = `${order}${told === '0' ? trimester : told}`;
  if (code === candidate.code) return candidate;
  const why = step(
    'specificity',
    `${code} by the number of the pregnancy and its weeks`,
    guideline('I.C.15.b.1'),
  );
  return recode(candidate, code, why, context.icd10cm);
}

function pregnancyOrder(context: CodingContext): string {
  if (saidInNarrative(FIRST, context).length > 0) return 'Z34.0';
  return saidInNarrative(LATER, context).length > 0 ? 'Z34.8' : 'Z34.9';
}
