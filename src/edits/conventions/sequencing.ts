import { guideline } from '../../base/authority.ts';
import { ICD10_START } from '../../base/date-of-service.ts';
import type { Finding } from '../../base/finding.ts';
import { isFirstListedOnly, neverStandsFirst } from '../../coding/first-listed.ts';
import { type Edit, found } from '../edit.ts';

/** An external cause as first diagnosis. */
export const externalCauseFirst: Edit = {
  id: 'icd10cm/external-cause-first',
  title: 'External cause as first diagnosis',
  severity: 'error',
  authority: guideline('I.C.20.a.6'),
  effective: { from: ICD10_START },
  explanation: 'A code of V00–Y99 tells how an injury came about and never stands first; the injury does.',
  check: ({ principal }) =>
    principal !== undefined && /^[V-Y]/.test(principal.code)
      ? [
          found(externalCauseFirst, {
            codes: [principal.code],
            path: principal.path,
            message: `${principal.code} is an external cause; list the injury first.`,
          }),
        ]
      : [],
};

/** A status, history or additional code as first diagnosis. */
export const neverFirst: Edit = {
  id: 'icd10cm/never-first',
  title: 'Code that never stands first',
  severity: 'warning',
  authority: guideline('I.C.21.c'),
  effective: { from: ICD10_START },
  explanation:
    'Status, history, organism, body mass index and outcome codes accompany another diagnosis. List first what brought the patient.',
  check: ({ principal, tables }) =>
    principal !== undefined && neverStandsFirst(principal.code, 'edit', tables)
      ? [
          found(neverFirst, {
            codes: [principal.code],
            path: principal.path,
            message: `${principal.code} accompanies another diagnosis; list first the reason for the encounter.`,
          }),
        ]
      : [],
};

/** A code that may only be first, listed later. */
export const firstOnly: Edit = {
  id: 'icd10cm/first-only',
  title: 'Code that only stands first',
  severity: 'warning',
  authority: guideline('I.C.21.c.16'),
  effective: { from: ICD10_START },
  explanation:
    'Some Z codes may only be the principal or first-listed diagnosis, save where several encounters of a day are reported together.',
  check: ({ diagnoses, principal, tables }) =>
    // Several encounters of a day, each with its own first code, may be reported together.
    (principal !== undefined && isFirstListedOnly(principal.code, tables) ? [] : diagnoses)
      .filter((d) => d !== principal && isFirstListedOnly(d.code, tables))
      .map((d) =>
        found(firstOnly, { codes: [d.code], path: d.path, message: `${d.code} may only be listed first.` }),
      ),
};

/** A sign or symptom first where a related diagnosis is established. */
export const symptomFirst: Edit = {
  id: 'icd10cm/symptom-first',
  title: 'Symptom first, with a diagnosis established',
  severity: 'advice',
  authority: guideline('II.A'),
  effective: { from: ICD10_START },
  explanation:
    'Codes of chapter 18 are not used as principal diagnosis when a related definitive diagnosis is established.',
  check: ({ principal, diagnoses, encounter }): readonly Finding[] => {
    if (encounter.setting !== 'inpatient' || principal === undefined || !/^R(?!65)/.test(principal.code))
      return [];
    const disease = diagnoses.find((d) => d !== principal && /^[A-QST]/.test(d.code));
    if (disease === undefined) return [];
    return [
      found(symptomFirst, {
        codes: [principal.code, disease.code],
        path: principal.path,
        message: `${principal.code} is a symptom; if ${disease.code} explains it, ${disease.code} is principal.`,
      }),
    ];
  },
};

/** A sequela (7th character S) without what remains of it before. */
export const sequelaWithoutCondition: Edit = {
  id: 'icd10cm/sequela-without-condition',
  title: 'Sequela without the condition that remains',
  severity: 'error',
  authority: guideline('I.B.10'),
  effective: { from: ICD10_START },
  explanation:
    'The condition that remains (scar, weakness, malunion) is listed before the sequela code of the injury.',
  check: ({ principal, diagnoses }) => {
    if (principal === undefined || !/^[ST].*S$/.test(principal.code) || principal.code.length !== 8)
      return [];
    const text =
      diagnoses.length === 1
        ? 'add the condition that remains and list it first'
        : 'list the condition that remains first';
    return [
      found(sequelaWithoutCondition, {
        codes: [principal.code],
        path: principal.path,
        message: `${principal.code} is a sequela; ${text}.`,
      }),
    ];
  },
};

/** An injury of the first encounter without how it came about. */
export const externalCauseMissing: Edit = {
  id: 'icd10cm/external-cause-missing',
  title: 'Injury without its external cause',
  severity: 'advice',
  authority: guideline('I.C.20.a.1'),
  effective: { from: ICD10_START },
  explanation:
    'External cause codes are voluntary for most payers and asked for by some states; report them when the record tells how the injury came about.',
  check: ({ diagnoses }) => {
    const injury = diagnoses.find((d) => /^(S|T0|T1[0-4]|T2|T3[0-2]).*A$/.test(d.code));
    if (injury === undefined || diagnoses.some((d) => /^[V-Y]/.test(d.code))) return [];
    return [
      found(externalCauseMissing, {
        codes: [injury.code],
        path: injury.path,
        message: `${injury.code} has no external cause; add it if the record says how it happened.`,
      }),
    ];
  },
};
