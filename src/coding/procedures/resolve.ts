import { oncePerKey } from '../../base/once.ts';
import type { Laterality } from '../../reading/reading.ts';
import type { Icd10PcsEdition } from '../../tables/icd10pcs/icd10pcs.ts';
import type { CodingContext } from '../context.ts';
import { anatomyTerms, type PartValues, partsIn, partsOf, valuesOf } from './anatomy.ts';
import { approachesIn, isAlsoOpen, isConverted } from './approach.ts';
import { type Axis, chosenByWords } from './axis.ts';
import type { Component } from './component-table.ts';
import { countRule } from './counts.ts';
import type { Occurrence } from './occurrence.ts';
import { noteWords, scopesOf } from './scope.ts';
import { placedWords } from './words.ts';

/** A code that the record decides. */
export interface ResolvedCode {
  readonly code: string;
  /** How characters were decided that the term alone does not decide. */
  readonly decided: readonly string[];
  /** A character rests on the default of the term, not on words. */
  readonly byDefault: boolean;
}

/** What the record leaves open: the characters decided so far and the axis it does not tell. */
export interface OpenAxis {
  readonly prefix: string;
  readonly position: number;
}

export interface Resolution {
  readonly codes: readonly ResolvedCode[];
  readonly open?: OpenAxis;
  /** An endoscopic operation went on as an open one. */
  readonly converted: boolean;
}

/** Values of one axis with how they were found; empty where the record is silent. */
interface Chosen {
  readonly values: readonly string[];
  readonly how?: string;
  readonly byDefault?: boolean;
}

const SILENT: Chosen = { values: [] };

/** The codes of one component as one place of the record describes it. */
export function resolve(
  component: Component,
  occurrence: Occurrence,
  context: CodingContext,
  pcs: Icd10PcsEdition,
): Resolution {
  const scopes = scopesOf(occurrence);
  const converted = isConverted(scopes.join(' ') + occurrence.shared);
  const codes: ResolvedCode[] = [];
  let open: OpenAxis | undefined;
  for (const table of component.table.split('/')) {
    const part = partsChosen(component.part, table, occurrence, scopes, context, pcs);
    if (part.values.length === 0) {
      open ??= { prefix: table, position: 4 };
      continue;
    }
    for (const value of part.values) {
      const outcome = resolvePart(component, table, value, part, scopes, occurrence, context, pcs);
      if (outcome === undefined) continue;
      if ('code' in outcome) codes.push(outcome);
      else open ??= outcome;
    }
    if (codes.length > 0) break;
  }
  return { codes, converted, ...(open === undefined || codes.length > 0 ? {} : { open }) };
}

function resolvePart(
  component: Component,
  table: string,
  part: string,
  partChosen: Chosen,
  scopes: readonly string[],
  occurrence: Occurrence,
  context: CodingContext,
  pcs: Icd10PcsEdition,
): ResolvedCode | OpenAxis | undefined {
  const prefix = part.length === 2 ? `0${part.charAt(0)}${table.charAt(2)}${part.charAt(1)}` : table + part;
  const approach = approachChosen(component.approach, prefix, occurrence, context, pcs);
  const device = axisChosen(component.device, scopes);
  const qualifier = axisChosen(component.qualifier, qualifierScopes(component, scopes, occurrence));
  const tried = [approach, device, qualifier];
  if (!fits(prefix, tried, pcs)) return undefined;
  const silent = tried.findIndex((axis) => axis.values.length === 0);
  if (silent !== -1) {
    const decided =
      silent === 0 ? '' : (approach.values[0] ?? '') + (silent === 1 ? '' : (device.values[0] ?? ''));
    return soleCode(prefix, tried, pcs) ?? { prefix: prefix + decided, position: 5 + silent };
  }
  for (const a of approach.values) {
    for (const d of device.values) {
      for (const q of qualifier.values) {
        const code = prefix + a + d + q;
        if (pcs.entry(code) !== undefined) {
          const axes = [partChosen, approach, device, qualifier];
          return {
            code,
            decided: axes.flatMap(({ how }) => how ?? []),
            byDefault: axes.some(({ byDefault }) => byDefault === true),
          };
        }
      }
    }
  }
  return { prefix, position: 5 };
}

