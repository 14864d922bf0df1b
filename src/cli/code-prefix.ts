import type { CodeSystem } from '../record/code-system.ts';
import type { ClaimListName } from '../tables/claims/claim-lists.ts';

/** Whatever a code can belong to: a code system, the modifiers, or a list of the claim. */
export type ShownSystem = CodeSystem | ClaimListName | 'modifier' | 'bill-type' | 'provider-taxonomy';

/** Prefixes that name what a code belongs to, as in `pos:11`; several words for one thing where people use several. */
const PREFIXES: Readonly<Record<string, ShownSystem>> = {
  icd10cm: 'icd10cm',
  cm: 'icd10cm',
  icd10pcs: 'icd10pcs',
  pcs: 'icd10pcs',
  hcpcs: 'hcpcs',
  cpt: 'cpt',
  modifier: 'modifier',
  mod: 'modifier',
  pos: 'place-of-service',
  revenue: 'revenue-code',
  rev: 'revenue-code',
  'bill-type': 'bill-type',
  tob: 'bill-type',
  discharge: 'discharge-status',
  'admission-type': 'admission-type',
  'admission-source': 'admission-source',
  condition: 'condition-code',
  carc: 'adjustment-reason',
  rarc: 'remark',
  group: 'adjustment-group',
  specialty: 'specialty',
  taxonomy: 'provider-taxonomy',
};

/** The prefixes as help texts list them, one a system. */
export const PREFIX_HELP =
  'icd10cm: icd10pcs: hcpcs: cpt: modifier: pos: revenue: bill-type: discharge: admission-type: admission-source: condition: carc: rarc: group: specialty: taxonomy:';

/** A code with what its prefix says it belongs to; `system` is undefined without a known prefix. */
export interface PrefixedCode {
  readonly system: ShownSystem | undefined;
  readonly code: string;
}

/** `revenue:0450` → revenue code `0450`; `I50.23` → `I50.23` of a system to be found. */
export function parsePrefix(given: string): PrefixedCode {
  const colon = given.indexOf(':');
  const system = colon === -1 ? undefined : PREFIXES[given.slice(0, colon).trim().toLowerCase()];
  return system === undefined ? { system, code: given } : { system, code: given.slice(colon + 1).trim() };
}
