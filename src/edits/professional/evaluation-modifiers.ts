import { addDays } from '../../base/date-of-service.ts';
import { claimsManual, cpt, ncciManual } from '../claim-authorities.ts';
import { type ClaimLine, type ClaimLines, sameProvider } from '../claim-lines.ts';
import { indicatorsLoaded, indicatorsMissing, indicatorsOf, isMinor } from '../fee-indicators.ts';
import { lineEdit, missing, type Verdict } from '../line-edit.ts';
import { isAnesthesia, isEvaluation } from '../service-kinds.ts';

const SETTINGS = ['professional'] as const;
const PACKAGE = claimsManual('12, 40.1 and 30.6.6');
const VISIT_MODIFIERS = ['24', '25', '57'];

/** A visit’s modifier on what is no visit. */
export const visitModifierOnProcedure = lineEdit({
  id: 'professional/visit-modifier-on-procedure',
  title: 'Visit’s modifier on another service',
  severity: 'error',
  authority: claimsManual('12, 30.6.6'),
  explanation:
    '24, 25 and 57 stand on evaluation and management only. A distinct procedure takes 59 or XE, XP, XS, XU.',
  settings: SETTINGS,
  at: 'modifiers',
  consequence: 'line-denied',
  check: (line) => {
    const modifier = line.modifiers.find((one) => VISIT_MODIFIERS.includes(one));
    if (
      modifier === undefined ||
      isEvaluation(line.code) ||
      /^[GQS]/.test(line.code) ||
      line.code === '99024'
    )
      return undefined;
    return `${line.code} is no visit and has modifier ${modifier}. Put it on the visit, or use 59 or an X modifier.`;
  },
});

/** A procedure’s modifier on a visit. */
const PROCEDURE_MODIFIERS = [
  '22',
  '47',
  '50',
  '51',
  '53',
  '54',
  '55',
  '56',
  '58',
  '59',
  '62',
  '66',
  '78',
  '80',
  '81',
  '82',
  'AS',
  'XS',
];

export const procedureModifierOnVisit = lineEdit({
  id: 'professional/procedure-modifier-on-visit',
  title: 'Procedure’s modifier on a visit',
  severity: 'error',
  authority: ncciManual('I, E'),
  explanation:
    'Modifiers of surgery (22, 50, 51, 53–56, 58, 59, 62, 66, 78, 80–82, AS) mean nothing on a visit. A separate visit takes 25, the decision for surgery 57, an unrelated visit in a global period 24.',
  settings: SETTINGS,
  at: 'modifiers',
  consequence: 'line-denied',
  check: (line) => {
    if (!/^99[2-4]/.test(line.code) || !isEvaluation(line.code)) return undefined;
    const modifier = line.modifiers.find((one) => PROCEDURE_MODIFIERS.includes(one));
    return modifier === undefined
      ? undefined
      : `${line.code} is a visit and has modifier ${modifier}. Use 24, 25 or 57, as the record shows.`;
  },
});

/** The procedures of a visit’s day by the same physician. */
function proceduresBeside(line: ClaimLine, claim: ClaimLines): readonly ClaimLine[] {
  return claim
    .besides(line)
    .filter(
      (other) =>
        !isEvaluation(other.code) && !isAnesthesia(other.code) && sameProvider(line, other) !== false,
    );
}

/** A visit and a minor procedure of one day without modifier 25. */
export const visitWithMinorProcedure = lineEdit({
  id: 'professional/visit-with-minor-procedure',
  title: 'Visit with a minor procedure without 25',
  severity: 'error',
  authority: PACKAGE,
  explanation:
    'The visit of the day belongs to a procedure with 0 or 10 global days. It is paid beside it only where it was significant and separate, which modifier 25 says; deciding on the procedure is not enough.',
  settings: SETTINGS,
  at: 'modifiers',
  consequence: 'line-denied',
  check: (line, claim): Verdict => {
    if (!isEvaluation(line.code) || line.has('25', '57', '24', 'FT')) return undefined;
    let unknown = false;
    for (const other of proceduresBeside(line, claim)) {
      const indicators = indicatorsOf(other.code, claim);
      if (indicators === undefined) unknown ||= !indicatorsLoaded(other.code, claim);
      else if (isMinor(indicators))
        return `${line.code} stands beside ${other.code} (${indicators.globalDays} global days) without 25. Add it where the record shows a separate visit, else take the visit off.`;
    }
    return unknown ? indicatorsMissing() : undefined;
  },
});