function qualifierScopes(
  { flags }: Component,
  scopes: readonly string[],
  occurrence: Occurrence,
): readonly string[] {
  if (flags.has('wide')) return scopes;
  return flags.has('shared') ? [...scopes.slice(0, 2), occurrence.shared] : scopes.slice(0, 2);
}

/** Whether the table has a code with the values found; where it has none, another table may. */
function fits(prefix: string, axes: readonly Chosen[], pcs: Icd10PcsEdition): boolean {
  return pcs.codes(prefix).some((code) => isFitting(code, axes));
}

function isFitting(code: string, axes: readonly Chosen[]): boolean {
  return axes.every(({ values }, i) => values.length === 0 || values.includes(code.charAt(4 + i)));
}

/** Where the tables leave one code whatever the silent axis is, that is the code. */
function soleCode(prefix: string, axes: readonly Chosen[], pcs: Icd10PcsEdition): ResolvedCode | undefined {
  const codes = pcs.codes(prefix);
  if (codes.length > 40) return undefined;
  const [code, another] = codes.filter((candidate) => isFitting(candidate, axes));
  return code === undefined || another !== undefined
    ? undefined
    : { code, decided: ['the tables allow no other value'], byDefault: false };
}

function axisChosen(axis: Axis, scopes: readonly string[]): Chosen {
  if (axis.kind === 'words') {
    for (const scope of scopes) {
      const value = chosenByWords(axis.options, scope);
      if (value !== undefined) return { values: [value], ...(axis.options.length > 0 ? {} : {}) };
    }
    return axis.otherwise === null
      ? SILENT
      : { values: [axis.otherwise], byDefault: axis.options.length > 0 };
  }
  if (axis.kind === 'count') return counted(axis, scopes);
  return SILENT;
}

function counted(axis: Extract<Axis, { kind: 'count' }>, scopes: readonly string[]): Chosen {
  const rule = countRule(axis.rule);
  for (const scope of scopes) {
    const values = rule?.(scope, scopes.join(' '));
    if (values !== undefined && values.length > 0) return { values, how: `counted: ${axis.rule}` };
  }
  return axis.otherwise === null ? SILENT : { values: [axis.otherwise], byDefault: true };
}

function approachChosen(
  axis: Axis,
  prefix: string,
  occurrence: Occurrence,
  context: CodingContext,
  pcs: Icd10PcsEdition,
): Chosen {
  if (axis.kind !== 'approach') return axisChosen(axis, scopesOf(occurrence));
  const list = context.tables.list('coding/procedures/approach-words.tsv');
  const allowed = approachesAt(pcs, prefix);
  const note = noteWords(occurrence);
  if (isConverted(occurrence.shared + note.body) && allowed.includes('0'))
    return { values: ['0'], how: 'converted to open' };
  for (const [at, scope] of [occurrence.clause, occurrence.shared, note.body].entries()) {
    // of the description only the words that tell the approach wherever they stand, in the order of the list
    const values = approachesIn(scope, list, at === 2, allowed);
    // an operation both through a scope and open: the words do not tell which part was done how
    if (values.includes('4') && allowed.includes('0') && isAlsoOpen(scope)) return SILENT;
    if (values.length > 0) {
      return { values, how: `approach by the words of the ${at < 2 ? 'procedure' : 'description'}` };
    }
  }
  return axis.otherwise === null ? SILENT : { values: [...axis.otherwise], byDefault: true };
}

const approachesAt = oncePerKey((pcs: Icd10PcsEdition, prefix: string): string =>
  (pcs.next(prefix)?.choices ?? []).map((c) => c.value).join(''),
);

function partsChosen(
  axis: Axis,
  table: string,
  occurrence: Occurrence,
  scopes: readonly string[],
  context: CodingContext,
  pcs: Icd10PcsEdition,
): Chosen {
  switch (axis.kind) {
    case 'side':
      return sided(
        { name: '', right: axis.right, left: axis.left, ...(axis.both === null ? {} : { both: axis.both }) },
        sideOf(occurrence),
      );
    case 'anatomy':
      return anatomyChosen(axis, table, occurrence, context, pcs);
    case 'approach':
      return SILENT;
    default: {
      const chosen = axisChosen(axis, scopes);
      const [value] = chosen.values;
      if (chosen.values.length !== 1 || value === undefined || !value.includes('%')) return chosen;
      const [right = '', left = '', both] = value.replace('%', '').split(',');
      return sided({ name: '', right, left, ...(both === undefined ? {} : { both }) }, sideOf(occurrence));
    }
  }
}

