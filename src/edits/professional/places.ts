import type { EmSetting } from '../../tables/cpt/cpt.ts';
import { claimsManual, regulation } from '../claim-authorities.ts';
import type { ClaimLine, ClaimLines } from '../claim-lines.ts';
import { lineEdit } from '../line-edit.ts';
import { isEvaluation, isSurgery } from '../service-kinds.ts';

const SETTINGS = ['professional'] as const;

/** A visit’s setting by its code, and whether the place of service is another. */
function visitElsewhere(
  line: ClaimLine,
  claim: ClaimLines,
  settings: readonly EmSetting[],
  places: string,
): boolean {
  const setting = claim.context.tables.cpt.emLevel(line.code)?.setting;
  if (setting === undefined || !settings.includes(setting) || line.placeOfService === undefined) return false;
  return !places.split(' ').includes(line.placeOfService);
}

/** The code set’s list of places of service. */
export const placeUnknown = lineEdit({
  id: 'professional/place-of-service-unknown',
  title: 'Place of service that does not exist',
  severity: 'error',
  authority: claimsManual('26, 10.5'),
  explanation: 'The place of service is one of CMS’s list of two digits.',
  settings: SETTINGS,
  at: 'placeOfService',
  consequence: 'claim-returned',
  check: ({ code, placeOfService }, { context: { tables } }) =>
    placeOfService === undefined || tables.claims.placeOfService(placeOfService) !== undefined
      ? undefined
      : `${placeOfService} (line of ${code}) is no place of service.`,
});

/** An office visit for an inpatient. */
export const officeVisitInpatient = lineEdit({
  id: 'professional/office-visit-inpatient',
  title: 'Office visit of an inpatient',
  severity: 'error',
  authority: claimsManual('12, 30.6.9 and 30.6.13'),
  explanation:
    '99202–99215 are for outpatients. An inpatient’s visits are 99221–99236, those in a nursing facility 99304–99316.',
  settings: SETTINGS,
  at: 'placeOfService',
  consequence: 'line-denied',
  check: ({ code, placeOfService: place }) =>
    /^992(?:0[2-5]|1[1-5])$/.test(code) &&
    (place === '21' || place === '31' || place === '51' || place === '61')
      ? `${code} is an outpatient visit and is billed at place of service ${place}. Use the hospital’s or nursing facility’s visit codes.`
      : undefined,
});

/** A hospital visit outside a hospital. */
export const hospitalVisitElsewhere = lineEdit({
  id: 'professional/hospital-visit-elsewhere',
  title: 'Hospital visit outside a hospital',
  severity: 'error',
  authority: claimsManual('12, 30.6.9'),
  explanation:
    '99221–99239 are for inpatients and patients in observation: places 19, 21, 22, 23, 26, 51, 52, 61, 02 or 10.',
  settings: SETTINGS,
  at: 'placeOfService',
  consequence: 'line-denied',
  check: (line, claim) =>
    visitElsewhere(
      line,
      claim,
      ['hospital', 'hospital-same-day', 'hospital-discharge'],
      '02 06 08 10 19 21 22 23 25 26 34 51 52 56 61',
    )
      ? `${line.code} is a hospital visit and is billed at place of service ${line.placeOfService ?? ''}.`
      : undefined,
});

/** An emergency visit outside the emergency department. */
export const emergencyVisitElsewhere = lineEdit({
  id: 'professional/emergency-visit-elsewhere',
  title: 'Emergency department visit elsewhere',
  severity: 'error',
  authority: claimsManual('12, 30.6.11'),
  explanation:
    '99281–99285 are for the emergency department of a hospital, place 23. Urgent care and office visits have other codes.',
  settings: SETTINGS,
  at: 'placeOfService',
  consequence: 'line-denied',
  check: (line, claim) =>
    visitElsewhere(line, claim, ['emergency'], '23 02 10 26')
      ? `${line.code} is a visit in the emergency department and is billed at place of service ${line.placeOfService ?? ''}, not 23.`
      : undefined,
});

/** A nursing facility visit elsewhere. */
export const nursingVisitElsewhere = lineEdit({
  id: 'professional/nursing-facility-visit-elsewhere',
  title: 'Nursing facility visit elsewhere',
  severity: 'error',
  authority: claimsManual('12, 30.6.13'),
  explanation: '99304–99316 are for skilled and other nursing facilities: places 31, 32, 54 or 56.',
  settings: SETTINGS,
  at: 'placeOfService',
  consequence: 'line-denied',
  check: (line, claim) =>
    visitElsewhere(line, claim, ['nursing-facility', 'nursing-facility-discharge'], '02 10 31 32 54 56')
      ? `${line.code} is a visit in a nursing facility and is billed at place of service ${line.placeOfService ?? ''}.`
      : undefined,
});

