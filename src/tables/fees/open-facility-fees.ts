import type { DateOfService } from '../../base/date-of-service.ts';
import { type Cents, scaled } from '../../base/money.ts';
import { oncePerKey } from '../../base/once.ts';
import type { PackShelf } from '../pack-shelf.ts';
import type { RowPack } from '../row-pack.ts';
import { feeEditionOn, isOfYear } from './edition-of-year.ts';
import type {
  OutpatientPaymentRow,
  OutpatientPaymentTables,
  SurgicalCenterRow,
  SurgicalCenterTables,
} from './facility-fees.ts';

const CENT_DECIMALS = 2;
const INDEX_DECIMALS = 4;

/** Opens Addendum B lazily. */
export function openOutpatientPayment(shelf: PackShelf): OutpatientPaymentTables {
  return {
    on: (date) => {
      const edition = feeEditionOn(shelf, 'opps-addendum-b', 'codes', date);
      if (edition === undefined) return undefined;
      const pack = shelf.pack(edition, 'codes');
      return { edition, isOfYear: isOfYear(edition, date), row: (code) => outpatientRow(pack, code) };
    },
  };
}

/** Opens the addenda and wage indices of ambulatory surgical centers lazily. */
export function openSurgicalCenters(shelf: PackShelf): SurgicalCenterTables {
  return {
    on: (date) => {
      const covered = feeEditionOn(shelf, 'asc-addenda', 'surgical', date);
      if (covered === undefined) return undefined;
      const packs = ['surgical', 'ancillary'].flatMap((role) =>
        covered.packs[role] === undefined ? [] : [shelf.pack(covered, role)],
      );
      return {
        edition: covered,
        isOfYear: isOfYear(covered, date),
        row: (code) => packs.map((pack) => surgicalRow(pack, code)).find((row) => row !== undefined),
      };
    },
    wageIndices: (date: DateOfService) => {
      const edition = feeEditionOn(shelf, 'asc-wage-index', 'areas', date);
      if (edition === undefined || !isOfYear(edition, date)) return undefined;
      const pack = shelf.pack(edition, 'areas');
      return { edition, of: (area) => wageIndex(pack, area) };
    },
  };
}

const outpatientRow = oncePerKey((pack: RowPack, code: string): OutpatientPaymentRow | undefined => {
  const [row] = pack.rowsOf(code);
  if (row === undefined) return undefined;
  const cell = (column: string): string => row[pack.column(column)] ?? '';
  return {
    code,
    statusIndicator: cell('status_indicator'),
    apc: cell('apc') === '' ? undefined : cell('apc'),
    relativeWeight: cell('relative_weight') === '' ? undefined : Number(cell('relative_weight')),
    paymentRate: amount(cell('payment_rate')),
    nationalCopayment: amount(cell('national_copayment')),
    minimumCopayment: amount(cell('minimum_copayment')),
  };
});

const surgicalRow = oncePerKey((pack: RowPack, code: string): SurgicalCenterRow | undefined => {
  const [row] = pack.rowsOf(code);
  if (row === undefined) return undefined;
  const cell = (column: string): string => row[pack.column(column)] ?? '';
  return {
    code,
    paymentIndicator: cell('payment_indicator'),
    multipleProcedureDiscount: /^y/i.test(cell('multiple_procedure_discount')),
    paymentRate: amount(cell('payment_rate')),
  };
});

function amount(cell: string): Cents | undefined {
  return cell === '' ? undefined : (scaled(cell, CENT_DECIMALS) as Cents);
}

function wageIndex(
  pack: RowPack,
  area: string,
): { readonly name: string; readonly index: number } | undefined {
  const [row] = pack.rowsOf(area);
  const index = scaled(row?.[pack.column('wage_index')] ?? '', INDEX_DECIMALS);
  return row === undefined || index === 0 ? undefined : { name: row[pack.column('name')] ?? '', index };
}
