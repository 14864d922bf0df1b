import { ageSexCell } from './age-sex-cell.ts';
import {
  type HccModelName,
  isAged,
  isFullBenefitDual,
  isOriginallyDisabled,
  isPartialBenefitDual,
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
  const { kidney } = facts;
  if (kidney.kind === 'transplant' && model === 'ESRD-V24')
    return [`=TRANSPLANT_KIDNEY_ONLY_${String(kidney.month)}M`];
  const bump = model === 'ESRD-V24' && kidney.kind === 'graft' ? graftVariables(facts, kidney.month) : [];
  if (facts.newEnrollee) return [newEnrolleeVariable(facts, model, segment), ...bump];
  const sex = facts.sex === 'F' ? 'Female' : 'Male';
  const aged = isAged(facts);
  const age = aged ? 'Aged' : 'NonAged';
  const variables = [ageSexCell(facts, model), ...bump];
  if (isOriginallyDisabled(facts)) variables.push(`OriginallyDisabled_${sex}`, 'ORIGDS');
  const medicaid = isFullBenefitDual(facts) || isPartialBenefitDual(facts);
  if (facts.institutional && medicaid) variables.push('LTIMCAID');
  if (model !== 'ESRD-V24') return variables;
  if (aged && ['2', '3'].includes(facts.originalReasonForEntitlement))
    variables.push(`Originally_ESRD_${sex}`);
  if (isFullBenefitDual(facts)) variables.push(`FBDual_${sex}_${age}`);
  if (isPartialBenefitDual(facts)) variables.push(`PBDual_${sex}_${age}`);
  if (facts.institutional) variables.push(`LTI_${age}`);
  return variables;
}

/** One coefficient by age and sex, Medicaid and original disability. */
function newEnrolleeVariable(facts: RiskFacts, model: HccModelName, segment: Segment): string {
  const full = isFullBenefitDual(facts);
  const medicaid =
    model === 'ESRD-V24'
      ? full
        ? 'FBD'
        : 'ND_PBD'
      : full || isPartialBenefitDual(facts)
        ? 'MCAID'
        : 'NMCAID';
  const cell = ageSexCell(facts, model);
  const disability = isOriginallyDisabled(facts) ? 'ORIGDIS' : 'NORIGDIS';
  return `${medicaid}_${disability}_${segment.prefix === 'GNE' ? 'G_' : ''}${cell}`;
}

/** The addition by months since transplant, Medicaid, age and institution. */
function graftVariables(facts: RiskFacts, month: number): readonly string[] {
  const where = facts.institutional && !facts.newEnrollee ? 'FGI' : 'FGC';
  const age = isAged(facts) ? 'GE65' : 'LT65';
  const duration = month >= 10 ? 'DUR10PL' : 'DUR4_9';
  const full = isFullBenefitDual(facts);
  const variables = [`=${where}_${age}_${duration}_${full ? 'FBD' : 'ND_PBD'}`];
  if (isPartialBenefitDual(facts)) variables.push(`=${where}_PBD_${age}_flag`);
  if (where === 'FGI') variables.push(`=LTI_${age}`);
  return variables;
}