function sided(part: PartValues, side: Laterality | null): Chosen {
  const values = valuesOf(part, side);
  return values === undefined ? SILENT : { values, how: side === null ? 'body part' : `side: ${side}` };
}

/** The side of the clause, else the one that the whole note names. */
export function sideOf(occurrence: Occurrence): Laterality | null {
  return occurrence.side ?? noteWords(occurrence).side;
}

function anatomyChosen(
  axis: Extract<Axis, { kind: 'anatomy' }>,
  table: string,
  occurrence: Occurrence,
  context: CodingContext,
  pcs: Icd10PcsEdition,
): Chosen {
  const parts = partsOf(pcs, table);
  const terms = anatomyTerms(context.tables);
  const words = occurrence.words.map((w) => w.word);
  const { from, clauseFrom, clauseTo } = occurrence;
  // implied words first, then inside the term and after it, then before it
  const implied = partsIn(occurrence.component.implied, 0, occurrence.component.implied.length, parts, terms);
  const within = partsIn(
    words,
    from,
    table === '0HR' ? beforeDonor(words, from, clauseTo) : clauseTo,
    parts,
    terms,
  );
  const before = partsIn(words, clauseFrom, from, parts, terms);
  let found = implied.length > 0 ? implied : within.length > 0 ? within : before.slice(-1);
  if (found.length === 0 && occurrence.sole) found = partsIn(words, 0, words.length, parts, terms);
  if (found.length === 0) found = fromNote(axis, occurrence, parts, terms);
  const named = axis.every ? distinct(found.map((f) => f.part)) : found.slice(0, 1).map((f) => f.part);
  if (named.length === 0) {
    return axis.otherwise === null ? SILENT : { values: [axis.otherwise], byDefault: true };
  }
  const values = named.flatMap((part) => valuesOf(part, sideOf(occurrence)) ?? []);
  return values.length === 0
    ? SILENT
    : { values: [...new Set(values)], how: `body part: ${named.map((p) => p.name).join(', ')}` };
}

/** Where the words for the site of a graft end: the donor site behind "from" is none. */
function beforeDonor(words: readonly string[], from: number, to: number): number {
  const donor = words.findIndex((word, at) => at > from && at < to && (word === 'from' || word === 'donor'));
  return donor === -1 ? to : donor;
}

/** Diagnoses of the note name the place where the list of procedures does not; for endoscopy also the description. */
function fromNote(
  axis: Extract<Axis, { kind: 'anatomy' }>,
  occurrence: Occurrence,
  parts: ReturnType<typeof partsOf>,
  terms: ReturnType<typeof anatomyTerms>,
): ReturnType<typeof partsIn> {
  const note = noteWords(occurrence);
  if (axis.every) {
    const told = occurrence.document.sentences
      .filter((s) => s.section.name === 'procedureDescription' || s.section.name === 'findings')
      .map((s) => placedWords(s.tokens).map((w) => w.word))
      .filter((words) => words.some((w) => TAKEN.test(w)))
      .flatMap((words) => partsIn(words, 0, words.length, parts, terms));
    if (told.length > 0) return told;
  }
  for (const text of [note.title, note.diagnoses]) {
    const words = text.trim().split(' ');
    const found = partsIn(words, 0, words.length, parts, terms);
    if (distinct(found.map((f) => f.part)).length === 1) return found;
  }
  return [];
}

/** Words of sentences that tell where tissue was taken. */
const TAKEN = /^(?:biops|polypectom|snare|forcep|resected|removed$|plate$|screw$|fixed$|fixation$|nail$)/;

function distinct(parts: readonly PartValues[]): readonly PartValues[] {
  return [...new Map(parts.map((p) => [p.name, p])).values()];
}
