import { claimForm, claimsManual, regulation } from '../claim-authorities.ts';
import type { ClaimLine } from '../claim-lines.ts';
import { claimEdit, lineEdit, missing } from '../line-edit.ts';

/** A claim with services and no diagnosis. */
export const noDiagnosis = claimEdit({
  id: 'claim/no-diagnosis',
  title: 'Services without a diagnosis',
  severity: 'error',
  authority: regulation('424.32(a)(2)'),
  explanation: 'A claim for services carries at least one ICD-10-CM code that says why they were given.',
  consequence: 'claim-returned',
  check: ({ context, lines }) =>
    lines.length > 0 && context.diagnoses.length === 0
      ? [{ path: '$.diagnoses', message: 'The claim has services and no diagnosis. Add what was treated.' }]
      : [],
});

const DIAGNOSES_HELD = { professional: 12, institutional: 25 } as const;

/** More diagnoses than one claim holds. */
export const tooManyDiagnoses = claimEdit({
  id: 'claim/too-many-diagnoses',
  title: 'More diagnoses than a claim holds',
  severity: 'error',
  authority: claimForm('2300 HI'),
  explanation:
    'A professional claim holds 12 diagnoses, an institutional one 25 beside admitting, reason for visit and external causes. Keep what was treated and bears on the care.',
  consequence: 'claim-returned',
  check: ({ context: { encounter, diagnoses } }) => {
    const limit =
      encounter.setting === 'professional' ? DIAGNOSES_HELD.professional : DIAGNOSES_HELD.institutional;
    const counted = diagnoses.filter(
      (d) => limit === DIAGNOSES_HELD.professional || d.role !== 'externalCause',
    );
    const first = counted[limit];
    if (first === undefined) return [];
    return [
      {
        path: first.path,
        codes: [first.code],
        message: `The claim has ${String(counted.length)} diagnoses and holds ${String(limit)}; ${first.code} and what follows is lost.`,
      },
    ];
  },
});

/** A charge of nothing, or less. */
export const chargeNotPositive = lineEdit({
  id: 'claim/charge-not-positive',
  title: 'Charge of zero or less',
  severity: 'warning',
  authority: claimForm('2400 SV102, SV203'),
  explanation:
    'A line has a charge above zero, save codes that only report quality or a drug that came free. A negative charge is always refused.',
  at: 'charge',
  check: ({ code, line: { charge } }) => {
    if (typeof charge !== 'number' || charge > 0 || (charge === 0 && /[FT]$/.test(code))) return undefined;
    return `${code} is charged ${charge.toFixed(2)} dollars. Enter the charge, or a token charge where the payer asks for one.`;
  },
});

/** A line without charge among lines that have one. */
export const chargeMissing = claimEdit({
  id: 'claim/charge-missing',
  title: 'Charge missing',
  severity: 'error',
  authority: claimForm('2400 SV102, SV203'),
  explanation: 'Every line has a charge; it is required also where it is zero.',
  consequence: 'claim-returned',
  check: ({ lines }) => {
    const without = lines.filter(({ line: { charge } }) => typeof charge !== 'number');
    if (without.length === 0) return [];
    if (without.length === lines.length) return missing('the charge of the lines ($.services[].charge)');
    return without.map((line) => ({
      path: `${line.path}.charge`,
      codes: [line.code],
      message: `${line.code} has no charge, other lines have. Enter it.`,
    }));
  },
});

/** Codes whose units may have a fraction: miles. */
const FRACTIONS_ALLOWED = new Set(['A0425', 'A0435', 'A0436']);

/** Units of nothing, or in parts. */
export const unitsNotWhole = lineEdit({
  id: 'claim/units-not-whole',
  title: 'Units of zero or in parts',
  severity: 'error',
  authority: claimsManual('26, 10.4, item 24G'),
  explanation: 'Units are whole and at least 1; only ambulance miles may have a fraction (in tenths).',
  at: 'units',
  consequence: 'line-denied',
  check: ({ code, units }) => {
    if (units <= 0) return `${code} has ${String(units)} units. Enter at least 1, or take the line off.`;
    if (Number.isInteger(units) || FRACTIONS_ALLOWED.has(code)) return undefined;
    return `${code} has ${String(units)} units. Units are whole; round as the code’s unit asks.`;
  },
});

/** Services that are given once a day, so that a span of days means a unit a day. */
const DAILY =
  /^(?:992[23]\d|9929[1]|9930[4-9]|9931[0-6]|9946[0289]|9947[12567-9]|99480|9095\d|9096\d|9097\d)$/;

/** A span of days and units that do not fit it. */
export const unitsAgainstSpan = lineEdit({
  id: 'claim/units-against-span',
  title: 'Units against the days of the line',
  severity: 'error',
  authority: claimsManual('26, 10.4, items 24A and 24G'),
  explanation:
    'A line from one day to another stands for a service on each of them: the units of a daily visit are the days.',
  settings: ['professional'],
  at: 'units',
  consequence: 'line-reduced',
  check: ({ code, units, day, lastDay }) => {
    if (lastDay <= day || !DAILY.test(code)) return undefined;
    const days = Math.round((Date.parse(lastDay) - Date.parse(day)) / 86_400_000) + 1;
    if (units === days) return undefined;
    return `${code} runs over ${String(days)} days with ${String(units)} units. Bill a unit for each day, or a line for each visit.`;
  },
});

/** Modifiers that say why a service stands twice. */
const REPEATED = ['76', '77', '91', '59', 'XE', 'XP', 'XS', 'XU', 'JW', 'KX', '27', '78', '79', '58'];

const key = (line: ClaimLine): string =>
  `${line.code} ${line.day} ${[...line.modifiers].sort().join(' ')} ${line.provider?.npi ?? ''} ${line.revenueCode ?? ''}`;

/** A line that stands twice. */
export const duplicateLine = claimEdit({
  id: 'claim/duplicate-line',
  title: 'Same line twice',
  severity: 'error',
  authority: claimsManual('1, 120'),
  explanation:
    'A line with the same code, day, modifiers and provider as another is denied as a duplicate. Add the units together, or a modifier that says why it was repeated (76, 77, 91, 59, a side).',
  settings: ['professional', 'outpatient'],
  consequence: 'line-denied',
  check: ({ lines }) => {
    if (lines.length < 2) return [];
    const seen = new Map<string, ClaimLine>();
    return lines.flatMap((line) => {
      const of = key(line);
      const first = seen.get(of);
      if (first === undefined) seen.set(of, line);
      if (first === undefined || line.has(...REPEATED)) return [];
      return [
        {
          path: line.path,
          line,
          message: `${line.code} of ${line.day} repeats ${first.path}. Add the units there, or the modifier that says why it was repeated.`,
        },
      ];
    });
  },
});

/** A line that was billed before. */
export const duplicateOfPrior = lineEdit({
  id: 'claim/duplicate-of-prior',
  title: 'Billed before',
  severity: 'error',
  authority: claimsManual('1, 120'),
  explanation:
    'The same code, day, modifiers and provider stand among the services billed before. Send a replacement claim (frequency 7) to correct one; a repeat needs its modifier.',
  settings: ['professional', 'outpatient'],
  consequence: 'line-denied',
  check: (line, { prior }) => {
    if (line.has(...REPEATED)) return undefined;
    const of = key({ ...line, revenueCode: undefined });
    const before = prior?.find((other) => key({ ...other, revenueCode: undefined }) === of);
    return before === undefined
      ? undefined
      : `${line.code} of ${line.day} was billed before (${before.path}). Correct by a replacement claim, or say why it was repeated.`;
  },
});
