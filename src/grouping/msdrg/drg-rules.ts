import type { RowPack } from '../../tables/row-pack.ts';
import type { AttributeNames } from './attribute-names.ts';
import { compileFormula } from './compile-formula.ts';
import { type Formula, parseFormula } from './formula.ts';
import { type Condition, specialConditions } from './special-conditions.ts';

/** One line of an MDC's hierarchy: the DRG it assigns or the MDC it leads to when its formula holds. */
export interface DrgRule {
  readonly mdc: number;
  /** Place in the hierarchy of the MDC. */
  readonly rank: number;
  readonly drg: number;
  readonly baseDrg: number;
  readonly type: 'MED' | 'SURG' | undefined;
  /** MDC whose rules go on, 0 for none. */
  readonly reroute: number;
  readonly text: string;
  readonly formula: Formula;
  readonly holds: Condition;
  /** False when it cannot hold without a procedure: claims that have none skip it. */
  readonly possibleWithoutProcedures: boolean;
  /** Secondary diagnoses with these attributes are no CC or MCC for this DRG (appendix C part 3). */
  readonly suppressed: readonly number[];
}

/** The rules of a version by MDC, in the order in which they are tried; 0 is pre-MDC, 29 unrelated procedures. */
export function drgRules(
  pack: RowPack,
  version: number,
  names: AttributeNames,
): ReadonlyMap<number, readonly DrgRule[]> {
  const special = specialConditions(names);
  const rules = new Map<number, DrgRule[]>();
  const column = pack.column('versions');
  for (const row of pack.rows()) {
    if (!(row[column] ?? '').split(' ').includes(String(version))) continue;
    const [place = '', drg = '', base = '', type = '', reroute = '', text = '', suppressed = ''] = row;
    const [mdc = 0, rank = 0] = place.split(' ').map(Number);
    const formula = parseFormula(text);
    const rule: DrgRule = {
      mdc,
      rank,
      drg: Number(drg),
      baseDrg: Number(base),
      type: type === 'SURGICAL' ? 'SURG' : type === 'MEDICAL' ? 'MED' : undefined,
      reroute: Number(reroute),
      text,
      formula,
      holds: compileFormula(formula, names, special),
      possibleWithoutProcedures: possibleWithoutProcedures(formula, special),
      suppressed: names.list(suppressed),
    };
    rules.set(mdc, [...(rules.get(mdc) ?? []), rule]);
  }
  return rules;
}

/** Whether a formula can hold on a claim without procedures. */
function possibleWithoutProcedures(formula: Formula, special: ReadonlyMap<string, Condition>): boolean {
  const possible = (part: Formula): boolean => possibleWithoutProcedures(part, special);
  if (formula.kind === 'not') return true;
  if (formula.kind === 'operand') return formula.place !== 'procedure' || special.has(formula.name);
  return formula.kind === 'and' ? formula.of.every(possible) : formula.of.some(possible);
}
