import { guideline } from '../../base/authority.ts';
import { ICD10_START } from '../../base/date-of-service.ts';
import type { Finding } from '../../base/finding.ts';
import { isUnder } from '../../record/code-system.ts';
import { type Edit, found } from '../edit.ts';
import { anyUnder } from './placed.ts';

/** Transplanted organ status and the complication of the same organ. */
const TRANSPLANTS: readonly (readonly [string, string])[] = [
  ['Z94.0', 'T86.1'],
  ['Z94.1', 'T86.2'],
  ['Z94.2', 'T86.81'],
  ['Z94.3', 'T86.3'],
  ['Z94.4', 'T86.4'],
  ['Z94.5', 'T86.82'],
  ['Z94.7', 'T86.84'],
  ['Z94.81', 'T86.0'],
  ['Z94.82', 'T86.85'],
  ['Z94.84', 'T86.5'],
];

/** Transplant status beside a complication of that transplant. */
export const transplantStatusWithComplication: Edit = {
  id: 'icd10cm/transplant-status-with-complication',
  title: 'Transplant status beside its complication',
  severity: 'error',
  authority: guideline('I.C.21.c.3'),
  effective: { from: ICD10_START },
  explanation:
    'The complication code of T86 already says that the organ was transplanted; Z94 for the same organ is left out.',
  check: (context) =>
    TRANSPLANTS.flatMap(([status, complication]): Finding[] => {
      const plain = anyUnder(context, status);
      const failed = anyUnder(context, complication);
      if (plain === undefined || failed === undefined) return [];
      return [
        found(transplantStatusWithComplication, {
          codes: [plain.code, failed.code],
          path: plain.path,
          message: `${failed.code} already says that the organ is transplanted; take ${plain.code} out.`,
        }),
      ];
    }),
};

/** Dialysis status with chronic kidney disease short of end stage. */
export const dialysisWithoutEndStage: Edit = {
  id: 'icd10cm/dialysis-without-end-stage',
  title: 'Dialysis with kidney disease short of end stage',
  severity: 'warning',
  authority: guideline('I.C.14.a.1'),
  effective: { from: ICD10_START },
  explanation:
    'Chronic kidney disease that needs chronic dialysis is N18.6. Z99.2 beside a lower stage or no kidney disease, without acute kidney failure, needs a look at the record.',
  check: (context) => {
    const dialysis = anyUnder(context, 'Z99.2');
    const stage = anyUnder(context, 'N18.1', 'N18.2', 'N18.3', 'N18.4', 'N18.5', 'N18.9');
    if (dialysis === undefined || anyUnder(context, 'N18.6', 'N17') !== undefined) return [];
    if (stage === undefined)
      return [
        found(dialysisWithoutEndStage, {
          codes: [dialysis.code],
          path: dialysis.path,
          message: `${dialysis.code} stands without the kidney disease that needs dialysis; chronic dialysis means N18.6.`,
        }),
      ];
    return [
      found(dialysisWithoutEndStage, {
        codes: [stage.code, dialysis.code],
        path: stage.path,
        message: `${stage.code} with dialysis (${dialysis.code}): chronic dialysis means N18.6.`,
      }),
    ];
  },
};

/** History code of a primary site and the active malignancy of that site. */
const HISTORIES: readonly (readonly [string, readonly string[]])[] = [
  ['Z85.01', ['C15']],
  ['Z85.02', ['C16']],
  ['Z85.03', ['C18']],
  ['Z85.04', ['C19', 'C20', 'C21']],
  ['Z85.05', ['C22']],
  ['Z85.07', ['C25']],
  ['Z85.11', ['C34']],
  ['Z85.21', ['C32']],
  ['Z85.3', ['C50']],
  ['Z85.41', ['C53']],
  ['Z85.42', ['C54', 'C55']],
  ['Z85.43', ['C56']],
  ['Z85.46', ['C61']],
  ['Z85.47', ['C62']],
  ['Z85.51', ['C67']],
  ['Z85.52', ['C64']],
  ['Z85.6', ['C91', 'C92', 'C93', 'C94', 'C95']],
  ['Z85.71', ['C81']],
  ['Z85.820', ['C43']],
  ['Z85.841', ['C71']],
  ['Z85.850', ['C73']],
];

/** A malignancy both active and in the history. */
export const malignancyActiveAndPast: Edit = {
  id: 'icd10cm/malignancy-active-and-past',
  title: 'Malignancy both active and past',
  severity: 'warning',
  authority: guideline('I.C.2.m'),
  effective: { from: ICD10_START },
  explanation:
    'Z85 is for a primary malignancy that has been excised or eradicated and is no longer treated; until then the malignancy itself is coded. Both stand only for two tumours, such as the other breast.',
  check: (context) =>
    HISTORIES.flatMap(([history, sites]): Finding[] => {
      const past = anyUnder(context, history);
      const active = anyUnder(context, ...sites);
      if (past === undefined || active === undefined) return [];
      return [
        found(malignancyActiveAndPast, {
          codes: [past.code, active.code],
          path: past.path,
          message: `${past.code} says that the tumour is past, ${active.code} that it is active; keep both only for two tumours.`,
        }),
      ];
    }),
};

/** Current COVID-19 beside a code that says there is none now. */
export const covidContradicted: Edit = {
  id: 'icd10cm/covid-19-contradicted',
  title: 'COVID-19 confirmed and contradicted',
  severity: 'warning',
  authority: guideline('I.C.1.g.1'),
  effective: { from: ICD10_START },
  explanation:
    'A confirmed infection (U07.1) leaves no room for exposure, screening or personal history of COVID-19 on the same encounter.',
  check: (context) => {
    const infection = anyUnder(context, 'U07.1');
    const other = anyUnder(context, 'Z20.822', 'Z11.52', 'Z86.16');
    if (infection === undefined || other === undefined) return [];
    return [
      found(covidContradicted, {
        codes: [infection.code, other.code],
        path: other.path,
        message: `${other.code} contradicts the confirmed infection (U07.1); take it out.`,
      }),
    ];
  },
};

/** Use, abuse and dependence of one substance reported together. */
export const substanceHierarchy: Edit = {
  id: 'icd10cm/substance-use-hierarchy',
  title: 'Use, abuse and dependence of one substance',
  severity: 'warning',
  authority: guideline('I.C.5.b.2'),
  effective: { from: ICD10_START },
  explanation:
    'One code tells the pattern of a substance: dependence over abuse over use. Two patterns of one substance are never reported together.',
  check: (context) =>
    context.diagnoses.flatMap((d): Finding[] => {
      if (!/^F1[0-9]\.[19]/.test(d.code) || isUnder(d.code, 'F17')) return [];
      const category = d.code.slice(0, 3);
      const stronger = context.diagnoses.find(
        (o) => isUnder(o.code, `${category}.2`) || (d.code[4] === '9' && isUnder(o.code, `${category}.1`)),
      );
      if (stronger === undefined) return [];
      return [
        found(substanceHierarchy, {
          codes: [d.code, stronger.code],
          path: d.path,
          message: `${stronger.code} outranks ${d.code} for the same substance; report only ${stronger.code}.`,
        }),
      ];
    }),
};
