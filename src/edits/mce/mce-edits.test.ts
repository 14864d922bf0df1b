import { editCases } from '../../../test/edit-cases.ts';
import { tables } from '../../../test/tables.ts';
import { ageConflicts } from './age-conflict.ts';
import { unspecifiedCode, wrongProcedure } from './any-diagnosis.ts';
import { invalidAdmittingDiagnosis } from './invalid-admitting-diagnosis.ts';
import { invalidCode } from './invalid-code.ts';
import { invalidAge, invalidDischargeStatus, invalidSex } from './invalid-patient-facts.ts';
import { lengthOfStay } from './length-of-stay.ts';
import { limitedCoverage } from './limited-coverage.ts';
import {
  nonCoveredArtificialDisc,
  nonCoveredArtificialHeart,
  nonCoveredLeukemiaTransplant,
  nonCoveredMyelomaTransplant,
  nonCoveredPancreasTransplant,
  nonCoveredProcedure,
  nonCoveredSterilization,
} from './non-covered-procedures.ts';
import {
  duplicateOfPrincipal,
  externalCauseAsPrincipal,
  manifestationAsPrincipal,
  questionableAdmission,
  requiresSecondary,
  unacceptablePrincipal,
} from './principal-diagnosis.ts';
import { questionableObstetricAdmission } from './questionable-obstetric-admission.ts';
import { sexConflict } from './sex-conflict.ts';

const codes = (...list: string[]) => list.map((code) => ({ code }));
const HEART_FAILURE = codes('I50.23');
const born = (birthDate: string, sex: 'F' | 'M' = 'F') => ({ patient: { birthDate, sex } });

editCases(invalidCode, tables, {
  invalid: [
    { why: 'an unknown diagnosis', encounter: { diagnoses: codes('I50.23', 'I50.24') }, codes: ['I50.24'] },
    { why: 'a heading', encounter: { diagnoses: codes('I50') } },
    { why: 'an unknown procedure', encounter: { diagnoses: HEART_FAILURE, procedures: codes('02703DX') } },
    { why: 'not yet valid', encounter: { dischargeDate: '2020-03-01', diagnoses: codes('U07.1') } },
  ],
  valid: [
    { why: 'valid on the day', encounter: { dischargeDate: '2020-04-01', diagnoses: codes('U07.1') } },
    { why: 'not an inpatient claim', encounter: { setting: 'professional', diagnoses: codes('I50') } },
  ],
});

editCases(invalidAdmittingDiagnosis, tables, {
  invalid: [
    {
      why: 'a heading',
      encounter: { diagnoses: [...HEART_FAILURE, { code: 'E66', role: 'admitting' }] },
      codes: ['E66'],
    },
  ],
  valid: [
    { why: 'a symptom', encounter: { diagnoses: [...HEART_FAILURE, { code: 'R06.02', role: 'admitting' }] } },
  ],
});

editCases(duplicateOfPrincipal, tables, {
  invalid: [
    {
      why: 'the same code again',
      encounter: { diagnoses: codes('I50.23', 'N17.9', 'I50.23') },
      codes: ['I50.23'],
    },
  ],
  valid: [
    {
      why: 'a secondary twice is no duplicate of the principal',
      encounter: { diagnoses: codes('I50.23', 'N17.9', 'N17.9') },
    },
  ],
});

const AGE_CASES = {
  'mce/age-conflict-newborn': { code: 'A33', outside: '2020-01-01', inside: '2026-05-04' },
  'mce/age-conflict-pediatric': { code: 'A48.51', outside: '2000-01-01', inside: '2025-01-01' },
  'mce/age-conflict-maternity': { code: 'O14.13', outside: '1950-01-01', inside: '1990-01-01' },
  'mce/age-conflict-adult': { code: 'C91.50', outside: '2020-01-01', inside: '1960-01-01' },
} as const;
for (const ageConflict of ageConflicts) {
  const { code, outside, inside } = AGE_CASES[ageConflict.id as keyof typeof AGE_CASES];
  editCases(ageConflict, tables, {
    invalid: [
      { why: 'outside the ages', encounter: { ...born(outside), diagnoses: codes(code) }, codes: [code] },
    ],
    valid: [
      { why: 'within the ages', encounter: { ...born(inside), diagnoses: codes(code) } },
      { why: 'a code of every age', encounter: { ...born(outside), diagnoses: HEART_FAILURE } },
    ],
  });
}

editCases(sexConflict, tables, {
  invalid: [
    {
      why: 'a male diagnosis on a woman, while the edit was in force',
      encounter: { ...born('1950-01-01'), dischargeDate: '2024-09-30', diagnoses: codes('C61') },
      codes: ['C61'],
    },
  ],
  valid: [
    {
      why: 'the edit ended',
      encounter: { ...born('1950-01-01'), dischargeDate: '2024-10-01', diagnoses: codes('C61') },
    },
    {
      why: 'a man',
      encounter: { ...born('1950-01-01', 'M'), dischargeDate: '2024-09-30', diagnoses: codes('C61') },
    },
  ],
});

