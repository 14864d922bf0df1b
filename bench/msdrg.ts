import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { tablesOnDisk } from '../src/cli/tables-on-disk.ts';
import { checkEncounter } from '../src/edits/check-encounter.ts';
import { MCE_EDITS } from '../src/edits/mce/mce-edits.ts';
import { MsdrgGrouper } from '../src/grouping/msdrg/group-claim.ts';
import { openMsdrgVersion } from '../src/grouping/msdrg/msdrg-version.ts';
import { whatIf } from '../src/grouping/msdrg/what-if.ts';
import { readEditorAnswers } from '../test/peers/mce-answer-file.ts';
import { encounterOf } from '../test/peers/mce-peer.ts';
import { readAnswers } from '../test/peers/msdrg-answer-file.ts';
import { peerPython } from '../test/peers/peer-python.ts';
import { median } from './figures.ts';

const VERSION = 431;
const ROUNDS = 9;
const REPEATS = 50;

/** Claims a second of MS-DRG grouping and of the code editor, ours and the Python peers', on the same claims. */
export function grouping(): Readonly<Record<string, number>> {
  const tables = tablesOnDisk();
  const edition = tables.editions.find((e) => e.table === 'msdrg' && e.name === 'v43.1');
  if (edition === undefined) return {};
  const grouper = new MsdrgGrouper(openMsdrgVersion(tables, edition));
  const claims = readAnswers()
    .filter((answer) => answer.version === VERSION)
    .map((answer) => answer.claim);
  const editorClaims = readEditorAnswers().map(({ claim }) => encounterOf(claim));
  const thirtyCodes = claims.filter((c) => c.secondary.length + c.procedures.length >= 12)[0] ?? claims[0];
  const perSecond = (count: number, run: () => void): number =>
    median(
      Array.from({ length: ROUNDS }, () => {
        const start = performance.now();
        run();
        return (count / (performance.now() - start)) * 1000;
      }),
    );
  return {
    'MS-DRG, claims/s': perSecond(claims.length * REPEATS, () => {
      for (let i = 0; i < REPEATS; i++) for (const claim of claims) grouper.group(claim);
    }),
    'what-if of one claim, ms':
      thirtyCodes === undefined ? 0 : 1000 / perSecond(1, () => void whatIf(thirtyCodes, grouper)),
    'code editor, claims/s': perSecond(editorClaims.length, () => {
      for (const encounter of editorClaims) checkEncounter(encounter, tables, MCE_EDITS);
    }),
    ...peerFigures(claims.map((claim) => ({ ...claim, version: VERSION }))),
  };
}

function peerFigures(claims: readonly unknown[]): Readonly<Record<string, number>> {
  try {
    const ran = spawnSync(peerPython(), [join(import.meta.dirname, 'msdrg_peers.py')], {
      input: JSON.stringify(claims),
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    return ran.status === 0 ? (JSON.parse(ran.stdout) as Record<string, number>) : {};
  } catch {
    return {};
  }
}

if (process.argv[1]?.endsWith('msdrg.ts') === true) console.log(grouping());
