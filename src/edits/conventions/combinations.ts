import { guideline, tabular } from '../../base/authority.ts';
import { ICD10_START } from '../../base/date-of-service.ts';
import type { Finding } from '../../base/finding.ts';
import { isUnder } from '../../record/code-system.ts';
import { type Edit, found } from '../edit.ts';
import { anyUnder } from './placed.ts';

/** Plain hypertension beside heart failure or chronic kidney disease. */
export const hypertensionNotCombined: Edit = {
  id: 'icd10cm/hypertension-not-combined',
  title: 'Hypertension not combined with heart or kidney disease',
  severity: 'warning',
  authority: guideline('I.C.9.a'),
  effective: { from: ICD10_START },
  explanation:
    'Hypertension with heart failure is I11.0, with chronic kidney disease I12.-, with both I13.-, unless the provider says that they are unrelated.',
  check: (context): readonly Finding[] => {
    const pressure = anyUnder(context, 'I10');
    const heart = anyUnder(context, 'I50');
    const kidney = anyUnder(context, 'N18');
    if (pressure === undefined || (heart === undefined && kidney === undefined)) return [];
    const combined =
      heart !== undefined && kidney !== undefined ? 'I13.-' : heart !== undefined ? 'I11.0' : 'I12.-';
    const codes = [pressure, heart, kidney].flatMap((d) => (d === undefined ? [] : [d.code]));
    return [
      found(hypertensionNotCombined, {
        codes,
        path: pressure.path,
        message: `${codes.join(', ')}: the link is presumed, report ${combined} in place of I10.`,
      }),
    ];
  },
};

/** Hypertensive heart or kidney disease without the code that completes it. */
export const hypertensiveDiseaseIncomplete: Edit = {
  id: 'icd10cm/hypertensive-disease-incomplete',
  title: 'Hypertensive heart or kidney disease without its second code',
  severity: 'warning',
  authority: tabular('I11.0, I12, I13 use additional code'),
  effective: { from: ICD10_START },
  explanation:
    'I11.0 and I13.0/I13.2 need the type of heart failure (I50.-); I12 and I13 need the stage of the kidney disease (N18.-).',
  check: (context) => {
    const findings: Finding[] = [];
    const heart = anyUnder(context, 'I11.0', 'I13.0', 'I13.2');
    const kidney = anyUnder(context, 'I12', 'I13');
    if (heart !== undefined && anyUnder(context, 'I50') === undefined) {
      findings.push(
        found(hypertensiveDiseaseIncomplete, {
          codes: [heart.code],
          path: heart.path,
          message: `${heart.code} needs the type of heart failure (I50.-).`,
        }),
      );
    }
    if (kidney !== undefined && anyUnder(context, 'N18') === undefined) {
      findings.push(
        found(hypertensiveDiseaseIncomplete, {
          codes: [kidney.code],
          path: kidney.path,
          message: `${kidney.code} needs the stage of chronic kidney disease (N18.-).`,
        }),
      );
    }
    return findings;
  },
};

const DIABETES = ['E08', 'E09', 'E10', 'E11', 'E13'];

/** Uncomplicated diabetes beside a complication of the same type. */
export const uncomplicatedDiabetes: Edit = {
  id: 'icd10cm/uncomplicated-diabetes',
  title: 'Uncomplicated diabetes beside a complication',
  severity: 'error',
  authority: guideline('I.C.4.a'),
  effective: { from: ICD10_START },
  explanation:
    'A code "without complications" contradicts a code with complications of the same diabetes. Take it out.',
  check: (context) =>
    context.diagnoses.flatMap((plain): Finding[] => {
      const category = plain.code.slice(0, 3);
      if (!DIABETES.includes(category) || plain.code.slice(4) !== '9') return [];
      const other = context.diagnoses.find(
        (d) => d !== plain && isUnder(d.code, category) && d.code !== plain.code,
      );
      if (other === undefined) return [];
      return [
        found(uncomplicatedDiabetes, {
          codes: [plain.code, other.code],
          path: plain.path,
          message: `${plain.code} says "without complications" beside ${other.code}; take ${plain.code} out.`,
        }),
      ];
    }),
};

/** Uncomplicated diabetes beside a condition that the Index presumes to be linked. */
export const diabetesNotLinked: Edit = {
  id: 'icd10cm/diabetes-not-linked',
  title: 'Diabetes not linked with its complication',
  severity: 'warning',
  authority: guideline('I.A.15'),
  effective: { from: ICD10_START },
  explanation:
    'Conditions listed under "Diabetes, with" are presumed to be linked (kidney disease, neuropathy, retinopathy, foot ulcer, peripheral angiopathy), unless the provider says otherwise.',
  check: (context) => {
    const plain = context.diagnoses.find(
      (d) => DIABETES.includes(d.code.slice(0, 3)) && d.code.slice(4) === '9',
    );
    const linked = anyUnder(context, 'N18', 'G62.9', 'G60.9', 'H35.00', 'L97', 'I73.9', 'K31.84', 'I96');
    if (plain === undefined || linked === undefined) return [];
    return [
      found(diabetesNotLinked, {
        codes: [plain.code, linked.code],
        path: plain.path,
        message: `${plain.code} with ${linked.code}: the link is presumed; use the combination code of ${plain.code.slice(0, 3)}.`,
      }),
    ];
  },
};

