import { tablesOnDisk } from '../src/cli/tables-on-disk.ts';
import { checkEncounter } from '../src/edits/check-encounter.ts';
import { MCE_EDITS } from '../src/edits/mce/mce-edits.ts';
import { MsdrgGrouper } from '../src/grouping/msdrg/group-claim.ts';
import { EncounterGrouper } from '../src/grouping/msdrg/group-encounter.ts';
import { openMsdrgVersion } from '../src/grouping/msdrg/msdrg-version.ts';
import { readEditorAnswers } from '../test/peers/mce-answer-file.ts';
import { encounterOf } from '../test/peers/mce-peer.ts';
import { readAnswers } from '../test/peers/msdrg-answer-file.ts';
import { perSecond } from './figures.ts';
import { peerFigures } from './peer-figures.ts';
import { thirtyCodeStay } from './thirty-code-stay.ts';

const VERSION = 431;
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
  const stay = thirtyCodeStay();
  const encounters = new EncounterGrouper(tables);
  return {
    'MS-DRG, claims/s': perSecond(claims.length * REPEATS, () => {
      for (let i = 0; i < REPEATS; i++) for (const claim of claims) grouper.group(claim);
    }),
    'MS-DRG with its path, stays of 30 codes/s': perSecond(REPEATS, () => {
      for (let i = 0; i < REPEATS; i++) encounters.group(stay);
    }),
    'what-if of 30 codes in and out, ms':
      1000 /
      perSecond(REPEATS, () => {
        for (let i = 0; i < REPEATS; i++) encounters.compare(stay);
      }),
    'code editor, claims/s': perSecond(editorClaims.length, () => {
      for (const encounter of editorClaims) checkEncounter(encounter, tables, MCE_EDITS);
    }),
    ...peerFigures(
      'msdrg_peers.py',
      claims.map((claim) => ({ ...claim, version: VERSION })),
    ),
  };
}
