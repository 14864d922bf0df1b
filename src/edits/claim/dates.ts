import { addDays, type DateOfService, daysBetween, parseDateOfService } from '../../base/date-of-service.ts';
import { impossibleDates } from '../../record/impossible-dates.ts';
import { claimForm, claimsManual, regulation } from '../claim-authorities.ts';
import type { ClaimLines } from '../claim-lines.ts';
import { type ClaimFault, claimEdit, lineEdit, missing } from '../line-edit.ts';

const date = (text: string | null | undefined): DateOfService | undefined => parseDateOfService(text ?? '');

/** A date that no calendar has. */
export const impossibleDate = claimEdit({
  id: 'claim/impossible-date',
  title: 'Date that does not exist',
  severity: 'error',
  authority: claimForm('DTP segments'),
  explanation: 'Every date must be a day of the calendar; 2026-02-30 is none. Correct it from the record.',
  consequence: 'claim-returned',
  check: ({ context: { encounter } }) =>
    impossibleDates(encounter).map(({ path, text }) => ({
      path,
      message: `${text} is no day of the calendar. Correct it.`,
    })),
});

/** A birth after what is billed. */
export const birthAfterEncounter = claimEdit({
  id: 'claim/birth-after-encounter',
  title: 'Birth after the encounter',
  severity: 'error',
  authority: claimForm('2010BA DMG02'),
  explanation:
    'A patient is born on or before the day of the encounter. Check the birth date, the year first.',
  consequence: 'claim-returned',
  check: ({ context: { encounter } }) => {
    const birth = date(encounter.patient?.birthDate);
    const day =
      date(encounter.admissionDate) ?? date(encounter.dateOfService) ?? date(encounter.dischargeDate);
    if (birth === undefined || day === undefined || birth <= day) return [];
    return [
      {
        path: '$.patient.birthDate',
        message: `The birth date lies ${String(daysBetween(day, birth))} days after the encounter of ${day}. Correct one of them.`,
      },
    ];
  },
});

/** A service on a day before the patient was born. */
export const serviceBeforeBirth = lineEdit({
  id: 'claim/service-before-birth',
  title: 'Service before the birth',
  severity: 'error',
  authority: claimForm('2010BA DMG02 and 2400 DTP'),
  explanation:
    'A service cannot be given before the patient is born: birth date, service date or patient is wrong.',
  at: 'date',
  consequence: 'line-denied',
  check: ({ code, day }, { context }) => {
    const birth = date(context.encounter.patient?.birthDate);
    if (birth === undefined || day >= birth) return undefined;
    return `${code} is dated ${day}, before the patient was born. Check both dates and the patient.`;
  },
});

/** A service on a day after the patient died. */
export const serviceAfterDeath = lineEdit({
  id: 'claim/service-after-death',
  title: 'Service after the death',
  severity: 'error',
  authority: claimsManual('1, 80.3.2'),
  explanation:
    'Nothing is paid for days after the patient’s death. Check the date of service; a test of a specimen is dated on the day it was taken.',
  at: 'date',
  consequence: 'line-denied',
  check: ({ code, day }, { context: { encounter } }) => {
    const died =
      date(encounter.patient?.deathDate) ??
      (encounter.dischargeStatus === '20' ? date(encounter.dischargeDate) : undefined);
    if (died === undefined || day <= died) return undefined;
    return `${code} is dated ${day}, after the patient’s death on ${died}. Check the date of service.`;
  },
});

/** A discharge before the admission. */
export const dischargeBeforeAdmission = claimEdit({
  id: 'claim/discharge-before-admission',
  title: 'Discharge before admission',
  severity: 'error',
  authority: claimForm('2300 DTP 434, 435'),
  explanation: 'The stay ends on or after the day it begins.',
  consequence: 'claim-returned',
  check: ({ context: { encounter } }) => {
    const [admitted, discharged] = [date(encounter.admissionDate), date(encounter.dischargeDate)];
    if (admitted === undefined || discharged === undefined || discharged >= admitted) return [];
    return [
      {
        path: '$.dischargeDate',
        message: `The discharge (${discharged}) lies before the admission (${admitted}). Correct one of them.`,
      },
    ];
  },
});

/** Days before admission whose outpatient services belong to the inpatient claim. */
const PAYMENT_WINDOW_DAYS = 3;

