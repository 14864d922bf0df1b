import {
  type CodePattern,
  type DiagnosisScheme,
  type DrgFormula,
  type HacFormula,
  type ProcedureCluster,
  readClusters,
  readCodePatterns,
  readDiagnoses,
  readExclusionGroups,
  readFormulas,
  readHacFormulas,
  readPatterns,
  readSexMdcs,
  readTitles,
  type VersionRange,
} from './msdrg-source.ts';
import type { PackToWrite } from './pack-writer.ts';

/** Versions shipped: the number the grouper uses, and the day each took effect. */
export const VERSIONS = [
  { number: 420, name: 'v42.0', from: '2024-10-01', to: '2025-03-31' },
  { number: 421, name: 'v42.1', from: '2025-04-01', to: '2025-09-30' },
  { number: 430, name: 'v43.0', from: '2025-10-01', to: '2026-03-31' },
  { number: 431, name: 'v43.1', from: '2026-04-01', to: '2026-09-30' },
  { number: 440, name: 'v44.0', from: '2026-10-01', to: '2027-03-31' },
] as const;

const FIRST = VERSIONS[0].number;
const LAST = 440;

/** The packs of the grouper, from the tables of the source by name. */
export function groupingPacks(tables: ReadonlyMap<string, Uint8Array>): readonly PackToWrite[] {
  const table = (name: string): Uint8Array => {
    const bytes = tables.get(name);
    if (bytes === undefined) throw new Error(`no table ${name} in the source`);
    return bytes;
  };
  const { schemes, codes } = readDiagnoses(table('diagnosis'));
  const attributes = readPatterns(table('dx_patterns'), 'TPXD');
  const complications = new Set(
    codes.filter((row) => (schemes[row.pattern]?.severity ?? 'NCC') !== 'NCC').map((row) => row.code),
  );
  return [
    diagnosisPack(codes.filter(shipped)),
    schemePack(schemes, attributes),
    ...procedurePacks(
      readCodePatterns(table('procedure_attributes'), 'TARP'),
      readPatterns(table('pr_patterns'), 'TPRP'),
    ),
    ...exclusionPacks(
      readCodePatterns(table('exclusion_ids'), 'DIXE'),
      readExclusionGroups(table('exclusion_groups')),
      [...complications].sort(),
    ),
    formulaPack(readFormulas(table('drg_formulas'))),
    clusterPack(readClusters(table('cluster_info'))),
    hacPack(readHacFormulas(table('hac_formulas')), readTitles(table('hac_descriptions'), 'DCAH')),
    titlePack('msdrg/drgs.tsv.gz', 'drg', 3, readTitles(table('drg_descriptions'), 'DGRD')),
    titlePack('msdrg/mdcs.tsv.gz', 'mdc', 2, readTitles(table('mdc_descriptions'), 'DCDM')),
    {
      path: 'msdrg/sex-mdcs.tsv.gz',
      columns: ['code', 'from', 'to', 'male', 'female'],
      rows: readSexMdcs(table('gender_mdcs'))
        .filter(shipped)
        .map((row) => [row.code, ...span(row), String(row.male), String(row.female)]),
    },
  ];
}

function shipped(row: VersionRange): boolean {
  return row.to >= FIRST && row.from <= LAST;
}

/** A range cut to the versions shipped. */
function span(row: VersionRange): readonly [string, string] {
  return [String(Math.max(row.from, FIRST)), String(Math.min(row.to, LAST))];
}

function diagnosisPack(codes: readonly CodePattern[]): PackToWrite {
  return {
    path: 'msdrg/diagnoses.tsv.gz',
    columns: ['code', 'from', 'to', 'scheme'],
    rows: codes.map((row) => [row.code, ...span(row), String(row.pattern)]),
  };
}

function schemePack(
  schemes: readonly DiagnosisScheme[],
  attributes: ReadonlyMap<number, readonly string[]>,
): PackToWrite {
  const names = (pattern: number): readonly string[] => attributes.get(pattern) ?? [];
  return {
    path: 'msdrg/diagnosis-schemes.tsv.gz',
    columns: ['scheme', 'mdc', 'severity', 'attributes', 'hospitalAcquired'],
    rows: schemes.map((scheme, index) => [
      String(index),
      String(scheme.mdc),
      scheme.severity,
      [...names(scheme.category), ...names(scheme.attributes)].join(' '),
      names(scheme.hospitalAcquired).join(' '),
    ]),
  };
}

/** Procedures that neither are operating-room procedures nor touch any formula are left out. */
function procedurePacks(
  codes: readonly CodePattern[],
  patterns: ReadonlyMap<number, readonly string[]>,
): readonly PackToWrite[] {
  const without = new Set(
    [...patterns].filter(([, names]) => names.every((name) => name === 'nonor')).map(([id]) => id),
  );
  return [
    {
      path: 'msdrg/procedures.tsv.gz',
      columns: ['code', 'from', 'to', 'pattern'],
      rows: codes
        .filter((row) => shipped(row) && !without.has(row.pattern))
        .map((row) => [row.code, ...span(row), String(row.pattern)]),
    },
    {
      path: 'msdrg/procedure-patterns.tsv.gz',
      columns: ['pattern', 'attributes'],
      rows: [...patterns]
        .filter(([id]) => !without.has(id))
        .map(([id, names]) => [String(id), names.join(' ')]),
    },
  ];
}

