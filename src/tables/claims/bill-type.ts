import type { RowPack } from '../row-pack.ts';
import type { BillType } from './claim-lists.ts';

/** Meanings of the digits of a type of bill: position → value → meaning. */
export class BillTypeDigits {
  private readonly meanings = new Map<string, string>();

  constructor(pack: RowPack) {
    for (const [position = '', code = '', name = ''] of pack.rows()) {
      this.meanings.set(`${position} ${code}`, name);
    }
  }

  /** See `ClaimLists.billType`. */
  explain(code: string): BillType | undefined {
    const digits = /^0?(\d)(\d)([0-9A-Z])$/.exec(code.trim().toUpperCase());
    if (digits === null) return undefined;
    const [, facility = '', second = '', frequency = ''] = digits;
    return {
      code: `0${facility}${second}${frequency}`,
      facilityType: this.meanings.get(`facility-type ${facility}`) ?? null,
      classification: this.meanings.get(`classification ${facility}${second}`) ?? null,
      frequency: this.meanings.get(`frequency ${frequency}`) ?? null,
    };
  }
}
