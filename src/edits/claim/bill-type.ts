import { claimsManual, uniformBill } from '../claim-authorities.ts';
import type { ClaimLines } from '../claim-lines.ts';
import { claimEdit, missing } from '../line-edit.ts';

const PATH = '$.billType';

/** Facility type and classification, e.g. `13`, and frequency of a type of bill, as given. */
export function billType({
  context,
}: ClaimLines): { kind: string; frequency: string; text: string } | undefined {
  const text = context.encounter.billType ?? '';
  const digits = /^0?(\d\d)([0-9A-Z])$/.exec(text.trim().toUpperCase());
  return digits === null ? undefined : { kind: digits[1] ?? '', frequency: digits[2] ?? '', text };
}

/** A type of bill that the list does not have. */
export const billTypeInvalid = claimEdit({
  id: 'claim/bill-type-invalid',
  title: 'Invalid type of bill',
  severity: 'error',
  authority: uniformBill(4),
  explanation: 'Facility, classification and frequency of the type of bill must all be values of the list.',
  settings: ['inpatient', 'outpatient'],
  consequence: 'claim-returned',
  check: ({ context: { encounter, tables } }) => {
    const text = encounter.billType;
    if (text === undefined || text === null) return missing('the type of bill ($.billType)');
    const known = tables.claims.billType(text);
    if (known?.classification?.includes('obsolete') === true)
      return [{ path: PATH, message: `Type of bill ${text} is obsolete. Use the one in force.` }];
    if (known !== undefined && known.classification !== null && known.frequency !== null) return [];
    return [
      { path: PATH, message: `${text} is no type of bill. Correct it (0111 inpatient, 0131 outpatient…).` },
    ];
  },
});

/** Types of bill for inpatients: hospital, skilled nursing, religious nonmedical, swing bed. */
const INPATIENT_KINDS = new Set(['11', '18', '21', '28', '41']);

/** A type of bill of the other setting. */
export const billTypeAgainstSetting = claimEdit({
  id: 'claim/bill-type-against-setting',
  title: 'Type of bill against the setting',
  severity: 'error',
  authority: uniformBill(4),
  explanation:
    'A stay goes on an inpatient type of bill (11x, 18x, 21x, 41x), everything else on an outpatient one; a practitioner’s claim has none.',
  consequence: 'claim-returned',
  check: (claim) => {
    const type = billType(claim);
    if (type === undefined) return [];
    const { setting } = claim.context.encounter;
    if (setting === 'professional')
      return [{ path: PATH, message: `A professional claim has no type of bill; ${type.text} is given.` }];
    if (INPATIENT_KINDS.has(type.kind) === (setting === 'inpatient')) return [];
    return [
      {
        path: PATH,
        message: `Type of bill ${type.text} is not for an ${setting} claim. Correct one of them.`,
      },
    ];
  },
});

/** Interim frequency and discharge status. */
export const interimBillStatus = claimEdit({
  id: 'claim/interim-bill-status',
  title: 'Interim bill and discharge status',
  severity: 'error',
  authority: claimsManual('25, 75.2'),
  explanation:
    'A first or continuing interim bill (frequency 2 or 3) has status 30, still a patient; a bill of the whole stay or the last one (1 or 4) has another.',
  settings: ['inpatient'],
  consequence: 'claim-returned',
  check: (claim) => {
    const type = billType(claim);
    const status = claim.context.encounter.dischargeStatus ?? undefined;
    if (type === undefined || status === undefined) return [];
    const open = type.frequency === '2' || type.frequency === '3';
    const closed = type.frequency === '1' || type.frequency === '4';
    if (!(open && status !== '30') && !(closed && status === '30')) return [];
    const should = open ? 'status 30 (still a patient)' : 'the status at discharge';
    return [
      {
        path: '$.dischargeStatus',
        message: `Type of bill ${type.text} goes with ${should}, not with ${status}.`,
      },
    ];
  },
});

/** Statuses 40 to 42 are deaths under hospice care. */
const HOSPICE_DEATHS = new Set(['40', '41', '42']);