/** Two types of diabetes in one patient. */
export const twoDiabetesTypes: Edit = {
  id: 'icd10cm/two-diabetes-types',
  title: 'Two types of diabetes',
  severity: 'warning',
  authority: guideline('I.C.4.a.1'),
  effective: { from: ICD10_START },
  explanation:
    'A patient has one type of diabetes. Read which type the provider documents; a bare "diabetes" defaults to type 2.',
  check: (context) => {
    const types = [
      ...new Set(context.diagnoses.map((d) => d.code.slice(0, 3)).filter((c) => DIABETES.includes(c))),
    ];
    if (types.length < 2) return [];
    const diabetes = context.diagnoses.filter((d) => types.includes(d.code.slice(0, 3)));
    const other = diabetes.find((d) => d.code.slice(0, 3) !== types[0]);
    return [
      found(twoDiabetesTypes, {
        codes: diabetes.map((d) => d.code),
        path: other?.path ?? '$.diagnoses',
        message: `${types.join(' and ')} are two types of diabetes; only one can be right.`,
      }),
    ];
  },
};

/** HIV disease and asymptomatic HIV infection together. */
export const hivBoth: Edit = {
  id: 'icd10cm/hiv-disease-and-status',
  title: 'HIV disease and HIV infection status together',
  severity: 'error',
  authority: guideline('I.C.1.a.2'),
  effective: { from: ICD10_START },
  explanation: 'Once HIV disease (B20) has been diagnosed, Z21 is never reported again.',
  check: (context) => {
    const disease = anyUnder(context, 'B20');
    const status = anyUnder(context, 'Z21');
    if (disease === undefined || status === undefined) return [];
    return [
      found(hivBoth, {
        codes: [disease.code, status.code],
        path: status.path,
        message: 'B20 and Z21 contradict each other; take Z21 out.',
      }),
    ];
  },
};

/** Severe sepsis without the infection before it. */
export const severeSepsisWithoutSepsis: Edit = {
  id: 'icd10cm/severe-sepsis-without-infection',
  title: 'Severe sepsis without the systemic infection',
  severity: 'error',
  authority: guideline('I.C.1.d.1.b'),
  effective: { from: ICD10_START },
  explanation:
    'R65.2- needs the systemic infection first (A40, A41 or another code of sepsis) and is never principal.',
  check: (context) => {
    const severe = anyUnder(context, 'R65.2');
    if (severe === undefined) return [];
    const sepsis = anyUnder(
      context,
      'A40',
      'A41',
      'A02.1',
      'A22.7',
      'A26.7',
      'A32.7',
      'A42.7',
      'A54.86',
      'B37.7',
      'O85',
      'O86.04',
      'T81.44',
      'P36',
      'A39.2',
      'A39.4',
    );
    if (sepsis !== undefined && sepsis.index < severe.index) return [];
    return [
      found(severeSepsisWithoutSepsis, {
        codes: [severe.code],
        path: severe.path,
        message: `${severe.code} needs the code of the systemic infection before it.`,
      }),
    ];
  },
};

/** Severe sepsis without the organ that fails. */
export const severeSepsisWithoutOrgan: Edit = {
  id: 'icd10cm/severe-sepsis-without-organ-dysfunction',
  title: 'Severe sepsis without acute organ dysfunction',
  severity: 'warning',
  authority: guideline('I.C.1.d.1.b'),
  effective: { from: ICD10_START },
  explanation:
    'Severe sepsis is sepsis with acute organ dysfunction; report the dysfunction (respiratory failure, kidney failure, encephalopathy, coagulopathy…).',
  check: (context) => {
    const severe = anyUnder(context, 'R65.20');
    const organ = anyUnder(
      context,
      'J96.0',
      'J80',
      'N17',
      'G93.4',
      'D65',
      'D68.8',
      'D69.5',
      'K72.0',
      'K76.7',
      'I50.2',
      'R57',
      'I21.A',
      'E87.2',
      'G72.81',
      'J95.82',
    );
    if (severe === undefined || organ !== undefined) return [];
    return [
      found(severeSepsisWithoutOrgan, {
        codes: [severe.code],
        path: severe.path,
        message: `${severe.code} stands without an organ dysfunction; add it or ask.`,
      }),
    ];
  },
};

/** A body mass index without a weight diagnosis. */
export const bodyMassIndexAlone: Edit = {
  id: 'icd10cm/body-mass-index-alone',
  title: 'Body mass index without a weight diagnosis',
  severity: 'warning',
  authority: guideline('I.B.14'),
  effective: { from: ICD10_START },
  explanation:
    'Z68 is reported only beside a weight diagnosis of the provider (overweight, obesity, malnutrition, anorexia…).',
  check: (context) => {
    const index = anyUnder(context, 'Z68');
    if (
      index === undefined ||
      anyUnder(context, 'E66', 'E4', 'R63', 'R64', 'F50', 'Z71.3', 'O99.21', 'P92', 'E88.81') !== undefined
    )
      return [];
    return [
      found(bodyMassIndexAlone, {
        codes: [index.code],
        path: index.path,
        message: `${index.code} needs a weight diagnosis documented by the provider.`,
      }),
    ];
  },
};

