import { claimsManual, cpt, feeScheduleField } from '../claim-authorities.ts';
import { byIndicators, globalDays } from '../fee-indicators.ts';
import { lineEdit } from '../line-edit.ts';

const SETTINGS = ['professional'] as const;
const SPLIT = ['54', '55', '56'];

/** A part of the surgical package of what has none. */
export const packagePartWithoutPackage = lineEdit({
  id: 'professional/package-part-without-package',
  title: 'Part of a surgical package that does not exist',
  severity: 'error',
  authority: claimsManual('12, 40.2, A.3'),
  explanation:
    '54, 55 and 56 share out the fee of procedures with 10 or 90 global days; others have nothing to share.',
  settings: SETTINGS,
  at: 'modifiers',
  consequence: 'line-denied',
  check: (line, claim) =>
    line.has(...SPLIT)
      ? byIndicators(line, claim, (row) =>
          row.globalDays === '010' || row.globalDays === '090'
            ? undefined
            : `${line.code} has ${row.globalDays} for its global period: no part of it can be billed by 54, 55 or 56.`,
        )
      : undefined,
});

/** More work than usual on what is priced as it is. */
export const increasedWorkNotSurgery = lineEdit({
  id: 'professional/increased-work-not-surgery',
  title: 'More work than usual on a service without global period',
  severity: 'error',
  authority: claimsManual('12, 40.2, A.10'),
  explanation:
    '22 raises the fee of procedures with a global period (0, 10, 90 days, maternity) and needs the operative note and a letter. On other services it is ignored or denied.',
  settings: SETTINGS,
  at: 'modifiers',
  check: (line, claim) =>
    line.has('22')
      ? byIndicators(line, claim, (row) =>
          globalDays(row) === undefined && row.globalDays === 'XXX'
            ? `${line.code} has no global period: 22 does not raise its fee.`
            : undefined,
        )
      : undefined,
});

/** Several procedures, on what is never reduced. */
export const multipleOnAddOn = lineEdit({
  id: 'professional/multiple-on-add-on',
  title: 'Modifier 51 on an add-on code',
  severity: 'error',
  authority: cpt('Appendix A, modifier 51 and Appendix D'),
  explanation:
    'An add-on code is never reduced as a further procedure and takes no 51; it stands beside its primary.',
  settings: SETTINGS,
  at: 'modifiers',
  consequence: 'line-reduced',
  check: (line, claim) => {
    if (!line.has('51')) return undefined;
    if (
      claim.context.tables.ncci.addOnCodes(claim.context.onDate)?.rows.of(line.code, line.day) !== undefined
    )
      return `${line.code} is an add-on code and takes no 51.`;
    return byIndicators(line, claim, (row) =>
      row.globalDays === 'ZZZ' ? `${line.code} is an add-on code and takes no 51.` : undefined,
    );
  },
});

/** Several procedures, on a service that the reduction does not touch. */
export const multipleNotSubject = lineEdit({
  id: 'professional/multiple-not-subject',
  title: 'Modifier 51 on a service that is not reduced',
  severity: 'warning',
  authority: feeScheduleField('multiple procedure'),
  explanation:
    'The reduction of further procedures applies to indicators 2 to 7. 51 on others may cut the fee for nothing; Medicare’s contractors apply it by themselves.',
  settings: SETTINGS,
  at: 'modifiers',
  consequence: 'line-reduced',
  check: (line, claim) =>
    line.has('51')
      ? byIndicators(line, claim, (row) =>
          (row.multipleProcedure === '0' || row.multipleProcedure === '9') && row.globalDays !== 'ZZZ'
            ? `${line.code} is not subject to the reduction of further procedures; take 51 off.`
            : undefined,
        )
      : undefined,
});

const FIRST_YEARS = 1;

/** The modifier for infants under 4 kg on someone older. */
export const smallInfantTooOld = lineEdit({
  id: 'professional/small-infant-too-old',
  title: 'Infant under 4 kg who is too old for it',
  severity: 'error',
  authority: cpt('Appendix A, modifier 63'),
  explanation: '63 is for neonates and infants up to a present weight of 4 kg.',
  settings: SETTINGS,
  at: 'modifiers',
  check: (line, { context: { ageYears } }) =>
    line.has('63') && ageYears !== undefined && ageYears > FIRST_YEARS
      ? `${line.code} has 63 (infant under 4 kg) and the patient is ${String(ageYears)} years old.`
      : undefined,
});

/** Facility’s modifiers on a practitioner’s claim. */
const FACILITY_MODIFIERS = ['27', '73', '74', 'CA', 'PN', 'PO', 'ER', 'FB', 'FC'];

export const facilityModifier = lineEdit({
  id: 'professional/facility-modifier',
  title: 'Facility’s modifier on a practitioner’s claim',
  severity: 'error',
  authority: claimsManual('4, 20.6'),
  explanation:
    '27, 73, 74, CA, PN, PO, ER, FB and FC are for hospitals. A physician reports a stopped procedure by 53, a reduced one by 52.',
  settings: SETTINGS,
  at: 'modifiers',
  consequence: 'line-denied',
  check: (line) => {
    if (line.placeOfService === '24') return undefined;
    const modifier = line.modifiers.find((one) => FACILITY_MODIFIERS.includes(one));
    return modifier === undefined
      ? undefined
      : `${line.code}: ${modifier} is the facility’s modifier. Take it off.`;
  },
});

/** Primary care exception of teaching. */
const EXCEPTION_VISITS = /^(?:992(?:0[23]|1[1-3])|G0402|G0438|G0439)$/;

export const primaryCareException = lineEdit({
  id: 'professional/primary-care-exception',
  title: 'Resident alone beyond the primary care exception',
  severity: 'error',
  authority: {
    publisher: 'US Government',
    document: 'Code of Federal Regulations, title 42',
    section: '415.174',
  },
  explanation:
    'GE (resident without the teaching physician in the room) is allowed for low- and mid-level office visits and the wellness visits only.',
  settings: SETTINGS,
  at: 'modifiers',
  medicareOnly: true,
  consequence: 'line-denied',
  check: (line) =>
    line.has('GE') && !EXCEPTION_VISITS.test(line.code)
      ? `${line.code} is beyond the primary care exception; the teaching physician takes part (GC), or the level is lower.`
      : undefined,
});
