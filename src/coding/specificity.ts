import { type Authority, guideline, tabular } from '../base/authority.ts';
import type { Laterality } from '../reading/reading.ts';
import type { ReasonStep } from '../record/suggestion.ts';
import type { Icd10CmEdition, Icd10CmEntry } from '../tables/icd10cm/icd10cm.ts';

/** What the record says around a condition that may make its code more specific. */
export interface SpecificityCues {
  /** Words of the clause and of the chart that describe the condition, lower case. */
  readonly words: ReadonlySet<string>;
  readonly laterality: Laterality | null;
  /** 7th character by the phase of care: A active treatment, D routine healing, S sequela. */
  readonly encounter: 'A' | 'D' | 'S';
}

export interface MostSpecific {
  readonly entry: Icd10CmEntry;
  readonly steps: readonly ReasonStep[];
}

/**
 * Walks down the Tabular List from a code to the most specific valid code that the words support.
 *
 * A child is taken when every word by which its title differs from its parent's is documented; side and
 * 7th character are taken from the cues; otherwise the default the classification provides (unspecified,
 * without complication, closed, displaced).
 *
 * @param code a header or a billable code; a billable "unspecified" code may still move to a sibling
 * @returns undefined where the edition lacks the code or no default exists and the record does not decide
 * @source guidelines I.A.6, I.A.9, I.B.2, I.B.13, I.C.13.a, I.C.19.a and I.C.19.c
 */
export function mostSpecific(
  edition: Icd10CmEdition,
  code: string,
  cues: SpecificityCues,
): MostSpecific | undefined {
  const start = edition.entry(code);
  if (start === undefined) return undefined;
  const steps: ReasonStep[] = [];
  let current = start.billable ? fromUnspecified(edition, start, cues, steps) : start;
  for (let depth = 0; depth < 6 && !current.billable; depth++) {
    const next = chooseChild(edition, current, cues);
    if (next === undefined) return undefined;
    steps.push({ step: next.step, text: `${next.entry.code} ${next.why}`, authority: next.authority });
    current = next.entry;
  }
  return current.billable ? { entry: current, steps } : undefined;
}

/** From an unspecified code up to its parent, where the words support a more specific sibling. */
function fromUnspecified(
  edition: Icd10CmEdition,
  entry: Icd10CmEntry,
  cues: SpecificityCues,
  steps: ReasonStep[],
): Icd10CmEntry {
  if (!/\bunspecified\b/i.test(entry.longTitle)) return entry;
  const parent = edition.parent(entry.code);
  if (parent === undefined) return entry;
  const sibling = bestDocumented(edition, parent, edition.children(parent.code), cues);
  if (sibling === undefined || sibling.entry.code === entry.code) return entry;
  steps.push({
    step: 'specificity',
    text: `${sibling.entry.code} ${sibling.why}`,
    authority: guideline('I.B.2'),
  });
  return sibling.entry;
}

interface Choice {
  readonly entry: Icd10CmEntry;
  readonly step: string;
  readonly why: string;
  readonly authority: Authority;
}

function chooseChild(
  edition: Icd10CmEdition,
  parent: Icd10CmEntry,
  cues: SpecificityCues,
): Choice | undefined {
  const children = edition.children(parent.code);
  if (children.length === 0) return undefined;
  const seventh = edition.seventhCharacters(parent.code);
  if (seventh.size > 0 && children.every((child) => child.billable && isFullCode(child.code))) {
    return seventhCharacter(edition, parent, children, cues);
  }
  return (
    bestDocumented(edition, parent, children, cues) ??
    unspecifiedChild(parent, children) ??
    onlyChild(children)
  );
}

function isFullCode(code: string): boolean {
  return code.replace('.', '').length === 7;
}

/** The child all of whose distinguishing words the record has; most words win, side included. */
function bestDocumented(
  edition: Icd10CmEdition,
  parent: Icd10CmEntry,
  children: readonly Icd10CmEntry[],
  cues: SpecificityCues,
): Choice | undefined {
  const parentWords = new Set(words(parent.longTitle));
  let best: { entry: Icd10CmEntry; count: number; found: readonly string[] } | undefined;
  for (const child of children) {
    const found = documentedDifference(child.longTitle, parentWords, cues);
    if (found === undefined || found.length === 0) continue;
    if (best === undefined || found.length > best.count) {
      best = { entry: child, count: found.length, found };
    }
  }
  if (best === undefined) return undefined;
  const onlySide = best.found.every((word) => SIDES.has(word));
  return {
    entry: best.entry,
    step: onlySide ? 'laterality' : 'specificity',
    why: `because the record says "${best.found.join(' ')}"`,
    authority: onlySide ? guideline('I.B.13') : tabular(parent.code, edition.edition.name),
  };
}

