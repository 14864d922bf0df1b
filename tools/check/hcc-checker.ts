import { join } from 'node:path';
import { editApplies } from '../../src/grouping/hcc/diagnosis-edits.ts';
import { type HccModel, openHccModel } from '../../src/grouping/hcc/hcc-model.ts';
import type { HccModelName } from '../../src/grouping/hcc/risk-facts.ts';
import type { Tables } from '../../src/tables/tables.ts';
import { readCsv } from '../icd10cm/read-csv.ts';
import { SourceShelf } from '../sources/source-shelf.ts';
import type { CheckResult, TableChecker } from '../table-checker.ts';

const SOURCE = 'risk-compose';
/** CMS's columns and the prefixes of our coefficients. */
const FACTORS: readonly {
  readonly model: HccModelName;
  readonly file: string;
  readonly columns: Readonly<Record<string, string>>;
}[] = [
  {
    model: 'V28',
    file: 'V28_CE_Relative_Factors.csv',
    columns: {
      COMMUNITY_NA: 'CNA',
      COMMUNITY_PBA: 'CPA',
      COMMUNITY_FBA: 'CFA',
      COMMUNITY_ND: 'CND',
      COMMUNITY_PBD: 'CPD',
      COMMUNITY_FBD: 'CFD',
      INSTITUTIONAL: 'INS',
    },
  },
  { model: 'V28', file: 'V28_NE_Relative_Factors.csv', columns: { NE: 'NE', NE_SNP: 'SNPNE' } },
  {
    model: 'ESRD-V24',
    file: 'V24_CE_Relative_Factors.csv',
    columns: {
      DIAL: 'DI',
      G_COMM_ND_PBD_GE65: 'GNPA',
      G_COMM_ND_PBD_LT65: 'GNPN',
      G_COMM_FBD_GE65: 'GFA',
      G_COMM_FBD_LT65: 'GFN',
      GRAFT_INST: 'GI',
    },
  },
  { model: 'ESRD-V24', file: 'V24_NE_Dialysis_Relative_Factors.csv', columns: { DIAL_NE: 'DNE' } },
  { model: 'ESRD-V24', file: 'V24_NE_Graft_Relative_Factors.csv', columns: { GRAFT_NE: 'GNE' } },
];
const MAPPINGS = [
  ['V28', 'ICD10_CC_mappings_CMS_HCC_2026_v28.csv'],
  ['ESRD-V24', 'ICD10_CC_mappings_ESRD_2026_v24.csv'],
  [
    'RxHCC-V08',
    'RxHCC_v8_2026_X_package_v5/software/RxHCC/data/input/internal/ICD10_CC_mappings_RxHCC_2026.csv',
  ],
] as const satisfies readonly (readonly [HccModelName, string])[];
/** A variable that CMS's program spells otherwise than its published coefficients. */
const SPELLED: Readonly<Record<string, string>> = {
  ART_OPENINGS_PRESSURE_ULCER_V24: 'ART_OPENINGS_PRESS_ULCER_V24',
};
/** Ages at which the conditions of the mappings change. */
const AGES = [0, 1, 2, 5, 6, 8, 9, 14, 15, 17, 18, 19, 20, 21, 49, 50, 64, 65, 90];

/** The HCC packs of 2026 against the tables of CMS's own program, which all but RxHCC were not built from. */
export const hccChecker: TableChecker = {
  name: 'hcc',
  check: ({ tables }) => {
    const sources = new SourceShelf(join(import.meta.dirname, '../..'));
    const models = new Map(MAPPINGS.map(([name]) => [name, modelOf2026(tables, name)] as const));
    return [
      ...FACTORS.map(({ model, file, columns }) =>
        checkFactors(sources, modelOf2026(tables, model), file, columns),
      ),
      ...MAPPINGS.flatMap(([name, file]) => {
        const model = models.get(name);
        return model === undefined ? [] : [checkMapping(sources, model, file)];
      }),
    ];
  },
};

