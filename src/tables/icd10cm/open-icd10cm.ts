import { AppError } from '../../base/app-error.ts';
import type { DateOfService } from '../../base/date-of-service.ts';
import { once } from '../../base/once.ts';
import { Remembered } from '../../base/remembered.ts';
import { withDot, withoutDot } from '../../record/code-system.ts';
import type { Edition } from '../edition.ts';
import type { PackShelf } from '../pack-shelf.ts';
import { addedPeriods, withAddedPeriods } from './added-periods.ts';
import { Conversions } from './conversions.ts';
import { DatedCodes, holds } from './dated-codes.ts';
import { Gems, withIcd9Dot } from './gems.ts';
import type {
  CodeStatus,
  Icd10CmAttributes,
  Icd10CmEntry,
  Icd10CmTables,
  ValidityInterval,
} from './icd10cm.ts';
import { PackedIcd10CmEdition } from './icd10cm-edition.ts';
import { nearSpellings } from './nearest.ts';
import { PoaExempt } from './poa-exempt.ts';

const AGE_GROUPS = ['newborn', 'pediatric', 'maternity', 'adult'] as const;
const NEAREST_BY_DEFAULT = 5;

/** ICD-10-CM across the editions of a catalog; every pack is opened on first use. */
export function openIcd10Cm(shelf: PackShelf): Icd10CmTables {
  return new PackedIcd10Cm(shelf);
}

class PackedIcd10Cm implements Icd10CmTables {
  private readonly editions = new Map<Edition, PackedIcd10CmEdition>();
  private readonly statuses = new Remembered<CodeStatus>();
  private readonly attributesKnown = new Remembered<Icd10CmAttributes>();
  private readonly openDates = once(
    () => new DatedCodes(this.shelf.pack(this.only('icd10cm-validity'), 'validity')),
  );
  private readonly openPoaExempt = once(
    () => new PoaExempt(this.shelf.pack(this.only('icd10cm-validity'), 'poaExempt')),
  );
  private readonly openConversions = once(() => {
    this.only('icd10cm-conversions');
    const editions = this.shelf.editions('icd10cm-conversions');
    return new Conversions(editions.map((edition) => this.shelf.pack(edition, 'conversions')));
  });
  private readonly openPeriods = once(() =>
    addedPeriods(
      this.shelf
        .editions('icd10cm')
        .filter((edition) => edition.provenance === 'shipped' || this.opens(edition)),
      (edition, code) => this.open(edition).entry(code)?.billable === true,
    ),
  );
  private readonly hasAdded = once(() =>
    this.shelf.editions('icd10cm').some((e) => e.provenance === 'added'),
  );
  private readonly openGems = once(
    () =>
      new Gems(
        () => this.shelf.pack(this.only('gems'), 'toIcd9'),
        () => this.shelf.pack(this.only('gems'), 'fromIcd9'),
      ),
  );

  constructor(private readonly shelf: PackShelf) {}

  on(date: DateOfService): PackedIcd10CmEdition {
    return this.open(this.shelf.editionOn('icd10cm', date).edition);
  }

  status(code: string, onDate: DateOfService): CodeStatus {
    const known = this.statuses.get(onDate, code);
    return known ?? this.statuses.keep(onDate, code, this.readStatus(withoutDot(code), onDate));
  }

  private readStatus(bare: string, onDate: DateOfService): CodeStatus {
    // A damaged edition is refused on its own days and passed over on others.
    if (this.hasAdded()) this.on(onDate);
    const intervals = this.validity(bare);
    if (intervals.some((interval) => holds(interval, onDate))) return 'valid';
    if (intervals.some((interval) => interval.from <= onDate)) return 'expired';
    if (intervals.length > 0) return 'future';
    if (this.on(onDate).entry(bare)?.billable === false) return 'header';
    return this.headerOnAnotherDate(bare) ? 'header' : 'unknown';
  }

  validity(code: string): readonly ValidityInterval[] {
    const bare = withoutDot(code);
    return withAddedPeriods(this.openDates().validity(bare), this.openPeriods(), bare);
  }

  attributes(code: string, onDate: DateOfService): Icd10CmAttributes {
    const known = this.attributesKnown.get(onDate, code);
    return known ?? this.attributesKnown.keep(onDate, code, this.readAttributes(withoutDot(code), onDate));
  }