/** End-stage renal disease beside another stage. */
export const twoKidneyStages: Edit = {
  id: 'icd10cm/two-kidney-disease-stages',
  title: 'Two stages of chronic kidney disease',
  severity: 'error',
  authority: guideline('I.C.14.a.1'),
  effective: { from: ICD10_START },
  explanation:
    'One stage of chronic kidney disease is reported; where both a stage and end stage are documented, N18.6 alone.',
  check: (context) => {
    const stages = context.diagnoses.filter((d) => isUnder(d.code, 'N18'));
    const second = stages[1];
    if (second === undefined) return [];
    return [
      found(twoKidneyStages, {
        codes: stages.map((d) => d.code),
        path: second.path,
        message: `${stages.map((d) => d.code).join(' and ')} are two stages; report one (N18.6 if end stage is documented).`,
      }),
    ];
  },
};

/** Insulin status in type 1 diabetes, or drug status without diabetes. */
export const insulinStatus: Edit = {
  id: 'icd10cm/insulin-with-type-1',
  title: 'Insulin status with type 1 diabetes',
  severity: 'advice',
  authority: guideline('I.C.4.a.3'),
  effective: { from: ICD10_START },
  explanation:
    'Z79.4 is not needed with type 1 diabetes, whose treatment is insulin; it tells something with types 2 and others.',
  check: (context) => {
    const insulin = anyUnder(context, 'Z79.4');
    const type1 = anyUnder(context, 'E10');
    if (
      insulin === undefined ||
      type1 === undefined ||
      anyUnder(context, 'E08', 'E09', 'E11', 'E13') !== undefined
    )
      return [];
    return [
      found(insulinStatus, {
        codes: [insulin.code, type1.code],
        path: insulin.path,
        message: `Z79.4 is not needed beside ${type1.code}.`,
      }),
    ];
  },
};

/** Acute and old myocardial infarction as one. */
export const oldAndAcuteInfarction: Edit = {
  id: 'icd10cm/subsequent-infarction-without-initial',
  title: 'Subsequent infarction without the initial one',
  severity: 'error',
  authority: guideline('I.C.9.e.4'),
  effective: { from: ICD10_START },
  explanation: 'I22 is for a new infarction within four weeks of another, and stands with a code of I21.',
  check: (context) => {
    const subsequent = anyUnder(context, 'I22');
    if (subsequent === undefined || anyUnder(context, 'I21') !== undefined) return [];
    return [
      found(oldAndAcuteInfarction, {
        codes: [subsequent.code],
        path: subsequent.path,
        message: `${subsequent.code} needs the initial infarction (I21.-) beside it.`,
      }),
    ];
  },
};

/** Nicotine dependence and history of it together. */
export const smokerAndFormerSmoker: Edit = {
  id: 'icd10cm/tobacco-current-and-past',
  title: 'Tobacco use both current and past',
  severity: 'warning',
  authority: tabular('Z87.891 Excludes1 F17.2-'),
  effective: { from: ICD10_START },
  explanation: 'Dependence or use now and a history of it contradict each other. Read which holds.',
  check: (context) => {
    const now = anyUnder(context, 'F17', 'Z72.0');
    const past = anyUnder(context, 'Z87.891');
    if (now === undefined || past === undefined) return [];
    return [
      found(smokerAndFormerSmoker, {
        codes: [now.code, past.code],
        path: past.path,
        message: `${now.code} and ${past.code}: the patient either smokes or used to.`,
      }),
    ];
  },
};

/** One pressure ulcer at two stages. */
export const pressureUlcerStages: Edit = {
  id: 'icd10cm/pressure-ulcer-two-stages',
  title: 'One site of pressure ulcer at two stages',
  severity: 'warning',
  authority: guideline('I.C.12.a'),
  effective: { from: ICD10_START },
  explanation:
    'An ulcer that progressed during the stay takes two codes: the stage at admission and the highest stage, with different POA indicators. Otherwise one site has one stage.',
  check: (context) =>
    context.diagnoses.flatMap((d): Finding[] => {
      if (!isUnder(d.code, 'L89')) return [];
      const other = context.diagnoses.find(
        (o) => o.index > d.index && isUnder(o.code, d.code.slice(0, 6)) && o.code !== d.code,
      );
      if (other === undefined || (d.poa !== other.poa && d.poa != null && other.poa != null)) return [];
      return [
        found(pressureUlcerStages, {
          codes: [d.code, other.code],
          path: other.path,
          message: `${d.code} and ${other.code} stage one site twice; report the stage at admission and the highest only if it progressed.`,
        }),
      ];
    }),
};
