import type { Encounter } from '../src/record/encounter.ts';
import { EncounterSchema } from '../src/record/encounter.ts';

const SECONDARY =
  'J96.01 N17.9 E11.65 I10 E78.5 D62 N39.0 K92.2 J18.9 E87.1 I48.91 R09.02 Z79.4 Z79.01 E66.01 G47.33 F32.9 K21.9 M10.9 N18.30 I25.10 Z95.1 L03.116 E43';
const PROCEDURES = '02703DZ 4A023N7 B2111ZZ 5A1935Z 0BH17EZ';

/** A stay of 30 codes: acute heart failure with 24 further diagnoses and five procedures. */
export function thirtyCodeStay(): Encounter {
  return EncounterSchema.parse({
    setting: 'inpatient',
    patient: { birthDate: '1950-03-04', sex: 'F' },
    admissionDate: '2026-04-20',
    dischargeDate: '2026-05-01',
    dischargeStatus: '01',
    diagnoses: ['I50.23', ...SECONDARY.split(' ')].map((code) => ({ code, poa: 'Y' })),
    procedures: PROCEDURES.split(' ').map((code) => ({ code, date: '2026-04-21' })),
  });
}
