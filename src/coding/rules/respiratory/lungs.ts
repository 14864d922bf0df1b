import { guideline, tabular } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import { mergeSameCode, recode, step } from '../../candidate.ts';
import { addition, sentencesOf, sentencesWith, withAddition } from '../../record-words.ts';
import { type CodingRule, dropping, kept } from '../../rule.ts';

const HYPOXIA = /\bhypox(ia|ic|emic|emia)\b/i;
const HYPERCAPNIA = /\bhyper-?carb(ia|ic)\b|\bhypercapn(ia|ic|eic)\b/i;

/**
 * Respiratory failure with both hypoxia and hypercapnia takes both codes of its acuity.
 *
 * @source Tabular J96.01–J96.22; Coding Clinic (by citation); guideline I.C.10.b
 */
export const hypoxiaAndHypercapnia: CodingRule = {
  id: 'respiratory/hypoxia-and-hypercapnia',
  title: 'Respiratory failure with hypoxia and hypercapnia',
  authority: guideline('I.C.10.b'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    let result = candidates;
    for (const failure of candidates) {
      if (!/^J96\.[0-2]/.test(failure.code)) continue;
      const stem = failure.code.slice(0, 5);
      const both = sentencesOf(failure, context).some(
        ({ text }) =>
          HYPOXIA.test(text) &&
          HYPERCAPNIA.test(text) &&
          !/\b(no|not|without)\b[^.]{0,20}(hyper-?cap|hyper-?carb|hypox)/i.test(text),
      );
      if (!both) continue;
      for (const code of [`${stem}1`, `${stem}2`]) {
        const why = step(
          'specificity',
          `${code}: the record names both hypoxia and hypercapnia`,
          tabular(code),
        );
        const { evidence, mentions } = failure;
        result = withAddition(
          result,
          addition({ code, beside: failure, evidence, mentions, why, before: code < failure.code }, context),
        );
      }
      result = result.filter((c) => c.code !== `${stem}0`);
    }
    return kept(result);
  },
};

const VENTILATOR = /\bventilator[- ]associated\b|\bvap\b/i;
const ORGANISM: readonly (readonly [string, string])[] = [
  ['J13', 'B95.3'],
  ['J14', 'B96.3'],
  ['J15.0', 'B96.1'],
  ['J15.1', 'B96.5'],
  ['J15.20', 'B95.8'],
  ['J15.211', 'B95.61'],
  ['J15.212', 'B95.62'],
  ['J15.3', 'B95.1'],
  ['J15.5', 'B96.20'],
  ['J15.7', 'B96.0'],
];

/**
 * Pneumonia that the provider calls ventilator-associated is J95.851 with the organism, not a code of J12–J18.
 *
 * @source guideline I.C.10.d.1; Tabular J95.851 "use additional code to identify the organism"
 */
export const ventilatorPneumonia: CodingRule = {
  id: 'respiratory/ventilator-pneumonia',
  title: 'Ventilator associated pneumonia',
  authority: guideline('I.C.10.d.1'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const pneumonia = candidates.find(
      (c) =>
        /^J1[2-8]/.test(c.code) &&
        sentencesOf(c, context).some(
          ({ text }) =>
            VENTILATOR.test(text) && !/\b(no|not|without|rule)\b[^.]{0,30}(ventilator|vap)/i.test(text),
        ),
    );
    if (pneumonia === undefined) return kept(candidates);
    const why = step(
      'guideline',
      'J95.851: the provider calls the pneumonia ventilator-associated',
      guideline('I.C.10.d.1'),
    );
    const ventilator = recode(pneumonia, 'J95.851', why, context.icd10cm);
    const moved = mergeSameCode(candidates.map((c) => (c === pneumonia ? ventilator : c)));
    const organism = ORGANISM.find(([stem]) => isUnder(pneumonia.code, stem))?.[1];
    if (organism === undefined) return kept(moved);
    const { evidence, mentions } = pneumonia;
    const step2 = step('tabular', `${organism}: the organism of the pneumonia`, tabular('J95.851'));
    return kept(
      withAddition(
        moved,
        addition({ code: organism, beside: ventilator, evidence, mentions, why: step2 }, context),
      ),
    );
  },
};

const DRAINED =
  /\b(thoracentesis|pleural (tap|drain(age)?|fluid (analysis|studies))|chest tube|pigtail|pleurx|decubitus films?)\b/i;

/**
 * A pleural effusion of heart failure is coded only where it was evaluated or treated for itself (Coding Clinic 2Q
 * 2015, by citation); pulmonary edema of heart failure never is.
 *
 * @source guideline I.B.5 and III; Tabular J81 Excludes1
 */
export const effusionInHeartFailure: CodingRule = {
  id: 'symptoms/effusion-in-heart-failure',
  title: 'Effusion and edema of heart failure',
  authority: guideline('I.B.5'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const failure = candidates.find(
      (c) => isUnder(c.code, 'I50') || c.code === 'I11.0' || c.code === 'I09.81',
    );
    if (failure === undefined) return kept(candidates);
    return dropping(candidates, (c) => {
      if (isUnder(c.code, 'J81'))
        return `pulmonary edema is part of ${failure.code} (Tabular J81, Excludes1)`;
      if (c.code !== 'J91.8' && c.code !== 'J90') return undefined;
      return sentencesWith(DRAINED, context).length > 0
        ? undefined
        : `the effusion goes with ${failure.code} and was not evaluated or treated for itself (guideline I.B.5)`;
    });
  },
};

/**
 * One pneumonia is coded at its organism or cause: "unspecified organism" gives way.
 *
 * @source guideline I.B.2; Tabular J18 Excludes1
 */
export const onePneumonia: CodingRule = {
  id: 'respiratory/one-pneumonia',
  title: 'Pneumonia of a known organism',
  authority: guideline('I.B.2'),
  effective: { from: ICD10_START },
  apply(candidates) {
    const exact = candidates.find(
      (c) => /^J1(2|3|4|5\.[0-8]|6)/.test(c.code) || /^J(10|11)\.0|^J69\.0|^A48\.1/.test(c.code),
    );
    if (exact === undefined) return kept(candidates);
    return dropping(candidates, (c) =>
      c.code === 'J18.9' || (c.code === 'J15.9' && /^J15\.[0-8]/.test(exact.code))
        ? `the pneumonia is coded as ${exact.code} (guideline I.B.2)`
        : undefined,
    );
  },
};
