import { guideline } from '../../base/authority.ts';
import { ICD10_START } from '../../base/date-of-service.ts';
import type { Finding } from '../../base/finding.ts';
import { inCategories, isUnder } from '../../record/code-system.ts';
import { type Edit, found, notEvaluated } from '../edit.ts';

/** Weeks of Z3A.nn, undefined for the open ones (00, less than 8, not specified). */
function weeksOf(code: string): number | undefined {
  const weeks = /^Z3A\.(\d\d)$/.exec(code)?.[1];
  return weeks === undefined || Number(weeks) < 8 || Number(weeks) > 49 ? undefined : Number(weeks);
}

function trimesterOf(weeks: number): 'first' | 'second' | 'third' {
  return weeks < 14 ? 'first' : weeks < 28 ? 'second' : 'third';
}

/** The trimester of an obstetric code against the weeks of gestation. */
export const trimesterAgainstWeeks: Edit = {
  id: 'icd10cm/trimester-against-weeks',
  title: 'Trimester against weeks of gestation',
  severity: 'error',
  authority: guideline('I.C.15.a.3'),
  effective: { from: ICD10_START },
  explanation:
    'First trimester is less than 14 weeks 0 days, second to less than 28 weeks 0 days, third from then to delivery.',
  check: (context) => {
    const stated = context.diagnoses.find((d) => weeksOf(d.code) !== undefined);
    const weeks = stated === undefined ? undefined : weeksOf(stated.code);
    if (stated === undefined || weeks === undefined) return [];
    const right = trimesterOf(weeks);
    return context.diagnoses.flatMap((d): Finding[] => {
      const said = /\b(first|second|third) trimester\b/i
        .exec(context.icd10cm.entry(d.code)?.longTitle ?? '')?.[1]
        ?.toLowerCase();
      if (!isUnder(d.code, 'O') || said === undefined || said === right) return [];
      return [
        found(trimesterAgainstWeeks, {
          codes: [d.code, stated.code],
          path: d.path,
          message: `${d.code} says ${said} trimester, ${stated.code} says ${String(weeks)} weeks: ${right} trimester.`,
        }),
      ];
    });
  },
};

/** A delivery without its outcome. */
export const outcomeOfDelivery: Edit = {
  id: 'icd10cm/outcome-of-delivery',
  title: 'Delivery without outcome',
  severity: 'error',
  authority: guideline('I.C.15.b.5'),
  effective: { from: ICD10_START },
  explanation:
    'Every maternal record of a delivery carries a code of Z37 for the outcome; it stands on no later record and not on the newborn’s.',
  check: (context) => {
    const delivery = context.diagnoses.find((d) => isUnder(d.code, 'O80') || isUnder(d.code, 'O82'));
    const delivered =
      delivery ??
      (context.procedures.some((p) => p.code.startsWith('10D0') || p.code.startsWith('10E0'))
        ? context.principal
        : undefined);
    if (delivered === undefined || context.diagnoses.some((d) => isUnder(d.code, 'Z37'))) return [];
    return [
      found(outcomeOfDelivery, {
        codes: [delivered.code],
        path: delivered.path,
        message: 'A delivery is reported without its outcome; add a code of Z37.',
      }),
    ];
  },
};

/** Normal delivery beside a complication. */
export const normalDeliveryWithComplication: Edit = {
  id: 'icd10cm/normal-delivery-with-complication',
  title: 'Normal delivery with a complication',
  severity: 'error',
  authority: guideline('I.C.15.n.1'),
  effective: { from: ICD10_START },
  explanation:
    'O80 is only for a full-term uncomplicated delivery of a single live child: no other chapter 15 code stands with it, and the outcome is Z37.0.',
  check: (context) => {
    const normal = context.diagnoses.find((d) => isUnder(d.code, 'O80'));
    if (normal === undefined) return [];
    const other = context.diagnoses.find((d) => d !== normal && isUnder(d.code, 'O'));
    const outcome = context.diagnoses.find((d) => isUnder(d.code, 'Z37') && d.code !== 'Z37.0');
    const wrong = other ?? outcome;
    if (wrong === undefined) return [];
    return [
      found(normalDeliveryWithComplication, {
        codes: [normal.code, wrong.code],
        path: normal.path,
        message: `O80 cannot stand with ${wrong.code}; report the complication instead of O80.`,
      }),
    ];
  },
};

