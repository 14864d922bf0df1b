import type { Encounter, ServiceLine } from '../src/record/encounter.ts';

const DAY = '2026-05-10';

/** A service line of a case: its code, modifiers after it (`99213-25`), and what else matters. */
export function line(coded: string, rest: Partial<ServiceLine> = {}): ServiceLine {
  const [code = '', ...modifiers] = coded.split('-');
  return { code, ...(modifiers.length === 0 ? {} : { modifiers }), units: 1, date: DAY, ...rest };
}

/** A practitioner's claim of 10 May 2026 with these lines. */
export function professional(...services: readonly (string | ServiceLine)[]): Partial<Encounter> {
  return claim('professional', services);
}

/** A hospital's outpatient claim of 10 May 2026. */
export function outpatient(...services: readonly (string | ServiceLine)[]): Partial<Encounter> {
  return claim('outpatient', services);
}

function claim(
  setting: Encounter['setting'],
  services: readonly (string | ServiceLine)[],
): Partial<Encounter> {
  return {
    setting,
    dateOfService: DAY,
    admissionDate: DAY,
    dischargeDate: DAY,
    diagnoses: [{ code: 'I10' }],
    services: services.map((one) => (typeof one === 'string' ? line(one) : one)),
  };
}
