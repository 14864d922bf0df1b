import { oncePer } from '../../base/once.ts';
import type { RowPack } from '../../tables/row-pack.ts';
import { claimsManual } from '../claim-authorities.ts';
import { sameProvider } from '../claim-lines.ts';
import { lineEdit, missing, type Verdict } from '../line-edit.ts';
import { isEvaluation, isOfficeVisit, isVisit } from '../service-kinds.ts';

const SETTINGS = ['professional'] as const;
const NEW_PATIENT = /^(?:9920[2-5]|9934[1245]|9938[1-7]|92002|92004)$/;
const ESTABLISHED = /^(?:9921[2-5]|9934[7-9]|99350|9939[1-7]|92012|92014)$/;

/** The same day three years before. */
const threeYearsBefore = (day: string): string => `${String(Number(day.slice(0, 4)) - 3)}${day.slice(4)}`;

/** A new patient who was seen. */
export const newPatientSeenBefore = lineEdit({
  id: 'professional/new-patient-seen-before',
  title: 'New patient who was seen before',
  severity: 'error',
  authority: claimsManual('12, 30.6.7, A'),
  explanation:
    'A patient is new who had no face-to-face service of this physician, or another of the group and specialty, within three years.',
  settings: SETTINGS,
  at: 'code',
  consequence: 'line-denied',
  check: (line, { prior }) => {
    if (!NEW_PATIENT.test(line.code)) return undefined;
    if (prior === undefined) return missing('what was billed before ($.priorServices)');
    const since = threeYearsBefore(line.day);
    const before = prior.find(
      (other) =>
        other.day > since &&
        other.day < line.day &&
        isEvaluation(other.code) &&
        sameProvider(line, other) === true,
    );
    return before === undefined
      ? undefined
      : `${line.code} is for a new patient, who was seen on ${before.day} (${before.code}, ${before.path}). Use the established patient’s code.`;
  },
});

/** An established patient nobody has seen. */
export const establishedNeverSeen = lineEdit({
  id: 'professional/established-never-seen',
  title: 'Established patient without a visit before',
  severity: 'advice',
  authority: claimsManual('12, 30.6.7, A'),
  explanation:
    'No face-to-face service of three years stands among those billed before. If the history is complete, the patient is new.',
  settings: SETTINGS,
  at: 'code',
  check: (line, { prior }) => {
    if (!ESTABLISHED.test(line.code) || prior === undefined || prior.length === 0) return undefined;
    const since = threeYearsBefore(line.day);
    if (
      prior.some(
        (other) => other.day > since && isEvaluation(other.code) && sameProvider(line, other) !== false,
      )
    )
      return undefined;
    return `${line.code} is for an established patient; no visit of three years stands before it. Check whether the patient is new.`;
  },
});

/** Two visits of one day by one physician. */
export const twoVisitsOneDay = lineEdit({
  id: 'professional/two-visits-one-day',
  title: 'Two visits of one day',
  severity: 'warning',
  authority: claimsManual('12, 30.6.5 and 30.6.7, B'),
  explanation:
    'One physician, or two of a group and specialty, bill one visit a day at the level of both together, unless they were for unrelated problems at different times.',
  settings: SETTINGS,
  consequence: 'line-denied',
  check: (line, { besides }) => {
    if (!isVisit(line.code) || line.has('24', '27', 'FT')) return undefined;
    const first = besides(line).find(
      (other) => isVisit(other.code) && other.path < line.path && sameProvider(line, other) !== false,
    );
    return first === undefined
      ? undefined
      : `${line.code} and ${first.code} are two visits of ${line.day}. Bill one for both together, unless they were unrelated.`;
  },
});

/** Discharge and another hospital visit of one day. */
export const dischargeAndVisit = lineEdit({
  id: 'professional/discharge-and-visit',
  title: 'Discharge and another hospital visit of one day',
  severity: 'error',
  authority: claimsManual('12, 30.6.9.1 and 30.6.9.2'),
  explanation:
    '99238 and 99239 are all of the day’s hospital visits. Admission and discharge on one day are 99234–99236.',
  settings: SETTINGS,
  consequence: 'line-denied',
  check: (line, { besides }) => {
    if (!/^9923[89]$/.test(line.code)) return undefined;
    const other = besides(line).find(
      (one) => /^992(?:2[1-3]|3[1-689])$/.test(one.code) && sameProvider(line, one) !== false,
    );
    if (other === undefined) return undefined;
    return /^9922/.test(other.code)
      ? `${line.code} and ${other.code}: admission and discharge on one day are 99234–99236.`
      : `${line.code} and ${other.code} are both of ${line.day}; the discharge visit is the only one.`;
  },
});

/** Visits that stand for the whole day. */
const DAILY = /^(?:992(?:[23][1-6]|2[1-3]|3[89])|99291|9946[0289]|9947[1256]|9930[4-9]|9931[0-6])$/;

