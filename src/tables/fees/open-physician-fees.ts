import type { DateOfService } from '../../base/date-of-service.ts';
import { scaled } from '../../base/money.ts';
import { once, oncePerKey } from '../../base/once.ts';
import type { Edition } from '../edition.ts';
import type { PackShelf } from '../pack-shelf.ts';
import type { RowPack } from '../row-pack.ts';
import { feeEditionOn, isOfYear } from './edition-of-year.ts';
import type {
  PaymentLocality,
  PaymentPolicyIndicators,
  PhysicianFeeSchedule,
  PhysicianFeeTables,
  RelativeValues,
} from './physician-fees.ts';

const RVU_DECIMALS = 2;
const INDEX_DECIMALS = 3;
const FACTOR_DECIMALS = 4;
const SHARE_DECIMALS = 4;

/** Opens the tables of the physician fee schedule lazily. */
export function openPhysicianFees(shelf: PackShelf): PhysicianFeeTables {
  const on = (table: string, role: string, date: DateOfService): Edition | undefined =>
    feeEditionOn(shelf, table, role, date);
  const ofYear = (table: string, role: string, date: DateOfService): Edition | undefined => {
    const edition = on(table, role, date);
    return edition !== undefined && isOfYear(edition, date) ? edition : undefined;
  };
  return {
    on: (date) => {
      const edition = on('pfs-rvu', 'indicators', date) ?? on('pfs-rvu', 'amounts', date);
      return edition === undefined ? undefined : schedule(shelf, edition, date);
    },
    localities: (date) => {
      const edition = ofYear('pfs-gpci', 'localities', date);
      if (edition === undefined) return undefined;
      const pack = shelf.pack(edition, 'localities');
      return {
        edition,
        of: (contractor, number) => localitiesOf(pack, contractor).find((one) => one.locality === number),
        numbered: (number) => allLocalities(pack).filter((one) => one.locality === number),
        all: () => allLocalities(pack),
      };
    },
    anesthesia: (date) => {
      const edition = ofYear('pfs-anesthesia', 'localities', date);
      if (edition === undefined) return undefined;
      const pack = shelf.pack(edition, 'localities');
      return {
        edition,
        conversionFactor: (contractor, number) => {
          const row = [...pack.rowsOf(contractor)].find(([, locality]) => locality === number);
          return row === undefined ? undefined : scaled(row[pack.column('conversion_factor')] ?? '', 2);
        },
      };
    },
    anesthesiaBaseUnits: (date) => {
      const edition = on('pfs-anesthesia-base', 'codes', date);
      if (edition === undefined) return undefined;
      const pack = shelf.pack(edition, 'codes');
      return {
        edition,
        baseUnits: (code) => {
          const [row] = pack.rowsOf(code);
          return row === undefined ? undefined : Number(row[pack.column('base_units')]);
        },
      };
    },
  };
}

function schedule(shelf: PackShelf, edition: Edition, date: DateOfService): PhysicianFeeSchedule {
  const packOf = (role: string): RowPack | undefined =>
    edition.packs[role] === undefined ? undefined : shelf.pack(edition, role);
  const indicators = once(() => packOf('indicators'));
  const amounts = once(() => packOf('amounts'));
  return {
    edition,
    isOfYear: isOfYear(edition, date),
    get holdsCptCodes() {
      const pack = indicators() ?? amounts();
      return pack !== undefined && /^\d/.test(pack.key(0));
    },
    indicators: (code, modifier = '') => {
      const pack = indicators();
      return pack === undefined ? undefined : indicatorsIn(pack, code).get(modifier);
    },
    relativeValues: (code, modifier = '') => {
      const pack = amounts();
      return pack === undefined ? undefined : amountsIn(pack, code).get(modifier);
    },
  };
}

type Cell = (column: string) => string;

function cellsOf(pack: RowPack, row: readonly string[]): Cell {
  return (column) => row[pack.column(column)] ?? '';
}

/** The rows of a code by their modifier, read once. */
const indicatorsIn = oncePerKey(
  (pack: RowPack, code: string): ReadonlyMap<string, PaymentPolicyIndicators> =>
    new Map([...pack.rowsOf(code)].map((row) => readIndicators(cellsOf(pack, row)))),
);

function readIndicators(cell: Cell): readonly [string, PaymentPolicyIndicators] {
  const share = (column: string): number => scaled(cell(column), SHARE_DECIMALS);
  const modifier = cell('modifier');
  const indicators = {
    code: cell('code'),
    modifier,
    status: cell('status'),
    professionalTechnical: cell('professional_technical'),
    globalDays: cell('global_period'),
    preoperativeShare: share('preoperative'),
    intraoperativeShare: share('intraoperative'),
    postoperativeShare: share('postoperative'),
    multipleProcedure: cell('multiple_procedure'),
    bilateral: cell('bilateral_surgery'),
    assistantSurgeon: cell('assistant_surgery'),
    coSurgeons: cell('co_surgeons'),
    teamSurgery: cell('team_surgery'),
    endoscopicBase: cell('endoscopic_base') === '' ? undefined : cell('endoscopic_base'),
    physicianSupervision: cell('physician_supervision'),
    diagnosticImagingFamily: cell('imaging_family'),
    nonFacilityNotApplicable: cell('nonfacility_not_applicable') === 'NA',
    facilityNotApplicable: cell('facility_not_applicable') === 'NA',
  };
  return [modifier, indicators];
}

const amountsIn = oncePerKey(
  (pack: RowPack, code: string): ReadonlyMap<string, RelativeValues> =>
    new Map(
      [...pack.rowsOf(code)].map((row) => [
        row[pack.column('modifier')] ?? '',
        readAmounts(cellsOf(pack, row)),
      ]),
    ),
);

function readAmounts(cell: Cell): RelativeValues {
  const units = (column: string): number => scaled(cell(column), RVU_DECIMALS);
  return {
    work: units('work'),
    nonFacilityPracticeExpense: units('nonfacility_practice_expense'),
    facilityPracticeExpense: units('facility_practice_expense'),
    malpractice: units('malpractice'),
    oppsNonFacilityPracticeExpense: units('opps_nonfacility_practice_expense'),
    oppsFacilityPracticeExpense: units('opps_facility_practice_expense'),
    oppsMalpractice: units('opps_malpractice'),
    conversionFactor: scaled(cell('conversion_factor'), FACTOR_DECIMALS),
  };
}

const localitiesOf = oncePerKey((pack: RowPack, contractor: string): readonly PaymentLocality[] =>
  [...pack.rowsOf(contractor)].map((row) => readLocality(cellsOf(pack, row))),
);

function allLocalities(pack: RowPack): readonly PaymentLocality[] {
  return [...pack.rows()].map((row) => readLocality(cellsOf(pack, row)));
}

function readLocality(cell: Cell): PaymentLocality {
  const index = (column: string): number => scaled(cell(column), INDEX_DECIMALS);
  return {
    contractor: cell('mac'),
    locality: cell('locality'),
    state: cell('state'),
    name: cell('name'),
    work: index('work'),
    practiceExpense: index('practice_expense'),
    malpractice: index('malpractice'),
  };
}
