import { type Cents, shareOf } from '../../base/money.ts';
import type { Tables } from '../../tables/tables.ts';
import { shareText } from '../pricing/share-text.ts';
import { type FeeLine, hasModifier, lineCents, withUnits } from './fee-line.ts';
import { physicianManual, regulation } from './manual.ts';

const NON_PARTICIPATING = 9500;
const LIMITING_CHARGE = 11_500;
const SHARES = 'fees/practitioner-shares.tsv';

/**
 * Who renders the service: nurse practitioners, clinical nurse specialists and physician assistants 85 %, clinical
 * social workers 75 %. Modifier AS has the 85 % in it.
 *
 * @source Medicare Claims Processing Manual, chapter 12, 110 to 150
 */
export function practitionerShare(line: FeeLine, tables: Tables): FeeLine {
  const { specialty } = line.service;
  if (specialty === undefined || hasModifier(line, 'AS')) return line;
  const [row] = tables.list(SHARES).rowsOf(specialty);
  const [, ten = '10000', section = ''] = row ?? [];
  const share = Number(ten);
  if (row === undefined || share === 10_000) return line;
  const name = tables.claims.specialty(specialty)?.name ?? specialty;
  return withUnits(
    line,
    line.unitCents.map((cents) => shareOf(cents, share)),
    {
      step: 'practitioner',
      text: `Rendered by a ${name}: ${shareText(share)}.`,
      authority: physicianManual(section),
    },
  );
}

/**
 * A physician who does not participate is paid 95 %, and may charge at most 115 % of that without assignment.
 *
 * @source 42 CFR 414.20(b), 414.48
 */
export function participation(
  line: FeeLine,
  participating: boolean,
): { readonly line: FeeLine; readonly limitingCharge?: Cents } {
  if (participating) return { line };
  const reduced = withUnits(
    line,
    line.unitCents.map((cents) => shareOf(cents, NON_PARTICIPATING)),
    { step: 'participation', text: 'Not participating: 95 %.', authority: regulation('414.20(b)') },
  );
  const limitingCharge = shareOf(lineCents(reduced), LIMITING_CHARGE);
  return { line: reduced, limitingCharge };
}
