import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../base/app-error.ts';
import {
  type DateOfService,
  dateFromParts,
  fiscalYear,
  parseDateOfService,
} from '../../base/date-of-service.ts';
import { shippedFolder } from '../packs-on-disk.ts';

/** What can be fetched from a publisher, as `data/publishers.json` lists it. */
export interface PublishedTable {
  readonly name: string;
  readonly title: string;
  readonly publisher: string;
  /** The page from which a person gets it. */
  readonly page: string;
  /** Months on whose first day a release takes effect. */
  readonly months: readonly number[];
  /** Terms of an owner that must be accepted first. */
  readonly terms?: string;
  /** A release that comes in several files: what `{piece}` stands for. */
  readonly pieces?: readonly number[];
  /** Address patterns by month of release (`*` for all), the likeliest first. */
  readonly addresses: Readonly<Record<string, readonly string[]>>;
}

const MONTH_NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;
/** NCCI's first version of a year less the year: version 32 is 2026. */
const NCCI_YEAR_ZERO = 1994;

/** Everything that can be fetched. Throws `table-damaged` when the list cannot be read. */
export function publishedTables(): readonly PublishedTable[] {
  const path = join(shippedFolder(), 'publishers.json');
  try {
    return (JSON.parse(readFileSync(path, 'utf8')) as { sources: readonly PublishedTable[] }).sources;
  } catch {
    throw new AppError('table-damaged', `The list ${path} cannot be read.`, 'Install Chartwright again.');
  }
}

/**
 * The first day of the release asked for: `2026-10`, `2026-10-01`, `FY2027` or `2026q4`; without one the newest that
 * is in force on a day.
 *
 * @throws AppError `usage` when it names no release of this table
 */
export function releaseDay(
  { months, name }: PublishedTable,
  asked: string | undefined,
  onDate: DateOfService,
): DateOfService {
  const day = asked === undefined ? newestOn(months, onDate) : namedDay(asked);
  if (day !== undefined && months.includes(Number(day.slice(5, 7)))) return day;
  const year = onDate.slice(0, 4);
  throw new AppError(
    'usage',
    `${name} has no release ${asked ?? ''}.`,
    `It comes out for ${months.map((month) => `${year}-${String(month).padStart(2, '0')}`).join(', ')} and so each year.`,
  );
}

function newestOn(months: readonly number[], onDate: DateOfService): DateOfService | undefined {
  const year = Number(onDate.slice(0, 4));
  return [year - 1, year]
    .flatMap((y) => months.flatMap((month) => dateFromParts(y, month, 1) ?? []))
    .filter((start) => start <= onDate)
    .at(-1);
}

function namedDay(asked: string): DateOfService | undefined {
  const fiscal = /^fy ?(20\d\d)$/i.exec(asked);
  if (fiscal !== null) return dateFromParts(Number(fiscal[1]) - 1, 10, 1);
  const quarter = /^(20\d\d)-?q([1-4])$/i.exec(asked);
  if (quarter !== null) return dateFromParts(Number(quarter[1]), Number(quarter[2]) * 3 - 2, 1);
  const month = /^(20\d\d)-(\d\d)$/.exec(asked);
  return month === null ? parseDateOfService(asked) : dateFromParts(Number(month[1]), Number(month[2]), 1);
}

/** The files of a release, each with the addresses where it may be, the likeliest first. */
export function releaseFiles(table: PublishedTable, release: DateOfService): readonly (readonly URL[])[] {
  const month = Number(release.slice(5, 7));
  const patterns = table.addresses[String(month)] ?? table.addresses['*'] ?? [];
  return (table.pieces ?? [1]).map((piece) =>
    patterns.map((pattern) => new URL(filledIn(pattern, release, piece))),
  );
}

function filledIn(pattern: string, release: DateOfService, piece: number): string {
  const year = Number(release.slice(0, 4));
  const month = Number(release.slice(5, 7));
  const quarter = Math.ceil(month / 3);
  const values: Readonly<Record<string, string>> = {
    year: String(year),
    yy: String(year).slice(2),
    fy: String(fiscalYear(release)),
    monthname: MONTH_NAMES[month - 1] ?? '',
    quarter: String(quarter),
    letter: 'abcd'.charAt(quarter - 1),
    ncci: `${String(year - NCCI_YEAR_ZERO)}${String(quarter - 1)}`,
    piece: String(piece),
  };
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
