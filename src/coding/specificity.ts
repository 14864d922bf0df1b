import { type Authority, guideline, tabular } from '../base/authority.ts';
import { oncePerKey } from '../base/once.ts';
import type { Laterality } from '../reading/reading.ts';
import { isUnder } from '../record/code-system.ts';
import type { ReasonStep } from '../record/suggestion.ts';
import type { Icd10CmEdition, Icd10CmEntry } from '../tables/icd10cm/icd10cm.ts';
import { type TitleDemands, titleDemands, titleWords } from './title-words.ts';

/** What the record says around a condition that may make its code more specific. */
export interface SpecificityCues {
  /** Words of the clause that describe the condition, as `titleWords` gives them. */
  readonly words: ReadonlySet<string>;
  /** Those of them that only a part of the body implies: the lower limb of "leg". */
  readonly implied?: ReadonlySet<string>;
  /** Those of them that the term itself holds, which its code already says. */
  readonly own?: ReadonlySet<string>;
  readonly laterality: Laterality | null;
  /** 7th character by the phase of care: A active treatment, D routine healing, S sequela. */
  readonly encounter: 'A' | 'D' | 'S';
}

export interface MostSpecific {
  readonly entry: Icd10CmEntry;
  readonly steps: readonly ReasonStep[];
}

/**
 * Walks the Tabular List from a code to the most specific valid code that the words support.
 *
 * From a header, or from an "unspecified" code up to where it turns unspecified, the code below is taken all of whose
 * distinguishing words are documented (most words win); the side and the 7th character come from the cues; otherwise
 * the classification's default (unspecified, without complication, closed, displaced).
 *
 * @returns undefined where the edition lacks the code, or the record does not decide and there is no default
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
  let current = documented(edition, start, cues, steps);
  for (let depth = 0; depth < 6 && !current.billable; depth++) {
    const next = takesSeventh(edition, current)
      ? seventhCharacter(edition, current, cues)
      : defaultChild(current, edition.children(current.code));
    if (next === undefined) return undefined;
    steps.push({ step: next.step, text: `${next.entry.code} ${next.why}`, authority: next.authority });
    current = next.entry;
  }
  return current.billable ? { entry: current, steps } : undefined;
}

/**
 * The most specific code; for a bilateral condition without a bilateral code, the codes of both sides.
 *
 * @source guideline I.B.13
 */
export function bothSides(
  edition: Icd10CmEdition,
  code: string,
  cues: SpecificityCues,
): readonly MostSpecific[] {
  const whole = mostSpecific(edition, code, cues);
  if (whole === undefined) return [];
  const title = whole.entry.longTitle;
  if (cues.laterality !== 'bilateral' || !/unspecified/i.test(title) || /\bbilateral\b/i.test(title))
    return [whole];
  const right = mostSpecific(edition, code, { ...cues, laterality: 'right' });
  const left = mostSpecific(edition, code, { ...cues, laterality: 'left' });
  if (right === undefined || left === undefined) return [whole];
  return /\bright\b/i.test(right.entry.longTitle) && /\bleft\b/i.test(left.entry.longTitle)
    ? [right, left]
    : [whole];
}

interface Choice {
  readonly entry: Icd10CmEntry;
  readonly step: string;
  readonly why: string;
  readonly authority: Authority;
}

/**
 * Whether only the 7th character is missing, and it tells the phase of care. Where it tells a severity, a tophus or a time
 * (L98.A-, M1A, R40.2-) it is one more subdivision that the words decide; the stage of an eye has a rule that reads the
 * eyes one by one (`rules/eye/stage.ts`).
 */
function takesSeventh(edition: Icd10CmEdition, entry: Icd10CmEntry): boolean {
  const children = edition.children(entry.code);
  return (
    children[0]?.code.replace('.', '').length === 7 &&
    (isUnder(entry.code, 'H40') ||
      isUnder(entry.code, 'H35') ||
      children.some(({ longTitle }) => /\b(?:initial|subsequent) encounter\b|, sequela$/.test(longTitle)))
  );
}

/** The code that the documented words reach from `start`; `start` itself when they reach none. */
function documented(
  edition: Icd10CmEdition,
  start: Icd10CmEntry,
  cues: SpecificityCues,
  steps: ReasonStep[],
): Icd10CmEntry {
  const root = rootOf(edition, start);
  if (root === undefined) return start;
  const own = titleDemands(start.longTitle);
  const known = new Set([...own.required, ...own.open]);
  let best: { leaf: Leaf; found: readonly string[] } | undefined;
  for (const leaf of leavesBelow(edition, root.code)) {
    const outside = !leaf.entry.code.startsWith(start.code);
    if (outside && saysMore(leaf, known, cues)) continue;
    const found = fits(leaf, known, cues);
    if (found === undefined || (found.length === 0 && leaf.entry !== start)) continue;
    // The term chose the start among its siblings; its own words are no reason to leave it.
    if (outside && found.every((word) => cues.own?.has(word) === true && !SIDES.has(word))) continue;
    if (best === undefined || isBetter(leaf, found, best, known, cues)) best = { leaf, found };
  }
  if (best === undefined || best.found.length === 0 || best.leaf.entry.code === start.code) return start;
  const onlySide = best.found.every((word) => SIDES.has(word));
  steps.push({
    step: onlySide ? 'laterality' : 'specificity',
    text: `${best.leaf.entry.code} because the record says "${best.found.join(' ')}"`,
    authority: onlySide ? guideline('I.B.13') : tabular(root.code, edition.edition.name),
  });
  return best.leaf.entry;
}

