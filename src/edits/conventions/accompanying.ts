import { guideline, tabular } from '../../base/authority.ts';
import { ICD10_START } from '../../base/date-of-service.ts';
import type { Finding } from '../../base/finding.ts';
import { isUnder } from '../../record/code-system.ts';
import { type Edit, found, notEvaluated } from '../edit.ts';
import { anyUnder } from './placed.ts';

/** A stroke scale score without the infarction. */
export const strokeScaleAlone: Edit = {
  id: 'icd10cm/stroke-scale-without-infarction',
  title: 'Stroke scale without cerebral infarction',
  severity: 'error',
  authority: guideline('I.C.18.i'),
  effective: { from: ICD10_START },
  explanation: 'R29.7- adds the stroke scale to an acute infarction (I63), which is sequenced first.',
  check: (context) => {
    const score = anyUnder(context, 'R29.7');
    const infarction = anyUnder(context, 'I63');
    if (score === undefined || infarction !== undefined) return [];
    return [
      found(strokeScaleAlone, {
        codes: [score.code],
        path: score.path,
        message: `${score.code} needs the type of infarction (I63.-) before it.`,
      }),
    ];
  },
};

const COMA_PARTS = ['R40.21', 'R40.22', 'R40.23'] as const;

/** Part of the coma scale only. */
export const comaScaleIncomplete: Edit = {
  id: 'icd10cm/coma-scale-incomplete',
  title: 'Coma scale incomplete',
  severity: 'warning',
  authority: guideline('I.C.18.e'),
  effective: { from: ICD10_START },
  explanation:
    'The scale is complete with one code each for eyes, words and movement (R40.21-, R40.22-, R40.23-). Where only the total is recorded, R40.24- alone is reported.',
  check: (context) => {
    const parts = COMA_PARTS.map((stem) => anyUnder(context, stem));
    const there = parts.find((part) => part !== undefined);
    const missing = COMA_PARTS.filter((_, i) => parts[i] === undefined);
    if (there === undefined || missing.length === 0) return [];
    return [
      found(comaScaleIncomplete, {
        codes: [there.code],
        path: there.path,
        message: `${there.code} is part of the coma scale; add ${missing.map((stem) => `${stem}-`).join(' and ')}.`,
      }),
    ];
  },
};

/** Chemotherapy, immunotherapy or radiation without the tumour that is treated. */
export const antineoplasticWithoutNeoplasm: Edit = {
  id: 'icd10cm/antineoplastic-without-neoplasm',
  title: 'Antineoplastic treatment without its neoplasm',
  severity: 'warning',
  authority: guideline('I.C.2.e.2'),
  effective: { from: ICD10_START },
  explanation:
    'Z51.0 and Z51.1- stand first, and the malignancy for which the therapy is given stands second.',
  check: (context) => {
    const therapy = anyUnder(context, 'Z51.0', 'Z51.1');
    if (therapy === undefined || context.diagnoses.some((d) => /^(C|D[0-4])/.test(d.code))) return [];
    return [
      found(antineoplasticWithoutNeoplasm, {
        codes: [therapy.code],
        path: therapy.path,
        message: `${therapy.code} needs the neoplasm that is treated as a secondary diagnosis.`,
      }),
    ];
  },
};

/** Metastases without a primary site, present or past. */
export const metastasisWithoutPrimary: Edit = {
  id: 'icd10cm/metastasis-without-primary',
  title: 'Metastasis without its primary',
  severity: 'advice',
  authority: guideline('I.C.2.m'),
  effective: { from: ICD10_START },
  explanation:
    'A secondary malignancy has a primary: the active site, its history (Z85), or C80.1 where it is unknown.',
  check: (context) => {
    const secondary = anyUnder(context, 'C77', 'C78', 'C79');
    if (secondary === undefined) return [];
    const primary = context.diagnoses.some(
      (d) => (/^C/.test(d.code) && !/^C7[789]|^C80\.0/.test(d.code)) || isUnder(d.code, 'Z85'),
    );
    if (primary) return [];
    return [
      found(metastasisWithoutPrimary, {
        codes: [secondary.code],
        path: secondary.path,
        message: `${secondary.code} stands without a primary; add the site, its history (Z85.-) or C80.1 if unknown.`,
      }),
    ];
  },
};

/** Oral or injected diabetes drug, or insulin, without diabetes. */
export const diabetesDrugWithoutDiabetes: Edit = {
  id: 'icd10cm/diabetes-drug-without-diabetes',
  title: 'Diabetes drug without diabetes',
  severity: 'advice',
  authority: guideline('I.C.4.a.3'),
  effective: { from: ICD10_START },
  explanation:
    'Z79.4 and Z79.84 mostly stand beside diabetes. Without it, look whether the diabetes was missed or the drug is for another condition.',
  check: (context) => {
    const drug = anyUnder(context, 'Z79.4', 'Z79.84');
    if (
      drug === undefined ||
      anyUnder(context, 'E08', 'E09', 'E10', 'E11', 'E13', 'O24', 'R73', 'E28.2', 'E89.1', 'E16') !==
        undefined
    )
      return [];
    return [
      found(diabetesDrugWithoutDiabetes, {
        codes: [drug.code],
        path: drug.path,
        message: `${drug.code} stands without diabetes; add the condition that the drug treats.`,
      }),
    ];
  },
};

