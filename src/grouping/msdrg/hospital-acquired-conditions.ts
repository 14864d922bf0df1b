import type { RowPack } from '../../tables/row-pack.ts';
import type { AttributeNames } from './attribute-names.ts';
import { holds } from './code-attributes.ts';
import { compileFormula } from './compile-formula.ts';
import { operandsOf, parseFormula } from './formula.ts';
import { type Condition, specialConditions } from './special-conditions.ts';

/** A category of hospital-acquired conditions, e.g. 4: pressure ulcers stages III and IV. */
export interface HacCategory {
  readonly number: number;
  readonly title: string;
  readonly holds: Condition;
  /** Attributes by which a secondary diagnosis belongs to it. */
  readonly secondaryAttributes: readonly number[];
}

/**
 * The categories of a version. Each holds when a secondary diagnosis of its list was not present on admission and, for
 * some, a procedure or principal diagnosis of its list is on the claim.
 *
 * @source MS-DRG Definitions Manual, appendix I
 */
export function hacCategories(pack: RowPack, version: number, names: AttributeNames): readonly HacCategory[] {
  const special = specialConditions(names);
  const categories: HacCategory[] = [];
  for (const row of pack.rows()) {
    if (!holds(row, version)) continue;
    const [number = '', , , text = '', title = ''] = row;
    const formula = parseFormula(text);
    categories.push({
      number: Number(number),
      title,
      holds: compileFormula(formula, names, special),
      secondaryAttributes: operandsOf(formula)
        .filter((operand) => operand.place === 'secondary')
        .map((operand) => names.number(operand.name)),
    });
  }
  return categories;
}
