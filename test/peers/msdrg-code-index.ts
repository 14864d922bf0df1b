import type { GroupedDiagnosis, GroupedProcedure } from '../../src/grouping/msdrg/code-attributes.ts';
import type { MsdrgVersion } from '../../src/grouping/msdrg/msdrg-version.ts';
import type { Tables } from '../../src/tables/tables.ts';

/** Every code of a version by attribute, MDC and level, for building claims that hit a rule. */
export interface CodeIndex {
  readonly diagnoses: readonly GroupedDiagnosis[];
  readonly procedures: readonly GroupedProcedure[];
  readonly diagnosesWith: ReadonlyMap<number, readonly GroupedDiagnosis[]>;
  readonly hospitalAcquiredWith: ReadonlyMap<number, readonly GroupedDiagnosis[]>;
  readonly proceduresWith: ReadonlyMap<number, readonly string[][]>;
  readonly byMdc: ReadonlyMap<number, readonly GroupedDiagnosis[]>;
  readonly complications: readonly GroupedDiagnosis[];
  readonly majorComplications: readonly GroupedDiagnosis[];
  readonly aliveOnly: readonly GroupedDiagnosis[];
  /** Codes that make each cluster: one list of alternatives for each place. */
  readonly clusters: readonly (readonly (readonly string[])[])[];
}

export function codeIndex(tables: Tables, version: MsdrgVersion): CodeIndex {
  const path = (role: string) => tables.list(version.edition.packs[role] ?? '');
  const keys = (role: string): readonly string[] => {
    const pack = path(role);
    return [...new Set(Array.from({ length: pack.size }, (_, i) => pack.key(i)))];
  };
  const diagnoses = keys('diagnoses').flatMap((code) => version.diagnoses.get(code) ?? []);
  const all = keys('procedures').flatMap((code) => version.procedures.get(code) ?? []);
  const clusterPack = path('clusters');
  const clusterChoices = new Map<string, readonly (readonly string[])[]>();
  for (let i = 0; i < clusterPack.size; i++) {
    const [name = '', from, to, , choices = ''] = clusterPack.row(i);
    if (Number(from) <= version.number && version.number <= Number(to))
      clusterChoices.set(
        name,
        choices.split('+').map((choice) => choice.split(' ')),
      );
  }
  const proceduresWith = new Map<number, string[][]>();
  for (const { code, attributes } of all) {
    const choices = clusterChoices.get(code);
    if (code.includes('@') && choices === undefined) continue;
    const needed = choices === undefined ? [code] : choices.map((choice) => choice[0] ?? '');
    for (const attribute of attributes) add(proceduresWith, attribute, needed);
  }
  return {
    diagnoses,
    procedures: all.filter(({ code }) => !code.includes('@')),
    diagnosesWith: group(diagnoses, (d) => d.attributes),
    hospitalAcquiredWith: group(diagnoses, (d) => d.hospitalAcquired),
    proceduresWith,
    byMdc: group(diagnoses, (d) => [d.mdc]),
    complications: diagnoses.filter((d) => d.level === 1),
    majorComplications: diagnoses.filter((d) => d.level === 2),
    aliveOnly: diagnoses.filter((d) => d.attributes.includes(version.names.number('mccalive'))),
    clusters: [...clusterChoices.values()],
  };
}

function group<T>(
  values: readonly T[],
  keys: (value: T) => readonly number[],
): ReadonlyMap<number, readonly T[]> {
  const grouped = new Map<number, T[]>();
  for (const value of values) for (const key of keys(value)) add(grouped, key, value);
  return grouped;
}

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
