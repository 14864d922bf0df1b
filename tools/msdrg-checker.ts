import { join } from 'node:path';
import { operandsOf } from '../src/grouping/msdrg/formula.ts';
import { type MsdrgVersion, openMsdrgVersion } from '../src/grouping/msdrg/msdrg-version.ts';
import type { Tables } from '../src/tables/tables.ts';
import { type DefinitionsManual, readDefinitionsManual } from './msdrg-manual.ts';
import { SourceShelf } from './sources/source-shelf.ts';
import type { CheckResult, TableChecker } from './table-checker.ts';

/** Versions whose manual the registry holds, by the name of the source. */
const MANUALS = { 'v42.0': 'v42', 'v42.1': 'v42.1', 'v43.0': 'v43', 'v43.1': 'v43.1' } as const;

/** The grouper's packs against the text of the MS-DRG Definitions Manual, which was not used to build them. */
export const msdrgChecker: TableChecker = {
  name: 'msdrg',
  check: ({ tables }) => {
    const sources = new SourceShelf(join(import.meta.dirname, '..'));
    return Object.entries(MANUALS).flatMap(([name, folder]) => {
      const edition = tables.editions.find((e) => e.table === 'msdrg' && e.name === name);
      if (edition === undefined) return [];
      const version = openMsdrgVersion(tables, edition);
      return checkVersion(tables, version, readDefinitionsManual(sources, folder));
    });
  },
};

function checkVersion(
  tables: Tables,
  version: MsdrgVersion,
  manual: DefinitionsManual,
): readonly CheckResult[] {
  const what = (appendix: string): string => `MS-DRG ${version.edition.name} · manual, appendix ${appendix}`;
  const codes = keys(tables, version, 'diagnoses').filter(
    (code) => version.diagnoses.get(code) !== undefined,
  );
  return [
    { what: what('A: DRGs, kind and title'), ...checkDrgs(version, manual) },
    { what: what('B: MDC of each diagnosis'), ...checkMdcs(version, manual, codes) },
    { what: what('C: level of each diagnosis'), ...checkLevels(version, manual, codes) },
    { what: what('C: pairs of principal diagnosis and CC'), ...checkExclusions(version, manual, codes) },
    { what: what('D: surgical hierarchy'), ...checkHierarchy(version, manual) },
    {
      what: what('E: surgical classes of each procedure'),
      ...checkProcedures(version, manual),
      ...(version.edition.name === 'v43.0' ? { explained: EXPLAINED_IN_V43 } : {}),
    },
  ];
}

/** Cardiac catheterisations stand under DRGs 276-277, whose definition names none; v43.1 took them out again. */
const EXPLAINED_IN_V43 = {
  atMost: 72,
  why: 'appendix E of v43.0 lists heart catheterisations under DRGs 276-277, which v43.1 corrects (ADR 0010)',
};

type Compared = Omit<CheckResult, 'what'>;

function keys(tables: Tables, version: MsdrgVersion, role: string): readonly string[] {
  const pack = tables.list(version.edition.packs[role] ?? '');
  return [...new Set(Array.from({ length: pack.size }, (_, i) => pack.key(i)))];
}

function checkDrgs(version: MsdrgVersion, { drgs }: DefinitionsManual): Compared {
  const rules = [...version.rules.values()].flat().filter((rule) => rule.drg > 0);
  const ours = new Map(rules.map((rule) => [String(rule.drg).padStart(3, '0'), rule]));
  const differences: string[] = [];
  for (const [drg, { kind, title }] of drgs) {
    if (drg === '998' || drg === '999') continue;
    const rule = ours.get(drg);
    const type = rule?.type === 'SURG' ? 'P' : rule?.type === 'MED' ? 'M' : '';
    if (rule === undefined) differences.push(`${drg} has no rule`);
    else if (type !== kind) differences.push(`${drg} is ${kind}, ours ${type}`);
    else if (version.drgTitle(rule.drg) !== title)
      differences.push(`${drg} “${title}”, ours “${version.drgTitle(rule.drg) ?? ''}”`);
  }
  for (const drg of ours.keys()) if (!drgs.has(drg)) differences.push(`${drg} is not in the manual`);
  return { compared: drgs.size, differences };
}

function checkMdcs(version: MsdrgVersion, { mdcs }: DefinitionsManual, codes: readonly string[]): Compared {
  const differences: string[] = [];
  for (const code of codes) {
    const own = version.diagnoses.get(code)?.mdc ?? 0;
    if (own !== 0 && mdcs.get(code)?.has(own) !== true)
      differences.push(`${code}: MDC ${String(own)} is not in the manual`);
  }
  for (const code of mdcs.keys())
    if (version.diagnoses.get(code) === undefined) differences.push(`${code} is only in the manual`);
  return { compared: codes.length, differences };
}

const LEVELS = ['', 'CC', 'MCC'] as const;

