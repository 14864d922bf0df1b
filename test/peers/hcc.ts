import { editApplies } from '../../src/grouping/hcc/diagnosis-edits.ts';
import { type HccModel, openHccModel } from '../../src/grouping/hcc/hcc-model.ts';
import type { HccModelName } from '../../src/grouping/hcc/risk-facts.ts';
import { scoreBeneficiary } from '../../src/grouping/hcc/score.ts';
import type { Tables } from '../../src/tables/tables.ts';
import { makeCases, type RiskCase } from './hcc-beneficiaries.ts';
import { peerAnswers } from './peer-python.ts';
import { Random } from './random.ts';

/** The models compared. */
export const HCC_MODELS = ['V24', 'V28', 'ESRD-V24'] as const satisfies readonly HccModelName[];

/** A beneficiary with both answers, `HCCs<TAB>score`. */
export interface ComparedCase extends RiskCase {
  readonly peer: string;
  readonly ours: string;
}

/** Opens a model of payment year 2026, which is the peer's default. */
export function modelOf2026(tables: Tables, name: HccModelName): HccModel {
  const edition = tables.editions.find((e) => e.table === 'hcc' && e.name === 'payment year 2026');
  if (edition === undefined) throw new Error('no HCC tables of 2026');
  return openHccModel(tables, edition, name);
}

/** Scores generated beneficiaries with ours and with PyPI `hccinfhir`. */
export function compareWithHccinfhir(
  tables: Tables,
  name: HccModelName,
  count: number,
  seed: number,
): readonly ComparedCase[] {
  const model = modelOf2026(tables, name);
  const { diagnoses = '', edits = '' } = model.edition.packs;
  const cases = makeCases(
    name,
    { diagnoses: tables.list(diagnoses), edits: tables.list(edits) },
    count,
    new Random(seed),
  );
  const peers = peerAnswers('hcc_peer.py', cases.map(peerQuestion));
  return cases.map((one, i) => ({ ...one, peer: peers[i] ?? '', ours: hccAnswer(one, model) }));
}

/** Our answer in the form of the peer's. */
export function hccAnswer({ codes, facts }: RiskCase, model: HccModel): string {
  const score = scoreBeneficiary(codes, facts, model);
  if (score === undefined) return 'does not apply';
  return `${score.hccs.map(({ hcc }) => hcc).join(' ')}\t${score.score.toFixed(3)}`;
}

/**
 * Why the peer's score differs from the rule of CMS, for the cases in which it may; undefined elsewhere.
 * Except for the first the HCC list must agree even there.
 */
export function knownDeviation({ facts, model, codes }: RiskCase, tables: HccModel): string | undefined {
  const { newEnrollee, institutional, kidney, originalReasonForEntitlement: reason, age } = facts;
  if (codes.some((code) => isEditedOfTwo(code, facts, tables))) return EDITED_OF_TWO;
  if (model !== 'ESRD-V24') {
    if (newEnrollee && institutional)
      return 'new enrollee in an institution: the peer uses the institutional segment';
    if (newEnrollee && (reason === '2' || reason === '3') && age >= 64)
      return 'new enrollee entitled by ESRD: the peer looks up an age cell the model does not have';
    return undefined;
  }
  if (kidney.kind === 'transplant') return 'transplant months: the peer adds no transplant factor';
  if (kidney.kind === 'graft' && newEnrollee)
    return 'new enrollee with graft: the peer does not find the cell';
  if (kidney.kind === 'dialysis' && institutional)
    return 'dialysis in an institution: the peer adds the factor of the graft segment';
  if (kidney.kind === 'dialysis' && newEnrollee && age >= 85)
    return 'new enrollee of 85 and more: the peer looks up an age cell the model does not have';
  return undefined;
}

/** Whether a difference is one of the known deviations. */
export function isExplained({ ours, peer, ...one }: ComparedCase, tables: HccModel): boolean {
  const reason = knownDeviation(one, tables);
  return reason === EDITED_OF_TWO || (reason !== undefined && ours.split('\t')[0] === peer.split('\t')[0]);
}

const EDITED_OF_TWO =
  'an invalid diagnosis of two HCCs: the peer takes it from one of them, which one is left to chance';

function isEditedOfTwo(code: string, facts: RiskCase['facts'], tables: HccModel): boolean {
  const edit = tables.edits.get(code);
  return edit !== undefined && editApplies(edit, facts) && tables.hccsOf(code).length > 1;
}

function peerQuestion({ model, facts, codes }: RiskCase): unknown {
  const { kidney } = facts;
  return {
    model,
    codes,
    age: facts.age,
    sex: facts.sex,
    dual: facts.dualStatus,
    orec: facts.originalReasonForEntitlement,
    crec: model === 'ESRD-V24' ? '2' : '0',
    newEnrollee: facts.newEnrollee,
    snp: facts.specialNeedsPlan,
    institutional: facts.institutional,
    graft: kidney.kind === 'graft' || kidney.kind === 'transplant' ? kidney.month : null,
  };
}
