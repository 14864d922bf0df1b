import type { DateOfService } from '../../base/date-of-service.ts';
import { type Edition, editionOn } from '../edition.ts';
import type { PackShelf } from '../pack-shelf.ts';

/** The edition of a fee table in force on a date: the newest that began on or before it; undefined before the oldest. */
export function feeEditionOn(
  shelf: PackShelf,
  table: string,
  role: string,
  onDate: DateOfService,
): Edition | undefined {
  const begun = shelf
    .editions(table)
    .filter((edition) => edition.effectiveFrom <= onDate && edition.packs[role] !== undefined);
  return editionOn(begun, onDate)?.edition;
}

/** Whether an edition is of the calendar year of a date: Medicare's fees change on 1 January. */
export function isOfYear(edition: Edition, onDate: DateOfService): boolean {
  return edition.effectiveFrom.slice(0, 4) === onDate.slice(0, 4);
}
