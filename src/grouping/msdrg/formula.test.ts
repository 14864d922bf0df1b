import { describe, expect, it } from 'vitest';
import { AttributeNames } from './attribute-names.ts';
import { ClaimFacts, ON_PRINCIPAL } from './claim-facts.ts';
import { compileFormula } from './compile-formula.ts';
import { operandsOf, parseFormula } from './formula.ts';
import { specialConditions } from './special-conditions.ts';

function holds(text: string, principal: string, procedures: string): boolean {
  const names = new AttributeNames();
  const condition = compileFormula(parseFormula(text), names, specialConditions(names));
  const principalAttributes = names.list(principal);
  const procedureAttributes = names.list(procedures);
  const facts = new ClaimFacts(names.size);
  facts.addDiagnosis(principalAttributes, ON_PRINCIPAL);
  facts.addProcedure(procedureAttributes);
  return condition(facts);
}

describe('formulas of the surgical hierarchy', () => {
  it('binds & closer than |, and ~ closest', () => {
    expect(holds('a | b & c', '', 'a')).toBe(true);
    expect(holds('(a | b) & c', '', 'a')).toBe(false);
    expect(holds('~a & b', '', 'b')).toBe(true);
    expect(holds('~(a & b)', '', 'a b')).toBe(false);
  });

  it('tells a principal diagnosis from a secondary one and from a procedure', () => {
    expect(holds('PDX:x', 'x', '')).toBe(true);
    expect(holds('SDX:x', 'x', '')).toBe(false);
    expect(holds('ANY:x', 'x', '')).toBe(true);
    expect(holds('x', 'x', '')).toBe(false);
    expect(holds('ONLY:x', 'x y', '')).toBe(true);
  });

  it('counts: two of one joint are not bilateral, two joints are', () => {
    expect(holds('BILATERAL', '', 'lefthip')).toBe(false);
    expect(holds('BILATERAL', '', 'lefthip rightknee')).toBe(true);
    expect(holds('FOUR_STENTS', '', 'stent3')).toBe(false);
    expect(holds('FOUR_STENTS', '', 'stent3 stent1')).toBe(true);
  });

  it('names its operands in order', () => {
    expect(operandsOf(parseFormula('MCC & (PDX:a | ~b)')).map((o) => o.name)).toEqual(['MCC', 'a', 'b']);
  });

  it('refuses what it does not understand', () => {
    for (const text of ['', 'a &', '(a', 'a b', 'QDX:a']) expect(() => parseFormula(text)).toThrow();
  });
});
