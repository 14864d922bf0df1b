import {
  type HccModelName,
  isRxHcc,
  type KidneyStatus,
  type RiskFacts,
} from '../../src/grouping/hcc/risk-facts.ts';
import type { RowPack } from '../../src/tables/row-pack.ts';
import type { Random } from './random.ts';

/** A generated beneficiary: facts and diagnoses. */
export interface RiskCase {
  readonly model: HccModelName;
  readonly facts: RiskFacts;
  readonly codes: readonly string[];
}

const MOST_CODES = 14;
const DUAL = ['00', '01', '02', '03', '04', '05', '06', '08'] as const;
const REASONS = ['0', '0', '1', '2', '3'] as const;

/** Draws beneficiaries: codes of the model at random, codes with edits, codes of the HCCs that interact. */
export function makeCases(
  model: HccModelName,
  tables: { readonly diagnoses: RowPack; readonly edits: RowPack },
  count: number,
  random: Random,
): readonly RiskCase[] {
  const rows = model === 'RxHCC-V08-PACE' ? 'RxHCC-V08' : model;
  const column = tables.diagnoses.column(rows);
  const byHcc = new Map<string, string[]>();
  for (let i = 0; i < tables.diagnoses.size; i++) {
    const row = tables.diagnoses.row(i);
    for (const hcc of (row[column] ?? '').split(' ').filter(Boolean))
      byHcc.set(hcc, [...(byHcc.get(hcc) ?? []), row[0] ?? '']);
  }
  const hccs = [...byHcc.keys()];
  const edited: string[] = [];
  for (let i = 0; i < tables.edits.size; i++)
    if (tables.edits.row(i)[1] === rows) edited.push(tables.edits.key(i));
  return Array.from({ length: count }, () => {
    const codes = new Set<string>();
    for (let n = random.below(MOST_CODES); n > 0; n--)
      codes.add(
        edited.length > 0 && random.chance(0.1)
          ? random.pick(edited)
          : random.chance(0.1)
            ? tables.diagnoses.key(random.below(tables.diagnoses.size))
            : random.pick(byHcc.get(random.pick(hccs)) ?? []),
      );
    return { model, facts: makeFacts(model, random), codes: [...codes] };
  });
}

function makeFacts(model: HccModelName, random: Random): RiskFacts {
  return {
    age: random.chance(0.6) ? 60 + random.below(40) : random.below(105),
    sex: random.pick(['F', 'M'] as const),
    originalReasonForEntitlement: random.pick(REASONS),
    dualStatus: random.pick(DUAL),
    institutional: random.chance(0.2),
    newEnrollee: random.chance(0.2),
    specialNeedsPlan: random.chance(0.3),
    lowIncome: isRxHcc(model) && random.chance(0.4),
    kidney:
      model === 'ESRD-V24'
        ? makeKidney(random)
        : { kind: isRxHcc(model) && random.chance(0.2) ? 'dialysis' : 'none' },
  };
}

function makeKidney(random: Random): KidneyStatus {
  if (random.chance(0.5)) return { kind: 'dialysis' };
  const month = 1 + random.below(24);
  return { kind: month <= 3 ? 'transplant' : 'graft', month };
}
