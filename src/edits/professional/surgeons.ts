import type { PaymentPolicyIndicators } from '../../tables/fees/physician-fees.ts';
import { claimsManual, feeScheduleField } from '../claim-authorities.ts';
import type { ClaimLine, ClaimLines } from '../claim-lines.ts';
import { sameProvider } from '../claim-lines.ts';
import { byIndicators } from '../fee-indicators.ts';
import { lineEdit, type Verdict } from '../line-edit.ts';

const SETTINGS = ['professional'] as const;
const ASSISTANT = ['80', '81', '82', 'AS'];

/** An indicator of the schedule that forbids a modifier, or asks for records. */
interface Rule {
  readonly modifiers: readonly string[];
  readonly indicator: (row: PaymentPolicyIndicators) => string;
  readonly verdicts: Readonly<Record<string, string>>;
}

function judge(line: ClaimLine, claim: ClaimLines, rule: Rule): Verdict {
  const modifier = line.modifiers.find((one) => rule.modifiers.includes(one));
  if (modifier === undefined) return undefined;
  return byIndicators(line, claim, (row) => {
    const verdict = rule.verdicts[rule.indicator(row)];
    return verdict === undefined ? undefined : `${line.code} with ${modifier}: ${verdict}`;
  });
}

/** An assistant where none is paid. */
export const assistantNotPaid = lineEdit({
  id: 'professional/assistant-not-paid',
  title: 'Assistant where none is paid',
  severity: 'error',
  authority: feeScheduleField('assistant at surgery'),
  explanation:
    'Indicator 1: no assistant is paid, by law; 9: the concept does not apply. The patient may not be billed either.',
  settings: SETTINGS,
  at: 'modifiers',
  consequence: 'line-denied',
  check: (line, claim) =>
    judge(line, claim, {
      modifiers: ASSISTANT,
      indicator: (row) => row.assistantSurgeon,
      verdicts: {
        '1': 'an assistant is not paid for this procedure.',
        '9': 'there is no assistant for this service.',
      },
    }),
});

/** An assistant who is paid with records only. */
export const assistantNeedsRecords = lineEdit({
  id: 'professional/assistant-needs-records',
  title: 'Assistant paid only with records',
  severity: 'warning',
  authority: feeScheduleField('assistant at surgery'),
  explanation:
    'Indicator 0: an assistant is paid only where records show why one was needed. Send the operative note.',
  settings: SETTINGS,
  at: 'modifiers',
  check: (line, claim) =>
    judge(line, claim, {
      modifiers: ASSISTANT,
      indicator: (row) => row.assistantSurgeon,
      verdicts: { '0': 'the assistant is paid only with records of the need. Send the operative note.' },
    }),
});

/** One physician who assists at the operation he bills as surgeon. */
export const ownAssistant = lineEdit({
  id: 'professional/own-assistant',
  title: 'Surgeon who assists himself',
  severity: 'error',
  authority: claimsManual('12, 20.4.3'),
  explanation: 'The assistant is another person than the surgeon; a line of each by one NPI is wrong.',
  settings: SETTINGS,
  at: 'modifiers',
  consequence: 'line-denied',
  check: (line, { besides }) => {
    if (!line.has(...ASSISTANT) || line.provider?.npi === undefined) return undefined;
    const own = besides(line).find(
      (other) => other.code === line.code && !other.has(...ASSISTANT) && sameProvider(line, other) === true,
    );
    return own === undefined
      ? undefined
      : `${line.code}: surgeon (${own.path}) and assistant are the same provider.`;
  },
});

/** Two surgeons where that is not allowed. */
export const coSurgeonsNotAllowed = lineEdit({
  id: 'professional/co-surgeons-not-allowed',
  title: 'Two surgeons where the schedule allows none',
  severity: 'error',
  authority: feeScheduleField('co-surgeons'),
  explanation:
    '62 with indicator 0 or 9 is denied: the procedure is one surgeon’s. With indicator 1 it needs records of two specialties’ work.',
  settings: SETTINGS,
  at: 'modifiers',
  consequence: 'line-denied',
  check: (line, claim) =>
    judge(line, claim, {
      modifiers: ['62'],
      indicator: (row) => row.coSurgeons,
      verdicts: {
        '0': 'two surgeons are not paid for this procedure.',
        '9': 'there are no co-surgeons for this service.',
      },
    }),
});

