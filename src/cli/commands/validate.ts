import type { Command } from 'commander';
import { AppError } from '../../base/app-error.ts';
import { EXIT } from '../exit-codes.ts';
import { dateFromOption } from '../options.ts';
import { readTextInput } from '../read-input.ts';
import { tablesOnDisk } from '../tables-on-disk.ts';
import { validateCode } from '../validate-code.ts';

/** `chartwright validate [FILE|-] --date D`: one code a line in, TSV out. */
export function registerValidate(program: Command): void {
  program
    .command('validate')
    .description('what each code is on a date: valid, header, unknown, future or expired')
    .argument('[file]', 'one code a line; standard input when absent or -', '-')
    .requiredOption('--date <YYYY-MM-DD>', 'date of service')
    .option('--strict', 'end with exit code 1 when a code is not valid on the date')
    .addHelpText(
      'after',
      '\nWrites TSV: the code as given, its status, its title. A code that may be of two systems is taken for ICD-10-CM;\nsay which with a prefix: hcpcs:J1100, cpt:99213, pos:11.\n\nExample:\n  $ echo I50.23 | chartwright validate - --date 2026-05-10',
    )
    .action((file: string, options: { date: string; strict?: boolean }) => {
      const onDate = dateFromOption(options.date);
      const { text } = readTextInput(file).value;
      const codes = text
        .replace(/^\uFEFF/, '')
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
      if (codes.length === 0)
        throw new AppError('unreadable-input', 'There is no code to validate.', 'Give one code a line.');
      const tables = tablesOnDisk();
      let invalid = 0;
      const lines = codes.map((code) => {
        const { status, title } = validateCode(code, onDate, tables);
        if (status !== 'valid') invalid++;
        return `${code}\t${status}\t${title}\n`;
      });
      process.stdout.write(lines.join(''));
      if (options.strict === true && invalid > 0) process.exitCode = EXIT.findings;
    });
}
