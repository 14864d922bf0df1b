import { AppError } from '../../base/app-error.ts';
import type { DateOfService } from '../../base/date-of-service.ts';
import type { NeighbourRows } from '../../formats/tables/icd10cm/edition-parts.ts';
import type { Edition } from '../../tables/edition.ts';
import { PackShelf } from '../../tables/pack-shelf.ts';
import type { ReadPack } from '../../tables/read-pack.ts';
import type { RowPack } from '../../tables/row-pack.ts';

/** Editions at hand from which a new one borrows what its own files do not say. */
export class NearestEditions {
  private readonly shelf: PackShelf;

  constructor(catalog: readonly Edition[], readPack: ReadPack) {
    this.shelf = new PackShelf(catalog, readPack);
  }

  /** The edition of ICD-10-CM in force on a day, else the first one after it. */
  icd10cm(from: DateOfService | undefined): NeighbourRows {
    const edition = this.edition('icd10cm', from);
    return {
      name: edition.name,
      codes: rowsOf(this.shelf.pack(edition, 'codes')),
      outline: rowsOf(this.shelf.pack(edition, 'outline')),
      notes: rowsOf(this.shelf.pack(edition, 'notes')),
    };
  }

  /** The labels of ICD-10-PCS as an edition in force on a day, or another, has them. */
  icd10pcsLabels(from: DateOfService | undefined): RowPack {
    const nearest = this.edition('icd10pcs', from);
    const holder =
      nearest.packs.labels === undefined
        ? this.shelf.editions('icd10pcs').findLast((edition) => edition.packs.labels !== undefined)
        : nearest;
    return this.shelf.pack(holder ?? nearest, 'labels');
  }

  /** The edition in force on a day, else the nearest other one; a damaged one is passed over. */
  private edition(table: string, from: DateOfService | undefined): Edition {
    const editions = this.shelf.editions(table);
    const day = from ?? editions.at(-1)?.effectiveFrom ?? '';
    const before = editions.filter((edition) => edition.effectiveFrom <= day).reverse();
    const after = editions.filter((edition) => edition.effectiveFrom > day);
    const whole = [...before, ...after].find((edition) => this.opens(edition));
    if (whole !== undefined) return whole;
    throw new AppError(
      'table-missing',
      `No edition of ${table} is at hand to borrow from.`,
      'chartwright data list',
    );
  }

  private opens(edition: Edition): boolean {
    try {
      for (const role of Object.keys(edition.packs)) this.shelf.pack(edition, role);
      return true;
    } catch (error) {
      if (error instanceof AppError) return false;
      throw error;
    }
  }
}

function rowsOf(pack: RowPack): readonly (readonly string[])[] {
  return Array.from({ length: pack.size }, (_, index) => pack.row(index));
}