/** The words by which a title differs from its parent, when the record has them all; undefined when it lacks one. */
function documentedDifference(
  title: string,
  parentWords: ReadonlySet<string>,
  cues: SpecificityCues,
): readonly string[] | undefined {
  const difference = words(title).filter((word) => !parentWords.has(word) && !FILLER.has(word));
  const found: string[] = [];
  for (const word of difference) {
    if (word === 'unspecified' || word === 'other') return undefined;
    if (SIDES.has(word)) {
      if (cues.laterality !== word) return undefined;
    } else if (!cues.words.has(word)) {
      return undefined;
    }
    found.push(word);
  }
  return found;
}

const SIDES: ReadonlySet<string> = new Set(['right', 'left', 'bilateral']);

/** Words of titles that do not by themselves distinguish. */
const FILLER: ReadonlySet<string> = new Set([
  'of',
  'the',
  'and',
  'or',
  'in',
  'with',
  'due',
  'to',
  'a',
  'an',
  'by',
  'for',
  'on',
  'at',
  'as',
  'disease',
  'disorder',
  'type',
  'specified',
  'elsewhere',
  'classified',
  'side',
  'nos',
  'condition',
  'without',
]);

function words(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 0)
    .map(singular);
}

/** A plain singular, so that "ulcers" meets "ulcer". */
function singular(word: string): string {
  if (
    word.length > 4 &&
    word.endsWith('s') &&
    !word.endsWith('ss') &&
    !word.endsWith('is') &&
    !word.endsWith('us')
  ) {
    return word.slice(0, -1);
  }
  return word;
}

/** Words of a text as the specificity walk compares them. */
export function specificityWords(text: string): readonly string[] {
  return words(text);
}

/** Defaults in the order the classification prefers them. */
const DEFAULTS: readonly { readonly pattern: RegExp; readonly why: string; readonly authority: Authority }[] =
  [
    {
      pattern: /\bunspecified\b/i,
      why: 'as nothing more specific is documented',
      authority: guideline('I.A.9.b'),
    },
    {
      pattern: /^displaced\b/i,
      why: 'as a fracture not said to be displaced or not is coded as displaced',
      authority: guideline('I.C.19.c'),
    },
    {
      pattern: /\bnot intractable\b/i,
      why: 'as it is not documented as intractable',
      authority: guideline('I.A.9.b'),
    },
    { pattern: /\bwithout\b/i, why: 'as no complication is documented', authority: guideline('I.A.9.b') },
    {
      pattern: /\buncomplicated\b/i,
      why: 'as no complication is documented',
      authority: guideline('I.A.9.b'),
    },
    { pattern: /\bNOS\b/, why: 'as nothing more specific is documented', authority: guideline('I.A.9.b') },
  ];

function unspecifiedChild(parent: Icd10CmEntry, children: readonly Icd10CmEntry[]): Choice | undefined {
  const parentIsUnspecified = /\bunspecified\b/i.test(parent.longTitle);
  for (const { pattern, why, authority } of DEFAULTS) {
    const fitting = children.filter((child) => pattern.test(child.longTitle));
    // Under "unspecified fracture" every child says "unspecified": the one that says it most often is the default.
    const chosen = parentIsUnspecified || fitting.length > 1 ? mostOften(fitting, pattern) : fitting[0];
    if (chosen !== undefined) return { entry: chosen, step: 'default', why, authority };
  }
  return undefined;
}

function mostOften(entries: readonly Icd10CmEntry[], pattern: RegExp): Icd10CmEntry | undefined {
  const everywhere = new RegExp(pattern.source, 'gi');
  const times = (entry: Icd10CmEntry): number => [...entry.longTitle.matchAll(everywhere)].length;
  let best: Icd10CmEntry | undefined;
  for (const entry of entries) {
    if (best === undefined || times(entry) > times(best)) best = entry;
  }
  return best;
}

function onlyChild(children: readonly Icd10CmEntry[]): Choice | undefined {
  const only = children[0];
  if (children.length !== 1 || only === undefined) return undefined;
  return { entry: only, step: 'tabular', why: 'is the only code below it', authority: guideline('I.B.2') };
}

function seventhCharacter(
  edition: Icd10CmEdition,
  parent: Icd10CmEntry,
  children: readonly Icd10CmEntry[],
  cues: SpecificityCues,
): Choice | undefined {
  const has = (character: string): Icd10CmEntry | undefined =>
    children.find((child) => child.code.endsWith(character));
  const entry = has(cues.encounter) ?? has('A') ?? has('0') ?? children[0];
  if (entry === undefined) return undefined;
  const meaning = edition.seventhCharacters(parent.code).get(entry.code.slice(-1)) ?? '';
  return {
    entry,
    step: '7th character',
    why: `with 7th character ${entry.code.slice(-1)}${meaning === '' ? '' : `, ${meaning}`}`,
    authority: guideline('I.C.19.a'),
  };
}