/** A visit on the day of, or before, a major procedure without modifier 57. */
export const visitWithMajorProcedure = lineEdit({
  id: 'professional/visit-with-major-procedure',
  title: 'Visit with a major procedure without 57',
  severity: 'error',
  authority: claimsManual('12, 40.2, A.4 and 30.6.6, C'),
  explanation:
    'Visits on the day of and the day before a procedure with 90 global days belong to it, save the one at which surgery was decided, which modifier 57 says.',
  settings: SETTINGS,
  at: 'modifiers',
  consequence: 'line-denied',
  check: (line, claim): Verdict => {
    if (!isEvaluation(line.code) || line.has('57', '25', '24', 'FT')) return undefined;
    const near = [line.day, addDays(line.day, 1)].flatMap((day) => claim.days.get(day) ?? []);
    for (const other of near) {
      if (indicatorsOf(other.code, claim)?.globalDays !== '090') continue;
      if (sameProvider(line, other) !== false)
        return `${line.code} of ${line.day} lies within the surgical package of ${other.code}. Add 57 where surgery was decided at this visit.`;
    }
    return undefined;
  },
});

/** Modifier 57 beside a minor procedure. */
export const decisionForMinorProcedure = lineEdit({
  id: 'professional/decision-for-minor-procedure',
  title: 'Decision for surgery beside a minor procedure',
  severity: 'error',
  authority: claimsManual('12, 30.6.6, C'),
  explanation:
    '57 is for the decision on major surgery (90 days). Beside a minor procedure the separate visit takes 25.',
  settings: SETTINGS,
  at: 'modifiers',
  medicareOnly: true,
  consequence: 'line-denied',
  check: (line, claim): Verdict => {
    if (!line.has('57') || line.has('25')) return undefined;
    const known = claim.lines
      .filter((other) => !isEvaluation(other.code))
      .map((other) => ({ other, indicators: indicatorsOf(other.code, claim) }));
    if (known.some(({ indicators }) => indicators?.globalDays === '090')) return undefined;
    const minor = known.find(({ indicators }) => indicators !== undefined && isMinor(indicators));
    return minor === undefined
      ? undefined
      : `${line.code} has 57, and ${minor.other.code} is a minor procedure: use 25 where the visit was separate.`;
  },
});

/** Modifier 25 with nothing beside it. */
export const separateVisitAlone = lineEdit({
  id: 'professional/separate-visit-alone',
  title: 'Modifier 25 with nothing beside the visit',
  severity: 'warning',
  authority: cpt('Appendix A, modifier 25'),
  explanation:
    '25 says that a visit is separate from another service of the same day. Without one on the claim or before it, it invites an audit.',
  settings: SETTINGS,
  at: 'modifiers',
  check: (line, { besides, prior }) => {
    if (
      !line.has('25') ||
      besides(line).length > 0 ||
      prior?.some((other) => other.day === line.day) === true
    )
      return undefined;
    return `${line.code} has 25 and no other service that day. Take it off, or add the service.`;
  },
});

/** Modifier 59 with nothing to be distinct from. */
export const distinctAlone = lineEdit({
  id: 'professional/distinct-service-alone',
  title: 'Distinct service with nothing beside it',
  severity: 'warning',
  authority: ncciManual('I, E'),
  explanation:
    '59, XE, XP, XS and XU say that a service is distinct from another of the same day. Without one they say nothing.',
  settings: ['professional', 'outpatient'],
  at: 'modifiers',
  check: (line, { besides, prior }) => {
    const modifier = line.modifiers.find((one) => ['59', 'XE', 'XP', 'XS', 'XU'].includes(one));
    if (modifier === undefined || line.units > 1 || besides(line).length > 0) return undefined;
    if (prior?.some((other) => other.day === line.day) === true) return undefined;
    return `${line.code} has ${modifier} and no other service that day. Take it off, or add the service.`;
  },
});

/** A repeat without the first. */
export const repeatAlone = lineEdit({
  id: 'professional/repeat-alone',
  title: 'Repeated procedure without the first',
  severity: 'warning',
  authority: claimsManual('12, 40.2 and 13, 100.1'),
  explanation:
    '76 (same physician) and 77 (another) mark a procedure done again on the day; the first stands on this claim or before it. They are not for visits.',
  settings: ['professional', 'outpatient'],
  at: 'modifiers',
  check: (line, { besides, prior }): Verdict => {
    const modifier = line.modifiers.find((one) => one === '76' || one === '77');
    if (modifier === undefined) return undefined;
    if (isEvaluation(line.code)) return `${line.code} is a visit; ${modifier} is for procedures and tests.`;
    const same = (other: ClaimLine): boolean => other.code === line.code && other.day === line.day;
    if (besides(line).some(same) || prior?.some(same) === true) return undefined;
    if (prior === undefined && modifier === '77')
      return missing('what others billed that day ($.priorServices)');
    return `${line.code} has ${modifier} and no first one that day. Add it, or take the modifier off.`;
  },
});
