import type { DateOfService } from '../src/base/date-of-service.ts';
import type { SourceShelf } from './sources/source-shelf.ts';
import { xlsxRows } from './sources/xlsx.ts';
import type { TableBuilder } from './table-builder.ts';

const SOURCE = 'elixhauser-ahrq';
/** The columns before those of the measures: code, description, number of measures. */
const BEFORE_MEASURES = 3;

/** Elixhauser comorbidities of AHRQ, refined for ICD-10-CM: measures of each code, weights of both indices. */
export const elixhauserBuilder: TableBuilder = {
  name: 'elixhauser',
  tables: ['elixhauser'],
  build: (sources) => {
    const { publisher, release, licence, package: name, version } = sources.source(SOURCE);
    const workbook = sources.file(SOURCE, 'CMR-Reference-File-v2026-1.xlsx');
    return {
      packs: [
        {
          path: 'elixhauser/diagnoses.tsv.gz',
          columns: ['code', 'measures'],
          rows: diagnoses(xlsxRows(workbook, 'DX_to_Comorb_Mapping')),
        },
        {
          path: 'elixhauser/measures.tsv.gz',
          columns: ['measure', 'title', 'presentOnAdmission', 'mortality', 'readmission'],
          rows: measures(sources, xlsxRows(workbook, 'Comorbidity_Measures')),
        },
      ],
      editions: [
        {
          table: 'elixhauser',
          name: 'v2026.1',
          effectiveFrom: '2015-10-01' as DateOfService,
          effectiveTo: '2026-09-30' as DateOfService,
          packs: { diagnoses: 'elixhauser/diagnoses.tsv.gz', measures: 'elixhauser/measures.tsv.gz' },
          source: { publisher, release, licence, origin: `package ${name} ${version}` },
        },
      ],
    };
  },
};

function diagnoses(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const head = rows[1] ?? [];
  const names = head.slice(BEFORE_MEASURES);
  if (head[0] !== 'ICD-10-CM Diagnosis' || names[0] !== 'AIDS') throw new Error('another header');
  return rows
    .slice(2)
    .filter(([code]) => /^[A-Z]\d[0-9A-Z]+$/.test(code ?? ''))
    .map(([code = '', , count, ...flags]) => {
      const held = names.filter((_, i) => flags[i] === '1');
      if (held.length !== Number(count)) throw new Error(`${code}: ${held.join(' ')}, not ${String(count)}`);
      return [code, held.join(' ')];
    });
}

/** Titles and the use of present-on-admission from the workbook, the weights from the package's own tables. */
function measures(
  sources: SourceShelf,
  rows: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  const text = sources.text(SOURCE, 'elixhauser_ahrq/scorer.py');
  const mortality = weights(text, 'MORTALITY_WEIGHTS');
  const readmission = weights(text, 'READMISSION_WEIGHTS');
  return rows
    .filter(([name]) => name?.startsWith('CMR_') === true)
    .map(([name = '', title = '', present = '']) => {
      const measure = name.slice('CMR_'.length).trim();
      const [dies, returns] = [mortality.get(measure), readmission.get(measure)];
      if (dies === undefined || returns === undefined) throw new Error(`no weight of ${measure}`);
      return [measure, title.trim(), present.trim() === 'Yes' ? 'yes' : 'no', dies, returns];
    });
}

function weights(text: string, name: string): ReadonlyMap<string, string> {
  const table = new RegExp(`${name} = \\{([^}]*)\\}`).exec(text)?.[1] ?? '';
  return new Map(
    Array.from(table.matchAll(/'([A-Z_]+)':\s*(-?\d+)/g), ([, measure = '', weight = '']) => [
      measure,
      weight,
    ]),
  );
}
