import {
  type HccModelName,
  isAged,
  isFullBenefitDual,
  isPartialBenefitDual,
  isRxHcc,
  type RiskFacts,
} from './risk-facts.ts';

/** The part of a model that prices a beneficiary: the prefix of its coefficients. */
export interface Segment {
  readonly prefix: string;
  readonly title: string;
}

/** The segment, or undefined when the model does not apply (the ESRD model without dialysis, transplant or graft). */
export function segmentOf(facts: RiskFacts, model: HccModelName): Segment | undefined {
  if (model === 'ESRD-V24') return esrdSegment(facts);
  return isRxHcc(model) ? partDSegment(facts) : partCSegment(facts);
}

/** Part D prices new enrollees in an institution by themselves; low income plays no part there. */
function partDSegment({ newEnrollee, institutional, lowIncome, age }: RiskFacts): Segment {
  const since = newEnrollee ? 'NE' : 'CE';
  const sinceTitle = newEnrollee ? 'new enrollee' : 'continuing enrollee';
  if (institutional) return { prefix: `Rx_${since}_LTI`, title: `${sinceTitle}, institutional` };
  const income = lowIncome ? 'low income' : 'not low income';
  if (newEnrollee)
    return { prefix: `Rx_NE_${lowIncome ? 'Lo' : 'NoLo'}`, title: `${sinceTitle}, community, ${income}` };
  const aged = age >= 65;
  return {
    prefix: `Rx_CE_${lowIncome ? 'Low' : 'NoLow'}${aged ? 'Aged' : 'NoAged'}`,
    title: `${sinceTitle}, community, ${income}, ${aged ? 'aged' : 'under 65'}`,
  };
}

/** A new enrollee has no year of diagnoses, in an institution or not. */
function partCSegment(facts: RiskFacts): Segment {
  if (facts.newEnrollee)
    return facts.specialNeedsPlan
      ? { prefix: 'SNPNE', title: 'new enrollee in a chronic condition special needs plan' }
      : { prefix: 'NE', title: 'new enrollee' };
  if (facts.institutional) return { prefix: 'INS', title: 'institutional' };
  const [dual, dualTitle] = isFullBenefitDual(facts)
    ? ['F', 'full benefit dual']
    : isPartialBenefitDual(facts)
      ? ['P', 'partial benefit dual']
      : ['N', 'non-dual'];
  const [age, ageTitle] = isAged(facts) ? ['A', 'aged'] : ['D', 'disabled'];
  return { prefix: `C${dual}${age}`, title: `community, ${dualTitle}, ${ageTitle}` };
}

function esrdSegment(facts: RiskFacts): Segment | undefined {
  const { kidney } = facts;
  switch (kidney.kind) {
    case 'none':
      return undefined;
    case 'transplant':
      return { prefix: '', title: `kidney transplant, month ${String(kidney.month)}` };
    case 'dialysis':
      return facts.newEnrollee
        ? { prefix: 'DNE', title: 'dialysis, new enrollee' }
        : { prefix: 'DI', title: 'dialysis' };
    case 'graft': {
      if (facts.newEnrollee) return { prefix: 'GNE', title: 'functioning graft, new enrollee' };
      if (facts.institutional) return { prefix: 'GI', title: 'functioning graft, institutional' };
      const dual = isFullBenefitDual(facts);
      return {
        prefix: `G${dual ? 'F' : 'NP'}${isAged(facts) ? 'A' : 'N'}`,
        title: `functioning graft, community, ${dual ? 'full benefit dual' : 'non-dual or partial benefit dual'}, ${isAged(facts) ? 'aged' : 'under 65'}`,
      };
    }
  }
}
