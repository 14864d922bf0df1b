import type { Command } from 'commander';
import pc from 'picocolors';
import { AppError } from '../../base/app-error.ts';
import { dateFromOption, dateOption, formatOption, type OutputFormat, today } from '../options.ts';
import { tablesOnDisk } from '../tables-on-disk.ts';

/** A line of the tree. */
interface Branch {
  readonly place: string;
  readonly title: string;
  readonly billable: boolean;
}

/** `chartwright browse [CODE]`: the Tabular List as a tree, one level at a time. */
export function registerBrowse(program: Command): void {
  program
    .command('browse')
    .description('the ICD-10-CM tree: chapters, then what lies below a chapter, a section or a code')
    .argument('[place]', 'chapter number (9), section (I20-I25) or code (I50)')
    .addOption(dateOption())
    .addOption(formatOption())
    .addHelpText('after', '\nExample:\n  $ chartwright browse I50')
    .action((place: string | undefined, options: { date?: string; format: OutputFormat }) => {
      const onDate = options.date === undefined ? today() : dateFromOption(options.date);
      const edition = tablesOnDisk().icd10cm.on(onDate);
      const below = edition.below(place);
      if (below.length === 0) {
        const known = place !== undefined && edition.entry(place) !== undefined;
        if (!known) {
          throw new AppError(
            'not-found',
            `There is no chapter, section or code ${place ?? ''}.`,
            'Start with `chartwright browse`.',
          );
        }
      }
      const path = place === undefined ? [] : edition.path(place);
      if (options.format === 'json') {
        process.stdout.write(`${JSON.stringify({ place: place ?? null, path, children: below }, null, 2)}\n`);
        return;
      }
      const lines = path.map((p, depth) => `${'  '.repeat(depth)}${pc.dim(p.place)} ${p.title}`);
      lines.push(...below.map((b) => branchLine(b, path.length)));
      if (below.length === 0) lines.push(pc.dim('  nothing lies below; this is a full code'));
      process.stdout.write(`${lines.join('\n')}\n`);
    });
}

function branchLine({ place, title, billable }: Branch, depth: number): string {
  const code = place.padEnd(9);
  return `${'  '.repeat(depth)}${billable ? pc.bold(pc.cyan(code)) : pc.dim(code)} ${title}`;
}
