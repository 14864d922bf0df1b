import type { Authority } from '../../base/authority.ts';
import { withDot } from '../../record/code-system.ts';
import { COMPLICATION, type InpatientClaim, NO_COMPLICATION } from './claim.ts';
import type { DrgRule } from './drg-rules.ts';
import type { Grouping, MsdrgGrouper, SecondaryStatus } from './group-claim.ts';
import { RETURN_CODE_TEXTS } from './return-codes.ts';
import { bearersOf } from './rule-evidence.ts';
import { differs, withoutEach } from './what-if.ts';

/** The steps of the path, in the manual's order. */
export type DrgStepName =
  | 'version'
  | 'mdc'
  | 'pre-mdc'
  | 'partition'
  | 'severity'
  | 'excluded'
  | 'hospital-acquired'
  | 'drg'
  | 'weight'
  | 'irrelevant'
  | 'return-code';

/**
 * What its codes do to the result: `decisive` = without any one of them it changes; `supporting` = each has a part,
 * but others would do as well; `excluded` and `irrelevant` = without it the result stays.
 */
export type CodeEffect = 'decisive' | 'supporting' | 'excluded' | 'irrelevant';

/** One step of the explanation of a DRG. */
export interface DrgStep {
  readonly step: DrgStepName;
  readonly text: string;
  readonly authority: Authority;
  readonly codes: readonly string[];
  readonly effect?: CodeEffect;
}

/** Which codes change the result when they are left out, by place on the claim. */
interface Decisive {
  readonly secondary: readonly boolean[];
  readonly procedures: readonly boolean[];
}

/** The steps that led to a DRG, each true by trial: every code was left out once to see what it decides. */
export function drgPath(
  claim: InpatientClaim,
  grouping: Grouping,
  grouper: MsdrgGrouper,
): readonly DrgStep[] {
  const { version } = grouper;
  const cite = (section: string): Authority => ({
    publisher: 'CMS',
    document: 'MS-DRG Definitions Manual',
    section,
    edition: version.edition.name,
  });
  const { final, initial } = grouping;
  const decisive = decisiveCodes(claim, grouping, grouper);
  const steps: DrgStep[] = [mdcStep(claim, grouping, grouper, cite)];
  const rule = final.rules.at(-1);
  if (final.returnCode !== 'OK')
    steps.push({
      step: 'return-code',
      text: RETURN_CODE_TEXTS[final.returnCode],
      authority: cite('Grouper return codes'),
      codes: [withDot(claim.principal)],
    });
  for (const passed of final.rules) if (passed.reroute > 0) steps.push(rerouteStep(passed, grouper, cite));
  if (rule !== undefined && final.returnCode === 'OK')
    steps.push(partitionStep(claim, rule, grouper, decisive, cite));
  steps.push(...severitySteps(claim, grouping, decisive, rule, cite));
  if (differs(initial, final))
    steps.push({
      step: 'hospital-acquired',
      text: `Before hospital-acquired conditions were taken out, the DRG was ${number(initial.drg)}.`,
      authority: cite('Appendix I'),
      codes: grouping.secondary.filter((s) => s.hospitalAcquired !== undefined).map((s) => withDot(s.code)),
    });
  if (rule !== undefined && final.returnCode === 'OK')
    steps.push(drgStep(claim, grouping, rule, grouper, cite));
  return steps;
}

function decisiveCodes(claim: InpatientClaim, { final }: Grouping, grouper: MsdrgGrouper): Decisive {
  const changes = withoutEach(claim, grouper).map(({ result }) => differs(result, final));
  return {
    secondary: changes.slice(0, claim.secondary.length),
    procedures: changes.slice(claim.secondary.length),
  };
}

function mdcStep(
  claim: InpatientClaim,
  { final }: Grouping,
  { version }: MsdrgGrouper,
  cite: (section: string) => Authority,
): DrgStep {
  const principal = version.diagnoses.get(claim.principal);
  const code = withDot(claim.principal);
  const bySex = version.sexMdcs(claim.principal);
  const own =
    bySex !== undefined && claim.sex !== undefined
      ? claim.sex === 'M'
        ? bySex.male
        : bySex.female
      : principal?.mdc;
  const text =
    principal === undefined || own === undefined || own === 0
      ? `${code} as principal diagnosis leads to no MDC.`
      : `${code} as principal diagnosis: MDC ${two(own)} ${version.mdcTitle(own) ?? ''}${bySex === undefined ? '' : ' (by the patient’s sex)'}.`;
  const rerouted = final.mdc !== 0 && own !== undefined && final.mdc !== own;
  return {
    step: 'mdc',
    text: rerouted ? `${text} The claim was rerouted to MDC ${two(final.mdc)}.` : text,
    authority: cite('Appendix B'),
    codes: [code],
  };
}

function rerouteStep(
  rule: DrgRule,
  { version }: MsdrgGrouper,
  cite: (section: string) => Authority,
): DrgStep {
  const title = version.mdcTitle(rule.reroute) ?? '';
  return rule.reroute === 29
    ? {
        step: 'partition',
        text: 'Operating-room procedures, none of them of this MDC: unrelated to the principal diagnosis.',
        authority: cite('Appendix F'),
        codes: [],
      }
    : {
        step: 'pre-mdc',
        text: `Pre-MDC: the claim goes to MDC ${two(rule.reroute)} ${title} (${rule.text}).`,
        authority: cite('Pre-MDC'),
        codes: [],
      };
}