/** Principal diagnosis → the complications it excludes, as ranges in the sorted list of all CCs and MCCs. */
function exclusionPacks(
  principals: readonly CodePattern[],
  groups: ReadonlyMap<number, readonly string[]>,
  complications: readonly string[],
): readonly PackToWrite[] {
  const place = new Map(complications.map((code, index) => [code, index]));
  const used = new Set(principals.filter(shipped).map((row) => row.pattern));
  return [
    {
      path: 'msdrg/exclusions.tsv.gz',
      columns: ['principal', 'from', 'to', 'group'],
      rows: principals.filter(shipped).map((row) => [row.code, ...span(row), String(row.pattern)]),
    },
    {
      path: 'msdrg/exclusion-groups.tsv.gz',
      columns: ['group', 'complications'],
      rows: [...groups]
        .filter(([group]) => used.has(group))
        .map(([group, codes]) => {
          const places = codes.map((code) => place.get(code)).filter((index) => index !== undefined);
          return [
            String(group),
            ranges(
              places.sort((a, b) => a - b),
              complications,
            ).join(' '),
          ];
        }),
    },
  ];
}

/** `A000-A009 A050`: neighbours in the sorted list are written as a range. */
function ranges(places: readonly number[], codes: readonly string[]): readonly string[] {
  const written: string[] = [];
  for (let i = 0; i < places.length; i++) {
    const first = places[i] ?? 0;
    let last = first;
    while (places[i + 1] === last + 1 || places[i + 1] === last) last = places[++i] ?? last;
    written.push(first === last ? (codes[first] ?? '') : `${codes[first] ?? ''}-${codes[last] ?? ''}`);
  }
  return written;
}

/** A formula that assigns, reroutes, or (before any MDC) returns; markers that do none of it are left out. */
function acts(formula: DrgFormula): boolean {
  if (/^(MDC\d\d|ERRORDRG)$/.test(formula.formula) || formula.mdc === 99) return false;
  return formula.drg > 0 || formula.rerouteMdc > 0 || formula.mdc === 0;
}

function formulaPack(formulas: readonly DrgFormula[]): PackToWrite {
  const numbers: readonly number[] = VERSIONS.map((version) => version.number);
  const versionsByRow = new Map<string, number[]>();
  for (const formula of formulas) {
    if (!numbers.includes(formula.version) || !acts(formula)) continue;
    const place = `${String(formula.mdc).padStart(2, '0')} ${String(formula.rank).padStart(3, '0')}`;
    const row = [
      place,
      String(formula.drg),
      String(formula.baseDrg),
      formula.type,
      String(formula.rerouteMdc),
      formula.formula,
      formula.suppressed.join(' '),
    ].join('\t');
    versionsByRow.set(row, [...(versionsByRow.get(row) ?? []), formula.version]);
  }
  return {
    path: 'msdrg/formulas.tsv.gz',
    columns: ['place', 'drg', 'base', 'type', 'reroute', 'formula', 'suppressed', 'versions'],
    rows: [...versionsByRow].map(([row, versions]) => [...row.split('\t'), versions.join(' ')]),
  };
}

function clusterPack(clusters: readonly ProcedureCluster[]): PackToWrite {
  return {
    path: 'msdrg/clusters.tsv.gz',
    columns: ['cluster', 'from', 'to', 'suppressionMdcs', 'choices'],
    rows: clusters
      .filter(shipped)
      .map((row) => [
        row.name,
        ...span(row),
        row.suppressionMdcs.join(' '),
        row.choices.map((choice) => choice.join(' ')).join('+'),
      ]),
  };
}

function hacPack(
  formulas: readonly HacFormula[],
  titles: readonly (VersionRange & { readonly number: number; readonly title: string })[],
): PackToWrite {
  return {
    path: 'msdrg/hospital-acquired.tsv.gz',
    columns: ['number', 'from', 'to', 'formula', 'title'],
    rows: formulas.filter(shipped).map((row) => {
      const title = titles.find((t) => t.number === row.number && t.to >= LAST)?.title ?? '';
      return [String(row.number).padStart(2, '0'), ...span(row), row.formula, title];
    }),
  };
}

function titlePack(
  path: string,
  column: string,
  digits: number,
  titles: readonly (VersionRange & { readonly number: number; readonly title: string })[],
): PackToWrite {
  return {
    path,
    columns: [column, 'from', 'to', 'title'],
    rows: titles
      .filter(shipped)
      .map((row) => [String(row.number).padStart(digits, '0'), ...span(row), row.title]),
  };
}
