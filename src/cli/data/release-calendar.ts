import { type DateOfService, dateFromParts } from '../../base/date-of-service.ts';

/** How often a publisher brings out a table. */
export type Cadence = 'half-yearly' | 'quarterly' | 'yearly' | 'once';

interface Calendar {
  readonly cadence: Cadence;
  /** Months (1–12) on whose first day an edition takes effect. */
  readonly months: readonly number[];
  readonly publisher: string;
}

/** ICD-10-CM and ICD-10-PCS have had an April update each year since 2022. */
const FISCAL: readonly number[] = [4, 10];
const QUARTERS: readonly number[] = [1, 4, 7, 10];

const CALENDARS: Readonly<Record<string, Calendar>> = {
  icd10cm: { cadence: 'half-yearly', months: FISCAL, publisher: 'CDC/NCHS' },
  'icd10cm-index': { cadence: 'half-yearly', months: FISCAL, publisher: 'CDC/NCHS' },
  'icd10cm-poa-exempt': { cadence: 'yearly', months: [10], publisher: 'CMS' },
  'icd10cm-conversions': { cadence: 'yearly', months: [10], publisher: 'CDC/NCHS' },
  icd10pcs: { cadence: 'half-yearly', months: FISCAL, publisher: 'CMS' },
  'icd10pcs-index': { cadence: 'half-yearly', months: FISCAL, publisher: 'CMS' },
  'icd10pcs-guidelines': { cadence: 'yearly', months: [10], publisher: 'CMS' },
  hcpcs: { cadence: 'quarterly', months: QUARTERS, publisher: 'CMS' },
  'hcpcs-starter': { cadence: 'quarterly', months: QUARTERS, publisher: 'CMS' },
  'ncci-ptp': { cadence: 'quarterly', months: QUARTERS, publisher: 'CMS' },
  'ncci-mue': { cadence: 'quarterly', months: QUARTERS, publisher: 'CMS' },
  'ncci-add-on': { cadence: 'quarterly', months: QUARTERS, publisher: 'CMS' },
  'pfs-rvu': { cadence: 'quarterly', months: QUARTERS, publisher: 'CMS' },
  'pfs-opps-cap': { cadence: 'quarterly', months: QUARTERS, publisher: 'CMS' },
  'pfs-gpci': { cadence: 'yearly', months: [1], publisher: 'CMS' },
  'pfs-localities': { cadence: 'yearly', months: [1], publisher: 'CMS' },
  'pfs-anesthesia': { cadence: 'yearly', months: [1], publisher: 'CMS' },
  'pfs-anesthesia-base': { cadence: 'yearly', months: [1], publisher: 'CMS' },
  'opps-addendum-b': { cadence: 'quarterly', months: QUARTERS, publisher: 'CMS' },
  'coverage-articles': { cadence: 'quarterly', months: QUARTERS, publisher: 'CMS' },
  'asc-addenda': { cadence: 'quarterly', months: QUARTERS, publisher: 'CMS' },
  'asc-wage-index': { cadence: 'yearly', months: [1], publisher: 'CMS' },
  'msdrg-weights': { cadence: 'yearly', months: [10], publisher: 'CMS' },
  rbcs: { cadence: 'yearly', months: [1], publisher: 'CMS' },
  cpt: { cadence: 'yearly', months: [1], publisher: 'American Medical Association' },
  'cpt-structure': { cadence: 'yearly', months: [1], publisher: 'American Medical Association' },
  ccsr: { cadence: 'yearly', months: [10], publisher: 'AHRQ' },
  'provider-taxonomy': { cadence: 'half-yearly', months: [1, 7], publisher: 'NUCC' },
  gems: { cadence: 'once', months: [], publisher: 'CMS' },
};

/** How often a table comes out; undefined for a table without a calendar. */
export function cadenceOf(table: string): Cadence | undefined {
  return CALENDARS[table]?.cadence;
}

/**
 * The first day of the edition that the publisher should have in force on a day; undefined for a table that is not
 * brought out any more or has no calendar.
 */
export function expectedEdition(table: string, onDate: DateOfService): DateOfService | undefined {
  const months = CALENDARS[table]?.months ?? [];
  const year = Number(onDate.slice(0, 4));
  const starts = [year - 1, year].flatMap((y) => months.flatMap((month) => dateFromParts(y, month, 1) ?? []));
  return starts.filter((start) => start <= onDate).at(-1);
}
