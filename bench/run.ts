import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { coldStart } from './cold.ts';
import { engineThroughput } from './engine.ts';
import { enginePeers } from './engine-peers.ts';
import { hccScoring } from './hcc.ts';
import { lookups } from './lookup.ts';
import { grouping } from './msdrg.ts';
import { QUERIES } from './queries.ts';
import { Report } from './report.ts';

/** `npm run bench`: speed and memory, ours and the peers', in one run. */
const report = new Report();
spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'ignore' });

report.add('cold start, ms (median of 15)', coldStart());
report.add('in process', lookups());
report.add('engine', engineThroughput());
report.add('Python packages that find terms', enginePeers());
report.add('grouping and code editor', grouping());
report.add('risk adjustment', hccScoring());
report.add('Python peers', pythonPeers());
report.write('latest');

function pythonPeers(): Readonly<Record<string, number>> | undefined {
  const ran = spawnSync('python3', [join(import.meta.dirname, 'peers.py')], {
    input: JSON.stringify(QUERIES),
    encoding: 'utf8',
  });
  if (ran.status !== 0) return undefined;
  const figures = JSON.parse(ran.stdout) as Record<string, number>;
  return Object.keys(figures).length === 0 ? undefined : figures;
}