/** Two surgeons who need records. */
export const coSurgeonsNeedRecords = lineEdit({
  id: 'professional/co-surgeons-need-records',
  title: 'Two surgeons paid only with records',
  severity: 'warning',
  authority: feeScheduleField('co-surgeons'),
  explanation:
    'Indicator 1: both surgeons send their operative notes, which show why two were needed and what each did.',
  settings: SETTINGS,
  at: 'modifiers',
  check: (line, claim) =>
    judge(line, claim, {
      modifiers: ['62'],
      indicator: (row) => row.coSurgeons,
      verdicts: { '1': 'both surgeons’ notes must show the need and each one’s part.' },
    }),
});

/** A team where that is not allowed. */
export const teamNotAllowed = lineEdit({
  id: 'professional/team-not-allowed',
  title: 'Surgical team where the schedule allows none',
  severity: 'error',
  authority: feeScheduleField('team surgery'),
  explanation: '66 with indicator 0 or 9 is denied; with 1 or 2 it is priced by report.',
  settings: SETTINGS,
  at: 'modifiers',
  consequence: 'line-denied',
  check: (line, claim) =>
    judge(line, claim, {
      modifiers: ['66'],
      indicator: (row) => row.teamSurgery,
      verdicts: { '0': 'a team is not paid for this procedure.', '9': 'there is no team for this service.' },
    }),
});

/** Both sides of what has none, or is already both. */
export const bilateralNotAllowed = lineEdit({
  id: 'professional/bilateral-not-allowed',
  title: 'Both sides of a procedure that has none',
  severity: 'error',
  authority: feeScheduleField('bilateral surgery'),
  explanation:
    '50 with indicator 0 (no sides), 2 (the code is for both already) or 9 (does not apply) is denied or paid once.',
  settings: ['professional', 'outpatient'],
  at: 'modifiers',
  consequence: 'line-denied',
  check: (line, claim) =>
    judge(line, claim, {
      modifiers: ['50'],
      indicator: (row) => row.bilateral,
      verdicts: {
        '0': 'the procedure has no sides, by its anatomy or its code.',
        '2': 'the code stands for both sides already.',
        '9': 'the service has no sides.',
      },
    }),
});

/** Both sides counted twice. */
export const bilateralUnits = lineEdit({
  id: 'professional/bilateral-units',
  title: 'Both sides counted twice',
  severity: 'error',
  authority: claimsManual('12, 40.7; I/OCE edit 74'),
  explanation: '50 with one unit is both sides. Two units would be both sides twice.',
  settings: ['professional', 'outpatient'],
  at: 'units',
  medicareOnly: true,
  consequence: 'line-denied',
  check: (line) =>
    line.has('50') && line.units > 1
      ? `${line.code} has 50 and ${String(line.units)} units; both sides are one unit with 50.`
      : undefined,
});

/** A code for both sides on a line for each. */
export const bilateralCodeTwice = lineEdit({
  id: 'professional/bilateral-code-twice',
  title: 'Code for both sides on two lines',
  severity: 'error',
  authority: feeScheduleField('bilateral surgery'),
  explanation:
    'A code that stands for both sides (indicator 2) is billed once, also where one line has LT and one RT.',
  settings: ['professional', 'outpatient'],
  at: 'modifiers',
  consequence: 'line-denied',
  check: (line, claim) => {
    if (!line.has('RT') || !claim.besides(line).some((other) => other.code === line.code && other.has('LT')))
      return undefined;
    return byIndicators(line, claim, (row) =>
      row.bilateral === '2' ? `${line.code} stands for both sides; bill it once, without a side.` : undefined,
    );
  },
});
