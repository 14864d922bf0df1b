import { numberCell, procedureCode } from '../cells.ts';
import { recordsOf } from '../delimited.ts';
import { delimitedLayout } from '../delimited-layout.ts';
import { calendarDate } from '../effective-date.ts';
import { AMA_LICENCE, type TableLayout } from '../layout.ts';

export const RVU_AMOUNT_COLUMNS = [
  'code',
  'modifier',
  'work',
  'nonfacility_practice_expense',
  'facility_practice_expense',
  'malpractice',
  'nonfacility_total',
  'facility_total',
  'opps_nonfacility_practice_expense',
  'opps_facility_practice_expense',
  'opps_malpractice',
  'conversion_factor',
] as const;

export const RVU_INDICATOR_COLUMNS = [
  'code',
  'modifier',
  'status',
  'professional_technical',
  'global_period',
  'preoperative',
  'intraoperative',
  'postoperative',
  'multiple_procedure',
  'bilateral_surgery',
  'assistant_surgery',
  'co_surgeons',
  'team_surgery',
  'endoscopic_base',
  'physician_supervision',
  'imaging_family',
  'nonfacility_not_applicable',
  'facility_not_applicable',
  'not_used_for_medicare',
] as const;

const SHARED = { table: 'pfs-rvu', publisher: 'CMS', licence: AMA_LICENCE, rhythm: 'quarter' } as const;
const CODE = { name: 'code', from: ['hcpcs code', 'hcpcs'], required: true, clean: procedureCode } as const;
const MODIFIER = { name: 'modifier', from: ['mod'], required: true } as const;
const amount = (name: string, ...from: string[]) => ({ name, from, required: true, clean: numberCell });
const indicator = (name: string, ...from: string[]) => ({ name, from, required: true });

/** Relative value units by code and modifier, and the conversion factor. */
export const relativeValueAmounts: TableLayout = delimitedLayout({
  ...SHARED,
  id: 'pfs-rvu-amounts',
  title: 'Physician fee schedule, relative value units (rvuYYq_amounts)',
  role: () => 'amounts',
  columns: [
    CODE,
    MODIFIER,
    amount('work', 'rvu work'),
    amount('nonfacility_practice_expense', 'rvu non pe'),
    amount('facility_practice_expense', 'rvu fac pe'),
    amount('malpractice', 'rvu mp'),
    amount('nonfacility_total', 'rvu non sum'),
    amount('facility_total', 'rvu fac sum'),
    amount('opps_nonfacility_practice_expense', 'rvu opps non pe'),
    amount('opps_facility_practice_expense', 'rvu opps fac pe'),
    amount('opps_malpractice', 'rvu opps mp'),
    amount('conversion_factor', 'cf'),
  ],
});

/** Payment policy indicators by code and modifier. */
export const relativeValueIndicators: TableLayout = delimitedLayout({
  ...SHARED,
  id: 'pfs-rvu-indicators',
  title: 'Physician fee schedule, payment policy indicators (rvuYYq_indicators)',
  role: () => 'indicators',
  columns: [
    CODE,
    MODIFIER,
    indicator('status', 'status'),
    indicator('professional_technical', 'pctc'),
    indicator('global_period', 'glob'),
    indicator('preoperative', 'pre op'),
    indicator('intraoperative', 'intra op'),
    indicator('postoperative', 'post op'),
    indicator('multiple_procedure', 'mult proc'),
    indicator('bilateral_surgery', 'bilat surg'),
    indicator('assistant_surgery', 'asst surg'),
    indicator('co_surgeons', 'co surg'),
    indicator('team_surgery', 'team surg'),
    indicator('endoscopic_base', 'endo base'),
    indicator('physician_supervision', 'phys diag pro'),
    indicator('imaging_family', 'diag img fam'),
    indicator('nonfacility_not_applicable', 'non na'),
    indicator('facility_not_applicable', 'fac na'),
    indicator('not_used_for_medicare', 'not used mcr'),
  ],
});

/** Where the columns of CMS's own file stand; its headings run over several lines, its order has not changed. */
const PPRRVU_AMOUNTS = [0, 1, 5, 6, 8, 10, 11, 12, 28, 29, 30, 24] as const;
const PPRRVU_INDICATORS = [0, 1, 3, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 25, 27, 7, 9, 4] as const;
const FIRST_AMOUNT = 2;
const PPRRVU_WIDTH = 31;

/**
 * The national relative value file as CMS publishes it, `PPRRVUYYYY_MMM.csv`. Its column of descriptions is the
 * AMA's and is left out.
 */
export const relativeValueFile: TableLayout = {
  ...SHARED,
  id: 'pfs-rvu',
  title: 'Physician fee schedule, national relative value file (PPRRVUYYYY_MMM.csv)',
  recognise: (head) => {
    const lines = head.split(/\r?\n/).slice(0, 15);
    return lines.some(
      (line) => /^"?HCPCS"?,"?MOD"?,"?DESCRIPTION"?,/i.test(line) && line.split(',').length >= PPRRVU_WIDTH,
    );
  },
  effectiveFrom: (file) => calendarDate(file),
  read: (file) => {
    const problems: { place: string; message: string }[] = [];
    const amounts: string[][] = [];
    const indicators: string[][] = [];
    for (const { line, cells } of recordsOf(file.bytes, ',')) {
      const code = procedureCode((cells[0] ?? '').trim());
      if (code === undefined || cells.length < PPRRVU_WIDTH) continue;
      const at = (place: number): string => (place === 0 ? code : (cells[place] ?? '').trim());
      const numbers = PPRRVU_AMOUNTS.map((place, i) =>
        i < FIRST_AMOUNT ? at(place) : numberCell(at(place)),
      );
      const bad = numbers.indexOf(undefined);
      if (bad !== -1) {
        const cell = at(PPRRVU_AMOUNTS[bad] ?? 0);
        problems.push({
          place: `${file.name}, line ${String(line)}`,
          message: `“${cell}” is no relative value.`,
        });
        continue;
      }
      amounts.push(numbers.map((cell) => cell ?? ''));
      indicators.push(PPRRVU_INDICATORS.map(at));
    }
    const parts = [
      { role: 'amounts', columns: RVU_AMOUNT_COLUMNS, rows: amounts },
      { role: 'indicators', columns: RVU_INDICATOR_COLUMNS, rows: indicators },
    ];
    return { value: { kind: 'rows', parts }, problems };
  },
};
