import type { DateOfService } from '../../base/date-of-service.ts';
import type { RowPack } from '../row-pack.ts';

/** What an add-on code may be added to. */
export interface AddOnCode {
  readonly code: string;
  /** 1: only the listed primaries; 2: the contractor decides; 3: some are listed, others the contractor decides. */
  readonly type: 1 | 2 | 3;
  readonly primaries: readonly string[];
}

/** Stands for "codes that the contractor defines". */
const CONTRACTOR_DEFINED = 'CCCCC';

/**
 * The pack of add-on codes and their primaries.
 *
 * @source CMS, Medicare NCCI add-on code edits
 */
export class AddOnCodes {
  /** Rows of the codes asked for before, none for a code that stands alone. */
  private readonly known = new Map<string, readonly (readonly string[])[]>();

  /** @param pack add_on, primary, type, from, to, add_on_deleted, primary_deleted, notes */
  constructor(private readonly pack: RowPack) {}

  /** The add-on edit of a code on a day, undefined for a code that stands alone. */
  of(code: string, onDate: DateOfService): AddOnCode | undefined {
    let rows = this.known.get(code);
    if (rows === undefined) {
      rows = [...this.pack.rowsOf(code)];
      this.known.set(code, rows);
    }
    return rows.length === 0 ? undefined : inForce(code, rows, onDate);
  }
}

function inForce(
  code: string,
  rows: readonly (readonly string[])[],
  onDate: DateOfService,
): AddOnCode | undefined {
  const primaries: string[] = [];
  let type: AddOnCode['type'] | undefined;
  for (const row of rows) {
    const [, primary = '', kind = '', from = '', to = '', deleted = '', primaryDeleted = ''] = row;
    const ended = [to, deleted, primaryDeleted].some((day) => day !== '' && day < onDate);
    if (ended || (from !== '' && from > onDate)) continue;
    type = kind.startsWith('1') ? 1 : kind.startsWith('2') ? 2 : 3;
    if (primary !== CONTRACTOR_DEFINED && primary !== '') primaries.push(primary);
  }
  return type === undefined ? undefined : { code, type, primaries };
}
