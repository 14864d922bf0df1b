import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'fflate';
import { type HccModel, openHccModel } from '../../src/grouping/hcc/hcc-model.ts';
import {
  type HccModelName,
  isAged,
  isFullBenefitDual,
  isPartialBenefitDual,
  isRxHcc,
  type RiskFacts,
} from '../../src/grouping/hcc/risk-facts.ts';
import { scoreBeneficiary } from '../../src/grouping/hcc/score.ts';
import type { Tables } from '../../src/tables/tables.ts';
import type { RiskCase } from './hcc-beneficiaries.ts';
import { withDroppedDropping, withoutCodeEditorAges } from './hcc-deviations.ts';
import { newerPeerPython, peerAnswers } from './peer-python.ts';

const SERVICES_FROM = '2025-01-01';
const FILE = join(import.meta.dirname, 'hcc-second.tsv.gz');

/** The models of 2026, of which the second peer has CMS's coefficients. */
export function secondModel(tables: Tables, name: HccModelName): HccModel {
  const edition = tables.editions.find((e) => e.table === 'hcc' && e.name === 'payment year 2026');
  if (edition === undefined) throw new Error('no HCC tables of 2026');
  return openHccModel(tables, edition, name);
}

/**
 * Whether PyPI `risk-adjustment-model`, which is compared with CMS's own program by its author, can answer a case.
 * It has no special needs plans; in Part C no age edits of the Medicare Code Editor, and it counts reason 3 as originally
 * disabled and a new enrollee of 64 as 64, where ours agrees with `hccinfhir`: of Part C only the other new enrollees.
 */
export function answersCase({ model, facts }: RiskCase): boolean {
  if (model === 'ESRD-V24' || isRxHcc(model)) return true;
  return facts.newEnrollee && !facts.specialNeedsPlan && facts.age !== 64;
}

/** Raw scores of the second peer. */
export function secondPeerScores(cases: readonly RiskCase[]): readonly string[] {
  return peerAnswers('risk_adjustment_peer.py', cases.map(question), newerPeerPython());
}

/** A case without the codes that ended before the year of the services, which the second peer does not map. */
export function withoutEndedCodes(one: RiskCase, tables: Tables): RiskCase {
  const lives = (code: string): boolean =>
    tables.icd10cm.validity(code).some(({ to }) => to === undefined || to >= SERVICES_FROM);
  return { ...one, codes: one.codes.filter(lives) };
}

/**
 * Our raw score to three decimals, and what it would be as in the second peer: dropped HCCs still drop others, and the
 * ages of the Medicare Code Editor are not asked.
 */
export function ourScores(
  { codes, facts }: RiskCase,
  model: HccModel,
): { readonly ours: string; readonly asPeer: string } {
  const score = (by: HccModel): string =>
    scoreBeneficiary(codes, facts, by)?.score.toFixed(3) ?? 'does not apply';
  const peer = withoutCodeEditorAges(model);
  return { ours: score(model), asPeer: score(withDroppedDropping(codes, facts, peer)) };
}

/** The scores as a compact table, in the order of the committed answers of `hccinfhir`; empty where it has none. */
export function secondAnswerFile(scores: readonly string[]): {
  readonly path: string;
  readonly bytes: Uint8Array;
} {
  const text = `${['score', ...scores].join('\n')}\n`;
  return { path: FILE, bytes: gzipSync(new TextEncoder().encode(text), { level: 9, mtime: 0 }) };
}

/** The committed scores of PyPI `risk-adjustment-model` 0.7.1. */
export function readSecondAnswers(): readonly string[] {
  return new TextDecoder()
    .decode(gunzipSync(readFileSync(FILE)))
    .replace(/\n$/, '')
    .split('\n')
    .slice(1);
}

function question({ model, facts, codes }: RiskCase): unknown {
  const { kidney } = facts;
  return {
    model,
    codes,
    age: facts.age,
    sex: facts.sex,
    orec: facts.originalReasonForEntitlement,
    fullDual: isFullBenefitDual(facts),
    partialDual: isPartialBenefitDual(facts),
    institutional: facts.institutional,
    graft: kidney.kind === 'graft' ? kidney.month : null,
    esrd: kidney.kind !== 'none',
    population: isRxHcc(model) ? rxPopulation(facts) : model === 'ESRD-V24' ? esrdPopulation(facts) : 'NE',
  };
}

function esrdPopulation({ kidney, newEnrollee, institutional }: RiskFacts): string {
  if (kidney.kind === 'transplant') return `TRANSPLANT_${String(kidney.month)}M`;
  if (kidney.kind === 'graft') return newEnrollee ? 'NE_GRAFT' : institutional ? 'GRAFT_INST' : 'GRAFT_COMM';
  return newEnrollee ? 'NE_DIAL' : 'DIAL';
}

function rxPopulation(facts: RiskFacts): string {
  const income = facts.lowIncome ? 'LOW' : 'NONLOW';
  if (facts.newEnrollee) return facts.institutional ? 'NE_LTI' : `NE_${income}_COMMUNITY`;
  return facts.institutional ? 'CE_LTI' : `CE_${income}_${isAged(facts) ? 'AGED' : 'NONAGED'}`;
}
