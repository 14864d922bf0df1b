import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import type { Tables } from '../../../tables/tables.ts';
import type { Candidate } from '../../candidate.ts';
import { inRanges } from '../../code-ranges.ts';
import { type CodingRule, dropping } from '../../rule.ts';
import { longestStem, type StemTable, stemTable } from '../../stem-table.ts';

function severerAt(tables: Tables): StemTable {
  return stemTable(tables.list('coding/superficial-injuries.tsv'), 'superficial', 'severer');
}

/**
 * An abrasion, contusion or other superficial injury is not coded beside a more severe injury of the same site and
 * side.
 *
 * @source guideline I.C.19.b.1
 */
export const superficialInjury: CodingRule = {
  id: 'injury/superficial',
  title: 'Superficial injuries beside a more severe one of the same site',
  authority: guideline('I.C.19.b.1'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    if (!candidates.some((c) => /^S\d0/.test(c.code))) return { candidates, dropped: [] };
    const table = severerAt(context.tables);
    return dropping(candidates, (candidate) => {
      const ranges = longestStem(table, candidate.code);
      if (ranges === undefined) return undefined;
      const severer = candidates.find(
        (o) => o !== candidate && inRanges(o.code, ranges) && sameSide(o, candidate),
      );
      return severer === undefined
        ? undefined
        : `a superficial injury of the site of ${severer.code}, which is coded (guideline I.C.19.b.1)`;
    });
  },
};

/** The same side, or one of them without a side. */
export function sameSide(a: Candidate, b: Candidate): boolean {
  const sideA = sideOf(a.title);
  const sideB = sideOf(b.title);
  return sideA === undefined || sideB === undefined || sideA === sideB;
}

function sideOf(title: string): string | undefined {
  return /\b(right|left)\b/i.exec(title)?.[0].toLowerCase();
}
