import type { DateOfService } from '../../base/date-of-service.ts';
import { once } from '../../base/once.ts';
import type { PackShelf } from '../pack-shelf.ts';
import type { RowPack } from '../row-pack.ts';
import { BillTypeDigits } from './bill-type.ts';
import type {
  AdjustmentReason,
  AdmissionSource,
  ClaimCode,
  ClaimListName,
  ClaimLists,
  DischargeStatus,
  PlaceOfService,
  ProviderTaxonomy,
  Remark,
} from './claim-lists.ts';

const SHIPPED = 'claim-lists';
const TAXONOMY = 'provider-taxonomy';
/** No list changes with the date: dates stand in their rows. */
const ANY_DATE = '2024-01-01' as DateOfService;

/** Lists that the user may add, with the owners' wording. */
const ADDED_LISTS: Readonly<Partial<Record<ClaimListName, string>>> = {
  'place-of-service': 'place-of-service',
  'adjustment-reason': 'adjustment-codes',
  remark: 'adjustment-codes',
  'adjustment-group': 'adjustment-codes',
};

type Row = (column: string) => string;

/** The claim lists of a catalog; each is opened on first use. */
export function openClaimLists(shelf: PackShelf): ClaimLists {
  return new PackedClaimLists(shelf);
}

class PackedClaimLists implements ClaimLists {
  private readonly billTypes: () => BillTypeDigits;

  constructor(private readonly shelf: PackShelf) {
    this.billTypes = once(() => new BillTypeDigits(this.pack('bill-type')));
  }

  placeOfService(code: string): PlaceOfService | undefined {
    return this.find('place-of-service', padded(code, 2), (row) => ({
      rate: row('facility') === 'facility' ? 'facility' : 'non-facility',
    }));
  }

  revenueCode(code: string): ClaimCode | undefined {
    return this.find('revenue-code', padded(code, 4), () => ({}));
  }

  dischargeStatus(code: string): DischargeStatus | undefined {
    return this.find('discharge-status', padded(code, 2), (row) => ({ transfer: row('transfer') === 'yes' }));
  }

  admissionType(code: string): ClaimCode | undefined {
    return this.find('admission-type', bare(code), () => ({}));
  }

  admissionSource(code: string): AdmissionSource | undefined {
    return this.find('admission-source', bare(code), (row) => ({ newborn: row('newborn') || null }));
  }

  conditionCode(code: string): ClaimCode | undefined {
    return this.find('condition-code', padded(code, 2), () => ({}));
  }

  adjustmentReason(code: string): AdjustmentReason | undefined {
    return this.find('adjustment-reason', bare(code), dates);
  }

  remark(code: string): Remark | undefined {
    return this.find('remark', bare(code), (row) => ({
      ...dates(row),
      kind: row('kind') === 'alert' ? 'alert' : 'supplemental',
    }));
  }

  adjustmentGroup(code: string): ClaimCode | undefined {
    return this.find('adjustment-group', bare(code), () => ({}));
  }

  specialty(code: string): ClaimCode | undefined {
    return this.find('specialty', padded(code, 2), () => ({}));
  }

  billType(code: string): ReturnType<BillTypeDigits['explain']> {
    return this.billTypes().explain(code);
  }

  taxonomy(code: string): ProviderTaxonomy | undefined {
    const edition = this.shelf.editions(TAXONOMY).at(-1);
    const row = edition === undefined ? undefined : rowOf(this.shelf.pack(edition, 'codes'), bare(code));
    if (row === undefined) return undefined;
    const specialization = row('specialization');
    const classification = row('classification');
    return {
      code: bare(code),
      grouping: row('grouping'),
      classification,
      specialization,
      name: row('display') || [classification, specialization].filter(Boolean).join(', '),
    };
  }

  all(list: ClaimListName): readonly Omit<ClaimCode, 'official'>[] {
    const pack = this.pack(list);
    return Array.from({ length: pack.size }, (_, i) => {
      const [code = '', name = ''] = pack.row(i);
      return { code, name };
    });
  }

  private find<T extends object>(
    list: ClaimListName,
    code: string,
    more: (row: Row) => T,
  ): (ClaimCode & T) | undefined {
    const row = rowOf(this.pack(list), code);
    if (row === undefined) return undefined;
    return { code, name: row('name'), official: this.officialWording(list, code), ...more(row) };
  }

  /** Of the newest list the user added. */
  private officialWording(list: ClaimListName, code: string): string | null {
    const source = ADDED_LISTS[list];
    const edition = source === undefined ? undefined : this.shelf.editions(source).at(-1);
    if (edition?.packs.codes === undefined) return null;
    return rowOf(this.shelf.pack(edition, 'codes'), code)?.('description') || null;
  }

  private pack(role: ClaimListName | 'bill-type'): RowPack {
    return this.shelf.pack(this.shelf.editionOn(SHIPPED, ANY_DATE).edition, role);
  }
}

function rowOf(pack: RowPack, code: string): Row | undefined {
  const index = pack.find(code);
  if (index === -1) return undefined;
  const cells = pack.row(index);
  return (column) => cells[pack.columns.indexOf(column)] ?? '';
}

function dates(row: Row): Pick<AdjustmentReason, 'start' | 'modified' | 'end'> {
  const date = (column: string): DateOfService | null => (row(column) || null) as DateOfService | null;
  return { start: date('start'), modified: date('modified'), end: date('end') };
}

function bare(code: string): string {
  return code.trim().toUpperCase();
}

/** `450` → `0450`: zeros that a spreadsheet lost. */
function padded(code: string, length: number): string {
  const text = bare(code);
  return /^\d+$/.test(text) ? text.padStart(length, '0') : text;
}
