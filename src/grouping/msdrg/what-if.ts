import type { InpatientClaim, PresentOnAdmission } from './claim.ts';
import type { DrgAssignment, MsdrgGrouper } from './group-claim.ts';

/** One change of a claim and the DRG it would lead to. */
export interface WhatIf {
  readonly change: 'without' | 'as principal' | 'with';
  readonly system: 'icd10cm' | 'icd10pcs';
  /** Without dot. */
  readonly code: string;
  readonly result: DrgAssignment;
}

/** Codes to try in addition, e.g. what a query to the physician might bring. */
export interface CodesToTry {
  readonly diagnoses: readonly { readonly code: string; readonly poa: PresentOnAdmission }[];
  readonly procedures: readonly string[];
}

const NOTHING_TO_TRY: CodesToTry = { diagnoses: [], procedures: [] };

/** The DRG with each secondary diagnosis and each procedure left out, in the order of the claim, diagnoses first. */
export function withoutEach(claim: InpatientClaim, grouper: MsdrgGrouper): readonly WhatIf[] {
  const diagnoses = claim.secondary.map(
    ({ code }, index): WhatIf => ({
      change: 'without',
      system: 'icd10cm',
      code,
      result: grouper.group({ ...claim, secondary: withoutIndex(claim.secondary, index) }).final,
    }),
  );
  const procedures = claim.procedures.map(
    (code, index): WhatIf => ({
      change: 'without',
      system: 'icd10pcs',
      code,
      result: grouper.group({ ...claim, procedures: withoutIndex(claim.procedures, index) }).final,
    }),
  );
  return [...diagnoses, ...procedures];
}

/**
 * The DRG with each code left out, with each secondary diagnosis as the principal one (the old principal in its
 * place), and with each further code put in. About 10 µs a change.
 */
export function whatIf(
  claim: InpatientClaim,
  grouper: MsdrgGrouper,
  tried: CodesToTry = NOTHING_TO_TRY,
): readonly WhatIf[] {
  const result = (changed: InpatientClaim): DrgAssignment => grouper.group(changed).final;
  const asPrincipal = claim.secondary.map(
    ({ code }, index): WhatIf => ({
      change: 'as principal',
      system: 'icd10cm',
      code,
      result: result({
        ...claim,
        principal: code,
        secondary: claim.secondary.map((d, i) =>
          i === index ? { code: claim.principal, poa: 'Y' as const } : d,
        ),
      }),
    }),
  );
  const withMore = [
    ...tried.diagnoses.map(
      (diagnosis): WhatIf => ({
        change: 'with',
        system: 'icd10cm',
        code: diagnosis.code,
        result: result({ ...claim, secondary: [...claim.secondary, diagnosis] }),
      }),
    ),
    ...tried.procedures.map(
      (code): WhatIf => ({
        change: 'with',
        system: 'icd10pcs',
        code,
        result: result({ ...claim, procedures: [...claim.procedures, code] }),
      }),
    ),
  ];
  return [...withoutEach(claim, grouper), ...asPrincipal, ...withMore];
}

function withoutIndex<T>(list: readonly T[], index: number): readonly T[] {
  return list.filter((_, i) => i !== index);
}

/** Whether two assignments differ in what is billed: DRG, MDC, severity or return code. */
export function differs(a: DrgAssignment, b: DrgAssignment): boolean {
  return a.drg !== b.drg || a.mdc !== b.mdc || a.severity !== b.severity || a.returnCode !== b.returnCode;
}
