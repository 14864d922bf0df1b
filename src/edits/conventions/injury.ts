import { guideline } from '../../base/authority.ts';
import { ICD10_START } from '../../base/date-of-service.ts';
import type { Finding } from '../../base/finding.ts';
import { isUnder } from '../../record/code-system.ts';
import { type Edit, found } from '../edit.ts';
import { anyUnder } from './placed.ts';

/** One injury in two phases of care. */
export const mixedPhases: Edit = {
  id: 'icd10cm/seventh-character-mixed',
  title: 'One injury with two 7th characters',
  severity: 'error',
  authority: guideline('I.C.19.a'),
  effective: { from: ICD10_START },
  explanation:
    'One injury is in one phase of care on an encounter: active treatment, routine healing, a complication of healing, or sequela.',
  check: ({ diagnoses }) =>
    diagnoses.flatMap((d): Finding[] => {
      if (!/^[ST].{7}$/.test(d.code)) return [];
      const other = diagnoses.find(
        (o) => o.index < d.index && o.code !== d.code && o.code.slice(0, 7) === d.code.slice(0, 7),
      );
      if (other === undefined) return [];
      return [
        found(mixedPhases, {
          codes: [other.code, d.code],
          path: d.path,
          message: `${other.code} and ${d.code} put one injury in two phases of care; keep the one of this encounter.`,
        }),
      ];
    }),
};

/** Aftercare Z code beside an injury that carries its phase itself. */
export const aftercareForInjury: Edit = {
  id: 'icd10cm/aftercare-for-injury',
  title: 'Aftercare code for an injury',
  severity: 'warning',
  authority: guideline('I.C.21.c.7'),
  effective: { from: ICD10_START },
  explanation:
    'Aftercare of an injury is the injury code with the 7th character for subsequent care; no aftercare Z code is used for it.',
  check: (context) => {
    const aftercare = anyUnder(context, 'Z47.8', 'Z48.0', 'Z48.81', 'Z51.89');
    const injury = context.diagnoses.find((d) => /^S.{6}[A-RT-Z]$/.test(d.code));
    if (aftercare === undefined || injury === undefined) return [];
    return [
      found(aftercareForInjury, {
        codes: [aftercare.code, injury.code],
        path: aftercare.path,
        message: `${injury.code} tells the phase of care itself; take ${aftercare.code} out unless it is for another condition.`,
      }),
    ];
  },
};

/** Burns of several degrees at one site. */
export const burnDegrees: Edit = {
  id: 'icd10cm/burn-degrees-at-one-site',
  title: 'Burns of several degrees at one site',
  severity: 'warning',
  authority: guideline('I.C.19.d.2'),
  effective: { from: ICD10_START },
  explanation: 'Burns of one site and side are classified to the highest degree recorded.',
  check: ({ diagnoses }) =>
    diagnoses.flatMap((d): Finding[] => {
      const site = burnSite(d.code);
      if (site === undefined) return [];
      const deeper = diagnoses.find(
        (o) => burnSite(o.code) === site && (o.code[4] ?? '') > (d.code[4] ?? ''),
      );
      if (deeper === undefined) return [];
      return [
        found(burnDegrees, {
          codes: [d.code, deeper.code],
          path: d.path,
          message: `${deeper.code} is the deeper burn of the same site; report only ${deeper.code}.`,
        }),
      ];
    }),
};

/** Category, and site with side, of a thermal burn; the 4th character is its degree. */
function burnSite(code: string): string | undefined {
  return /^T2[0-5]\.[1-3]/.test(code) ? `${code.slice(0, 3)} ${code.slice(5, 7)}` : undefined;
}