/** An adult body mass index in a child, or a child's percentile in an adult. */
export const bodyMassIndexAge: Edit = {
  id: 'icd10cm/body-mass-index-against-age',
  title: 'Body mass index code against age',
  severity: 'error',
  authority: tabular('Z68'),
  effective: { from: ICD10_START },
  explanation:
    'Z68.1 to Z68.45 are for adults of 20 years or more; Z68.5- holds percentiles for patients up to their 20th birthday.',
  check: (context) => {
    const index = anyUnder(context, 'Z68');
    if (index === undefined) return [];
    if (context.ageYears === undefined) return [notEvaluated(bodyMassIndexAge, 'the birth date')];
    const percentile = isUnder(index.code, 'Z68.5');
    if (percentile ? context.ageYears <= 20 : context.ageYears >= 20) return [];
    return [
      found(bodyMassIndexAge, {
        codes: [index.code],
        path: index.path,
        message: `${index.code} is for ${percentile ? 'children and adolescents' : 'adults'}; the patient is ${String(context.ageYears)}.`,
      }),
    ];
  },
};

/** Obesity class and the body mass indexes (whole kg/m²) that belong to it. */
const CLASSES: readonly (readonly [string, number, number])[] = [
  ['E66.811', 30, 34],
  ['E66.812', 35, 39],
  ['E66.813', 40, 99],
  ['E66.3', 25, 29],
];

/** A weight diagnosis that its body mass index does not bear out. */
export const weightAgainstIndex: Edit = {
  id: 'icd10cm/weight-against-body-mass-index',
  title: 'Weight diagnosis against body mass index',
  severity: 'warning',
  authority: tabular('E66.3, E66.81, Z68'),
  effective: { from: ICD10_START },
  explanation:
    'Overweight is an index of 25–29.9, obesity class 1 of 30–34.9, class 2 of 35–39.9, class 3 of 40 or more. Where both codes disagree, one of them is wrong: ask the provider.',
  check: (context) => {
    const index = anyUnder(context, 'Z68.2', 'Z68.3', 'Z68.4');
    const lowest = index === undefined ? undefined : lowestIndex(index.code);
    if (index === undefined || lowest === undefined) return [];
    return CLASSES.flatMap(([stem, from, to]): Finding[] => {
      const weight = anyUnder(context, stem);
      if (weight === undefined || (lowest >= from && lowest <= to)) return [];
      return [
        found(weightAgainstIndex, {
          codes: [weight.code, index.code],
          path: weight.path,
          message: `${weight.code} does not agree with the body mass index of ${index.code}.`,
        }),
      ];
    });
  },
};

/** `Z68.31` → 31; `Z68.42` (45.0–49.9) → 45. */
function lowestIndex(code: string): number | undefined {
  const digits = /^Z68\.(\d)(\d)$/.exec(code);
  if (digits === null) return undefined;
  const [, tens = '', ones = ''] = digits;
  return tens === '4' ? 35 + 5 * Number(ones) : Number(tens + ones);
}

/** Drug resistance without an infection. */
export const resistanceWithoutInfection: Edit = {
  id: 'icd10cm/resistance-without-infection',
  title: 'Drug resistance without an infection',
  severity: 'warning',
  authority: guideline('I.C.1.c'),
  effective: { from: ICD10_START },
  explanation: 'Z16 follows the infection whose organism is resistant; it says nothing alone.',
  check: (context) => {
    const resistance = anyUnder(context, 'Z16');
    if (resistance === undefined) return [];
    const infection = context.diagnoses.some(
      (d) => /^[AB]/.test(d.code) || namesInfection(context.icd10cm.entry(d.code)?.longTitle ?? ''),
    );
    if (infection) return [];
    return [
      found(resistanceWithoutInfection, {
        codes: [resistance.code],
        path: resistance.path,
        message: `${resistance.code} needs the infection before it.`,
      }),
    ];
  },
};

const INFECTION =
  /infect|\bpneumonia|sepsis|cystitis|pyelonephritis|cellulitis|abscess|osteomyelitis|meningitis|endocarditis|peritonitis|carrier|pyogenic|coccal (?:poly)?arthritis|arthritis due to other bacteria|pyothorax|bronchitis|diverticulitis|appendicitis|cholecystitis|cholangitis/i;

/** Whether a title names an infection; what it says is absent ("without perforation or abscess") does not count. */
function namesInfection(title: string): boolean {
  return INFECTION.test(title.replace(/\bwithout [^,]*/gi, ''));
}
