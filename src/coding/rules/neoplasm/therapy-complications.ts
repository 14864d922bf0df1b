import { guideline, tabular } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { inCategories, isUnder } from '../../../record/code-system.ts';
import { type Candidate, recode, step } from '../../candidate.ts';
import type { CodingContext } from '../../context.ts';
import {
  addition,
  matchedEvidence,
  type SentenceWords,
  sentencesOf,
  withAddition,
} from '../../record-words.ts';
import { type CodingRule, kept } from '../../rule.ts';

/** Conditions whose code says that an antineoplastic drug brought them. */
const FROM_CHEMOTHERAPY = [
  'D70.1',
  'D64.81',
  'D61.810',
  'D69.59',
  'G62.0',
  'K12.31',
  'R11',
  'K52.1',
  'L65.8',
  'N14.11',
];
const CHEMOTHERAPY = /\b(chemo(therapy|radiation)?|antineoplastic\w*|cytotoxic\w*|immunotherapy)\b/i;
const DUE_TO_CHEMOTHERAPY =
  /\b(due to|secondary to|from|caused by|related to|induced by|because of) (\w+ ){0,2}(chemo\w*|antineoplastic\w*|immunotherapy)|\bchemo\w*[- ](induced|related|associated)\b|\bimmunotherapy[- ](induced|related)\b/i;

/**
 * A condition that chemotherapy or immunotherapy brought is followed by the adverse effect, T45.1X5A; anaemia,
 * neutropenia and pancytopenia take the code that says so.
 *
 * @source guidelines I.C.2.c.2 and I.C.19.e.5.a; Tabular D64.81, D70.1, D61.810 "use additional code for adverse effect"
 */
export const chemotherapyEffects: CodingRule = {
  id: 'add/chemotherapy-adverse-effect',
  title: 'Adverse effect of antineoplastic drugs',
  authority: guideline('I.C.2.c.2'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    let result = candidates;
    for (const effect of candidates.filter((c) => FROM_CHEMOTHERAPY.some((stem) => isUnder(c.code, stem)))) {
      for (const words of sentencesOf(effect, context)) {
        if (!DUE_TO_CHEMOTHERAPY.test(words.text)) continue;
        const match = CHEMOTHERAPY.exec(words.text);
        if (match === null) continue;
        const why = step('guideline', `T45.1X5A: ${effect.code} is due to it`, guideline('I.C.19.e.5.a'));
        const evidence = [matchedEvidence(words, match)];
        result = withAddition(result, addition({ code: 'T45.1X5A', beside: effect, evidence, why }, context));
      }
    }
    return kept(result);
  },
};

const FEVER = /\b(fevers?|febrile)\b/i;
const NO_FEVER = /\b(no|without|denies|afebrile|not)\b[^.,;]*\b(fevers?|febrile)\b|\bafebrile\b/i;

/**
 * Neutropenia with fever: D70.- and R50.81.
 *
 * @source Tabular D70 "use additional code for any associated fever (R50.81)"; guideline I.B.7
 */
export const neutropenicFever: CodingRule = {
  id: 'add/neutropenic-fever',
  title: 'Fever presenting with neutropenia',
  authority: tabular('D70 use additional code'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const neutropenia = candidates.find((c) => isUnder(c.code, 'D70'));
    if (neutropenia === undefined || candidates.some((c) => c.code === 'R50.81')) return kept(candidates);
    for (const words of sentencesOf(neutropenia, context)) {
      const match = NO_FEVER.test(words.text) ? null : FEVER.exec(words.text);
      if (match === null) continue;
      const why = step('convention', 'R50.81: fever that presents with neutropenia', tabular('D70'));
      const evidence = [matchedEvidence(words, match)];
      const fever = addition({ code: 'R50.81', beside: neutropenia, evidence, why }, context);
      return kept(
        withAddition(
          candidates.filter((c) => c.code !== 'R50.9'),
          fever,
        ),
      );
    }
    return kept(candidates);
  },
};

const DUE_TO_TUMOUR =
  /\b(due to|secondary to|from|caused by|in|associated with|related to) (\w+ ){0,4}(metasta\w+|cancer|carcinoma|neoplas\w+|myeloma|malignan\w+|tumou?r|mets|lymphoma)\b|\b(malignant|neoplastic|cancer[- ]related|tumou?r)\b/i;

/**
 * A pathological fracture that the record relates to a neoplasm is M84.5-.
 *
 * @source guideline I.C.2.l.6; Tabular M84.5 "code also underlying neoplasm"
 */
export const neoplasticFracture: CodingRule = {
  id: 'combine/neoplastic-fracture',
  title: 'Pathological fracture due to a neoplasm',
  authority: guideline('I.C.2.l.6'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    if (!candidates.some((c) => isUnder(c.code, 'M84.4')) || !candidates.some(isNeoplasm))
      return kept(candidates);
    return kept(
      candidates.map((c) => {
        if (!isUnder(c.code, 'M84.4') || !dueToTumour(c, context)) return c;
        const code = c.code.replace('M84.4', 'M84.5');
        const why = step('combination', `${code}: the fracture is due to a neoplasm`, guideline('I.C.2.l.6'));
        return recode(c, code, why, context.icd10cm);
      }),
    );
  },
};

function isNeoplasm(candidate: Candidate): boolean {
  return inCategories(candidate.code, 'C00', 'D49');
}

function dueToTumour(fracture: Candidate, context: CodingContext): boolean {
  return sentencesOf(fracture, context).some(({ text }: SentenceWords) => DUE_TO_TUMOUR.test(text));
}
