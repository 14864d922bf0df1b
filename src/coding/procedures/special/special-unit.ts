import type { Icd10PcsEdition } from '../../../tables/icd10pcs/icd10pcs.ts';
import type { CodingContext } from '../../context.ts';
import type { Component } from '../component-table.ts';
import type { Occurrence } from '../occurrence.ts';
import type { Resolution, ResolvedCode } from '../resolve.ts';

/** A family of procedures whose codes no row of the list can say. */
export type SpecialUnit = (
  component: Component,
  occurrence: Occurrence,
  context: CodingContext,
  pcs: Icd10PcsEdition,
) => Resolution;

/** Codes that the tables allow, as a resolution; what they do not allow is left open at the prefix. */
export function decided(codes: readonly string[], how: string, pcs: Icd10PcsEdition): Resolution {
  const valid = codes.filter((code) => pcs.entry(code) !== undefined);
  return {
    codes: [...new Set(valid)].map((code): ResolvedCode => ({ code, decided: [how], byDefault: false })),
    converted: false,
  };
}

/** Nothing decided: the characters so far and the axis that the record must name. */
export function undecided(prefix: string): Resolution {
  return { codes: [], open: { prefix, position: prefix.length + 1 }, converted: false };
}