editCases(externalCauseAsPrincipal, tables, {
  invalid: [
    { why: 'a fall first', encounter: { diagnoses: codes('W18.30XA', 'S72.001A') }, codes: ['W18.30XA'] },
  ],
  valid: [{ why: 'the fracture first', encounter: { diagnoses: codes('S72.001A', 'W18.30XA') } }],
});

editCases(manifestationAsPrincipal, tables, {
  invalid: [{ why: 'a manifestation first', encounter: { diagnoses: codes('G63') }, codes: ['G63'] }],
  valid: [{ why: 'the disease first', encounter: { diagnoses: codes('E85.4', 'G63') } }],
});

editCases(questionableAdmission, tables, {
  invalid: [{ why: 'hypertension alone', encounter: { diagnoses: codes('I10') }, codes: ['I10'] }],
  valid: [{ why: 'hypertension second', encounter: { diagnoses: codes('I50.23', 'I10') } }],
});

editCases(unacceptablePrincipal, tables, {
  invalid: [{ why: 'an organism first', encounter: { diagnoses: codes('B95.0') }, codes: ['B95.0'] }],
  valid: [
    { why: 'an organism second', encounter: { diagnoses: codes('J02.0', 'B95.0') } },
    { why: 'another edit asks for its secondary', encounter: { diagnoses: codes('Z51.89') } },
  ],
});

editCases(requiresSecondary, tables, {
  invalid: [{ why: 'other aftercare alone', encounter: { diagnoses: codes('Z51.89') }, codes: ['Z51.89'] }],
  valid: [{ why: 'with what was treated', encounter: { diagnoses: codes('Z51.89', 'I69.351') } }],
});

editCases(questionableObstetricAdmission, tables, {
  invalid: [
    {
      why: 'a cesarean without outcome',
      encounter: { diagnoses: codes('O82'), procedures: codes('10D00Z1') },
      codes: ['10D00Z1'],
    },
    {
      why: 'the outcome as principal does not do',
      encounter: { diagnoses: codes('Z37.0'), procedures: codes('10E0XZZ') },
    },
  ],
  valid: [
    {
      why: 'with the outcome',
      encounter: { diagnoses: codes('O82', 'Z37.0'), procedures: codes('10D00Z1') },
    },
    {
      why: 'before the edit',
      encounter: { dischargeDate: '2018-09-30', diagnoses: codes('O82'), procedures: codes('10D00Z1') },
    },
  ],
});

editCases(nonCoveredProcedure, tables, {
  invalid: [
    {
      why: 'never covered',
      encounter: { diagnoses: HEART_FAILURE, procedures: codes('00F3XZZ') },
      codes: ['00F3XZZ'],
    },
  ],
  valid: [{ why: 'covered', encounter: { diagnoses: HEART_FAILURE, procedures: codes('4A023N7') } }],
});

editCases(nonCoveredSterilization, tables, {
  invalid: [
    {
      why: 'for sterilization',
      encounter: { diagnoses: codes('Z30.2'), procedures: codes('0U570ZZ') },
      codes: ['0U570ZZ'],
    },
  ],
  valid: [{ why: 'for a disease', encounter: { diagnoses: codes('N70.11'), procedures: codes('0U570ZZ') } }],
});

editCases(nonCoveredLeukemiaTransplant, tables, {
  invalid: [
    {
      why: 'leukemia not in remission',
      encounter: { dischargeDate: '2020-01-01', diagnoses: codes('C91.00'), procedures: codes('30230AZ') },
      codes: ['30230AZ'],
    },
  ],
  valid: [
    {
      why: 'another disease',
      encounter: { dischargeDate: '2020-01-01', diagnoses: codes('C83.31'), procedures: codes('30230AZ') },
    },
  ],
});

editCases(nonCoveredMyelomaTransplant, tables, {
  invalid: [
    {
      why: 'myeloma, while the edit was in force',
      encounter: { dischargeDate: '2016-01-01', diagnoses: codes('C90.00'), procedures: codes('30230G1') },
      codes: ['30230G1'],
    },
  ],
  valid: [
    {
      why: 'another disease',
      encounter: { dischargeDate: '2016-01-01', diagnoses: codes('C92.01'), procedures: codes('30230G1') },
    },
  ],
});

editCases(nonCoveredArtificialDisc, tables, {
  invalid: [
    {
      why: '61 years',
      encounter: { ...born('1965-05-01'), diagnoses: codes('M51.360'), procedures: codes('0SR20JZ') },
      codes: ['0SR20JZ'],
    },
  ],
  valid: [
    {
      why: '60 years',
      encounter: { ...born('1965-06-01'), diagnoses: codes('M51.360'), procedures: codes('0SR20JZ') },
    },
  ],
});

