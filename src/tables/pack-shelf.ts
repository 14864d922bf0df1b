import { AppError } from '../base/app-error.ts';
import type { DateOfService } from '../base/date-of-service.ts';
import { Remembered } from '../base/remembered.ts';
import { type Edition, type EditionChoice, editionOn } from './edition.ts';
import type { ReadPack } from './read-pack.ts';
import { RowPack } from './row-pack.ts';

/** Opens packs on first use and keeps them open; packs that several editions share are opened once. */
export class PackShelf {
  private readonly packs = new Map<string, RowPack>();
  private readonly byTable = new Map<string, readonly Edition[]>();
  private readonly choices = new Remembered<EditionChoice>(20_000);

  constructor(
    readonly catalog: readonly Edition[],
    private readonly readPack: ReadPack,
  ) {}

  /** The editions of a table, oldest first; empty when none is loaded. */
  editions(table: string): readonly Edition[] {
    let known = this.byTable.get(table);
    if (known === undefined) {
      known = this.catalog
        .filter((edition) => edition.table === table)
        .sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
      this.byTable.set(table, known);
    }
    return known;
  }

  /** The edition of a table in force on a date. Throws `table-missing` when no edition of it is loaded. */
  editionOn(table: string, onDate: DateOfService): EditionChoice {
    const known = this.choices.get(onDate, table);
    if (known !== undefined) return known;
    const choice = editionOn(this.editions(table), onDate);
    if (choice === undefined) {
      throw new AppError(
        'table-missing',
        `No edition of the table ${table} is loaded.`,
        'chartwright data list',
      );
    }
    return this.choices.keep(onDate, table, choice);
  }

  /** The pack that plays a role in an edition. Throws `table-missing` when the edition has none. */
  pack(edition: Edition, role: string): RowPack {
    const path = edition.packs[role];
    if (path === undefined) {
      throw new AppError(
        'table-missing',
        `The table ${edition.table} (${edition.name}) has no pack “${role}”.`,
      );
    }
    return this.list(path);
  }

  /** The rows at a path below the data folder. */
  list(path: string): RowPack {
    const open = this.packs.get(path);
    if (open !== undefined) return open;
    const pack = new RowPack(this.readPack(path));
    this.packs.set(path, pack);
    return pack;
  }
}
