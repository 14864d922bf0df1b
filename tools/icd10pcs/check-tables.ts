import { gunzipSync } from 'fflate';
import { addDays, type DateOfService } from '../../src/base/date-of-service.ts';
import { codesOfRow, type OfficialRow, readTablesXml } from '../../src/formats/tables/icd10pcs/tables-xml.ts';
import type { CheckContext, CheckResult } from '../table-checker.ts';

/** The release of the official tables at hand. */
const TABLES_XML = 'data/icd10pcs/icd10pcs_tables_2025.xml';
const TABLES_DATE = '2024-10-01' as DateOfService;
/** Last day of which the official dated list (Medicare Code Editor v43.1) knows. */
const LIST_ENDS = '2026-09-30' as DateOfService;

/** Codes, labels, axis names, rows and steps against the official FY2025 tables. */
export function checkTables({ shared, tables }: CheckContext): readonly CheckResult[] {
  const official = readTablesXml(new TextDecoder().decode(shared(TABLES_XML)));
  const edition = tables.icd10pcs.on(TABLES_DATE);
  const codes = new Map<string, readonly string[]>();
  const axes = new Map<string, string>();
  for (const row of official) {
    for (const { code, labels } of codesOfRow(row)) codes.set(code, labels);
    for (const [i, axis] of row.axes.entries())
      axes.set(`${firstValue(row, 0)} ${String(i + 1)}`, axis.title);
  }
  const ours = new Set([...edition.entries()].map(({ code }) => code));
  const labelDifferences: string[] = [];
  for (const [code, labels] of codes) {
    for (const { position, label } of edition.explain(code)) {
      const due = labels[position - 1] ?? '';
      if (label !== due)
        labelDifferences.push(`${code}, character ${String(position)}: ${due} / ours ${label ?? 'not held'}`);
    }
  }
  return [
    {
      what: 'codes, FY2025 · CMS tables',
      compared: codes.size,
      differences: [
        ...[...codes.keys()].filter((code) => !ours.has(code)).map((code) => `${code} is missing`),
        ...[...ours].filter((code) => !codes.has(code)).map((code) => `${code} is no official code`),
      ],
    },
    {
      what: 'labels of each character of each code, FY2025 · CMS tables',
      compared: codes.size * 7,
      differences: labelDifferences,
    },
    {
      what: 'names of the axes by section · CMS tables',
      compared: axes.size,
      differences: [...axes].flatMap(([key, title]) => {
        const example = [...codes.keys()].find((code) => code.startsWith(key.charAt(0))) ?? '';
        const axis = edition.explain(example)[Number(key.slice(2)) - 1]?.axis;
        return axis === title ? [] : [`${key}: ${title} / ours ${axis ?? ''}`];
      }),
    },
    checkRows(official, edition.rows.bind(edition)),
  ];
}

/** Tables in which the rows are the very rows of CMS; elsewhere the same codes stand in fewer rows. */
function checkRows(
  official: readonly OfficialRow[],
  rowsOfTable: CheckContext['tables']['icd10pcs']['on'] extends (d: DateOfService) => infer E
    ? E extends { rows: infer R }
      ? R
      : never
    : never,
): CheckResult {
  const byTable = new Map<string, string[]>();
  for (const row of official) {
    const table = [0, 1, 2].map((i) => firstValue(row, i)).join('');
    const text = row.axes
      .slice(3)
      .map(({ labels }) => [...labels.keys()].sort().join(''))
      .join(' ');
    byTable.set(table, [...(byTable.get(table) ?? []), text]);
  }
  const differences: string[] = [];
  for (const [table, due] of byTable) {
    const ours = rowsOfTable(table).map(({ columns }) =>
      columns.map((c) => c.map((v) => v.value).join('')).join(' '),
    );
    if ([...due].sort().join('\n') !== [...ours].sort().join('\n')) {
      differences.push(`${table}: ${String(due.length)} rows / ours ${String(ours.length)}`);
    }
  }
  return {
    what: 'rows of each table, FY2025 · CMS tables',
    compared: byTable.size,
    differences,
    explained: {
      atMost: 61,
      why: 'CMS splits some rows that could stand together; the codes are the same (ADR 0005).',
    },
  };
}

/** Validity of every code on every day on which anything changed, against the Medicare Code Editor’s list. */
export function checkPcsDates({ shared, tables }: CheckContext): readonly CheckResult[] {
  const rows = new TextDecoder()
    .decode(gunzipSync(shared('data/mce/icd10pcs_code_attributes.tsv.gz')))
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
  const valid = new Map<string, { from: string; to: string }[]>();
  const days = new Set<DateOfService>([LIST_ENDS]);
  for (const [code = '', from = '', to = ''] of rows) {
    valid.set(code, [...(valid.get(code) ?? []), { from, to }]);
    days.add(from as DateOfService);
    if (to === '') continue;
    days.add(to as DateOfService);
    days.add(addDays(to as DateOfService, 1));
  }
  const checked = [...days].filter((day) => day <= LIST_ENDS).sort();
  const differences: string[] = [];
  for (const [code, intervals] of valid) {
    for (const day of checked) {
      const due = intervals.some(({ from, to }) => from <= day && (to === '' || day <= to));
      const status = tables.icd10pcs.status(code, day);
      if ((status === 'valid') !== due)
        differences.push(`${code} on ${day}: ${due ? 'valid' : 'not valid'} / ours ${status}`);
    }
  }
  const others = checked.flatMap((day) =>
    [...tables.icd10pcs.on(day).entries()]
      .filter(({ code }) => !valid.has(code))
      .map(({ code }) => `${code} on ${day}`),
  );
  return [
    {
      what: `status of every code on ${String(checked.length)} days of change · code editor list`,
      compared: valid.size * checked.length,
      differences,
    },
    checkAttributes(rows, tables),
    {
      what: 'codes that the list does not have · code editor list',
      compared: checked.length,
      differences: others,
    },
  ];
}

/** Attributes on the first day of each row. */
function checkAttributes(rows: readonly (readonly string[])[], tables: CheckContext['tables']): CheckResult {
  const inOrder = (words: readonly string[]): string => [...words].sort().join(' ');
  return {
    what: 'attributes on the first day of each row · code editor list',
    compared: rows.length,
    differences: rows.flatMap(([code = '', from = '', , attributes = '']) => {
      const ours = inOrder(tables.icd10pcs.attributes(code, from as DateOfService));
      const due = inOrder(attributes.split(' ').filter(Boolean));
      return ours === due ? [] : [`${code} on ${from}: ${due} / ours ${ours}`];
    }),
  };
}

function firstValue({ axes }: OfficialRow, axis: number): string {
  return [...(axes[axis]?.labels.keys() ?? [])][0] ?? '';
}
