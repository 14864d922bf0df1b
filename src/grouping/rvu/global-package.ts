import { shareOf } from '../../base/money.ts';
import type { PaymentPolicyIndicators } from '../../tables/fees/physician-fees.ts';
import { shareText } from '../pricing/share-text.ts';
import { type FeeLine, hasModifier, type Outcome, unpriced, withUnits } from './fee-line.ts';
import { physicianManual } from './manual.ts';

/**
 * Parts of the global surgical package: 54 surgery, 55 care after it, 56 care before it, 78 return to the operating room.
 *
 * @source Medicare Claims Processing Manual, chapter 12, 40.2, 40.4
 */
export function globalPackageShare(line: FeeLine): Outcome {
  const { preoperativeShare, intraoperativeShare, postoperativeShare, globalDays } = line.row.indicators;
  const modifier = ['54', '55', '56', '78'].find((one) => hasModifier(line, one));
  if (modifier === undefined) return line;
  if (preoperativeShare + intraoperativeShare + postoperativeShare === 0)
    return modifier === '78'
      ? line
      : unpriced(
          line.service,
          `Modifier ${modifier} does not go with a code whose fee CMS does not split (global period ${globalDays}).`,
        );
  const { share, what } = packagePart(modifier, line.row.indicators);
  return withUnits(
    line,
    line.unitCents.map((cents) => shareOf(cents, share)),
    {
      step: 'global package',
      text: `Modifier ${modifier}: ${shareText(share)} for ${what}.`,
      authority: physicianManual(modifier === '78' ? '40.4.C' : '40.4'),
    },
  );
}

function packagePart(
  modifier: string,
  { preoperativeShare, intraoperativeShare, postoperativeShare }: PaymentPolicyIndicators,
): { readonly share: number; readonly what: string } {
  switch (modifier) {
    case '54':
      return { share: preoperativeShare + intraoperativeShare, what: 'care before and during surgery' };
    case '55':
      return { share: postoperativeShare, what: 'all care after surgery; shared care is split by days' };
    case '56':
      return {
        share: preoperativeShare,
        what: 'care before surgery; most contractors count it in modifier 54',
      };
    default:
      return { share: intraoperativeShare, what: 'the operation alone' };
  }
}