/** An obstetric code without the weeks of gestation. */
export const weeksMissing: Edit = {
  id: 'icd10cm/weeks-of-gestation-missing',
  title: 'Pregnancy without weeks of gestation',
  severity: 'advice',
  authority: guideline('I.C.21.c.11'),
  effective: { from: ICD10_START },
  explanation:
    'A code of Z3A tells the week where a chapter 15 code is reported, save for abortive outcomes, elective termination and the puerperium.',
  check: (context) => {
    const pregnancy = context.diagnoses.find(
      (d) => inCategories(d.code, 'O09', 'O77') || isUnder(d.code, 'O99'),
    );
    if (pregnancy === undefined || context.diagnoses.some((d) => isUnder(d.code, 'Z3A'))) return [];
    return [
      found(weeksMissing, {
        codes: [pregnancy.code],
        path: pregnancy.path,
        message: `${pregnancy.code} has no weeks of gestation; add Z3A.-.`,
      }),
    ];
  },
};

/** A pregnancy code in a male patient. */
export const pregnancyInMale: Edit = {
  id: 'icd10cm/pregnancy-in-male',
  title: 'Pregnancy code in a male patient',
  severity: 'error',
  authority: guideline('I.C.15.a.2'),
  effective: { from: ICD10_START },
  explanation: 'Chapter 15 codes are only for the maternal record. Check the sex or the code.',
  check: (context) => {
    const pregnancy = context.diagnoses.find(
      (d) =>
        isUnder(d.code, 'O') || isUnder(d.code, 'Z34') || isUnder(d.code, 'Z37') || isUnder(d.code, 'Z3A'),
    );
    if (pregnancy === undefined) return [];
    if (context.sex === undefined) return [notEvaluated(pregnancyInMale, 'the sex of the patient')];
    if (context.sex === 'F') return [];
    return [
      found(pregnancyInMale, {
        codes: [pregnancy.code],
        path: pregnancy.path,
        message: `${pregnancy.code} is a maternal code and the patient is male.`,
      }),
    ];
  },
};

/** Birth and perinatal codes in an older patient. */
export const newbornCodeLater: Edit = {
  id: 'icd10cm/newborn-code-later',
  title: 'Birth code after the birth',
  severity: 'error',
  authority: guideline('I.C.16.a.2'),
  effective: { from: ICD10_START },
  explanation:
    'Z38 is given once, to the newborn at birth. A perinatal condition may last, but then the provider says so.',
  check: (context) => {
    const birth = context.diagnoses.find((d) => isUnder(d.code, 'Z38'));
    if (birth === undefined) return [];
    if (context.ageDays === undefined) return [notEvaluated(newbornCodeLater, 'the birth date')];
    if (context.ageDays <= 28) return [];
    return [
      found(newbornCodeLater, {
        codes: [birth.code],
        path: birth.path,
        message: `${birth.code} is for the newborn at birth; this patient is ${String(context.ageDays)} days old.`,
      }),
    ];
  },
};

/** A perinatal code on an adult. */
export const perinatalCodeInAdult: Edit = {
  id: 'icd10cm/perinatal-code-in-adult',
  title: 'Perinatal code in an adult',
  severity: 'warning',
  authority: guideline('I.C.16.a.4'),
  effective: { from: ICD10_START },
  explanation:
    'Chapter 16 codes are used throughout life only while the condition is still present. On an adult they are rarely right, and never on the mother’s record.',
  check: (context) => {
    if (context.ageYears === undefined || context.ageYears < 18) return [];
    return context.diagnoses
      .filter((d) => isUnder(d.code, 'P'))
      .map((d) =>
        found(perinatalCodeInAdult, {
          codes: [d.code],
          path: d.path,
          message: `${d.code} is a perinatal condition and the patient is ${String(context.ageYears)}.`,
        }),
      );
  },
};
