import type { AttributeNames } from './attribute-names.ts';
import { type ClaimFacts, ON_PRINCIPAL, ON_PROCEDURE, ON_SECONDARY } from './claim-facts.ts';
import {
  died,
  invalidDischargeStatus,
  leftAgainstAdvice,
  transferredToAcuteCare,
} from './discharge-disposition.ts';

/** A condition of a formula, ready to be asked of a claim. */
export type Condition = (facts: ClaimFacts) => boolean;

/** Body sites of significant trauma (MDC 24). */
const TRAUMA_SITES = 'sthead stchest stabdom stkidney sturin stpel stuplimb stlolimb';
/** Joints of the lower extremity (MS-DRGs 461 and 462). */
const LOWER_JOINTS = 'lefthip righthip leftknee rightknee leftankle rightankle';
const BY_FOUR = [1, 2, 3, 4] as const;

/**
 * The conditions that are no list of codes, by the names the formulas use: dispositions, counts of sites, vessels,
 * stents and spinal levels, and what makes a claim ungroupable.
 *
 * @source MS-DRG Definitions Manual: MDC 05 (MS-DRGs 321–322), MDC 08 (402, 426–428, 447–448, 461–462), MDC 15, 20 and 24
 */
export function specialConditions(names: AttributeNames): ReadonlyMap<string, Condition> {
  const many = (name: string, least: number): Condition => {
    const attribute = names.number(name);
    return (facts) => (facts.procedureCounts[attribute] ?? 0) >= least;
  };
  const distinct = (list: string, place: number, least: number): Condition => {
    const attributes = names.list(list);
    return (facts) => {
      let found = 0;
      for (const attribute of attributes) if (((facts.places[attribute] ?? 0) & place) !== 0) found++;
      return found >= least;
    };
  };
  const fourOf = (stem: 'stent' | 'vessel'): Condition => {
    const attributes = BY_FOUR.map((n) => [n, names.number(`${stem}${String(n)}`)] as const);
    return (facts) => {
      let total = 0;
      for (const [n, attribute] of attributes) total += n * (facts.procedureCounts[attribute] ?? 0);
      return total >= 4;
    };
  };
  const singleAnterior = names.number('sglantfuse');
  const singlePosterior = names.number('sglpostfuse');
  const threeSingleLevels: Condition = ({ procedureCounts }) =>
    (procedureCounts[singleAnterior] ?? 0) + (procedureCounts[singlePosterior] ?? 0) >= 3;
  const anyPosterior = names.number('sglpostfuse1');
  const twoSingleLevels: Condition = ({ procedureCounts }) =>
    (procedureCounts[singleAnterior] ?? 0) + (procedureCounts[anyPosterior] ?? 0) >= 2;
  const externalCause = names.number('ecode');
  return new Map<string, Condition>([
    ['MCC', (facts) => facts.majorComplication],
    ['CC', (facts) => facts.complication],
    ['ALIVE', (facts) => !died(facts.dischargeStatus)],
    ['DIED', (facts) => died(facts.dischargeStatus)],
    ['AMA', (facts) => leftAgainstAdvice(facts.dischargeStatus)],
    ['XFRNBA', (facts) => transferredToAcuteCare(facts.dischargeStatus)],
    ['INVALID_DSTAT', (facts) => invalidDischargeStatus(facts.dischargeStatus)],
    ['INVALID_PDX', (facts) => facts.principalInvalid],
    ['INVALID_SEX', (facts) => facts.sexMissing],
    ['PDX_ECODE', (facts) => ((facts.places[externalCause] ?? 0) & ON_PRINCIPAL) !== 0],
    ['MULTST', distinct(TRAUMA_SITES, ON_PRINCIPAL | ON_SECONDARY, 2)],
    ['BILATERAL', distinct(LOWER_JOINTS, ON_PROCEDURE, 2)],
    ['FOUR_STENTS', fourOf('stent')],
    ['FOUR_VESSELS', fourOf('vessel')],
    ['SINGLEFUSIONCTR', threeSingleLevels],
    ['SGLANTCTR', many('sglantfuse', 2)],
    ['SGLPOST1CTR', many('sglpostfuse1', 2)],
    ['MULTFUSE', twoSingleLevels],
    ['SGLANTSECTXCTR', many('sglantsectXfuse', 2)],
    ['SGLPOSTFUSECTR', many('sglpostfuse', 2)],
  ]);
}