/** Place, activity or status code beside injuries that are no longer at their first encounter. */
export const circumstanceLater: Edit = {
  id: 'icd10cm/circumstance-after-first-encounter',
  title: 'Place or activity after the first encounter',
  severity: 'warning',
  authority: guideline('I.C.20.b, I.C.20.c, I.C.20.k'),
  effective: { from: ICD10_START },
  explanation:
    'Place of occurrence (Y92), activity (Y93) and external cause status (Y99) are reported once, at the initial encounter for treatment.',
  check: (context) => {
    const injuries = context.diagnoses.filter((d) => /^[ST].{7}$/.test(d.code));
    if (injuries.length === 0 || injuries.some((d) => /[ABC]$/.test(d.code))) return [];
    return context.diagnoses
      .filter((d) => ['Y92', 'Y93', 'Y99'].some((stem) => isUnder(d.code, stem)))
      .map((d) =>
        found(circumstanceLater, {
          codes: [d.code],
          path: d.path,
          message: `${d.code} belongs to the initial encounter only; no injury here is at its initial encounter.`,
        }),
      );
  },
};

/** Two places, activities or statuses of one event. */
export const circumstanceTwice: Edit = {
  id: 'icd10cm/circumstance-twice',
  title: 'Place, activity or status reported twice',
  severity: 'warning',
  authority: guideline('I.C.20.b, I.C.20.c, I.C.20.k'),
  effective: { from: ICD10_START },
  explanation: 'Only one code each of Y92, Y93 and Y99 is recorded on a record.',
  check: ({ diagnoses }) =>
    ['Y92', 'Y93', 'Y99'].flatMap((stem): Finding[] => {
      const [first, second] = diagnoses.filter((d) => isUnder(d.code, stem));
      if (first === undefined || second === undefined) return [];
      return [
        found(circumstanceTwice, {
          codes: [first.code, second.code],
          path: second.path,
          message: `${first.code} and ${second.code}: only one code of ${stem} is reported.`,
        }),
      ];
    }),
};

/** Kind of drug event: last place before the 7th character of T36–T50. */
function drugEvent(code: string): string | undefined {
  const bare = code.replace('.', '');
  if (!/^T(3[6-9]|4\d|50)/.test(bare) || bare.length !== 7) return undefined;
  return bare[5] === 'X' ? bare[4] : bare[5];
}

/** The drug of an adverse effect or an underdosing as first diagnosis. */
export const drugBeforeItsEffect: Edit = {
  id: 'icd10cm/drug-before-its-effect',
  title: 'Adverse effect or underdosing first',
  severity: 'error',
  authority: guideline('I.C.19.e.5'),
  effective: { from: ICD10_START },
  explanation:
    'The nature of an adverse effect, or the condition that a missed drug let return, stands before the code of the drug. Underdosing is never first.',
  check: ({ principal, diagnoses }) => {
    const event = principal === undefined ? undefined : drugEvent(principal.code);
    if (principal === undefined || (event !== '5' && event !== '6')) return [];
    const name = event === '5' ? 'an adverse effect' : 'underdosing';
    const todo = diagnoses.length === 1 ? 'add what it did and list it first' : 'list what it did first';
    return [
      found(drugBeforeItsEffect, {
        codes: [principal.code],
        path: principal.path,
        message: `${principal.code} is ${name} and cannot stand first; ${todo}.`,
      }),
    ];
  },
};

/** A poisoning after what it did. */
export const poisoningNotFirst: Edit = {
  id: 'icd10cm/poisoning-not-first',
  title: 'Poisoning after its manifestation',
  severity: 'warning',
  authority: guideline('I.C.19.e.5.b'),
  effective: { from: ICD10_START },
  explanation: 'The poisoning code is sequenced first and its manifestations after it.',
  check: ({ principal, diagnoses }) => {
    if (principal === undefined || /^[STOZ]/.test(principal.code)) return [];
    const poisoning = diagnoses.find(
      (d) => d !== principal && d.code.endsWith('A') && /^[1-4]$/.test(drugEvent(d.code) ?? ''),
    );
    if (poisoning === undefined) return [];
    return [
      found(poisoningNotFirst, {
        codes: [poisoning.code, principal.code],
        path: poisoning.path,
        message: `${poisoning.code} is a poisoning; if ${principal.code} comes of it, ${poisoning.code} stands first.`,
      }),
    ];
  },
};
