import { ageSexCell, newEnrolleeCell } from './age-sex-cell.ts';
import {
  entersByAge,
  type HccModelName,
  isAged,
  isFullBenefitDual,
  isOriginallyDisabled,
  isPartialBenefitDual,
  isRxHcc,
  type RiskFacts,
} from './risk-facts.ts';
import type { Segment } from './segment.ts';

/**
 * Demographic variables of a beneficiary, as the coefficients are named after the segment's prefix; a name that starts
 * with `=` stands without prefix. A model that has no coefficient of a variable does not use it.
 */
export function demographicVariables(
  facts: RiskFacts,
  model: HccModelName,
  segment: Segment,
): readonly string[] {
  if (isRxHcc(model)) return rxVariables(facts);
  const { kidney } = facts;
  const esrd = model === 'ESRD-V24';
  if (esrd && kidney.kind === 'transplant') return [`=TRANSPLANT_KIDNEY_ONLY_${String(kidney.month)}M`];
  if (facts.newEnrollee) {
    const variable = newEnrolleeVariable(facts, esrd, segment);
    return esrd && kidney.kind === 'graft' ? [variable, newGraftVariable(facts, kidney.month)] : [variable];
  }
  const sex = facts.sex === 'F' ? 'Female' : 'Male';
  const aged = isAged(facts);
  const age = aged ? 'Aged' : 'NonAged';
  const full = isFullBenefitDual(facts);
  const partial = isPartialBenefitDual(facts);
  const variables = [ageSexCell(facts)];
  if (esrd && kidney.kind === 'graft') variables.push(...graftVariables(facts, kidney.month));
  if (isOriginallyDisabled(facts)) variables.push(`OriginallyDisabled_${sex}`, 'ORIGDS');
  if (facts.institutional && (full || partial)) variables.push('LTIMCAID');
  if (!esrd) return variables;
  if (aged && (facts.originalReasonForEntitlement === '2' || facts.originalReasonForEntitlement === '3'))
    variables.push(`Originally_ESRD_${sex}`);
  if (full) variables.push(`FBDual_${sex}_${age}`);
  if (partial) variables.push(`PBDual_${sex}_${age}`);
  if (facts.institutional) variables.push(`LTI_${age}`);
  return variables;
}

/** One coefficient by age and sex, Medicaid and original disability, which on dialysis counts at any age. */
function newEnrolleeVariable(facts: RiskFacts, esrd: boolean, segment: Segment): string {
  const full = isFullBenefitDual(facts);
  const medicaid = esrd
    ? full
      ? 'FBD'
      : 'ND_PBD'
    : full || isPartialBenefitDual(facts)
      ? 'MCAID'
      : 'NMCAID';
  const onDialysis = segment.prefix === 'DNE';
  const disabled = onDialysis ? facts.originalReasonForEntitlement === '1' : isOriginallyDisabled(facts);
  const disability = disabled ? 'ORIGDIS' : 'NORIGDIS';
  const cell = newEnrolleeCell(facts, onDialysis);
  return `${medicaid}_${disability}_${segment.prefix === 'GNE' ? 'G_' : ''}NE${cell}`;
}

/** The addition by months since transplant, Medicaid, age and institution. */
function graftVariables(facts: RiskFacts, month: number): readonly string[] {
  const where = facts.institutional ? 'FGI' : 'FGC';
  const age = isAged(facts) ? 'GE65' : 'LT65';
  const variables = [
    `=${where}_${age}_${graftDuration(month)}_${isFullBenefitDual(facts) ? 'FBD' : 'ND_PBD'}`,
  ];
  if (isPartialBenefitDual(facts)) variables.push(`=${where}_PBD_${age}_flag`);
  if (where === 'FGI') variables.push(`=LTI_${age}`);
  return variables;
}

/** The addition for a new enrollee: that of the community, without the one for partial benefits. */
function newGraftVariable(facts: RiskFacts, month: number): string {
  return `=FGC_${entersByAge(facts) ? 'GE65' : 'LT65'}_${graftDuration(month)}_${isFullBenefitDual(facts) ? 'FBD' : 'ND_PBD'}`;
}

/** Months since transplant as the coefficients name them. */
export function graftDuration(month: number): 'DUR4_9' | 'DUR10PL' {
  return month >= 10 ? 'DUR10PL' : 'DUR4_9';
}

/** Part D: age and sex; 65 or older and entitled by disability; new enrollees also by kidney failure. */
function rxVariables(facts: RiskFacts): readonly string[] {
  const disabled = isOriginallyDisabled(facts);
  if (!facts.newEnrollee)
    return disabled ? [ageSexCell(facts), `${facts.sex}65OD`, 'ORIGDS'] : [ageSexCell(facts)];
  const kidney = facts.kidney.kind === 'none' ? 'NESRD' : 'ESRD';
  return [`${kidney}_${disabled ? 'OD' : 'NOD'}_x_${newEnrolleeCell(facts, false)}`];
}
