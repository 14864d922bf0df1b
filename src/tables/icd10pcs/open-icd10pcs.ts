import { AppError } from '../../base/app-error.ts';
import { addDays, type DateOfService } from '../../base/date-of-service.ts';
import { Remembered } from '../../base/remembered.ts';
import type { Edition } from '../edition.ts';
import type { CodeStatus, ValidityInterval } from '../icd10cm/icd10cm.ts';
import type { PackShelf } from '../pack-shelf.ts';
import type { RowPack } from '../row-pack.ts';
import { guidelineNumbersFor } from './guideline-places.ts';
import type { Icd10PcsEntry, Icd10PcsTables, PcsDeviceUse, PcsGuideline, PcsIndexLine } from './icd10pcs.ts';
import { bareCode, DatedIcd10Pcs, type PcsPacks } from './icd10pcs-edition.ts';
import { nearCodes } from './near-codes.ts';
import { PcsCodeList } from './pcs-code-list.ts';
import { PcsIndex } from './pcs-index.ts';
import { PcsLabels } from './pcs-labels.ts';
import { PcsTitles } from './pcs-titles.ts';

const NEAREST_BY_DEFAULT = 5;
const TERMS_BY_DEFAULT = 20;

/** ICD-10-PCS across the editions of a catalog; every pack is opened on first use. */
export function openIcd10Pcs(shelf: PackShelf): Icd10PcsTables {
  return new PackedIcd10Pcs(shelf);
}

class PackedIcd10Pcs implements Icd10PcsTables {
  readonly system = 'icd10pcs';
  private readonly dated = new Map<DateOfService, DatedIcd10Pcs>();
  private readonly openPacks = new Map<string, PcsPacks>();
  private readonly statuses = new Remembered<CodeStatus>();
  private readonly attributesKnown = new Remembered<readonly string[]>();
  private openAttributes: PcsCodeList | undefined;
  private openIndex: PcsIndex | undefined;

  constructor(private readonly shelf: PackShelf) {}

  on(date: DateOfService): DatedIcd10Pcs {
    const known = this.dated.get(date);
    if (known !== undefined) return known;
    const { edition } = this.shelf.editionOn('icd10pcs', date);
    const opened = new DatedIcd10Pcs(edition, date, this.packsOf(edition));
    this.dated.set(date, opened);
    return opened;
  }

  status(code: string, onDate: DateOfService): CodeStatus {
    const known = this.statuses.get(onDate, code);
    return known ?? this.statuses.keep(onDate, code, this.readStatus(bareCode(code), onDate));
  }

  private readStatus(bare: string, onDate: DateOfService): CodeStatus {
    if (this.on(onDate).has(bare)) return 'valid';
    if (bare.length < 7) return this.isHeader(bare) ? 'header' : 'unknown';
    const intervals = this.validity(bare);
    if (intervals.length === 0) return 'unknown';
    return intervals.some(({ from }) => from <= onDate) ? 'expired' : 'future';
  }

  validity(code: string): readonly ValidityInterval[] {
    const bare = bareCode(code);
    const intervals = this.everyPacks().flatMap(({ codes }) => codes.validity(bare));
    return joinedIntervals(intervals);
  }

  attributes(code: string, onDate: DateOfService): readonly string[] {
    const known = this.attributesKnown.get(onDate, code);
    if (known !== undefined) return known;
    this.openAttributes ??= new PcsCodeList(this.packOf(this.newest('icd10pcs'), 'attributes'));
    return this.attributesKnown.keep(onDate, code, this.openAttributes.attributes(bareCode(code), onDate));
  }

  title(code: string): string | undefined {
    const bare = bareCode(code);
    const packs = this.everyPacks().findLast(({ codes }) => codes.validity(bare).length > 0);
    return packs?.titles.entry(bare).title;
  }

  nearest(code: string, onDate: DateOfService, limit = NEAREST_BY_DEFAULT): readonly Icd10PcsEntry[] {
    const bare = bareCode(code);
    const edition = this.on(onDate);
    const found = new Map<string, Icd10PcsEntry>();
    const add = (entry: Icd10PcsEntry | undefined): boolean => {
      if (entry !== undefined && entry.code !== bare) found.set(entry.code, entry);
      return found.size < limit;
    };
    for (const near of nearCodes(bare)) if (!add(edition.entry(near))) break;
    for (let length = Math.min(bare.length, 6); length >= 1 && found.size < limit; length--) {
      for (const entry of edition.entries(bare.slice(0, length))) if (!add(entry)) break;
    }
    return [...found.values()];
  }

