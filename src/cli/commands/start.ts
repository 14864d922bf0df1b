import { join } from 'node:path';
import type { Command } from 'commander';
import pc from 'picocolors';
import { suggestCodes } from '../../coding/suggest.ts';
import { packageFolder } from '../package-folder.ts';
import { printChart } from '../print-chart.ts';
import { readTextInput } from '../read-input.ts';
import { tablesOnDisk } from '../tables-on-disk.ts';

const EXAMPLE = 'office-visit.txt';

/** `chartwright start`: codes the example note and says what to try next. */
export function registerStart(program: Command): void {
  program
    .command('start')
    .description('code an example note and say what to try next')
    .addHelpText('after', '\nExample:\n  $ npm start')
    .action(() => {
      const { value } = readTextInput(join(packageFolder(), 'examples', EXAMPLE));
      const result = suggestCodes({ texts: [value], setting: 'professional' }, tablesOnDisk());
      process.stdout.write(printChart(result));
      process.stdout.write(
        `\n${pc.bold('What to try next')}\n${NEXT.map((line) => `  ${line}`).join('\n')}\n`,
      );
    });
}

const NEXT = [
  'npx chartwright code examples/discharge-summary.txt --setting inpatient    an inpatient chart with POA and questions',
  'npx chartwright search "ckd 3b"                                            find a code by words',
  'npx chartwright show I50.23                                                everything known of a code',
  'npx chartwright pcs 0DT                                                    build a procedure code',
  'npx chartwright code your-note.txt --setting professional                  your own note; nothing leaves this machine',
];
