import { Option } from 'commander';
import { AppError } from '../base/app-error.ts';
import { type DateOfService, ICD10_START, parseDateOfService } from '../base/date-of-service.ts';

export type OutputFormat = 'text' | 'json';

/** `--format text|json`, text by default. */
export function formatOption(): Option {
  return new Option('--format <format>', 'how to print the answer').choices(['text', 'json']).default('text');
}

/** `--date YYYY-MM-DD`, the date of service that picks the edition. */
export function dateOption(): Option {
  return new Option('--date <YYYY-MM-DD>', 'date of service; picks the edition of every table');
}

/**
 * A date given on the command line.
 *
 * @throws AppError `usage` when it is no real date or lies before ICD-10 took effect
 */
export function dateFromOption(text: string, option = '--date'): DateOfService {
  const date = parseDateOfService(text);
  if (date === undefined) {
    throw new AppError(
      'usage',
      `${option} ${text} is not a date.`,
      'Write it as YYYY-MM-DD, for example 2026-05-10.',
    );
  }
  if (date < ICD10_START) {
    throw new AppError(
      'usage',
      `${option} ${text} lies before ${ICD10_START}, when ICD-10-CM and ICD-10-PCS took effect.`,
      'Earlier encounters were coded in ICD-9-CM; `chartwright show` gives the ICD-9-CM equivalents of a code.',
    );
  }
  return date;
}

/** Today on this machine, as a date of service. The only clock of the program is here, in the command line. */
export function today(): DateOfService {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}` as DateOfService;
}