/** A daily visit more than once. */
export const dailyVisitUnits = lineEdit({
  id: 'professional/daily-visit-units',
  title: 'Daily visit more than once',
  severity: 'error',
  authority: claimsManual('12, 30.6.9 and 30.6.12'),
  explanation:
    'Hospital and nursing facility visits and the first hour of critical care are billed once a day and physician.',
  settings: SETTINGS,
  at: 'units',
  consequence: 'line-reduced',
  check: ({ code, units, day, lastDay }) =>
    units > 1 && day === lastDay && DAILY.test(code)
      ? `${code} has ${String(units)} units on one day; it is billed once.`
      : undefined,
});

/** A consultation for Medicare. */
export const consultationForMedicare = lineEdit({
  id: 'professional/consultation-for-medicare',
  title: 'Consultation code for Medicare',
  severity: 'error',
  authority: claimsManual('12, 30.6.10'),
  explanation:
    'Medicare pays no consultation codes (since 2010). Bill the office, hospital or nursing facility visit that was given.',
  settings: SETTINGS,
  at: 'code',
  medicareOnly: true,
  consequence: 'line-denied',
  check: ({ code }) =>
    /^992(?:4[2-5]|5[2-5])$/.test(code)
      ? `${code} is a consultation, which Medicare does not pay. Bill ${code.startsWith('9924') ? '99202–99215' : '99221–99223 or 99231–99233'}.`
      : undefined,
});

const bases = oncePer(
  (pack: RowPack) =>
    new Map(
      [...pack.rows()].map(([code = '', base = '', source = '']) => [
        code,
        { base: base.split(' '), source },
      ]),
    ),
);

/** Time or work added to a visit that is not there. */
export const addedWithoutVisit = lineEdit({
  id: 'professional/added-without-visit',
  title: 'Added time or work without its visit',
  severity: 'error',
  authority: claimsManual('12, 30.6.15'),
  explanation:
    'Prolonged time, complexity (G2211) and further critical care are added to certain visits of the same day, prolonged time to the highest level only; `data/edits/base-services.tsv` lists them.',
  settings: SETTINGS,
  consequence: 'line-denied',
  check: (line, { besides, context: { tables } }) => {
    const rule = bases(tables.list('edits/base-services.tsv')).get(line.code);
    if (rule === undefined || besides(line).some((other) => rule.base.includes(other.code))) return undefined;
    return `${line.code} is added to ${rule.base.slice(0, 6).join(', ')}${rule.base.length > 6 ? '…' : ''}, none of which stands on that day (${rule.source}).`;
  },
});

/** Prolonged time by the code of the other payer. */
export const prolongedCodeOfPayer = lineEdit({
  id: 'professional/prolonged-code-of-payer',
  title: 'Prolonged time that Medicare does not pay',
  severity: 'error',
  authority: claimsManual('12, 30.6.15.1 and 30.6.15.3'),
  explanation:
    'For prolonged time Medicare wants G2212 (office), G0316 (hospital), G0317 (nursing facility), G0318 (home), not 99417 or 99418.',
  from: '2021-01-01',
  settings: SETTINGS,
  at: 'code',
  medicareOnly: true,
  consequence: 'line-denied',
  check: ({ code }): Verdict =>
    code === '99417' || code === '99418'
      ? `${code} is not valid for Medicare; use ${code === '99417' ? 'G2212 (office) or G0318 (home)' : 'G0316 or G0317'}, whose time begins later.`
      : undefined,
});

/** Part B preventive services with which G2211 is paid in spite of modifier 25 since 2025. */
const PREVENTIVE =
  /^(?:G0008|G0009|G0010|G0402|G0438|G0439|G0444|G0442|G0443|G0446|G0447|G0101|Q0091|G0296|G0102|9048[0]|M0201)$/;

/** Complexity added to a visit with modifier 25. */
export const complexityWithSeparateVisit = lineEdit({
  id: 'professional/complexity-with-separate-visit',
  title: 'G2211 beside a visit with modifier 25',
  severity: 'error',
  authority: {
    publisher: 'CMS',
    document: 'Physician Fee Schedule final rules 2024 and 2025',
    section: 'G2211',
  },
  explanation:
    'G2211 is not paid where the visit has 25; since 2025 it is, where what stands beside is a Part B preventive service, a vaccine or the wellness visit.',
  from: '2024-01-01',
  settings: SETTINGS,
  consequence: 'line-denied',
  check: (line, { besides }) => {
    if (line.code !== 'G2211') return undefined;
    const others = besides(line);
    const visit = others.find((other) => isOfficeVisit(other.code) && other.has('25'));
    if (visit === undefined) return undefined;
    const rest = others.filter((other) => other !== visit);
    if (
      line.day >= '2025-01-01' &&
      rest.length > 0 &&
      rest.every((other) => PREVENTIVE.test(other.code) || /^90[67]/.test(other.code))
    )
      return undefined;
    return `G2211 is not paid beside ${visit.code} with 25. Take it off.`;
  },
});