function modelOf2026(tables: Tables, name: HccModelName): HccModel {
  const edition = tables.editions.find((e) => e.table === 'hcc' && e.name === 'payment year 2026');
  if (edition === undefined) throw new Error('no HCC tables of 2026');
  return openHccModel(tables, edition, name);
}

function rowsOf(sources: SourceShelf, file: string): readonly (readonly string[])[] {
  return readCsv(sources.text(SOURCE, `/${file}`).replace(/^\uFEFF/, ''));
}

function checkFactors(
  sources: SourceShelf,
  model: HccModel,
  file: string,
  columns: Readonly<Record<string, string>>,
): CheckResult {
  const [head = [], ...rows] = rowsOf(sources, file);
  const differences: string[] = [];
  let compared = 0;
  for (const [given = '', , ...values] of rows)
    for (const [i, value] of values.entries()) {
      const prefix = columns[head[i + 2]?.trim() ?? ''];
      const variable = SPELLED[given.trim()] ?? given.trim();
      if (prefix === undefined || variable === '' || value.trim() === '') continue;
      compared++;
      const ours = model.prices(prefix).coefficient(variable);
      // CMS's file has a zero for the originally disabled in an institution under another name than its SAS coefficients.
      if (ours === undefined && Number(value) === 0) continue;
      if (ours !== Number(value))
        differences.push(`${prefix}_${variable}: CMS ${value}, ours ${String(ours)}`);
    }
  return { what: `${model.name} coefficients · CMS's program of 2026, ${file}`, compared, differences };
}

function checkMapping(sources: SourceShelf, model: HccModel, file: string): CheckResult {
  const [head = [], ...rows] = rowsOf(sources, file);
  const at = (name: string): number => head.indexOf(name);
  const [mce, ages, sexes] = [at('MCE_AGE_CONDITION'), at('AGE_EDIT_CONDITION'), at('SEX_EDIT_CONDITION')];
  const byCode = new Map<string, (readonly string[])[]>();
  for (const row of rows) byCode.set(row[0] ?? '', [...(byCode.get(row[0] ?? '') ?? []), row]);
  const differences: string[] = [];
  let compared = 0;
  for (const [code, conditions] of byCode)
    for (const age of AGES)
      for (const sex of ['M', 'F'] as const) {
        const cms = conditions
          .filter(
            (row) =>
              holds(row[mce], age) &&
              holds(row[ages], age) &&
              [undefined, '', sex === 'M' ? '1.0' : '2.0'].includes(row[sexes]),
          )
          .map((row) => String(Number(row[1])));
        const edit = model.edits.get(code);
        const edited = edit !== undefined && editApplies(edit, { age, sex });
        const ours = edited ? (edit.hcc === undefined ? [] : [edit.hcc]) : model.hccsOf(code);
        compared++;
        if ([...new Set(cms)].sort().join(' ') !== [...ours].sort().join(' '))
          differences.push(`${code}, ${sex} of ${String(age)}: CMS ${cms.join(' ')}, ours ${ours.join(' ')}`);
      }
  return {
    what: `${model.name} HCCs by age and sex · CMS's program of 2026, ${file.split('/').at(-1) ?? file}`,
    compared,
    differences,
  };
}

/** Whether an age meets a condition such as `age >= 15`, `9 <= age <= 64`; an empty one is always met. */
function holds(condition: string | undefined, age: number): boolean {
  const text = condition?.trim() ?? '';
  if (text === '') return true;
  const between = /^(\d+) <= age <= (\d+)$/.exec(text);
  if (between !== null) return age >= Number(between[1]) && age <= Number(between[2]);
  const [, sign, limit] = /^age (<|>=|=) (\d+)$/.exec(text) ?? [];
  if (sign === undefined) throw new Error(`an unknown age condition: ${text}`);
  return sign === '<' ? age < Number(limit) : sign === '=' ? age === Number(limit) : age >= Number(limit);
}