function isBetter(
  leaf: Leaf,
  found: readonly string[],
  best: { leaf: Leaf; found: readonly string[] },
  known: ReadonlySet<string>,
  cues: SpecificityCues,
): boolean {
  if (found.length !== best.found.length) return found.length > best.found.length;
  // "Stress fracture, ankle, foot and toes" knows all three; the record names one
  const named = ({ demands }: Leaf): number =>
    [...demands.required, ...demands.open].filter((word) => cues.words.has(word)).length;
  if (named(leaf) !== named(best.leaf)) return named(leaf) > named(best.leaf);
  const kept = (l: Leaf): number =>
    [...l.demands.required, ...l.demands.open].filter((word) => known.has(word)).length;
  if (kept(leaf) !== kept(best.leaf)) return kept(leaf) > kept(best.leaf);
  if (leaf.demands.other !== best.leaf.demands.other) return !leaf.demands.other;
  return leaf.demands.unspecified > best.leaf.demands.unspecified;
}

/** Where the walk starts: a header itself; for an unspecified code the ancestor that is still specific. */
function rootOf(edition: Icd10CmEdition, start: Icd10CmEntry): Icd10CmEntry | undefined {
  let root: Icd10CmEntry | undefined = start;
  while (root !== undefined && isOpen(root.longTitle)) {
    const parent: Icd10CmEntry | undefined = edition.parent(root.code);
    if (parent === undefined) return root;
    root = parent;
  }
  return root === start && start.billable ? undefined : root;
}

/** A title that leaves something open: unspecified, or the code for "without complications". */
function isOpen(title: string): boolean {
  return /\bunspecified\b|\bwithout\b|\buncomplicated\b/i.test(title);
}

interface Leaf {
  readonly entry: Icd10CmEntry;
  readonly demands: TitleDemands;
  /** Words that all its siblings have too, so that they tell nothing: "fibula" below "fracture of lateral malleolus". */
  readonly shared: ReadonlySet<string>;
}

/** The codes below a root that lack at most the 7th character, with what their titles demand; kept per edition. */
const leavesBelow = oncePerKey((edition: Icd10CmEdition, rootCode: string): readonly Leaf[] => {
  const found: Leaf[] = [];
  const visit = (parent: Icd10CmEntry, above: ReadonlySet<string>): void => {
    const children = edition.children(parent.code);
    // what tells nothing between the branches above tells nothing here: the "eye" of "right eye, stable"
    const shared = new Set([...above, ...sharedWords(parent, children)]);
    for (const entry of children) {
      if (entry.billable || takesSeventh(edition, entry)) {
        found.push({ entry, demands: titleDemands(entry.longTitle), shared });
      } else {
        visit(entry, shared);
      }
    }
  };
  const root = edition.entry(rootCode);
  if (root !== undefined) visit(root, new Set());
  return found;
});

/**
 * Words in the titles of all children but not of their parent; none where there is a single child. A title that says
 * "bilateral" may leave the organ out.
 */
function sharedWords(parent: Icd10CmEntry, children: readonly Icd10CmEntry[]): ReadonlySet<string> {
  const all = children
    .map((child) => titleDemands(child.longTitle))
    .map((demands) => [...demands.required, ...demands.open]);
  const oneSided = all.filter((words) => !words.includes('bilateral'));
  const [first, ...others] = oneSided.length === 0 ? all : oneSided;
  if (first === undefined || others.length === 0) return new Set();
  const { absent } = titleDemands(parent.longTitle);
  const own = new Set(titleWords(parent.longTitle).filter((word) => !absent.includes(word)));
  return new Set(
    first.filter(
      (word) => !own.has(word) && !SIDES.has(word) && others.every((words) => words.includes(word)),
    ),
  );
}

const SIDES: ReadonlySet<string> = new Set(['right', 'left', 'bilateral']);

/** A title beside the start that names a structure the record does not: "unspecified collateral ligament" of a knee sprain. */
function saysMore(leaf: Leaf, known: ReadonlySet<string>, cues: SpecificityCues): boolean {
  return leaf.demands.open.some(
    (word) => word !== 'severity' && !known.has(word) && !cues.words.has(word) && !leaf.shared.has(word),
  );
}

