import { gunzipSync } from 'fflate';
import { addDays, type DateOfService } from '../../src/base/date-of-service.ts';
import { withoutDot } from '../../src/record/code-system.ts';
import type { Icd10CmAttributes } from '../../src/tables/icd10cm/icd10cm.ts';
import type { CheckContext, CheckResult } from '../table-checker.ts';
import { zippedText } from './check-codes.ts';

/** Last day on which the official list (Medicare Code Editor v43.1) and the shipped one (v44) say the same. */
const LIST_ENDS = '2026-09-30' as DateOfService;
const FIRST_DAY = '2016-01-01' as DateOfService;

interface OfficialRow {
  readonly code: string;
  readonly from: DateOfService;
  readonly to: DateOfService;
  readonly attributes: string;
}

/** Validity and attributes against every row of the Medicare Code Editor's list, on its first and last day and beyond. */
export function checkDates({ shared, tables }: CheckContext): readonly CheckResult[] {
  const rows = officialRows(shared('data/mce/icd10cm_code_attributes.tsv.gz'));
  const starts = new Set(rows.map((row) => `${row.code} ${row.from}`));
  const ends = new Set(rows.map((row) => `${row.code} ${row.to}`));
  const days = (row: OfficialRow): readonly DateOfService[] => [laterOf(row.from, FIRST_DAY), row.to];
  const checked = rows.filter((row) => row.to >= FIRST_DAY);
  const status = (code: string, day: DateOfService): string => tables.icd10cm.status(code, day);
  const attributes = (code: string, day: DateOfService): Icd10CmAttributes =>
    tables.icd10cm.attributes(code, day);
  return [
    {
      what: 'valid on the first and last day of each row since 2016 · code editor list',
      compared: checked.length * 2,
      differences: checked.flatMap((row) =>
        days(row)
          .filter((day) => status(row.code, day) !== 'valid')
          .map((day) => `${row.code} on ${day}: ${status(row.code, day)}`),
      ),
    },
    {
      what: 'future before and expired after each row that no other adjoins · code editor list',
      compared: checked.length,
      differences: checked.flatMap((row) => {
        const [before, after] = [addDays(row.from, -1), addDays(row.to, 1)];
        const earlier = ends.has(`${row.code} ${before}`);
        const later = after > LIST_ENDS || starts.has(`${row.code} ${after}`);
        return [
          ...(earlier || status(row.code, before) !== 'valid' ? [] : [`${row.code} is valid on ${before}`]),
          ...(later || status(row.code, after) !== 'valid' ? [] : [`${row.code} is valid on ${after}`]),
        ];
      }),
    },
    {
      what: 'attributes on the first and last day of each row since 2016 · code editor list',
      compared: checked.length * 2,
      differences: checked.flatMap((row) =>
        days(row)
          .map((day) => [day, attributes(row.code, day).editorAttributes] as const)
          .filter(([, ours]) => inOrder(ours) !== inOrder(row.attributes.split(' ')))
          .map(([day, ours]) => `${row.code} on ${day}: ${row.attributes} / ours ${ours.join(' ')}`),
      ),
    },
    checkNoOthers(tables, rows),
  ];
}

function checkNoOthers(tables: CheckContext['tables'], rows: readonly OfficialRow[]): CheckResult {
  const known = new Set(rows.map((row) => row.code));
  const days = ['2024-10-01', '2025-04-01', '2025-10-01', '2026-04-01', '2026-09-30'] as DateOfService[];
  const ours = days.flatMap((day) =>
    [...tables.icd10cm.on(day).entries()]
      .filter((entry) => entry.billable)
      .map((entry) => ({ code: withoutDot(entry.code), day })),
  );
  return {
    what: 'every billable code of an edition is in the list and valid on its days · code editor list',
    compared: ours.length,
    differences: ours
      .filter(({ code, day }) => !known.has(code) || tables.icd10cm.status(code, day) !== 'valid')
      .map(({ code, day }) => `${code} on ${day}`),
  };
}

function laterOf(a: DateOfService, b: DateOfService): DateOfService {
  return a > b ? a : b;
}

function inOrder(attributes: readonly string[]): string {
  return [...attributes].sort().join(' ');
}

function officialRows(gzipped: Uint8Array): readonly OfficialRow[] {
  const lines = new TextDecoder().decode(gunzipSync(gzipped)).trimEnd().split('\n').slice(1);
  return lines.map((line) => {
    const [code = '', from = '', to = '', attributes = ''] = line.split('\t');
    return {
      code,
      from: from as DateOfService,
      to: (to === '' ? LIST_ENDS : to) as DateOfService,
      attributes,
    };
  });
}

/** The POA-exempt rules against CMS's list, for every billable code of FY2025. */
export function checkPoaExempt({ shared, tables }: CheckContext): CheckResult {
  const date = '2024-10-01' as DateOfService;
  const list = zippedText(shared('data/icd10cm/2025-poa-exempt-codes.zip'), 'POAexemptCodesFY25.txt');
  const exempt = new Set(
    list
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split('\t')[1] ?? ''),
  );
  const codes = [...tables.icd10cm.on(date).entries()]
    .filter((entry) => entry.billable)
    .map((entry) => entry.code);
  return {
    what: 'exempt from POA reporting or not, every billable code · CMS FY2025 list',
    compared: codes.length,
    differences: codes.filter((code) => tables.icd10cm.attributes(code, date).poaExempt !== exempt.has(code)),
  };
}
