import type { AttributeNames } from './attribute-names.ts';
import { ON_PRINCIPAL, ON_PROCEDURE, ON_SECONDARY } from './claim-facts.ts';
import type { Formula, OperandPlace } from './formula.ts';
import type { Condition } from './special-conditions.ts';

const BITS: Readonly<Record<Exclude<OperandPlace, 'only'>, number>> = {
  principal: ON_PRINCIPAL,
  secondary: ON_SECONDARY,
  any: ON_PRINCIPAL | ON_SECONDARY,
  procedure: ON_PROCEDURE,
};

/** Turns a formula into a function over the facts of a claim. */
export function compileFormula(
  formula: Formula,
  names: AttributeNames,
  special: ReadonlyMap<string, Condition>,
): Condition {
  if (formula.kind === 'operand') return compileOperand(formula, names, special);
  if (formula.kind === 'not') {
    const inner = compileFormula(formula.of, names, special);
    return (facts) => !inner(facts);
  }
  const parts = formula.of.map((part) => compileFormula(part, names, special));
  const [first, second] = parts;
  if (formula.kind === 'and') {
    if (parts.length === 2 && first !== undefined && second !== undefined)
      return (facts) => first(facts) && second(facts);
    return (facts) => parts.every((part) => part(facts));
  }
  if (parts.length === 2 && first !== undefined && second !== undefined)
    return (facts) => first(facts) || second(facts);
  return (facts) => parts.some((part) => part(facts));
}

function compileOperand(
  { place, name }: Extract<Formula, { kind: 'operand' }>,
  names: AttributeNames,
  special: ReadonlyMap<string, Condition>,
): Condition {
  const known = place === 'procedure' ? special.get(name) : undefined;
  if (known !== undefined) return known;
  const attribute = names.number(name);
  if (place === 'only')
    return ({ diagnosisAttributes }) => diagnosisAttributes.every((list) => list.includes(attribute));
  const bits = BITS[place];
  return (facts) => ((facts.places[attribute] ?? 0) & bits) !== 0;
}
