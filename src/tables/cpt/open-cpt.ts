import type { DateOfService } from '../../base/date-of-service.ts';
import { once } from '../../base/once.ts';
import { type Edition, editionOn } from '../edition.ts';
import type { CodeStatus } from '../icd10cm/icd10cm.ts';
import type { PackShelf } from '../pack-shelf.ts';
import type { RowPack } from '../row-pack.ts';
import type { CptEntry, CptPlace, CptTables, EmLevel, LicensedMatch } from './cpt.ts';
import { CptStructure } from './cpt-structure.ts';
import { readEmLevels } from './em-levels.ts';
import { LicensedTitles } from './licensed-titles.ts';

const LICENSED = 'cpt';
const STRUCTURE = 'cpt-structure';
/** Roles that hold codes (one list with every descriptor, or a list for each) and columns with the title, best first. */
const ROLES = ['descriptors', 'long', 'medium', 'short'];
const TITLE_COLUMNS = ['long', 'medium', 'short'];

/** CPT over the shipped structure and the licensed editions of a catalog. */
export function openCpt(shelf: PackShelf): CptTables {
  return new PackedCpt(shelf);
}

class PackedCpt implements CptTables {
  readonly system = 'cpt';
  private readonly structure: () => CptStructure;
  private readonly levels: () => readonly EmLevel[];
  private readonly levelsByCode: () => ReadonlyMap<string, EmLevel>;
  private readonly licensed: () => readonly Edition[];
  private readonly titles = new Map<Edition, LicensedTitles>();

  constructor(private readonly shelf: PackShelf) {
    const shipped = (role: string): RowPack => {
      const { edition } = shelf.editionOn(STRUCTURE, '2024-01-01' as DateOfService);
      return shelf.pack(edition, role);
    };
    this.structure = once(() => new CptStructure(shipped('structure')));
    this.levels = once(() => readEmLevels(shipped('emLevels')));
    this.levelsByCode = once(() => new Map(this.levels().map((level) => [level.code, level])));
    this.licensed = once(() => shelf.editions(LICENSED));
  }

  place(code: string): CptPlace | undefined {
    return this.structure().place(bareCode(code));
  }

  emLevel(code: string): EmLevel | undefined {
    return this.levelsByCode().get(bareCode(code));
  }

  emLevels(): readonly EmLevel[] {
    return this.levels();
  }

  licensedEdition(onDate: DateOfService): Edition | undefined {
    return editionOn(this.licensed(), onDate)?.edition;
  }

  entry(code: string, onDate: DateOfService): CptEntry | undefined {
    const edition = this.licensedEdition(onDate);
    return edition === undefined ? undefined : this.entryOf(edition, bareCode(code));
  }

  status(code: string, onDate: DateOfService): CodeStatus {
    const bare = bareCode(code);
    const current = this.licensedEdition(onDate);
    if (current === undefined) return 'unknown';
    if (this.entryOf(current, bare) !== undefined) return 'valid';
    const others = this.licensed().filter((edition) => this.entryOf(edition, bare) !== undefined);
    if (others.length === 0) return 'unknown';
    return others.some((edition) => edition.effectiveFrom < current.effectiveFrom) ? 'expired' : 'future';
  }

  title(code: string): string | undefined {
    const bare = bareCode(code);
    for (const edition of [...this.licensed()].reverse()) {
      const entry = this.entryOf(edition, bare);
      if (entry !== undefined) return entry.title;
    }
    const place = this.place(bare);
    if (place === undefined) return undefined;
    const why = this.licensed().length === 0 ? 'not licensed' : 'not in the licensed list';
    return `${why}: ${placeInWords(place)}`;
  }

  search(text: string, onDate: DateOfService, limit: number): readonly LicensedMatch[] {
    const edition = this.licensedEdition(onDate);
    if (edition === undefined) return [];
    let titles = this.titles.get(edition);
    if (titles === undefined) {
      titles = new LicensedTitles(
        [...this.codesOf(edition)].flatMap((code) => this.entryOf(edition, code) ?? []),
      );
      this.titles.set(edition, titles);
    }
    return titles.find(text, limit);
  }

  private codesOf(edition: Edition): ReadonlySet<string> {
    const codes = new Set<string>();
    for (const role of ROLES.filter((name) => edition.packs[name] !== undefined)) {
      const pack = this.shelf.pack(edition, role);
      for (let i = 0; i < pack.size; i++) codes.add(pack.key(i));
    }
    return codes;
  }

  private entryOf(edition: Edition, code: string): CptEntry | undefined {
    for (const role of ROLES.filter((name) => edition.packs[name] !== undefined)) {
      const pack = this.shelf.pack(edition, role);
      const index = pack.find(code);
      if (index === -1) continue;
      const row = pack.row(index);
      const titles = TITLE_COLUMNS.map((name) => row[pack.columns.indexOf(name)] ?? '');
      return { code, title: titles.find((title) => title !== '') ?? '', edition };
    }
    return undefined;
  }
}

/** `Surgery: digestive, appendix`. */
export function placeInWords({ section, subsection }: CptPlace): string {
  return subsection === ''
    ? section
    : `${section}, ${subsection.charAt(0).toLowerCase()}${subsection.slice(1)}`;
}

function bareCode(code: string): string {
  return code.replace(/\s/g, '').toUpperCase();
}
