import { type Cents, inDollars, shareOf, sumOf } from '../../base/money.ts';
import { shareText } from '../pricing/share-text.ts';
import { type FeeLine, hasModifier, lineCents, withUnits } from './fee-line.ts';
import { feeScheduleAmount } from './fee-schedule-amount.ts';
import { physicianManual } from './manual.ts';

const REDUCED = 5000;
/** The sixth and further procedures are priced by report, at half at least. */
const RANKED_BY_RULE = 5;

/** Procedures ranked as one: a procedure, or the endoscopies of one family. */
interface Ranked {
  readonly lines: readonly FeeLine[];
  readonly cents: Cents;
}

/**
 * Several procedures of one physician on one day: endoscopies of a family are paid the highest in full and the others
 * what they add to the base endoscopy; then everything is ranked, the highest in full, the second to fifth at half.
 *
 * @source Medicare Claims Processing Manual, chapter 12, 40.6; 42 CFR 414.40(b)
 */
export function multipleSurgery(lines: readonly FeeLine[]): readonly FeeLine[] {
  const isRanked = (line: FeeLine): boolean =>
    ['2', '3'].includes(line.row.indicators.multipleProcedure) && !hasModifier(line, '78');
  const ranked = rank(families(lines.filter(isRanked)));
  const paid = new Map(ranked.map((line) => [line.service.index, line]));
  return lines.map((line) => paid.get(line.service.index) ?? line);
}

function rank(groups: readonly Ranked[]): readonly FeeLine[] {
  const sorted = [...groups].sort((a, b) => b.cents - a.cents);
  // Modifier 51 on all of them: the first procedure stands on another claim.
  const primaryElsewhere =
    sorted.length > 0 && sorted.every(({ lines }) => lines.every((one) => hasModifier(one, '51')));
  if (sorted.length < 2 && !primaryElsewhere) return sorted.flatMap(({ lines }) => lines);
  return sorted.flatMap(({ lines }, place) => {
    const at = place + (primaryElsewhere ? 2 : 1);
    const share = at === 1 ? 10_000 : REDUCED;
    const text =
      at === 1
        ? 'Highest of several procedures: paid in full.'
        : `Procedure ${String(at)} by amount${primaryElsewhere ? ' or later (modifier 51, the first is not on this claim)' : ''}: ${shareText(share)}.${at > RANKED_BY_RULE ? ' The sixth and further are by report; this is the least.' : ''}`;
    return lines.map((line) =>
      withUnits(
        line,
        line.unitCents.map((cents) => shareOf(cents, share)),
        { step: 'multiple procedures', text, authority: physicianManual('40.6') },
      ),
    );
  });
}

/** Endoscopies by family, with what each is worth beside the highest; other procedures alone. */
function families(lines: readonly FeeLine[]): readonly Ranked[] {
  const byFamily = new Map<string, FeeLine[]>();
  for (const line of lines) {
    const base = line.row.indicators.endoscopicBase;
    const key = base ?? line.service.code;
    const family = base !== undefined || lines.some((one) => one.row.indicators.endoscopicBase === key);
    const name = family ? key : `line ${String(line.service.index)}`;
    byFamily.set(name, [...(byFamily.get(name) ?? []), line]);
  }
  return [...byFamily].map(([base, members]) => {
    const paid = members.length === 1 ? members : endoscopies(base, members);
    return { lines: paid, cents: sumOf(paid.map(lineCents)) };
  });
}

function endoscopies(base: string, members: readonly FeeLine[]): readonly FeeLine[] {
  const [highest, ...others] = [...members].sort((a, b) => lineCents(b) - lineCents(a));
  if (highest === undefined) return [];
  const { schedule, rate, locality, conversionFactor } = highest.row;
  const values = schedule.relativeValues(base);
  if (values === undefined) return members;
  const baseFee = feeScheduleAmount(values, rate, locality, conversionFactor);
  const authority = physicianManual('40.6.C.14');
  const step = 'endoscopy family';
  const first = withUnits(highest, highest.unitCents, {
    step,
    text: `Highest of the endoscopies of ${base}: paid in full.`,
    authority,
  });
  const rest = others.map((line) =>
    line.service.code === base
      ? withUnits(
          line,
          line.unitCents.map(() => 0 as Cents),
          {
            step,
            text: `The base endoscopy ${base} is part of the others.`,
            authority,
          },
        )
      : withUnits(
          line,
          line.unitCents.map((cents) => Math.max(0, cents - baseFee) as Cents),
          {
            step,
            text: `Paid what it adds to the base endoscopy ${base} (${inDollars(baseFee)}).`,
            authority,
          },
        ),
  );
  return [first, ...rest];
}