editCases(nonCoveredPancreasTransplant, tables, {
  invalid: [
    {
      why: 'alone, type 2',
      encounter: { diagnoses: codes('E11.22'), procedures: codes('0FYG0Z0') },
      codes: ['0FYG0Z0'],
    },
  ],
  valid: [
    { why: 'type 1 diabetes', encounter: { diagnoses: codes('E10.22'), procedures: codes('0FYG0Z0') } },
    {
      why: 'with a kidney',
      encounter: { diagnoses: codes('E11.22'), procedures: codes('0FYG0Z0', '0TY00Z0') },
    },
  ],
});

editCases(nonCoveredArtificialHeart, tables, {
  invalid: [
    {
      why: 'both ventricles outside a trial',
      encounter: {
        dischargeDate: '2020-01-01',
        diagnoses: HEART_FAILURE,
        procedures: codes('02RK0JZ', '02RL0JZ'),
      },
      codes: ['02RK0JZ', '02RL0JZ'],
    },
  ],
  valid: [
    {
      why: 'in a trial',
      encounter: {
        dischargeDate: '2020-01-01',
        diagnoses: codes('I50.23', 'Z00.6'),
        procedures: codes('02RK0JZ', '02RL0JZ'),
      },
    },
    {
      why: 'one ventricle',
      encounter: { dischargeDate: '2020-01-01', diagnoses: HEART_FAILURE, procedures: codes('02RK0JZ') },
    },
  ],
});

editCases(limitedCoverage, tables, {
  invalid: [
    {
      why: 'a kidney transplant',
      encounter: { diagnoses: codes('N18.6'), procedures: codes('0TY00Z0') },
      codes: ['0TY00Z0'],
    },
    {
      why: 'an artificial heart in a trial',
      encounter: {
        dischargeDate: '2020-01-01',
        diagnoses: codes('I50.23', 'Z00.6'),
        procedures: codes('02RK0JZ', '02RL0JZ'),
      },
    },
  ],
  valid: [
    {
      why: 'a pancreas that is not covered at all is another edit',
      encounter: { diagnoses: codes('E11.22'), procedures: codes('0FYG0Z0') },
    },
  ],
});

editCases(invalidAge, tables, {
  invalid: [
    { why: 'born after admission', encounter: { ...born('2026-05-06'), diagnoses: HEART_FAILURE } },
    { why: '125 years', encounter: { ...born('1901-01-01'), diagnoses: HEART_FAILURE } },
  ],
  valid: [{ why: '124 years', encounter: { ...born('1901-06-01'), diagnoses: HEART_FAILURE } }],
});

editCases(invalidSex, tables, {
  invalid: [
    {
      why: 'unknown while needed',
      encounter: {
        patient: { birthDate: '1950-01-01', sex: 'U' },
        dischargeDate: '2024-09-30',
        diagnoses: HEART_FAILURE,
      },
    },
  ],
  valid: [
    {
      why: 'no longer needed',
      encounter: {
        patient: { birthDate: '1950-01-01', sex: 'U' },
        dischargeDate: '2024-10-01',
        diagnoses: HEART_FAILURE,
      },
    },
    {
      why: 'known',
      encounter: { ...born('1950-01-01'), dischargeDate: '2024-09-30', diagnoses: HEART_FAILURE },
    },
  ],
});

editCases(invalidDischargeStatus, tables, {
  invalid: [
    { why: 'no such status', encounter: { dischargeStatus: '99', diagnoses: HEART_FAILURE } },
    {
      why: 'hospice home is for other bills',
      encounter: { dischargeStatus: '40', diagnoses: HEART_FAILURE },
    },
  ],
  valid: [
    { why: 'with planned readmission', encounter: { dischargeStatus: '81', diagnoses: HEART_FAILURE } },
  ],
});

editCases(wrongProcedure, tables, {
  invalid: [
    { why: 'wrong side operated', encounter: { diagnoses: codes('S72.001A', 'Y65.53') }, codes: ['Y65.53'] },
  ],
  valid: [{ why: 'another misadventure', encounter: { diagnoses: codes('S72.001A', 'Y65.8') } }],
});

editCases(unspecifiedCode, tables, {
  invalid: [{ why: 'side open', encounter: { diagnoses: codes('I50.23', 'G81.00') }, codes: ['G81.00'] }],
  valid: [
    { why: 'side given', encounter: { diagnoses: codes('I50.23', 'G81.01') } },
    {
      why: 'before the edit',
      encounter: { dischargeDate: '2022-03-31', diagnoses: codes('I50.23', 'G81.00') },
    },
  ],
});

editCases(lengthOfStay, tables, {
  invalid: [
    {
      why: 'three days',
      encounter: { admissionDate: '2026-05-07', diagnoses: codes('J96.01'), procedures: codes('5A1955Z') },
      codes: ['5A1955Z'],
    },
  ],
  valid: [
    { why: 'five days', encounter: { diagnoses: codes('J96.01'), procedures: codes('5A1955Z') } },
    {
      why: 'shorter ventilation',
      encounter: { admissionDate: '2026-05-07', diagnoses: codes('J96.01'), procedures: codes('5A1945Z') },
    },
  ],
});