/** A hospice death status elsewhere, or a plain one on a hospice claim. */
export const hospiceDeathStatus = claimEdit({
  id: 'claim/hospice-death-status',
  title: 'Death status against the type of bill',
  severity: 'error',
  authority: uniformBill(17),
  explanation: 'Statuses 40, 41 and 42 are for hospice claims (81x, 82x); other claims report a death as 20.',
  settings: ['inpatient', 'outpatient'],
  consequence: 'claim-returned',
  check: (claim) => {
    const type = billType(claim);
    const status = claim.context.encounter.dischargeStatus ?? '';
    if (type === undefined) return [];
    const hospice = type.kind === '81' || type.kind === '82';
    if (!hospice && HOSPICE_DEATHS.has(status))
      return [
        {
          path: '$.dischargeStatus',
          message: `Status ${status} is for hospice claims; report the death as 20.`,
        },
      ];
    if (hospice && status === '20')
      return [
        {
          path: '$.dischargeStatus',
          message: 'A hospice reports a death as 40, 41 or 42, by its place, not as 20.',
        },
      ];
    return [];
  },
});

/** A patient who died and was discharged alive. */
export const deathAgainstStatus = claimEdit({
  id: 'claim/death-against-status',
  title: 'Died, but discharged alive',
  severity: 'error',
  authority: uniformBill(17),
  explanation:
    'A patient who died on the day of discharge or before has a discharge status of death (20, 40, 41, 42).',
  settings: ['inpatient', 'outpatient'],
  consequence: 'claim-returned',
  check: ({ context: { encounter } }) => {
    const { dischargeDate, dischargeStatus, patient } = encounter;
    const died = patient?.deathDate ?? undefined;
    if (died === undefined || typeof dischargeDate !== 'string' || typeof dischargeStatus !== 'string')
      return [];
    if (died > dischargeDate || dischargeStatus === '20' || HOSPICE_DEATHS.has(dischargeStatus)) return [];
    return [
      {
        path: '$.dischargeStatus',
        message: `The patient died on ${died} and the status is ${dischargeStatus}. Report the death (20), or correct the date.`,
      },
    ];
  },
});

const INSTITUTIONAL_INPATIENT = new Set(['11', '12', '18', '21']);

/** A facility's claim of a stay without its admitting diagnosis. */
export const admittingDiagnosisMissing = claimEdit({
  id: 'claim/admitting-diagnosis-missing',
  title: 'Admitting diagnosis missing',
  severity: 'error',
  authority: uniformBill(69),
  explanation:
    'Types of bill 11x, 12x, 18x and 21x carry the diagnosis on admission, with the role admitting.',
  settings: ['inpatient'],
  consequence: 'claim-returned',
  check: (claim) => {
    const type = billType(claim);
    if (type === undefined || !INSTITUTIONAL_INPATIENT.has(type.kind)) return [];
    if (claim.context.encounter.diagnoses.some((d) => d.role === 'admitting')) return [];
    return [{ path: '$.diagnoses', message: `Type of bill ${type.text} needs an admitting diagnosis.` }];
  },
});

/** Unscheduled visits whose reason the patient gave. */
const UNSCHEDULED_REVENUE = /^(?:045\d|0516|0762)$/;

/** An unscheduled outpatient visit without the patient's reason for it. */
export const reasonForVisitMissing = claimEdit({
  id: 'claim/reason-for-visit-missing',
  title: 'Reason for visit missing',
  severity: 'error',
  authority: uniformBill(70),
  explanation:
    'Outpatient claims (13x, 85x) of an unscheduled visit (admission type 1, 2 or 5 with revenue code 045x, 0516 or 0762) carry the patient’s reason for the visit.',
  settings: ['outpatient'],
  consequence: 'claim-returned',
  check: (claim) => {
    const type = billType(claim);
    const { encounter } = claim.context;
    if (type === undefined || (type.kind !== '13' && type.kind !== '85')) return [];
    const line = claim.lines.find(({ revenueCode }) => UNSCHEDULED_REVENUE.test(revenueCode ?? ''));
    if (line === undefined || encounter.diagnoses.some((d) => d.role === 'reasonForVisit')) return [];
    const admission = encounter.admissionType ?? undefined;
    if (admission === undefined) return missing('the type of admission ($.admissionType)');
    if (!['1', '2', '5'].includes(admission)) return [];
    return [
      {
        path: '$.diagnoses',
        message: `An unscheduled visit (revenue code ${line.revenueCode ?? ''}) needs the patient’s reason for the visit.`,
      },
    ];
  },
});
