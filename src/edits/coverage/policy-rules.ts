import type { Authority } from '../../base/authority.ts';
import { ageInYears, daysBetween, parseDateOfService } from '../../base/date-of-service.ts';
import { isUnder } from '../../record/code-system.ts';
import type { ClaimLine, ClaimLines } from '../claim-lines.ts';
import { inRanges } from '../code-ranges.ts';

import { missing, type Verdict } from '../line-edit.ts';
import { policiesFor, readFrequency } from './policies.ts';
import type { CoveragePolicy, PolicyRule } from './policy.ts';

/** Modifiers by which a line says itself how it will be judged. */
export const NOTICE_MODIFIERS = ['GA', 'GX', 'GY', 'GZ'] as const;

/** What a kind of rule says of a line; undefined where it is met. */
export type Judge = (rule: PolicyRule, line: ClaimLine, claim: ClaimLines, policy: CoveragePolicy) => Verdict;

/** A verdict with the policy that gave it. */
export interface PolicyVerdict {
  readonly verdict: Exclude<Verdict, undefined>;
  readonly authority: Authority;
}

/** The first verdict of the policies of a line by one kind of rule. */
export function byPolicies(kind: string, line: ClaimLine, claim: ClaimLines): PolicyVerdict | undefined {
  const judge = JUDGES[kind];
  if (judge === undefined) return undefined;
  for (const policy of policiesFor(line.code, line.day, claim.context.tables)) {
    for (const rule of policy.rules) {
      if (rule.rule !== kind || !holds(rule, line, claim)) continue;
      const verdict = judge(rule, line, claim, policy);
      if (verdict !== undefined) return { verdict, authority: policy.authority };
    }
  }
  return undefined;
}

function holds({ codes, when }: PolicyRule, line: ClaimLine, claim: ClaimLines): boolean {
  if (codes !== undefined && !inRanges(line.code, codes)) return false;
  return when.length === 0 || claim.diagnosesOf(line).some((d) => when.some((stem) => isUnder(d.code, stem)));
}

const because = ({ title }: CoveragePolicy, note: string): string =>
  `${title}${note === '' ? '' : `: ${note}`}`;

const diagnoses: Judge = ({ value, note }, line, claim, policy) => {
  const pointed = claim.diagnosesOf(line);
  if (pointed.length === 0) return missing('the diagnoses');
  const stems = value.split(' ');
  if (pointed.some((d) => stems.some((stem) => isUnder(d.code, stem)))) return undefined;
  return `${line.code} is not supported by ${pointed.map((d) => d.code).join(', ')} (${because(policy, note)}). Covered are ${shortly(stems)}.`;
};

const excluded: Judge = ({ value, note }, line, claim, policy) => {
  const pointed = claim.diagnosesOf(line);
  const stems = value.split(' ');
  if (pointed.length === 0 || !pointed.every((d) => stems.some((stem) => isUnder(d.code, stem))))
    return undefined;
  return `${line.code} is not covered for ${pointed.map((d) => d.code).join(', ')} (${because(policy, note)}).`;
};

const age: Judge = ({ value, note }, line, { context: { encounter } }, policy) => {
  const birth = parseDateOfService(encounter.patient?.birthDate ?? '');
  if (birth === undefined) return missing('the birth date ($.patient.birthDate)');
  const [least = '', most = ''] = value.split('-');
  const years = ageInYears(birth, line.day);
  if (years >= Number(least) && (most === '' || years <= Number(most))) return undefined;
  return `${line.code} is covered from ${least}${most === '' ? '' : ` to ${most}`} years; the patient is ${String(years)} (${because(policy, note)}).`;
};

const sex: Judge = ({ value, note }, line, { context }, policy) => {
  if (context.sex === undefined) return missing('the sex of the patient ($.patient.sex)');
  if (context.sex === value || line.has('KX')) return undefined;
  return `${line.code} is covered for ${value === 'F' ? 'women' : 'men'} (${because(policy, note)}).`;
};

const frequency: Judge = ({ value, codes, note }, line, claim, policy) => {
  const limit = readFrequency(value);
  if (limit === undefined) return undefined;
  if (claim.prior === undefined) return missing('what was billed before ($.priorServices)');
  const counted = (other: ClaimLine): boolean =>
    codes === undefined ? other.code === line.code : inRanges(other.code, codes);
  const before = [...claim.prior, ...claim.lines].filter(
    (other) => other !== line && other.day < line.day && counted(other) && within(other.day, line.day),
  );
  if (before.length < limit.count) return undefined;
  const last =
    before
      .map((other) => other.day)
      .sort()
      .at(-1) ?? '';
  return `${line.code} is covered ${inWords(value)}; it was given ${before.length === 1 ? '' : `${String(before.length)} times, last `}on ${last} (${because(policy, note)}).`;

  function within(earlier: ClaimLine['day'], day: ClaimLine['day']): boolean {
    if (limit === undefined || limit.per === 'lifetime') return true;
    if (limit.per === 'days') return daysBetween(earlier, day) < limit.length;
    return monthOf(day) - monthOf(earlier) <= limit.length;
  }
};

const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

function inWords(value: string): string {
  const limit = readFrequency(value);
  const times = limit?.count === 1 ? 'once' : `${String(limit?.count)} times`;
  if (limit === undefined || limit.per === 'lifetime') return `${times} in a lifetime`;
  return limit.per === 'days'
    ? `${times} in ${String(limit.length)} days`
    : `${times}, again after ${String(limit.length)} full months`;
}

const fact: Judge = ({ value, note }, line, { context: { encounter } }, policy) => {
  const [name = '', operator = '', wanted = ''] = value.split(' ');
  const given = encounter.facts?.[name];
  if (given === undefined) return missing(`the fact ${name} ($.facts.${name})`);
  const met =
    typeof given === 'boolean'
      ? String(given) === wanted
      : operator === '>='
        ? given >= Number(wanted)
        : operator === '<='
          ? given <= Number(wanted)
          : given === Number(wanted);
  return met
    ? undefined
    : `${line.code} is covered where ${note}; the record has ${name} ${String(given)} (${policy.title}).`;
};

const JUDGES: Readonly<Record<string, Judge>> = { diagnoses, excluded, age, sex, frequency, fact };

const SHOWN = 6;

function shortly(stems: readonly string[]): string {
  return `${stems.slice(0, SHOWN).join(', ')}${stems.length > SHOWN ? ` and ${String(stems.length - SHOWN)} more` : ''}`;
}
