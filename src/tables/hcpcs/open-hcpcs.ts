import { AppError } from '../../base/app-error.ts';
import { addDays, type DateOfService, ICD10_START } from '../../base/date-of-service.ts';
import { once } from '../../base/once.ts';
import { Remembered } from '../../base/remembered.ts';
import { type Edition, type EditionChoice, editionOn } from '../edition.ts';
import type { CodeStatus, ValidityInterval } from '../icd10cm/icd10cm.ts';
import { nearSpellings } from '../icd10cm/nearest.ts';
import type { PackShelf } from '../pack-shelf.ts';
import type { RowPack } from '../row-pack.ts';
import { billedUnits } from './billing-units.ts';
import { doseInWords } from './dose-in-words.ts';
import type { HcpcsDose, HcpcsEntry, HcpcsModifier, HcpcsTables } from './hcpcs.ts';
import {
  datesRow,
  type HcpcsDates,
  type OfficialDescription,
  OfficialPacks,
  starterRow,
} from './hcpcs-pack.ts';
import { HcpcsModifiers } from './modifiers.ts';

const ADDED = 'hcpcs';
const SHIPPED = 'hcpcs-starter';
/** A file with fewer codes is a part of the code set (an update of one quarter) and says nothing of other codes. */
const WHOLE_SET = 5000;
const NEAREST_BY_DEFAULT = 5;
const SHAPE = /^[A-V]\d{4}$/;
/** Kinds of codes whose description says how much one unit holds. */
const COUNTED_BY_DOSE = /^(?:J|Q[0245]|A9[5-7]|C90|C91|S0[0-2])/;

/** HCPCS Level II across the editions of a catalog; every pack is opened on first use. */
export function openHcpcs(shelf: PackShelf): HcpcsTables {
  return new PackedHcpcs(shelf);
}

class PackedHcpcs implements HcpcsTables {
  readonly system = 'hcpcs';
  private readonly statuses = new Remembered<CodeStatus>();
  private readonly starter: () => Edition;
  private readonly added: () => readonly Edition[];
  private readonly newestFirst: () => readonly Edition[];
  private readonly modifierList: () => HcpcsModifiers;
  /** Described codes by the number of added editions in force: between two of them they do not change. */
  private readonly describedWith = new Map<number, readonly HcpcsEntry[]>();
  private readonly officialPacks = new Map<Edition, OfficialPacks>();

  constructor(private readonly shelf: PackShelf) {
    this.added = once(() => shelf.editions(ADDED).filter(hasCodes));
    this.starter = once(() => {
      const [edition] = shelf.editions(SHIPPED);
      if (edition === undefined) {
        throw new AppError('table-missing', `The table ${SHIPPED} is not loaded.`, 'chartwright data list');
      }
      return edition;
    });
    this.newestFirst = once(() =>
      [this.starter(), ...this.added()].sort((a, b) => (a.effectiveFrom > b.effectiveFrom ? -1 : 1)),
    );
    this.modifierList = once(() => {
      const newest = shelf.editions(ADDED).findLast((edition) => edition.packs.modifiers !== undefined);
      return new HcpcsModifiers(
        shelf.pack(this.starter(), 'modifiers'),
        newest === undefined ? undefined : shelf.pack(newest, 'modifiers'),
      );
    });
  }

  editionOn(onDate: DateOfService): EditionChoice {
    const added = this.added().filter((edition) => edition.effectiveFrom <= onDate);
    const candidates = added.length > 0 ? added : [this.starter()];
    const choice = editionOn(candidates, onDate);
    return choice ?? { edition: this.starter(), beyondNewest: false };
  }

  entry(code: string, onDate: DateOfService): HcpcsEntry | undefined {
    const bare = bareCode(code);
    const own = starterRow(this.pack('starter'), bare);
    const dates = own !== undefined && this.added().length === 0 ? own : this.dates(bare);
    if (dates === undefined) return undefined;
    const official = this.official(bare, onDate);
    return {
      code: bare,
      description: official?.long ?? own?.description ?? null,
      descriptionSource: official !== undefined ? 'official' : own !== undefined ? 'own' : null,
      short: official?.short ?? own?.short ?? null,
      category: own?.category ?? null,
      ingredient: own?.ingredient ?? null,
      route: own?.route ?? null,
      dose: own === undefined ? officialDose(bare, official) : own.dose,
      nouns: own?.nouns ?? [],
      notOtherwiseClassified: this.isUnclassified(bare),
      added: dates.added,
      terminated: dates.terminated,
    };
  }

  *entries(onDate: DateOfService): IterableIterator<HcpcsEntry> {
    for (const entry of this.described(onDate)) if (statusBy(entry, onDate) === 'valid') yield entry;
  }

  status(code: string, onDate: DateOfService): CodeStatus {
    const known = this.statuses.get(onDate, code);
    if (known !== undefined) return known;
    const dates = this.dates(bareCode(code));
    return this.statuses.keep(onDate, code, dates === undefined ? 'unknown' : statusBy(dates, onDate));
  }

  validity(code: string): readonly ValidityInterval[] {
    const dates = this.dates(bareCode(code));
    if (dates === undefined) return [];
    const from = dates.added ?? ICD10_START;
    return [dates.terminated === null ? { from } : { from, to: dates.terminated }];
  }