  index(term: string): readonly PcsIndexLine[] {
    return this.indexPack.lines(term);
  }

  indexTerms(beginning: string, limit = TERMS_BY_DEFAULT): readonly string[] {
    return this.indexPack.terms(beginning, limit);
  }

  bodyPartKey(term: string): readonly string[] {
    return this.indexPack.uses(term, 'use body part').map(({ target }) => target);
  }

  deviceKey(term: string): readonly PcsDeviceUse[] {
    return this.indexPack.uses(term, 'use device').map(({ target, codes: [table] }) => {
      const device = target.replace(/ in$/, '');
      return table === undefined ? { device } : { device, table };
    });
  }

  termsOfBodyPart(label: string): readonly string[] {
    return this.indexPack.termsOfBodyPart(label);
  }

  guideline(number: string): PcsGuideline | undefined {
    const wanted = number.trim().toLowerCase();
    return this.guidelines().find((guideline) => guideline.number.toLowerCase() === wanted);
  }

  guidelinesFor(prefix: string): readonly PcsGuideline[] {
    return guidelineNumbersFor(bareCode(prefix)).flatMap((number) => this.guideline(number) ?? []);
  }

  guidelines(): readonly PcsGuideline[] {
    const pack = this.shelf.pack(this.newest('icd10pcs-guidelines'), 'guidelines');
    return Array.from({ length: pack.size }, (_, i): PcsGuideline => {
      const [number = '', chapter = '', topic = '', text = ''] = pack.row(i);
      return { number, chapter, topic, paragraphs: text.split(' ¶ ') };
    }).sort((a, b) => a.number.localeCompare(b.number, 'en', { numeric: true }));
  }

  /** Whether codes of any date begin with these characters; five characters are left to HCPCS and CPT. */
  private isHeader(prefix: string): boolean {
    if (prefix.length < 3 || prefix.length === 5) return false;
    return this.shelf
      .editions('icd10pcs')
      .some(({ effectiveFrom }) => this.on(effectiveFrom).count(prefix) > 0);
  }

  /** The packs of an edition; editions that share their code list share them. */
  private packsOf(edition: Edition): PcsPacks {
    const key = edition.packs.rows ?? edition.name;
    const open = this.openPacks.get(key) ?? this.open(edition);
    this.openPacks.set(key, open);
    return open;
  }

  private open(edition: Edition): PcsPacks {
    const labels = new PcsLabels(this.packOf(edition, 'labels'));
    return {
      codes: new PcsCodeList(this.packOf(edition, 'rows')),
      labels,
      titles: new PcsTitles(labels, this.packOf(edition, 'titles')),
      definitions: this.packOf(edition, 'definitions'),
    };
  }

  /** The pack of a role; an edition added by the user takes what it has not from the newest edition that has it. */
  private packOf(edition: Edition, role: string): RowPack {
    const holder =
      edition.packs[role] === undefined
        ? this.shelf.editions('icd10pcs').findLast(({ packs }) => packs[role] !== undefined)
        : edition;
    return this.shelf.pack(holder ?? edition, role);
  }

  /** The packs of all editions, each once, oldest edition first. */
  private everyPacks(): readonly PcsPacks[] {
    return [...new Set(this.shelf.editions('icd10pcs').map((edition) => this.packsOf(edition)))];
  }

  private get indexPack(): PcsIndex {
    this.openIndex ??= new PcsIndex(this.shelf.pack(this.newest('icd10pcs-index'), 'index'));
    return this.openIndex;
  }

  private newest(table: string): Edition {
    const edition = this.shelf.editions(table).at(-1);
    if (edition === undefined) {
      throw new AppError(
        'table-missing',
        `No edition of the table ${table} is loaded.`,
        'chartwright data list',
      );
    }
    return edition;
  }
}

/** Intervals of several code lists in order, those that touch or overlap joined. */
function joinedIntervals(intervals: readonly ValidityInterval[]): readonly ValidityInterval[] {
  const joined: ValidityInterval[] = [];
  for (const interval of [...intervals].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = joined.at(-1);
    if (last === undefined || (last.to !== undefined && addDays(last.to, 1) < interval.from))
      joined.push(interval);
    else if (last.to !== undefined && (interval.to === undefined || interval.to > last.to)) {
      joined[joined.length - 1] =
        interval.to === undefined ? { from: last.from } : { from: last.from, to: interval.to };
    }
  }
  return joined;
}
