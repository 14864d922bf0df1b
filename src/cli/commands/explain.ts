import type { Command } from 'commander';
import { AppError } from '../../base/app-error.ts';
import { EDITS } from '../../edits/registry.ts';
import { formatOption, type OutputFormat } from '../options.ts';
import { wrap } from '../wrap.ts';

/** `chartwright explain EDIT-ID`: what an edit looks at, its authority, and what to do. */
export function registerExplain(program: Command): void {
  program
    .command('explain')
    .description('what an edit looks at, its authority, since when it holds, and what to do')
    .argument('[edit]', 'the edit, e.g. icd10cm/excludes1; all are listed when absent')
    .addOption(formatOption())
    .addHelpText('after', '\nExample:\n  $ chartwright explain icd10cm/excludes1')
    .action((id: string | undefined, options: { format: OutputFormat }) => {
      const edits = id === undefined ? EDITS : EDITS.filter((edit) => edit.id === id);
      if (edits.length === 0) {
        const near = EDITS.filter((edit) => edit.id.includes(id?.split('/').at(-1) ?? '')).map(
          (edit) => edit.id,
        );
        throw new AppError(
          'not-found',
          `There is no edit ${id ?? ''}.`,
          near.length === 0 ? 'List them with `chartwright explain`.' : `Near: ${near.join(', ')}.`,
        );
      }
      if (options.format === 'json') {
        const plain = edits.map(({ id: name, title, severity, authority, effective, explanation }) => ({
          id: name,
          title,
          severity,
          authority,
          effective,
          explanation,
        }));
        process.stdout.write(`${JSON.stringify(id === undefined ? plain : plain[0], null, 2)}\n`);
        return;
      }
      if (id === undefined) {
        process.stdout.write(
          edits.map((edit) => `${edit.id.padEnd(44)} ${edit.severity.padEnd(8)} ${edit.title}\n`).join(''),
        );
        return;
      }
      for (const edit of edits) {
        const { publisher, document, section } = edit.authority;
        const until = edit.effective.to === undefined ? '' : ` to ${edit.effective.to}`;
        process.stdout.write(
          `${edit.id}\n${edit.title} (${edit.severity})\n\n${wrap(edit.explanation, 2).join('\n')}\n\n  ${publisher}: ${document}${section === undefined ? '' : `, ${section}`}\n  in force from ${edit.effective.from}${until}\n`,
        );
      }
    });
}
