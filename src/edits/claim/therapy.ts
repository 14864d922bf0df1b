import { claimsManual } from '../claim-authorities.ts';
import { codeRanges, inRanges } from '../code-ranges.ts';
import { lineEdit } from '../line-edit.ts';

const SETTINGS = ['professional', 'outpatient'] as const;

/** Services that are therapy whoever gives them ("always therapy"), by number. */
const ALWAYS_THERAPY = codeRanges(
  '92507-92508 92521-92524 92526 92597 92605-92609 92618 97012 97016 97018 97022 97024 97026 97028 97032-97036 97110 97112-97113 97116 97124 97129 97140 97150 97161-97168 97530 97533 97535 97537 97542 97750 97755 97760-97761 97763 G0281 G0283 G0329',
);
/** Plan of care by evaluation. */
const PLANS: readonly (readonly [RegExp, string, string])[] = [
  [/^9716[1-4]$/, 'GP', 'physical therapy'],
  [/^9716[5-8]$/, 'GO', 'occupational therapy'],
  [/^9252[1-4]$/, 'GN', 'speech-language pathology'],
];

/** A therapy service without its plan of care. */
export const therapyPlanMissing = lineEdit({
  id: 'claim/therapy-plan-missing',
  title: 'Therapy service without its plan of care',
  severity: 'error',
  authority: claimsManual('5, 20.1'),
  explanation:
    'Every “always therapy” code carries GP, GO or GN, whoever gives it; without it the line comes back.',
  settings: SETTINGS,
  at: 'modifiers',
  medicareOnly: true,
  consequence: 'claim-returned',
  check: (line) =>
    inRanges(line.code, ALWAYS_THERAPY) && !line.has('GP', 'GO', 'GN')
      ? `${line.code} is a therapy service: add GP (physical), GO (occupational) or GN (speech) for its plan of care.`
      : undefined,
});

/** A therapy evaluation under the plan of another discipline. */
export const therapyEvaluationPlan = lineEdit({
  id: 'claim/therapy-evaluation-plan',
  title: 'Therapy evaluation under another discipline',
  severity: 'error',
  authority: claimsManual('5, 20.1'),
  explanation:
    'The evaluation of a discipline stands under its own plan of care: 97161–97164 GP, 97165–97168 GO, 92521–92524 GN.',
  settings: SETTINGS,
  at: 'modifiers',
  consequence: 'line-denied',
  check: (line) => {
    const plan = PLANS.find(([codes]) => codes.test(line.code));
    if (plan === undefined) return undefined;
    const [, right, discipline] = plan;
    const wrong = line.modifiers.find((m) => m !== right && ['GP', 'GO', 'GN'].includes(m));
    return wrong === undefined
      ? undefined
      : `${line.code} evaluates for ${discipline}: ${right}, not ${wrong}.`;
  },
});

/** An assistant's modifier without, or with another, plan of care. */
export const therapyAssistantPlan = lineEdit({
  id: 'claim/therapy-assistant-plan',
  title: 'Therapy assistant against the plan of care',
  severity: 'error',
  authority: claimsManual('5, 20.1'),
  explanation:
    'CQ (assistant in physical therapy) goes with GP, CO (in occupational therapy) with GO; other pairs come back.',
  from: '2020-01-01',
  settings: SETTINGS,
  at: 'modifiers',
  consequence: 'claim-returned',
  check: (line) => {
    if (line.has('CQ') && !line.has('GP')) return `${line.code}: CQ goes with GP.`;
    if (line.has('CO') && !line.has('GO')) return `${line.code}: CO goes with GO.`;
    return undefined;
  },
});

const DEPARTMENTS: readonly (readonly [prefix: string, modifier: string, discipline: string])[] = [
  ['042', 'GP', 'physical therapy'],
  ['043', 'GO', 'occupational therapy'],
  ['044', 'GN', 'speech therapy'],
];

/** A therapy modifier under the revenue code of another discipline. */
export const therapyRevenueCode = lineEdit({
  id: 'claim/therapy-revenue-code',
  title: 'Therapy modifier against the revenue code',
  severity: 'error',
  authority: claimsManual('5, 20.1'),
  explanation: 'Revenue codes 042x go with GP, 043x with GO, 044x with GN; other pairs come back.',
  settings: ['outpatient'],
  at: 'revenueCode',
  consequence: 'claim-returned',
  check: (line) => {
    const department = DEPARTMENTS.find(([prefix]) => line.revenueCode?.startsWith(prefix));
    if (department === undefined || !line.has('GP', 'GO', 'GN')) return undefined;
    const [, right, discipline] = department;
    return line.has(right)
      ? undefined
      : `${line.code} stands under revenue code ${line.revenueCode ?? ''} (${discipline}) without ${right}. Correct one of them.`;
  },
});