/** An inpatient procedure outside the stay and the payment window. */
export const procedureOutsideStay = claimEdit({
  id: 'claim/procedure-outside-stay',
  title: 'Procedure outside the stay',
  severity: 'error',
  authority: claimsManual('3, 40.3'),
  explanation:
    'A procedure of an inpatient claim lies between three days before admission (the payment window) and discharge.',
  settings: ['inpatient'],
  consequence: 'claim-returned',
  check: ({ context }) => {
    const admitted = date(context.encounter.admissionDate);
    const discharged = date(context.encounter.dischargeDate);
    return context.procedures.flatMap((procedure): readonly ClaimFault[] => {
      const day = date(procedure.date);
      if (day === undefined) return [];
      const early = admitted !== undefined && day < addDays(admitted, -PAYMENT_WINDOW_DAYS);
      const late = discharged !== undefined && day > discharged;
      if (!early && !late) return [];
      const where = early ? 'more than three days before admission' : 'after the discharge';
      return [
        {
          path: `${procedure.path}.date`,
          codes: [procedure.code],
          message: `${procedure.code} is dated ${day}, ${where}. Correct the date, or take it off this claim.`,
        },
      ];
    });
  },
});

/** An outpatient line outside the days the claim covers. */
export const serviceOutsideStatement = lineEdit({
  id: 'claim/service-outside-statement',
  title: 'Line outside the statement period',
  severity: 'error',
  authority: claimForm('2300 DTP 434 and 2400 DTP 472'),
  explanation: 'The date of each line lies within the statement period of the facility’s claim.',
  settings: ['outpatient'],
  at: 'date',
  consequence: 'claim-returned',
  check: ({ code, day, line }, { context: { encounter } }) => {
    const [from, to] = [date(encounter.admissionDate), date(encounter.dischargeDate)];
    if (typeof line.date !== 'string' || from === undefined || to === undefined) return undefined;
    if (day >= from && day <= to) return undefined;
    return `${code} is dated ${day}, outside the period of the claim (${from} to ${to}). Correct the date or split the claim.`;
  },
});

/** A line whose last day lies before its first. */
export const spanReversed = lineEdit({
  id: 'claim/span-reversed',
  title: 'Line that ends before it begins',
  severity: 'error',
  authority: claimForm('2400 DTP 472'),
  explanation: 'The last day of a line that spans days is on or after its first day.',
  at: 'dateTo',
  consequence: 'claim-returned',
  check: ({ code, day, lastDay }) =>
    lastDay < day ? `${code} runs from ${day} to ${lastDay}. Correct the dates.` : undefined,
});

/** A service on a day after the payer got the claim. */
export const serviceAfterReceipt = lineEdit({
  id: 'claim/service-after-receipt',
  title: 'Service billed before it was given',
  severity: 'error',
  authority: claimsManual('1, 80.3.2'),
  explanation:
    'A claim may not hold services of days after it reaches the payer; it comes back as unprocessable.',
  at: 'date',
  consequence: 'claim-returned',
  check: ({ code, lastDay }, { context: { encounter } }) => {
    const received = date(encounter.receivedDate);
    if (received === undefined || lastDay <= received) return undefined;
    return `${code} is dated ${lastDay}, after the claim reaches the payer (${received}). Correct the date or hold the claim.`;
  },
});

/** A claim that comes too late. */
export const timelyFiling = claimEdit({
  id: 'claim/timely-filing',
  title: 'Filed too late',
  severity: 'error',
  authority: regulation('424.44'),
  explanation:
    'Medicare takes a claim within one calendar year of the service (of the discharge for a stay); other payers within the days of their contract. Exceptions (retroactive entitlement, error of an agency) need proof with the claim.',
  consequence: 'claim-denied',
  check: (claim) => {
    const { encounter } = claim.context;
    const received = date(encounter.receivedDate);
    const served = servedOn(claim);
    if (served.length === 0) return [];
    if (received === undefined) return missing('the day the payer gets the claim ($.receivedDate)');
    const limit = encounter.filingLimitDays ?? undefined;
    if (claim.payer !== 'medicare' && limit === undefined)
      return missing('the payer’s filing limit ($.payerKind or $.filingLimitDays)');
    return served.flatMap(({ path, day, code }): readonly ClaimFault[] => {
      const last = limit === undefined ? aYearLater(day) : addDays(day, limit);
      if (received <= last) return [];
      const late = String(daysBetween(last, received));
      return [
        {
          path,
          codes: code === undefined ? [] : [code],
          message: `${code ?? 'The stay'} of ${day} had to be filed by ${last}; the claim comes ${late} days late. Send it only with proof of an exception.`,
        },
      ];
    });
  },
});

function servedOn({
  context,
  lines,
}: ClaimLines): readonly { path: string; day: DateOfService; code?: string }[] {
  const { encounter } = context;
  if (encounter.setting === 'professional' && lines.length > 0)
    return lines.map(({ path, day, code }) => ({ path, day, code }));
  const day = date(encounter.dischargeDate) ?? date(encounter.dateOfService) ?? lines.at(-1)?.lastDay;
  return day === undefined ? [] : [{ path: '$.dischargeDate', day }];
}

/** The same day of the next year; 28 February for a leap day. */
function aYearLater(day: DateOfService): DateOfService {
  const next = `${String(Number(day.slice(0, 4)) + 1)}${day.slice(4)}`;
  return parseDateOfService(next) ?? addDays(day, 365);
}