function checkLevels(version: MsdrgVersion, manual: DefinitionsManual, codes: readonly string[]): Compared {
  const aliveOnly = version.names.number('mccalive');
  const differences = codes.flatMap((code) => {
    const diagnosis = version.diagnoses.get(code);
    const ours = LEVELS[diagnosis?.level ?? 0];
    const theirs = manual.complications.get(code)?.level ?? '';
    const alive = diagnosis?.attributes.includes(aliveOnly) === true;
    if (ours !== theirs) return [`${code}: ${theirs || 'no CC'}, ours ${ours || 'no CC'}`];
    return alive === manual.aliveOnly.has(code) ? [] : [`${code}: alive only differs`];
  });
  return { compared: codes.length, differences };
}

/**
 * Every pair of principal diagnosis and CC, in both directions: each pair of the manual is asked of ours, principals
 * that share a list once; then the number of pairs must be the same, so that ours has none more.
 */
function checkExclusions(
  version: MsdrgVersion,
  manual: DefinitionsManual,
  codes: readonly string[],
): Compared {
  const differences: string[] = [];
  const groups = new Map<string, { principal: string; size: number; excluded: number }>();
  const complications = [...manual.complications.keys()].sort();
  for (const principal of codes) {
    const list = version.exclusions.listFor(principal);
    if (list === undefined) continue;
    const group = groups.get(list.group) ?? {
      principal,
      size: 0,
      excluded: complications.filter((code) => list.ranges.some(([a, z]) => a <= code && code <= z)).length,
    };
    group.size++;
    groups.set(list.group, group);
  }
  const inCollection = new Map(
    [...manual.collections].map(([number, list]) => [number, byGroup(version, list)]),
  );
  let compared = 0;
  for (const [code, { collection }] of manual.complications) {
    for (const [principal, count] of inCollection.get(collection ?? '') ?? []) {
      compared += count;
      if (!version.exclusions.excludes(principal, code)) differences.push(`${principal} excludes ${code}`);
    }
  }
  const ours = [...groups.values()].reduce((total, { size, excluded }) => total + size * excluded, 0);
  if (ours !== compared) differences.push(`${String(compared)} pairs in the manual, ours ${String(ours)}`);
  return { compared, differences };
}

/** One principal diagnosis for each list that members of a collection have, with how many have it. */
function byGroup(version: MsdrgVersion, principals: readonly string[]): ReadonlyMap<string, number> {
  const representatives = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const principal of principals) {
    const group = version.exclusions.listFor(principal)?.group ?? principal;
    const representative = representatives.get(group) ?? principal;
    representatives.set(group, representative);
    counts.set(representative, (counts.get(representative) ?? 0) + 1);
  }
  return counts;
}

function checkHierarchy(version: MsdrgVersion, { hierarchy }: DefinitionsManual): Compared {
  const differences: string[] = [];
  let compared = 0;
  for (const [mdc, classes] of hierarchy) {
    const ours: string[] = [];
    for (const rule of version.rules.get(mdc) ?? []) {
      const drg = String(rule.drg).padStart(3, '0');
      if (rule.drg > 0 && classes.includes(drg) && !ours.includes(drg)) ours.push(drg);
    }
    compared += classes.length;
    if (ours.join(' ') !== classes.join(' '))
      differences.push(`MDC ${String(mdc)}: ${classes.join(' ')}, ours ${ours.join(' ')}`);
  }
  return { compared, differences };
}

/** Conditions that count procedures of lists, by the lists. */
const COUNTED: Readonly<Record<string, readonly string[]>> = {
  MULTFUSE: ['sglantfuse', 'sglpostfuse1'],
  SINGLEFUSIONCTR: ['sglantfuse', 'sglpostfuse'],
  SGLANTCTR: ['sglantfuse'],
  SGLPOST1CTR: ['sglpostfuse1'],
  BILATERAL: ['lefthip', 'righthip', 'leftknee', 'rightknee', 'leftankle', 'rightankle'],
};

/** A procedure belongs to a class when a rule of the class names one of its attributes. */
function checkProcedures(version: MsdrgVersion, { procedureClasses }: DefinitionsManual): Compared {
  const named = new Map<string, Set<number>>();
  for (const rule of [...version.rules.values()].flat()) {
    const place = `${String(rule.mdc)} ${String(rule.drg).padStart(3, '0')}`;
    const attributes = named.get(place) ?? new Set<number>();
    for (const { name } of operandsOf(rule.formula))
      for (const list of COUNTED[name] ?? [name]) attributes.add(version.names.number(list));
    named.set(place, attributes);
  }
  const differences = procedureClasses.flatMap(({ code, mdc, drg }) => {
    const attributes = named.get(`${String(mdc)} ${drg}`);
    const own = version.procedures.get(code)?.attributes ?? [];
    return own.some((attribute) => attributes?.has(attribute) === true)
      ? []
      : [`${code}: MDC ${String(mdc)} DRG ${drg}`];
  });
  return { compared: procedureClasses.length, differences };
}