  title(code: string): string | undefined {
    const bare = bareCode(code);
    const newest = this.added().at(-1)?.effectiveFrom ?? this.starter().effectiveFrom;
    return this.entry(bare, newest)?.description ?? undefined;
  }

  nearest(code: string, onDate: DateOfService, limit = NEAREST_BY_DEFAULT): readonly HcpcsEntry[] {
    const bare = bareCode(code);
    const found = new Map<string, HcpcsEntry>();
    for (const near of nearSpellings(bare)) {
      if (found.size === limit) break;
      if (near === bare || !SHAPE.test(near) || this.status(near, onDate) !== 'valid') continue;
      const entry = this.entry(near, onDate);
      if (entry !== undefined && entry.description !== null) found.set(near, entry);
    }
    return [...found.values()];
  }

  unitsFor(code: string, amount: number, unit: string, onDate: DateOfService): number | undefined {
    const dose = this.entry(code, onDate)?.dose ?? null;
    return dose === null ? undefined : billedUnits(amount, unit, dose);
  }

  modifier(code: string): HcpcsModifier | undefined {
    return this.modifierList().modifier(code);
  }

  modifiers(): readonly HcpcsModifier[] {
    return this.modifierList().all();
  }

  modifiersFor(entry: HcpcsEntry): readonly HcpcsModifier[] {
    return this.modifierList().for(entry);
  }

  private isUnclassified(code: string): boolean {
    const added = this.added().flatMap((edition) =>
      edition.packs.notOtherwiseClassified === undefined
        ? []
        : this.shelf.pack(edition, 'notOtherwiseClassified'),
    );
    return [this.pack('notClassified'), ...added].some((pack) => pack.find(code) !== -1);
  }

  private pack(role: 'starter' | 'dates' | 'notClassified'): RowPack {
    return this.shelf.pack(this.starter(), role);
  }

  /** Every code that has a description, in order, as the editions in force on a date describe it. */
  private described(onDate: DateOfService): readonly HcpcsEntry[] {
    const inForce = this.added().filter((edition) => edition.effectiveFrom <= onDate).length;
    const known = this.describedWith.get(inForce);
    if (known !== undefined) return known;
    const starter = this.pack('starter');
    const codes = new Set(Array.from({ length: starter.size }, (_, i) => starter.key(i)));
    for (const edition of this.added()) for (const code of this.packs(edition).keys()) codes.add(code);
    const entries = [...codes]
      .sort()
      .flatMap((code) => this.entry(code, onDate) ?? [])
      .filter((entry) => entry.description !== null);
    this.describedWith.set(inForce, entries);
    return entries;
  }

  /** What the added edition in force says, else the next one after it, else the last before it. */
  private official(code: string, onDate: DateOfService): OfficialDescription | undefined {
    const before = this.added().filter((edition) => edition.effectiveFrom <= onDate);
    const after = this.added().filter((edition) => edition.effectiveFrom > onDate);
    for (const edition of [...before.slice(-1), ...after, ...before.slice(0, -1).reverse()]) {
      const description = this.packs(edition).description(code);
      if (description !== undefined) return description;
    }
    return undefined;
  }

  /** The dates of a code as the newest edition that has it knows them; undefined for a code none has. */
  private dates(code: string): HcpcsDates | undefined {
    if (!SHAPE.test(code)) return undefined;
    let gone: Edition | undefined;
    let dateless: HcpcsDates | undefined;
    for (const edition of this.newestFirst()) {
      const dates = this.datesIn(edition, code);
      if (dates === undefined) {
        if (this.isWholeSet(edition) && dateless === undefined) gone = edition;
      } else if (dates.added === null && edition.table === ADDED) {
        dateless ??= dates;
      } else {
        if (gone === undefined || dates.terminated !== null) return dates;
        return { ...dates, terminated: addDays(gone.effectiveFrom, -1) };
      }
    }
    return dateless;
  }

  private datesIn(edition: Edition, code: string): HcpcsDates | undefined {
    if (edition.table === ADDED) return this.packs(edition).dates(code);
    return datesRow(this.pack('starter'), code) ?? datesRow(this.pack('dates'), code);
  }

  private isWholeSet(edition: Edition): boolean {
    return edition.table === SHIPPED || this.packs(edition).size >= WHOLE_SET;
  }

  private packs(edition: Edition): OfficialPacks {
    const open = this.officialPacks.get(edition);
    if (open !== undefined) return open;
    const pack = (role: string): RowPack | undefined =>
      edition.packs[role] === undefined ? undefined : this.shelf.pack(edition, role);
    const packs = new OfficialPacks(pack('codes'), pack('attributes'), pack('descriptions'));
    this.officialPacks.set(edition, packs);
    return packs;
  }
}

function statusBy({ added, terminated }: HcpcsDates, onDate: DateOfService): CodeStatus {
  if (added !== null && onDate < added) return 'future';
  return terminated !== null && onDate > terminated ? 'expired' : 'valid';
}

function hasCodes({ packs }: Edition): boolean {
  return ['codes', 'attributes', 'descriptions'].some((role) => packs[role] !== undefined);
}

function officialDose(code: string, official: OfficialDescription | undefined): HcpcsDose | null {
  return official !== undefined && COUNTED_BY_DOSE.test(code) ? doseInWords(official.long) : null;
}

function bareCode(code: string): string {
  return code.replace(/\s/g, '').toUpperCase();
}
