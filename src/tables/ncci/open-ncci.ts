import type { DateOfService } from '../../base/date-of-service.ts';
import { Remembered } from '../../base/remembered.ts';
import { type Edition, editionOn } from '../edition.ts';
import type { PackShelf } from '../pack-shelf.ts';
import { AddOnCodes } from './add-on-codes.ts';
import { ProcedurePairs } from './procedure-pairs.ts';
import { UnlikelyUnits } from './unlikely-units.ts';

/** Whose claim an NCCI table edits. */
export type NcciProvider = 'practitioner' | 'outpatient' | 'dme';

/** A table of a quarter, with its edition for the authority. */
export interface NcciTable<T> {
  readonly rows: T;
  readonly edition: Edition;
}

/** The NCCI tables, where they were added; each answers undefined where it was not. */
export interface NcciTables {
  pairs(
    provider: 'practitioner' | 'outpatient',
    onDate: DateOfService,
  ): NcciTable<ProcedurePairs> | undefined;
  unlikelyUnits(provider: NcciProvider, onDate: DateOfService): NcciTable<UnlikelyUnits> | undefined;
  addOnCodes(onDate: DateOfService): NcciTable<AddOnCodes> | undefined;
}

const MOST_DATES = 20_000;

/** Keys made once, since they are asked for on every claim. */
const KEYS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'ncci-ptp': { practitioner: 'ptp p', outpatient: 'ptp o' },
  'ncci-mue': { practitioner: 'mue p', outpatient: 'mue o', dme: 'mue d' },
  'ncci-add-on': { codes: 'add-on' },
};

/** Opens the NCCI tables lazily; each pack is read once. */
export function openNcci(shelf: PackShelf): NcciTables {
  const open = new Map<string, unknown>();
  const chosen = new Remembered<{ readonly table: unknown }>(MOST_DATES);
  /** The table of a date, remembered by date: claims ask for the same days. */
  const table = <T>(
    name: string,
    role: string,
    onDate: DateOfService,
    make: (edition: Edition) => T,
  ): NcciTable<T> | undefined => {
    // Roles of two tables have the same names, so that each table has a key of its own.
    const key = KEYS[name]?.[role] ?? `${name}/${role}`;
    const known =
      chosen.get(onDate, key) ?? chosen.keep(onDate, key, { table: tableOf(name, role, onDate, make) });
    return known.table as NcciTable<T> | undefined;
  };
  const tableOf = <T>(
    name: string,
    role: string,
    onDate: DateOfService,
    make: (edition: Edition) => T,
  ): NcciTable<T> | undefined => {
    const edition = editionOn(shelf.editions(name), onDate)?.edition;
    if (edition?.packs[role] === undefined) return undefined;
    const key = `${name} ${edition.effectiveFrom} ${role}`;
    const known = open.get(key) as NcciTable<T> | undefined;
    if (known !== undefined) return known;
    const made = { rows: make(edition), edition };
    open.set(key, made);
    return made;
  };
  return {
    pairs: (provider, onDate) =>
      table('ncci-ptp', provider, onDate, (edition) => new ProcedurePairs(shelf.pack(edition, provider))),
    unlikelyUnits: (provider, onDate) =>
      table('ncci-mue', provider, onDate, (edition) => new UnlikelyUnits(shelf.pack(edition, provider))),
    addOnCodes: (onDate) =>
      table('ncci-add-on', 'codes', onDate, (edition) => new AddOnCodes(shelf.pack(edition, 'codes'))),
  };
}
