import { withDot } from '../../record/code-system.ts';
import type { InpatientClaim } from './claim.ts';
import { type Formula, operandsOf } from './formula.ts';
import type { MsdrgVersion } from './msdrg-version.ts';

/** An operand of a formula with the codes on the claim that bear it. */
export interface OperandEvidence {
  /** As the formula writes it, e.g. `PDX:dxc0505`. */
  readonly operand: string;
  readonly codes: readonly string[];
}

const PREFIXES = { principal: 'PDX:', secondary: 'SDX:', any: 'ANY:', only: 'ONLY:', procedure: '' } as const;

/** Which codes of a claim bear the lists a formula names; operands that none bears are left out. */
export function bearersOf(
  formula: Formula,
  claim: InpatientClaim,
  version: MsdrgVersion,
): readonly OperandEvidence[] {
  const diagnoses = (codes: readonly string[], attribute: number): readonly string[] =>
    codes.filter((code) => version.diagnoses.get(code)?.attributes.includes(attribute) === true).map(withDot);
  const secondary = claim.secondary.map((d) => d.code);
  const clusters = version.clusters.madeOf(claim.procedures);
  return operandsOf(formula).flatMap(({ place, name }) => {
    const attribute = version.names.number(name);
    const bears = (code: string): boolean =>
      version.procedures.get(code)?.attributes.includes(attribute) === true;
    const codes =
      place === 'procedure'
        ? [
            ...claim.procedures.filter(bears),
            ...clusters
              .filter((cluster) => bears(cluster.name))
              .flatMap((cluster) =>
                claim.procedures.filter((code) => cluster.choices.some((c) => c.has(code))),
              ),
          ]
        : diagnoses(
            place === 'principal'
              ? [claim.principal]
              : place === 'secondary'
                ? secondary
                : [claim.principal, ...secondary],
            attribute,
          );
    return codes.length === 0 ? [] : [{ operand: `${PREFIXES[place]}${name}`, codes: [...new Set(codes)] }];
  });
}
