import { anatomyTerms, partsIn, partsOf, valuesOf } from '../anatomy.ts';
import type { Occurrence } from '../occurrence.ts';
import { sideOf } from '../resolve.ts';
import { noteWords, scopesOf } from '../scope.ts';
import type { SpecialUnit } from './special-unit.ts';
import { decided, undecided } from './special-unit.ts';

const NON_EXCISIONAL =
  / (?:non ?excisional|nonexcisional|mechanical|enzymatic|autolytic|pulse lavage|hydrosurgery|versajet|ultrasonic) /;
const EXCISIONAL = / (?:excisional|excisionally|excisional sharp) /;

/** Layers from the deepest: words that say the debridement reached it, tables for excision and for extraction. */
const LAYERS: readonly (readonly [
  words: RegExp,
  excision: readonly string[],
  extraction: readonly string[],
  approach: string,
])[] = [
  [
    / (?:to|of|including|through|into|and|,|with) (?:and including |the |level of |down to |necrotic |infected |devitalized )*(?:bone|periosteum|cortex) | bony? debridement | bone was (?:debrided|excised)/,
    ['0QB', '0PB'],
    ['0QD', '0PD'],
    '0',
  ],
  [
    / (?:muscle|muscular|gluteus) (?!(?:was |appeared |is )?(?:viable|intact|healthy|not|spared))/,
    ['0KB'],
    ['0KD'],
    '0',
  ],
  [/ (?:fascia|fascial|subcutaneous|subcu|subq|fat|adipose) /, ['0JB'], ['0JD'], '0'],
  [/ (?:skin|dermis|epidermis|eschar|partial thickness) /, ['0HB'], ['0HD'], 'X'],
];

/**
 * Debridement is excision only where the record says excisional, extraction where it says non-excisional; it is coded
 * to the deepest layer. "Sharp" alone decides nothing.
 *
 * @source ICD-10-PCS guideline B3.5 (overlapping layers) and Index, Debridement
 */
export const debridement: SpecialUnit = (_component, occurrence, context, pcs) => {
  const scopes = scopesOf(occurrence);
  const near = scopes[0] + (scopes[1] ?? '') + noteWords(occurrence).title;
  const wide = near + (scopes[2] ?? '');
  const kind = kindOf(near) ?? kindOf(wide);
  if (kind === undefined) return undecided('0JB');
  const layer = layerOf(near) ?? layerOf(wide);
  if (layer === undefined) return undecided(kind === 'excision' ? '0JB' : '0JD');
  const [, excision, extraction, approach] = layer;
  const tables = kind === 'excision' ? excision : extraction;
  for (const table of tables) {
    const part = partOf(table, occurrence, context, pcs);
    if (part !== undefined) {
      return decided(
        part.map((value) => `${table}${value}${approach}ZZ`),
        `${kind} to the deepest layer documented (B3.5)`,
        pcs,
      );
    }
  }
  return undecided(tables[0] ?? '0JB');
};

function kindOf(text: string): 'excision' | 'extraction' | undefined {
  if (NON_EXCISIONAL.test(text)) return 'extraction';
  return EXCISIONAL.test(text) ? 'excision' : undefined;
}

function layerOf(text: string) {
  return LAYERS.find(([words]) => words.test(text));
}

/** The first place named and those that "and" joins to it: `R foot & lower leg` (B3.2a). */
function joined(found: ReturnType<typeof partsIn>, words: readonly string[]): ReturnType<typeof partsIn> {
  const end = found.findIndex((place, at) => {
    const next = found[at + 1];
    return (
      next === undefined ||
      !words.slice(place.to, next.from).every((word) => JOINS.has(word)) ||
      next.from === place.to
    );
  });
  return found.slice(0, end + 1);
}

const JOINS: ReadonlySet<string> = new Set(['and', ',', 'right', 'left', 'the']);

function partOf(
  table: string,
  occurrence: Occurrence,
  context: Parameters<SpecialUnit>[2],
  pcs: Parameters<SpecialUnit>[3],
): readonly string[] | undefined {
  const parts = partsOf(pcs, table);
  const terms = anatomyTerms(context.tables);
  const note = noteWords(occurrence);
  const own = occurrence.words.map((w) => w.word);
  const after = own.slice(occurrence.from, occurrence.clauseTo);
  const before = own.slice(occurrence.clauseFrom, occurrence.from);
  for (const words of [after, before, own, note.title.trim().split(' '), note.diagnoses.trim().split(' ')]) {
    const found = partsIn(words, 0, words.length, parts, terms);
    const values = joined(found, words).map(({ part }) => valuesOf(part, sideOf(occurrence)));
    if (values[0] !== undefined) return values.flatMap((of) => of ?? []);
  }
  return undefined;
}
