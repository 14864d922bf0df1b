import { claimsManual, outpatientEditor } from '../claim-authorities.ts';
import { claimEdit, lineEdit, missing, type Verdict } from '../line-edit.ts';
import { isSurgery } from '../service-kinds.ts';

const SETTINGS = ['outpatient'] as const;
const PRACTITIONERS = [
  '26',
  '47',
  '51',
  '53',
  '54',
  '55',
  '56',
  '57',
  '62',
  '66',
  '80',
  '81',
  '82',
  'AS',
  'AA',
  'QK',
  'QX',
  'QY',
  'QZ',
  'AD',
];
/** Critical access hospitals may bill for their practitioners. */
const PROFESSIONAL_FEES = /^09[678]\d$/;

/** A practitioner’s modifier on a hospital’s line. */
export const practitionersModifier = lineEdit({
  id: 'ioce/practitioners-modifier',
  title: 'Practitioner’s modifier on a hospital’s line',
  severity: 'warning',
  authority: claimsManual('4, 20.6'),
  explanation:
    'Hospitals use 25, 27, 50, 52, 58, 59, 73, 74, 76–79, 91 and Level II modifiers. Parts, surgeons and shares of a package are the physician’s; a critical access hospital has them under revenue codes 096x–098x.',
  settings: SETTINGS,
  at: 'modifiers',
  consequence: 'line-denied',
  check: (line) => {
    if (PROFESSIONAL_FEES.test(line.revenueCode ?? '')) return undefined;
    const modifier = line.modifiers.find((one) => PRACTITIONERS.includes(one));
    return modifier === undefined
      ? undefined
      : `${line.code}: ${modifier} is a practitioner’s modifier. Take it off the hospital’s line.`;
  },
});

/** A procedure that was stopped, counted more than once or on both sides. */
export const stoppedWithUnits = lineEdit({
  id: 'ioce/stopped-with-units',
  title: 'Stopped procedure with more than one unit',
  severity: 'error',
  authority: outpatientEditor(37),
  explanation:
    'A procedure stopped before anesthesia (73) or reduced without it (52) is billed with one unit and not as bilateral.',
  settings: SETTINGS,
  at: 'units',
  consequence: 'claim-returned',
  check: (line) =>
    line.has('73', '52') && isSurgery(line.code) && (line.units > 1 || line.has('50'))
      ? `${line.code} was stopped or reduced and has ${line.has('50') ? '50' : `${String(line.units)} units`}. Bill one unit.`
      : undefined,
});

/** The modifier for an inpatient procedure on an outpatient who died, and the discharge status. */
export const diedBeforeAdmission = lineEdit({
  id: 'ioce/died-before-admission',
  title: 'CA without death or transfer',
  severity: 'error',
  authority: outpatientEditor(70),
  explanation:
    'CA is for an inpatient-only procedure on an outpatient who died or was transferred before admission: discharge status 20, or 02, 05, 43, 61–66, 70.',
  settings: SETTINGS,
  at: 'modifiers',
  consequence: 'claim-returned',
  check: (line, { context: { encounter } }): Verdict => {
    if (!line.has('CA')) return undefined;
    const status = encounter.dischargeStatus ?? undefined;
    if (status === undefined) return missing('the discharge status ($.dischargeStatus)');
    return /^(?:20|02|05|43|6[1-6]|70)$/.test(status)
      ? undefined
      : `${line.code} has CA and the discharge status is ${status}. Correct one of them.`;
  },
});

/** CA on more than one procedure. */
export const diedBeforeAdmissionTwice = claimEdit({
  id: 'ioce/died-before-admission-twice',
  title: 'CA on more than one procedure',
  severity: 'error',
  authority: outpatientEditor(60),
  explanation: 'One procedure of a claim may have CA; a second one returns the claim.',
  settings: SETTINGS,
  consequence: 'claim-returned',
  check: ({ lines }) => {
    const [, second] = lines.filter((line) => line.has('CA'));
    return second === undefined
      ? []
      : [
          {
            path: `${second.path}.modifiers`,
            codes: [second.code],
            message: `${second.code} is the second line with CA; one may have it.`,
          },
        ];
  },
});

const CLINIC_VISIT = /^992(?:0[2-5]|1[1-5])$/;

/** A clinic visit by the physician’s codes. */
export const clinicVisitCode = lineEdit({
  id: 'ioce/clinic-visit-code',
  title: 'Clinic visit by the physician’s code',
  severity: 'error',
  authority: claimsManual('4, 160'),
  explanation:
    'A hospital bills every clinic visit of an outpatient as G0463 (since 2014), not by 99202–99215.',
  settings: SETTINGS,
  at: 'code',
  medicareOnly: true,
  consequence: 'claim-returned',
  check: ({ code, revenueCode }, { context: { encounter } }) =>
    CLINIC_VISIT.test(code) &&
    !PROFESSIONAL_FEES.test(revenueCode ?? '') &&
    !/^0?(?:71|77|85)/.test(encounter.billType ?? '')
      ? `${code}: the hospital’s clinic visit is G0463.`
      : undefined,
});

const VISIT = /^(?:992(?:0[2-5]|1[1-5]|8[1-5])|G0463|G038[0-4])$/;

/** Several visits of one day in one department. */
export const severalVisits = lineEdit({
  id: 'ioce/several-visits',
  title: 'Several visits of one day in one department',
  severity: 'error',
  authority: outpatientEditor(42),
  explanation:
    'Two visits of one day under one revenue code are paid only with condition code G0 (distinct visits), and 27 on the later one.',
  settings: SETTINGS,
  consequence: 'line-denied',
  check: (line, { besides, context: { encounter } }): Verdict => {
    if (!VISIT.test(line.code) || line.revenueCode === undefined) return undefined;
    const first = besides(line).find(
      (other) => VISIT.test(other.code) && other.revenueCode === line.revenueCode && other.path < line.path,
    );
    if (first === undefined) return undefined;
    const conditions = encounter.conditionCodes;
    if (conditions === undefined || conditions === null)
      return missing('the condition codes ($.conditionCodes)');
    return conditions.includes('G0')
      ? undefined
      : `${line.code} and ${first.code} stand under revenue code ${line.revenueCode} on one day without condition code G0.`;
  },
});
