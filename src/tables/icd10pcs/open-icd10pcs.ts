import { AppError } from '../../base/app-error.ts';
import type { DateOfService } from '../../base/date-of-service.ts';
import type { Edition } from '../edition.ts';
import type { CodeStatus, ValidityInterval } from '../icd10cm/icd10cm.ts';
import type { PackShelf } from '../pack-shelf.ts';
import type {
  Icd10PcsEdition,
  Icd10PcsEntry,
  Icd10PcsTables,
  PcsDeviceUse,
  PcsGuideline,
  PcsIndexLine,
} from './icd10pcs.ts';
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
  private openPacks: PcsPacks | undefined;
  private openAttributes: PcsCodeList | undefined;
  private openIndex: PcsIndex | undefined;

  constructor(private readonly shelf: PackShelf) {}

  on(date: DateOfService): Icd10PcsEdition {
    return new DatedIcd10Pcs(this.shelf.editionOn('icd10pcs', date).edition, date, this.packs);
  }

  status(code: string, onDate: DateOfService): CodeStatus {
    const bare = bareCode(code);
    if (this.packs.codes.isValid(bare, onDate)) return 'valid';
    if (bare.length < 7) return this.isHeader(bare) ? 'header' : 'unknown';
    const intervals = this.packs.codes.validity(bare);
    if (intervals.length === 0) return 'unknown';
    return intervals.some(({ from }) => from <= onDate) ? 'expired' : 'future';
  }

  validity(code: string): readonly ValidityInterval[] {
    return this.packs.codes.validity(bareCode(code));
  }

  attributes(code: string, onDate: DateOfService): readonly string[] {
    this.openAttributes ??= new PcsCodeList(this.shelf.pack(this.newest('icd10pcs'), 'attributes'));
    return this.openAttributes.attributes(bareCode(code), onDate);
  }

  title(code: string): string | undefined {
    const bare = bareCode(code);
    return this.packs.codes.validity(bare).length === 0 ? undefined : this.packs.titles.entry(bare).title;
  }

  nearest(code: string, onDate: DateOfService, limit = NEAREST_BY_DEFAULT): readonly Icd10PcsEntry[] {
    const bare = bareCode(code);
    const found = new Map<string, Icd10PcsEntry>();
    const add = (near: string): boolean => {
      if (near !== bare && this.packs.codes.isValid(near, onDate))
        found.set(near, this.packs.titles.entry(near));
      return found.size < limit;
    };
    for (const near of nearCodes(bare)) if (!add(near)) break;
    for (let length = Math.min(bare.length, 6); length >= 1 && found.size < limit; length--) {
      for (const near of this.packs.codes.codesOn(onDate, bare.slice(0, length))) if (!add(near)) break;
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

  private get packs(): PcsPacks {
    this.openPacks ??= this.open();
    return this.openPacks;
  }

  private open(): PcsPacks {
    const edition = this.newest('icd10pcs');
    const labels = new PcsLabels(this.shelf.pack(edition, 'labels'));
    return {
      codes: new PcsCodeList(this.shelf.pack(edition, 'rows')),
      labels,
      titles: new PcsTitles(labels, this.shelf.pack(edition, 'titles')),
      definitions: this.shelf.pack(edition, 'definitions'),
    };
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