/** The documented words a title needs beyond those already known; undefined when one is missing or ruled out. */
function fits(leaf: Leaf, known: ReadonlySet<string>, cues: SpecificityCues): readonly string[] | undefined {
  const { demands } = leaf;
  const found: string[] = [];
  for (const word of demands.required) {
    if (leaf.shared.has(word) || isDefaultWord(word, leaf.entry.code, cues)) continue;
    if (SIDES.has(word)) {
      if (cues.laterality !== word && !(cues.laterality === null && cues.words.has(word))) return undefined;
      found.push(word);
    } else if (cues.words.has(word) && !isOfAnotherPart(word, demands, cues)) {
      if (!known.has(word)) found.push(word);
    } else if (!known.has(word)) {
      return undefined;
    }
  }
  if (demands.absent.some((word) => cues.words.has(word))) return undefined;
  return found;
}

/** A leg is a lower limb, and no lower leg. */
function isOfAnotherPart(word: string, { required }: TitleDemands, { implied }: SpecificityCues): boolean {
  if ((word !== 'lower' && word !== 'upper') || implied?.has(word) !== true) return false;
  return !required.includes('limb') && !required.includes('extremity');
}

/** Words the classification takes for granted: a woman's breast, osteoarthritis as primary (Coding Clinic 4Q 2016). */
function isDefaultWord(word: string, code: string, cues: SpecificityCues): boolean {
  if (word === 'female') return !cues.words.has('male');
  return word === 'primary' && code >= 'M15' && code < 'M20';
}

/** Defaults in the order the classification prefers them. */
const DEFAULTS: readonly { readonly pattern: RegExp; readonly why: string; readonly authority: Authority }[] =
  [
    {
      pattern: /^displaced\b/i,
      why: 'as a fracture not said to be displaced or not is coded as displaced',
      authority: guideline('I.C.19.c'),
    },
    {
      pattern: /\bunspecified\b/i,
      why: 'as nothing more specific is documented',
      authority: guideline('I.A.9.b'),
    },
    {
      pattern: /\bnot intractable\b/i,
      why: 'as it is not documented as intractable',
      authority: guideline('I.A.9.b'),
    },
    {
      pattern: /\bin pregnancy$/i,
      why: 'as neither childbirth nor the puerperium is documented',
      authority: guideline('I.C.15.a.3'),
    },
    { pattern: /\bwithout\b/i, why: 'as no complication is documented', authority: guideline('I.A.9.b') },
    {
      pattern: /\buncomplicated\b/i,
      why: 'as no complication is documented',
      authority: guideline('I.A.9.b'),
    },
  ];

/** "With unspecified nicotine-induced disorder" names a complication; it is never the default. */
const COMPLICATED = /\bwith unspecified\b(?! severity)/i;

function defaultChild(parent: Icd10CmEntry, children: readonly Icd10CmEntry[]): Choice | undefined {
  const only = children[0];
  if (only !== undefined && children.length === 1) {
    return { entry: only, step: 'tabular', why: 'is the only code below it', authority: guideline('I.B.2') };
  }
  const already = [...parent.longTitle.matchAll(/\bunspecified\b/gi)].length;
  for (const { pattern, why, authority } of DEFAULTS) {
    const fitting = children.filter(
      (child) => pattern.test(child.longTitle) && !COMPLICATED.test(child.longTitle),
    );
    const chosen = mostOpen(fitting);
    if (chosen === undefined) continue;
    // Under "unspecified fracture" every child says "unspecified"; the default says it once more.
    if (pattern.source.includes('unspecified') && openings(chosen) < already) continue;
    return { entry: chosen, step: 'default', why, authority };
  }
  return undefined;
}

function openings(entry: Icd10CmEntry): number {
  return titleDemands(entry.longTitle).unspecified;
}

function mostOpen(entries: readonly Icd10CmEntry[]): Icd10CmEntry | undefined {
  let best: Icd10CmEntry | undefined;
  for (const entry of entries) {
    if (best === undefined || openings(entry) > openings(best) || isPlainer(entry, best)) best = entry;
  }
  return best;
}

/** As open, and saying less that the record would have to say: "unspecified ear" before "recurrent, unspecified ear". */
function isPlainer(entry: Icd10CmEntry, other: Icd10CmEntry): boolean {
  const asked = (e: Icd10CmEntry): number => titleDemands(e.longTitle).required.length;
  return openings(entry) === openings(other) && asked(entry) < asked(other);
}

function seventhCharacter(
  edition: Icd10CmEdition,
  parent: Icd10CmEntry,
  cues: SpecificityCues,
): Choice | undefined {
  const children = edition.children(parent.code);
  const ending = (character: string): Icd10CmEntry | undefined =>
    children.find((child) => child.code.endsWith(character));
  const open = cues.words.has('open') && cues.encounter === 'A' ? ending('B') : undefined;
  const entry = open ?? ending(cues.encounter) ?? ending('A') ?? ending('0') ?? ending('9') ?? children[0];
  if (entry === undefined) return undefined;
  const character = entry.code.slice(-1);
  const meaning = edition.seventhCharacters(parent.code).get(character) ?? '';
  return {
    entry,
    step: '7th character',
    why: `with 7th character ${character}${meaning === '' ? '' : `, ${meaning}`}`,
    authority: guideline('I.C.19.a'),
  };
}
