import { oncePer, oncePerKey, oncePerText } from '../../base/once.ts';
import type { Laterality } from '../../reading/reading.ts';
import type { Icd10PcsEdition } from '../../tables/icd10pcs/icd10pcs.ts';
import type { Tables } from '../../tables/tables.ts';
import { plainWord } from './words.ts';

/** The values of a body part in a table: without a side, right, left, both. */
export interface PartValues {
  readonly name: string;
  readonly plain?: string;
  readonly right?: string;
  readonly left?: string;
  readonly both?: string;
}

type Parts = ReadonlyMap<string, PartValues>;

/** The body parts of a table (three characters) on its date, by their name in plain words without layer and side. */
export const partsOf = oncePerKey((edition: Icd10PcsEdition, table: string): Parts => {
  const parts = new Map<string, PartValues>();
  for (const { value, labels } of edition.next(table)?.choices ?? []) {
    const label = labels[0];
    if (label === undefined) continue;
    const side = /\b(Right|Left|Bilateral)\b/.exec(label)?.[1];
    const name = partName(label);
    const slot =
      side === 'Right' ? 'right' : side === 'Left' ? 'left' : side === 'Bilateral' ? 'both' : 'plain';
    parts.set(name, { name, ...parts.get(name), [slot]: value });
  }
  return parts;
});

const LAYER = /^(?:Skin|Subcutaneous Tissue and Fascia), (?=\S)/;

/** `Subcutaneous Tissue and Fascia, Right Lower Arm` → `lower arm`; `Kidneys, Bilateral` → `kidney`. */
export function partName(label: string): string {
  return label
    .replace(LAYER, '')
    .replace(/\b(?:Right|Left|Bilateral)\b/g, ' ')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .map(plainWord)
    .join(' ');
}

/** Body parts that a term of the anatomy may belong to, as names; the table decides which. */
export interface AnatomyTerms {
  namesOf(words: string): readonly string[];
}

/** The terms of `coding/procedures/anatomy.tsv`, the names of the tables themselves and the Body Part Key. */
export const anatomyTerms = oncePer((tables: Tables): AnatomyTerms => {
  const pack = tables.list('coding/procedures/anatomy.tsv');
  const listed = new Map<string, readonly string[]>();
  for (const [terms = '', parts = ''] of pack.rows()) {
    for (const term of terms.split('|')) {
      listed.set(
        term
          .trim()
          .split(/[\s-]+/)
          .map(plainWord)
          .join(' '),
        parts.split('/').map((part) => partName(part.trim())),
      );
    }
  }
  return {
    namesOf: oncePerText(
      (words): readonly string[] => [
        ...(listed.get(words) ?? []),
        words,
        ...tables.icd10pcs.bodyPartKey(words).map(partName),
      ],
      20_000,
    ),
  };
});

/** A body part found among words. */
export interface FoundPart {
  readonly part: PartValues;
  readonly from: number;
  readonly to: number;
}

/** Body parts of a table named among words, longest first at each place, in reading order. */
export function partsIn(
  words: readonly string[],
  from: number,
  to: number,
  parts: Parts,
  terms: AnatomyTerms,
): readonly FoundPart[] {
  const found: FoundPart[] = [];
  for (let at = from; at < to; at++) {
    for (let length = Math.min(4, to - at); length >= 1; length--) {
      const run = words.slice(at, at + length).join(' ');
      if (length === 1 && run.length < 3) break;
      const part = terms
        .namesOf(run)
        .map((name) => parts.get(name))
        .find((p) => p !== undefined);
      if (part === undefined) continue;
      found.push({ part, from: at, to: at + length });
      at += length - 1;
      break;
    }
  }
  return found;
}

/** The values for a part and a side; undefined where the side decides and the record does not name it. */
export function valuesOf(part: PartValues, side: Laterality | null): readonly string[] | undefined {
  if (part.right === undefined && part.left === undefined) {
    const only = part.plain ?? part.both;
    return only === undefined ? undefined : [only];
  }
  if (side === 'right' && part.right !== undefined) return [part.right];
  if (side === 'left' && part.left !== undefined) return [part.left];
  if (side === 'bilateral') {
    if (part.both !== undefined) return [part.both];
    if (part.right !== undefined && part.left !== undefined) return [part.right, part.left];
  }
  return part.plain === undefined ? undefined : [part.plain];
}