function partitionStep(
  claim: InpatientClaim,
  rule: DrgRule,
  { version }: MsdrgGrouper,
  decisive: Decisive,
  cite: (section: string) => Authority,
): DrgStep {
  const deciding = claim.procedures.filter((_, i) => decisive.procedures[i] === true).map((code) => code);
  if (rule.type === 'SURG')
    return {
      step: 'partition',
      text: `Surgical partition: the highest class of the hierarchy whose procedures are on the claim.${deciding.length === 0 ? ' More than one procedure leads to it.' : ''}`,
      authority: cite('Appendix D'),
      codes: deciding,
      ...(deciding.length === 0 ? {} : { effect: 'decisive' as const }),
    };
  const operating = claim.procedures.filter((code) => version.procedures.get(code) !== undefined);
  return {
    step: 'partition',
    text:
      operating.length === 0
        ? 'Medical partition: no procedure on the claim affects the DRG.'
        : 'Medical partition, with the procedures that its DRG asks for.',
    authority: cite('Appendix E'),
    codes: deciding,
    ...(deciding.length === 0 ? {} : { effect: 'decisive' as const }),
  };
}

const LEVELS = ['no CC', 'a CC', 'an MCC'] as const;

/** Every secondary diagnosis and procedure: what counts, what was excluded and by what, what plays no part. */
function severitySteps(
  claim: InpatientClaim,
  grouping: Grouping,
  decisive: Decisive,
  rule: DrgRule | undefined,
  cite: (section: string) => Authority,
): readonly DrgStep[] {
  const steps: DrgStep[] = [];
  const irrelevant: string[] = [];
  for (const [index, status] of grouping.secondary.entries()) {
    const code = withDot(status.code);
    const changes = decisive.secondary[index] === true;
    const reason = exclusionOf(status, claim, rule);
    const level = status.diagnosis?.level ?? NO_COMPLICATION;
    if (reason !== undefined)
      steps.push({
        step: 'excluded',
        text: `${code} is ${LEVELS[level]}, but does not count: ${reason.text}.${changes ? ' It still decides the DRG in another part.' : ''}`,
        authority: cite(reason.section),
        codes: [code],
        effect: changes ? 'decisive' : 'excluded',
      });
    else if (
      level !== NO_COMPLICATION &&
      status.level !== NO_COMPLICATION &&
      grouping.final.returnCode === 'OK'
    ) {
      const outranked = level === COMPLICATION && grouping.final.severity > COMPLICATION;
      steps.push({
        step: 'severity',
        text: `${code} is ${LEVELS[level]}${changes ? '' : outranked ? '; an MCC outranks it' : '; another code counts as high'}.`,
        authority: cite('Appendix C, part 1'),
        codes: [code],
        effect: changes ? 'decisive' : 'supporting',
      });
    } else if (changes)
      steps.push({
        step: 'drg',
        text: `${code} is part of the DRG’s definition or decides whether the claim can be grouped.`,
        authority: cite(`MDC ${two(grouping.final.mdc)}`),
        codes: [code],
        effect: 'decisive',
      });
    else irrelevant.push(code);
  }
  const partitioned = rule !== undefined && grouping.final.returnCode === 'OK';
  for (const [index, code] of claim.procedures.entries()) {
    if (decisive.procedures[index] !== true) irrelevant.push(code);
    else if (!partitioned)
      steps.push({
        step: 'drg',
        text: `${code} decides whether the claim can be grouped.`,
        authority: cite('Grouper return codes'),
        codes: [code],
        effect: 'decisive',
      });
  }
  if (irrelevant.length > 0)
    steps.push({
      step: 'irrelevant',
      text: 'Without any one of these the DRG is the same.',
      authority: cite('Appendices C and E'),
      codes: irrelevant,
      effect: 'irrelevant',
    });
  return steps;
}

function exclusionOf(
  status: SecondaryStatus,
  claim: InpatientClaim,
  rule: DrgRule | undefined,
): { readonly text: string; readonly section: string } | undefined {
  if (status.excludedByPrincipal)
    return {
      text: `the principal diagnosis ${withDot(claim.principal)} excludes it`,
      section: 'Appendix C, part 1: PDX exclusions',
    };
  if (status.excludedByDeath)
    return { text: 'it counts only for patients discharged alive', section: 'Appendix C, part 2' };
  if (status.hospitalAcquired !== undefined)
    return {
      text: `hospital-acquired condition ${two(status.hospitalAcquired.number)} (${status.hospitalAcquired.title}), not present on admission`,
      section: 'Appendix I',
    };
  const suppressed = rule?.suppressed.some((a) => status.diagnosis?.attributes.includes(a)) === true;
  return suppressed && status.level !== NO_COMPLICATION
    ? { text: `it is part of the definition of DRG ${number(rule?.drg ?? 0)}`, section: 'Appendix C, part 3' }
    : undefined;
}

function drgStep(
  claim: InpatientClaim,
  { final }: Grouping,
  rule: DrgRule,
  grouper: MsdrgGrouper,
  cite: (section: string) => Authority,
): DrgStep {
  const evidence = bearersOf(rule.formula, claim, grouper.version);
  const because = evidence.map(({ operand, codes }) => `${operand} by ${codes.join(', ')}`);
  return {
    step: 'drg',
    text: `DRG ${number(final.drg)} ${grouper.version.drgTitle(final.drg) ?? ''}: the first rule of MDC ${two(rule.mdc)} that holds is “${rule.text}”${because.length === 0 ? '' : ` (${because.join('; ')})`}.`,
    authority: cite(rule.mdc === 0 ? 'Pre-MDC' : rule.mdc === 29 ? 'Appendix F' : `MDC ${two(rule.mdc)}`),
    codes: [...new Set(evidence.flatMap(({ codes }) => codes))],
  };
}

function number(drg: number): string {
  return String(drg).padStart(3, '0');
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
