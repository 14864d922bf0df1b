import type { DateOfService } from '../../base/date-of-service.ts';
import { oncePer } from '../../base/once.ts';
import type { RowPack } from '../row-pack.ts';
import type { HcpcsDose, HcpcsUnit } from './hcpcs.ts';

/** When a code may be billed, as one edition has it. */
export interface HcpcsDates {
  readonly added: DateOfService | null;
  readonly terminated: DateOfService | null;
}

/** A row of the starter set. */
export interface StarterRow extends HcpcsDates {
  readonly category: string;
  readonly description: string;
  readonly short: string;
  readonly ingredient: string | null;
  readonly route: string | null;
  readonly dose: HcpcsDose | null;
  readonly nouns: readonly string[];
}

/** What an official file says a code is. */
export interface OfficialDescription {
  readonly long: string;
  readonly short: string;
}

/** A row of the starter set by its code. */
export function starterRow(pack: RowPack, code: string): StarterRow | undefined {
  const cell = cellsOf(pack, code);
  if (cell === undefined) return undefined;
  const unit = cell('unit');
  return {
    ...datesOf(cell),
    category: cell('category'),
    description: cell('description'),
    short: cell('short'),
    ingredient: orNull(cell('ingredient')),
    route: orNull(cell('route')),
    dose: unit === '' ? null : { amount: Number(cell('dose')), unit: unit as HcpcsUnit },
    nouns: cell('nouns')
      .split(/[,;]/)
      .map((noun) => noun.trim())
      .filter((noun) => noun !== ''),
  };
}

/** An edition the user added, whichever of the publisher's files it was put together from. */
export class OfficialPacks {
  /**
   * @param codes        the contractor record: dates and descriptions in one (`codes`)
   * @param attributes   dates alone (`attributes`)
   * @param descriptions a row for each of the long and the short description (`descriptions`)
   */
  constructor(
    private readonly codes: RowPack | undefined,
    private readonly attributes: RowPack | undefined,
    private readonly descriptions: RowPack | undefined,
  ) {}

  /** Number of codes it knows, as far as one list tells. */
  get size(): number {
    return Math.max(this.codes?.size ?? 0, this.attributes?.size ?? 0, this.descriptions?.size ?? 0);
  }

  /** Codes of every list; in no order, some twice. */
  *keys(): IterableIterator<string> {
    for (const pack of [this.codes, this.attributes, this.descriptions])
      for (let i = 0; i < (pack?.size ?? 0); i++) yield pack?.key(i) ?? '';
  }

  dates(code: string): HcpcsDates | undefined {
    for (const pack of [this.codes, this.attributes, this.descriptions]) {
      const dates = pack === undefined ? undefined : datesRow(pack, code);
      if (dates !== undefined) return dates;
    }
    return undefined;
  }

  description(code: string): OfficialDescription | undefined {
    const cell = this.codes === undefined ? undefined : cellsOf(this.codes, code);
    if (cell !== undefined) return { long: cell('long') || cell('short'), short: cell('short') };
    const texts = new Map<string, string>();
    for (const row of this.descriptions?.rowsOf(code) ?? [])
      texts.set((row[1] ?? '').toLowerCase(), row[2] ?? '');
    const long = texts.get('long') ?? texts.get('short');
    return long === undefined ? undefined : { long, short: texts.get('short') ?? long };
  }
}

/** The dates of a code from a pack that has the columns `added` and `terminated`; empty without them. */
export function datesRow(pack: RowPack, code: string): HcpcsDates | undefined {
  const cell = cellsOf(pack, code);
  return cell === undefined ? undefined : datesOf(cell);
}

type Cells = (column: string) => string;

/** The cells of a row by column name; a column that the pack does not have reads as empty. */
function cellsOf(pack: RowPack, code: string): Cells | undefined {
  const index = pack.find(code);
  if (index === -1) return undefined;
  const row = pack.row(index);
  const columns = columnsOf(pack);
  return (column) => row[columns.get(column) ?? -1] ?? '';
}

const columnsOf = oncePer(
  (pack: RowPack): ReadonlyMap<string, number> => new Map(pack.columns.map((name, i) => [name, i])),
);

function datesOf(cell: Cells): HcpcsDates {
  return {
    added: orNull(cell('added')) as DateOfService | null,
    terminated: orNull(cell('terminated')) as DateOfService | null,
  };
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}