  private readAttributes(bare: string, onDate: DateOfService): Icd10CmAttributes {
    const named = this.openDates().attributes(bare, onDate);
    const has = (attribute: string): boolean => named.includes(attribute);
    const ageGroup = AGE_GROUPS.find(has);
    return {
      ...(has('female') ? { sex: 'F' } : has('male') ? { sex: 'M' } : {}),
      ...(ageGroup === undefined ? {} : { ageGroup }),
      manifestation: has('manifestation'),
      unacceptablePrincipal: has('unacceptable'),
      requiresSecondary: has('reqsdx'),
      questionableAdmission: has('qadm'),
      unspecified: has('unspecified'),
      externalCause: has('ecodepdx'),
      poaExempt: this.isPoaExempt(bare, onDate),
      editorAttributes: named,
    };
  }

  nearest(code: string, onDate: DateOfService, limit = NEAREST_BY_DEFAULT): readonly Icd10CmEntry[] {
    const bare = withoutDot(code);
    const edition = this.on(onDate);
    const found = new Map<string, Icd10CmEntry>();
    const add = (entry: Icd10CmEntry | undefined): void => {
      if (entry?.billable === true && this.status(entry.code, onDate) === 'valid')
        found.set(entry.code, entry);
    };
    const addBelow = (header: Icd10CmEntry): void => {
      for (const child of edition.children(header.code)) {
        if (found.size >= limit) return;
        if (child.billable) add(child);
        else addBelow(child);
      }
    };
    const exact = edition.entry(bare);
    if (exact !== undefined && !exact.billable) addBelow(exact);
    for (const spelling of nearSpellings(bare)) {
      if (found.size >= limit) break;
      if (spelling === bare) continue;
      const entry = edition.entry(spelling);
      if (entry === undefined) continue;
      if (entry.billable) add(entry);
      else if (spelling.length >= bare.length) addBelow(entry);
    }
    for (let length = bare.length - 1; length >= 3 && found.size < limit; length--) {
      const header = edition.entry(bare.slice(0, length));
      if (header !== undefined) addBelow(header);
    }
    return [...found.values()].slice(0, limit);
  }

  title(code: string): string | undefined {
    const bare = withoutDot(code);
    for (const edition of [...this.shelf.editions('icd10cm')].reverse()) {
      if (!this.opens(edition)) continue;
      const title = this.open(edition).officialTitle(bare);
      if (title !== undefined) return title;
    }
    const expired = this.shelf.pack(this.only('icd10cm-validity'), 'expiredTitles');
    const index = expired.find(bare);
    return index === -1 ? undefined : expired.row(index)[1];
  }

  predecessors(code: string): readonly string[] {
    return this.openConversions()
      .previous(withoutDot(code))
      .map((conversion) => withDot(conversion.code));
  }

  successors(code: string): readonly string[] {
    return this.openConversions()
      .next(withoutDot(code))
      .map((conversion) => withDot(conversion.code));
  }

  icd9cm(code: string): readonly string[] {
    const codes = this.openGems()
      .toIcd9(withoutDot(code))
      .map((equivalent) => withIcd9Dot(equivalent.code));
    return [...new Set(codes)];
  }

  fromIcd9cm(code: string): readonly string[] {
    const codes = this.openGems()
      .fromIcd9(withoutDot(code))
      .map((equivalent) => withDot(equivalent.code));
    return [...new Set(codes)];
  }

  /** By the list the user added, for its time; else by the shipped one. */
  private isPoaExempt(bare: string, onDate: DateOfService): boolean {
    const list = this.shelf
      .editions('icd10cm-poa-exempt')
      .findLast((edition) => edition.effectiveFrom <= onDate);
    return list === undefined
      ? this.openPoaExempt().has(bare)
      : this.shelf.pack(list, 'codes').find(bare) !== -1;
  }

  private opens(edition: Edition): boolean {
    try {
      this.open(edition);
      return true;
    } catch (error) {
      if (error instanceof AppError) return false;
      throw error;
    }
  }

  private open(edition: Edition): PackedIcd10CmEdition {
    const opened = this.editions.get(edition) ?? new PackedIcd10CmEdition(edition, this.shelf);
    this.editions.set(edition, opened);
    return opened;
  }

  /** Whether billable codes of another time stand below it, though it is a code in no loaded edition of that date. */
  private headerOnAnotherDate(bare: string): boolean {
    return (
      bare.length >= 3 &&
      this.shelf.editions('icd10cm').some((e) => this.open(e).entry(bare)?.billable === false)
    );
  }

  /** The newest edition of a table that covers all dates. */
  private only(table: string): Edition {
    const edition = this.shelf.editions(table).at(-1);
    if (edition === undefined) {
      throw new AppError('table-missing', `The table ${table} is not loaded.`, 'chartwright data list');
    }
    return edition;
  }
}
