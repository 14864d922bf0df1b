import pc from 'picocolors';
import { inDollars } from '../base/money.ts';
import type { StayPrice } from '../grouping/ipps/price-stay.ts';
import type { EncounterPrice } from '../grouping/pricing/price-encounter.ts';
import type { LinesPrice, MissingTable, PriceStep } from '../grouping/pricing/price-step.ts';
import { wrap } from './wrap.ts';

/** The price of one encounter as a page: the amount first, then how it came about, then what is missing. */
export function printPrice(id: string, price: EncounterPrice): string {
  const lines = price.method === 'IPPS' ? stay(id, price) : services(id, price);
  return `${[...lines, ...missingTables(price.missing)].join('\n')}\n`;
}

function services(id: string, price: LinesPrice): readonly string[] {
  const partly = price.complete ? '' : pc.yellow(' (not every line has a price)');
  const head = `${pc.bold(id)}  ${price.method}  ${pc.bold(pc.cyan(inDollars(price.totalCents)))}${partly}`;
  const lines = price.lines.flatMap((line) => {
    const code = [line.code, ...line.modifiers].join('-');
    const amount = line.cents === null ? pc.yellow('no price') : inDollars(line.cents);
    const limit =
      line.limitingChargeCents === undefined
        ? ''
        : `, limiting charge ${inDollars(line.limitingChargeCents)}`;
    return [
      `  ${pc.bold(code)} × ${String(line.units)}  ${amount}${limit}`,
      ...(line.reason === undefined ? [] : wrap(line.reason, 6)),
      ...steps(line.steps),
    ];
  });
  return [head, ...lines, ...notModelled(price.notModelled)];
}

function stay(id: string, { drg, price, reason, weight }: StayPrice): readonly string[] {
  const group = drg === null ? '' : `  MS-DRG ${drg}${weight === null ? '' : ` weight ${weight.toFixed(4)}`}`;
  if (price === null)
    return [`${pc.bold(id)}  IPPS${group}  ${pc.yellow('no price')}`, ...wrap(reason ?? '', 4)];
  return [
    `${pc.bold(id)}  IPPS${group}  ${pc.bold(pc.cyan(inDollars(price.totalCents)))}`,
    ...steps(price.steps),
    ...notModelled(price.notModelled),
  ];
}

function steps(list: readonly PriceStep[]): readonly string[] {
  return list.flatMap(({ step, text, authority }) => {
    const [first = '', ...more] = wrap(
      `${step}: ${text} ${pc.dim(`[${authority.document} ${authority.section ?? ''}]`)}`,
      6,
    );
    return [`    · ${first.trimStart()}`, ...more];
  });
}

function notModelled(list: readonly string[]): readonly string[] {
  return list.length === 0
    ? []
    : [pc.dim('  Left out of account:'), ...list.flatMap((text) => wrap(text, 4).map(pc.dim))];
}

function missingTables(missing: readonly MissingTable[]): readonly string[] {
  return missing.flatMap(({ what, how }) => [
    ...wrap(`${pc.yellow('Not loaded')}: ${what}.`, 2),
    ...wrap(`→ ${how}`, 4),
  ]);
}
