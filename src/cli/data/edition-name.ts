import { type DateOfService, fiscalYear } from '../../base/date-of-service.ts';
import type { TableLayout } from '../../formats/tables/layout.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** How people call the edition that begins on a day: `FY2026 April`, `July 2024`, `2024`. */
export function editionName(from: DateOfService, rhythm: TableLayout['rhythm']): string {
  const year = from.slice(0, 4);
  const month = MONTHS[Number(from.slice(5, 7)) - 1] ?? '';
  const isFirst = from.endsWith('-01');
  if (!isFirst) return `from ${from}`;
  if (rhythm === 'fiscal') return `FY${String(fiscalYear(from))} ${month}`;
  if (rhythm === 'year' && month === 'January') return year;
  return `${month} ${year}`;
}
