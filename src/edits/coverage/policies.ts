import { oncePer, oncePerKey } from '../../base/once.ts';
import type { RowPack } from '../../tables/row-pack.ts';
import type { Tables } from '../../tables/tables.ts';
import { codeRanges, inRanges } from '../code-ranges.ts';
import { articlePolicies } from './articles.ts';
import type { CoveragePolicy, Frequency } from './policy.ts';

const NATIONAL = 'edits/coverage-national.tsv';
const ADDED = 'coverage-policies';

/** The national policies shipped, and those the user added: in the policy format or as articles of the MCD export. */
export const coveragePolicies = oncePer((tables: Tables): readonly CoveragePolicy[] => [
  ...readPolicies(tables.list(NATIONAL)),
  ...tables.editions
    .filter((edition) => edition.table === ADDED)
    .flatMap(({ packs: { policies } }) =>
      policies === undefined ? [] : readPolicies(tables.list(policies)),
    ),
  ...articlePolicies(tables),
]);

/** The policies of a code on a day. */
export function policiesFor(code: string, day: string, tables: Tables): readonly CoveragePolicy[] {
  return policiesOf(tables, code).filter(({ from, to }) => day >= from && (to === '' || day <= to));
}

const policiesOf = oncePerKey((tables: Tables, code: string) =>
  coveragePolicies(tables).filter((policy) => inRanges(code, policy.codes)),
);

function readPolicies(pack: RowPack): readonly CoveragePolicy[] {
  const byPolicy = new Map<string, string[][]>();
  for (const [policy = '', ...cells] of pack.rows()) {
    const rows = byPolicy.get(policy);
    if (rows === undefined) byPolicy.set(policy, [cells]);
    else rows.push(cells);
  }
  return [...byPolicy].map(([id, rows]) => readPolicy(id, rows));
}

function readPolicy(id: string, rows: readonly (readonly string[])[]): CoveragePolicy {
  const value = (rule: string): string => rows.find(([name]) => name === rule)?.[1] ?? '';
  const [publisher = '', document = '', section, edition] = value('source').split('|');
  return {
    id,
    title: value('title'),
    authority: {
      publisher,
      document,
      ...(section === undefined ? {} : { section }),
      ...(edition === undefined ? {} : { edition }),
    },
    codes: codeRanges(value('codes')),
    from: value('from'),
    to: value('to'),
    rules: rows
      .filter(([rule = '']) => RULES.has(rule))
      .map(([rule = '', text = '', codes = '', when = '', note = '']) => ({
        rule,
        value: text,
        codes: codes === '' ? undefined : codeRanges(codes),
        when: when.split(' ').filter((stem) => stem !== ''),
        note,
      })),
  };
}

/** Kinds of rule that edits read. */
export const RULES: ReadonlySet<string> = new Set([
  'diagnoses',
  'excluded',
  'age',
  'sex',
  'frequency',
  'fact',
]);

/** Reads `1 after 11 months`, `2 in 365 days`, `1 in lifetime`. */
export function readFrequency(text: string): Frequency | undefined {
  const parts = /^(\d+) (?:after (\d+) months|in (\d+) days|in lifetime)$/.exec(text);
  if (parts === null) return undefined;
  const count = Number(parts[1]);
  if (parts[2] !== undefined) return { count, per: 'months', length: Number(parts[2]) };
  if (parts[3] !== undefined) return { count, per: 'days', length: Number(parts[3]) };
  return { count, per: 'lifetime' };
}