/** A home visit elsewhere. */
export const homeVisitElsewhere = lineEdit({
  id: 'professional/home-visit-elsewhere',
  title: 'Home or residence visit elsewhere',
  severity: 'error',
  authority: claimsManual('12, 30.6.14'),
  explanation: '99341–99350 are for a home or residence: places 12, 13, 14, 16, 33, 54, 55, 56, 04 or 10.',
  settings: SETTINGS,
  at: 'placeOfService',
  consequence: 'line-denied',
  check: (line, claim) =>
    visitElsewhere(line, claim, ['home'], '02 04 09 10 12 13 14 16 27 33 54 55 56')
      ? `${line.code} is a visit at home and is billed at place of service ${line.placeOfService ?? ''}.`
      : undefined,
});

const TELEHEALTH = ['93', '95', 'GT', 'FQ', 'GQ', 'G0'];

/** A service by video on one place and a place that says otherwise. */
export const telehealthPlace = lineEdit({
  id: 'professional/telehealth-place',
  title: 'Telehealth at a place that is none',
  severity: 'warning',
  authority: claimsManual('12, 190.3.5'),
  explanation:
    'A telehealth service has place 02, or 10 where the patient is at home. 95 with the clinician’s place is left for therapists of hospitals and others whom CMS names.',
  from: '2024-01-01',
  settings: SETTINGS,
  at: 'placeOfService',
  medicareOnly: true,
  check: (line) => {
    const modifier = line.modifiers.find((one) => TELEHEALTH.includes(one));
    if (modifier === undefined || line.placeOfService === undefined) return undefined;
    if (['02', '10', '19', '22'].includes(line.placeOfService)) return undefined;
    return `${line.code} has ${modifier} (telehealth) at place of service ${line.placeOfService}; the place is 02, or 10 at home.`;
  },
});

/** An operation by telehealth. */
export const telehealthProcedure = lineEdit({
  id: 'professional/telehealth-procedure',
  title: 'Procedure by telehealth',
  severity: 'error',
  authority: regulation('410.78'),
  explanation:
    'A procedure needs hands on the patient; only services of CMS’s telehealth list are paid at places 02 and 10 or with 93, 95, GT, FQ.',
  settings: SETTINGS,
  at: 'placeOfService',
  consequence: 'line-denied',
  check: (line) =>
    isSurgery(line.code) &&
    (line.placeOfService === '02' || line.placeOfService === '10' || line.has('93', '95', 'FQ'))
      ? `${line.code} is a procedure and cannot be given by telehealth. Correct place and modifier.`
      : undefined,
});

/** A shared visit in the office. */
export const sharedVisitInOffice = lineEdit({
  id: 'professional/shared-visit-in-office',
  title: 'Split or shared visit in the office',
  severity: 'error',
  authority: regulation('415.140'),
  explanation:
    'A visit shared by physician and practitioner (FS) is one in a facility; in the office the rules of “incident to” hold.',
  from: '2022-01-01',
  settings: SETTINGS,
  at: 'modifiers',
  medicareOnly: true,
  consequence: 'line-denied',
  check: (line, { context: { tables } }) => {
    if (!line.has('FS')) return undefined;
    if (!isEvaluation(line.code)) return `${line.code} is no visit; FS stands on visits.`;
    const place = line.placeOfService;
    if (place === undefined || tables.claims.placeOfService(place)?.rate !== 'non-facility' || place === '32')
      return undefined;
    return `${line.code} has FS (shared) at place of service ${place}, which is no facility. Bill it for who gave it, or as incident to.`;
  },
});

/** Equipment for the home billed for a patient in a facility. */
export const equipmentInFacility = lineEdit({
  id: 'professional/equipment-in-facility',
  title: 'Equipment for the home billed from a facility',
  severity: 'error',
  authority: claimsManual('20, 10.1.1'),
  explanation:
    'Durable medical equipment is paid for use at home; in a hospital or skilled nursing facility it belongs to the facility’s payment. The place is where it is used (12).',
  settings: SETTINGS,
  at: 'placeOfService',
  medicareOnly: true,
  consequence: 'line-denied',
  check: ({ code, placeOfService: place }) =>
    /^(?:E[01]\d{3}|K0\d{3})$/.test(code) &&
    (place === '21' || place === '31' || place === '23' || place === '51')
      ? `${code} is equipment for the home and is billed at place of service ${place}. The place is where it is used.`
      : undefined,
});
