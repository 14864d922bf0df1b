import { type HccModel, openHccModel } from '../../src/grouping/hcc/hcc-model.ts';
import { type HccModelName, isRxHcc } from '../../src/grouping/hcc/risk-facts.ts';
import { scoreBeneficiary } from '../../src/grouping/hcc/score.ts';
import type { Tables } from '../../src/tables/tables.ts';
import { makeCases, type RiskCase } from './hcc-beneficiaries.ts';
import { peerAnswers } from './peer-python.ts';
import { Random } from './random.ts';

/** The models compared. */
export const HCC_MODELS = [
  'V24',
  'V28',
  'ESRD-V24',
  'RxHCC-V08',
  'RxHCC-V08-PACE',
] as const satisfies readonly HccModelName[];

/** A beneficiary with both answers, `HCCs<TAB>score`. */
export interface ComparedCase extends RiskCase {
  readonly peer: string;
  readonly ours: string;
}

/** Opens a model of the payment year the peer has: 2026, for Part D 2025. */
export function comparedModel(tables: Tables, name: HccModelName): HccModel {
  const year = isRxHcc(name) ? 2025 : 2026;
  const edition = tables.editions.find((e) => e.table === 'hcc' && e.name === `payment year ${String(year)}`);
  if (edition === undefined) throw new Error(`no HCC tables of ${String(year)}`);
  return openHccModel(tables, edition, name);
}

/** Generated beneficiaries, the same for every peer. */
export function generatedCases(
  tables: Tables,
  name: HccModelName,
  count: number,
  seed: number,
): readonly RiskCase[] {
  const { diagnoses = '', edits = '' } = comparedModel(tables, name).edition.packs;
  return makeCases(
    name,
    { diagnoses: tables.list(diagnoses), edits: tables.list(edits) },
    count,
    new Random(seed),
  );
}

/** Scores generated beneficiaries with ours and with PyPI `hccinfhir`. */
export function compareWithHccinfhir(
  tables: Tables,
  name: HccModelName,
  count: number,
  seed: number,
): readonly ComparedCase[] {
  const model = comparedModel(tables, name);
  const cases = generatedCases(tables, name, count, seed);
  const peers = peerAnswers('hcc_peer.py', cases.map(peerQuestion));
  return cases.map((one, i) => ({ ...one, peer: peers[i] ?? '', ours: hccAnswer(one, model) }));
}

/** Our answer in the form of the peer's. */
export function hccAnswer({ codes, facts }: RiskCase, model: HccModel): string {
  const score = scoreBeneficiary(codes, facts, model);
  if (score === undefined) return 'does not apply';
  return `${score.hccs.map(({ hcc }) => hcc).join(' ')}\t${score.score.toFixed(3)}`;
}

/** A beneficiary as the peer's script reads it. */
export function peerQuestion({ model, facts, codes }: RiskCase): unknown {
  const { kidney } = facts;
  return {
    model,
    codes,
    age: facts.age,
    sex: facts.sex,
    dual: facts.dualStatus,
    orec: facts.originalReasonForEntitlement,
    crec: kidney.kind === 'none' ? '0' : '2',
    newEnrollee: facts.newEnrollee,
    snp: facts.specialNeedsPlan,
    institutional: facts.institutional,
    lowIncome: facts.lowIncome,
    graft: kidney.kind === 'graft' || kidney.kind === 'transplant' ? kidney.month : null,
  };
}
