import type { RowPack } from '../row-pack.ts';

/** Longest beginning a rule names. */
const LONGEST = 6;

/**
 * Codes exempt from present-on-admission reporting, as rules: a beginning, and where not every code below it is
 * exempt the 7th characters that are.
 *
 * @source CMS, POA exempt codes FY2025 (38,154 codes), which the rules reproduce code for code
 */
export class PoaExempt {
  private readonly rules = new Map<string, string>();

  constructor(pack: RowPack) {
    for (const [beginning = '', seventhCharacters = ''] of pack.rows()) {
      this.rules.set(beginning, seventhCharacters);
    }
  }

  /** @param code a billable code without dot */
  has(code: string): boolean {
    for (let length = 1; length <= LONGEST; length++) {
      const characters = this.rules.get(code.slice(0, length));
      if (characters !== undefined) {
        return characters === '' || (code.length === 7 && characters.includes(code.slice(6)));
      }
      if (length >= code.length) break;
    }
    return false;
  }
}
