import { describe, expect, it } from 'vitest';
import { listedTerms } from '../../test/support/listed-terms.ts';
import type { DateOfService } from '../base/date-of-service.ts';
import { readChart } from './read-chart.ts';
import type { EncounterFacts } from './reading.ts';

function facts(text: string): EncounterFacts {
  return readChart([{ id: 'n', text }], listedTerms([]), [], '2026-05-01' as DateOfService).facts;
}

describe('facts of the encounter', () => {
  const cases: readonly (readonly [text: string, expected: Partial<EncounterFacts>])[] = [
    ['This is a 67-year-old right-handed male with cough.', { sex: 'M', ageYears: 67 }],
    ['A 23-year-old white female presents.', { sex: 'F', ageYears: 23 }],
    ['Forty-two-year-old woman.', { sex: 'F', ageYears: 42 }],
    ['55 y/o M with chest pain.', { sex: 'M', ageYears: 55 }],
    ['71F with fall.', { sex: 'F' }],
    ['An 8-month-old boy with fever.', { sex: 'M', ageYears: 0 }],
    ['Sex: Female   Age: 34', { sex: 'F', ageYears: 34 }],
    ['She says that she is tired. Her husband is well.', { sex: 'F' }],
    ['Term newborn girl.', { sex: 'F' }],
    ['The knee hurts.', { sex: null, ageYears: null }],
    ['DOB: 04/12/1951', { birthDate: '1951-04-12' }],
    ['Date of Birth: 4/2/45', { birthDate: '1945-04-02' }],
    ['Date of birth: January 9, 2025', { birthDate: '2025-01-09' }],
    [
      'DATE OF ADMISSION: 03/02/2026\nDATE OF DISCHARGE: 03/07/2026',
      { admissionDate: '2026-03-02', dischargeDate: '2026-03-07' },
    ],
    [
      'Admitted: 2026-03-02  Discharged: 2026-03-07',
      { admissionDate: '2026-03-02', dischargeDate: '2026-03-07' },
    ],
    ['Admission date 14-Mar-2026', { admissionDate: '2026-03-14' }],
    ['Date of Service: 5/1/26', { dateOfService: '2026-05-01' }],
    ['DOS: May 1st, 2026', { dateOfService: '2026-05-01' }],
    ['Visit date: 2026-05-01', { dateOfService: '2026-05-01' }],
    ['Date of service: 13/45/2026', { dateOfService: null }],
    ['DOB: 05/02/1960\nDate of Service: 05/01/2026', { ageYears: 65 }],
  ];
  for (const [text, expected] of cases) it(text, () => expect(facts(text)).toMatchObject(expected));
});

describe('discharge status', () => {
  const cases: readonly (readonly [text: string, status: string | null])[] = [
    ['DISPOSITION: Home.', '01'],
    ['DISCHARGE DISPOSITION: Home with home health services.', '06'],
    ['DISPOSITION: Skilled nursing facility.', '03'],
    ['DISCHARGE DISPOSITION: Expired.', '20'],
    ['DISPOSITION: Home with hospice.', '50'],
    ['DISPOSITION: Left against medical advice.', '07'],
    ['DISPOSITION: Acute rehab.', '62'],
    ['DISPOSITION: Transferred to another acute care hospital.', '02'],
    ['HOSPITAL COURSE: She improved. She was discharged home in stable condition.', '01'],
    ['HOSPITAL COURSE: She was discharged to SNF.', '03'],
    ['HOSPITAL COURSE: Family declined hospice. She was discharged home.', '01'],
    ['PLAN: Continue aspirin.', null],
  ];
  for (const [text, status] of cases) it(text, () => expect(facts(text).dischargeStatus).toBe(status));
});
