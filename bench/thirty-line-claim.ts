import { type Encounter, EncounterSchema } from '../src/record/encounter.ts';

/** A visit, tests, injections and small procedures of one day, as a busy practice bills them. */
const CODES =
  '99214 36415 80053 85025 83036 80061 84443 81001 93000 94010 71046 73562 20610 96372 J1100 J3301 G0008 90686 G0439 99497 11102 17000 17003 11720 69210 92551 97110 97140 87880 87804';

/** A practitioner's claim of 30 lines on one day with 12 diagnoses. */
export function thirtyLineClaim(): Encounter {
  return EncounterSchema.parse({
    setting: 'professional',
    patient: { birthDate: '1950-03-04', sex: 'F' },
    dateOfService: '2026-05-04',
    payerKind: 'medicare',
    placeOfService: '11',
    billingProvider: { npi: '1234567893' },
    diagnoses: 'E11.42 I10 E78.5 M17.11 L57.0 B35.1 J06.9 H61.21 Z23 M54.50 R07.9 Z00.00'
      .split(' ')
      .map((code) => ({ code })),
    services: CODES.split(' ').map((code, i) => ({
      code,
      units: 1,
      date: '2026-05-04',
      charge: 50,
      diagnosisPointers: [1 + (i % 4)],
      renderingProvider: { npi: '1234567893', specialty: '207Q00000X' },
      ...(code === '99214' ? { modifiers: ['25'] } : {}),
    })),
  });
}
