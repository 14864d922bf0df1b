import { tabular } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import type { Icd10CmEdition, Icd10CmEntry } from '../../../tables/icd10cm/icd10cm.ts';
import { type Candidate, recode, step } from '../../candidate.ts';
import type { CodingContext } from '../../context.ts';
import { sentencesOf } from '../../record-words.ts';
import { type CodingRule, dropping, kept } from '../../rule.ts';

/** Terms that the Tabular List (G40, G43) takes as intractable. */
const INTRACTABLE =
  /(?<!\bnot )(?<!\bnon-?)(?<!\bno )\b(intractable|pharmaco-?resistant|pharmacologically resistant|treatment[- ]resistant|drug[- ]resistant|refractory|poorly controlled)\b/i;
const NOT_INTRACTABLE = /\b(not|non)[- ]?intractable\b/i;
const STATUS = /(?<!\bno )(?<!\bwithout )(?<!\bnot in )\bstatus (migrainosus|epilepticus)\b/i;

/**
 * Epilepsy and migraine as intractable, and with status, where the sentence says so.
 *
 * @source Tabular G40 and G43, notes on terms equivalent to intractable; guideline I.B.2
 */
export const intractable: CodingRule = {
  id: 'specificity/intractable',
  title: 'Intractable epilepsy and migraine, status',
  authority: tabular('G40, G43'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const affected = (c: Candidate): boolean =>
      (isUnder(c.code, 'G40') || isUnder(c.code, 'G43')) && /intractable|without status/.test(c.title);
    if (!candidates.some(affected)) return kept(candidates);
    return kept(candidates.map((c) => (affected(c) ? sharpen(c, context) : c)));
  },
};

function sharpen(candidate: Candidate, context: CodingContext): Candidate {
  const texts = sentencesOf(candidate, context).map(({ text }) => text);
  const wanted = {
    intractable:
      !texts.some((text) => NOT_INTRACTABLE.test(text)) &&
      (isIntractable(candidate.title) || texts.some((text) => INTRACTABLE.test(text))),
    status: hasStatus(candidate.title) || texts.some((text) => STATUS.test(text)),
  };
  const category = context.icd10cm.entry(candidate.code.slice(0, 5));
  if (category === undefined) return candidate;
  const exact = below(context.icd10cm, category).find(
    (entry) =>
      baseTitle(entry.longTitle) === baseTitle(candidate.title) &&
      isIntractable(entry.longTitle) === wanted.intractable &&
      hasStatus(entry.longTitle) === wanted.status,
  );
  if (exact === undefined || exact.code === candidate.code) return candidate;
  const said = texts
    .map((text) => NOT_INTRACTABLE.exec(text)?.[0] ?? INTRACTABLE.exec(text)?.[0] ?? STATUS.exec(text)?.[0])
    .find((t) => t !== undefined);
  const why = step('specificity', `${exact.code}: the record says "${said ?? ''}"`, tabular(category.code));
  return recode(candidate, exact.code, why, context.icd10cm);
}

function below(edition: Icd10CmEdition, entry: Icd10CmEntry): readonly Icd10CmEntry[] {
  return edition.children(entry.code).flatMap((child) => (child.billable ? [child] : below(edition, child)));
}

function isIntractable(title: string): boolean {
  return /(?<!not )\bintractable\b/i.test(title);
}

function hasStatus(title: string): boolean {
  return /\bwith status (epilepticus|migrainosus)\b/i.test(title);
}

function baseTitle(title: string): string {
  return title
    .toLowerCase()
    .replace(/,? (not )?intractable/, '')
    .replace(/,? with(out)? status (epilepticus|migrainosus)/, '');
}

/**
 * A seizure or a headache is part of the epilepsy or migraine that is coded.
 *
 * @source guideline I.B.5
 */
export const partOfEpilepsy: CodingRule = {
  id: 'symptoms/part-of-epilepsy',
  title: 'Seizure of a coded epilepsy',
  authority: tabular('R56.9'),
  effective: { from: ICD10_START },
  apply(candidates) {
    if (!candidates.some((c) => isUnder(c.code, 'G40'))) return kept(candidates);
    return dropping(candidates, (c) =>
      c.code === 'R56.9' ? 'a seizure is part of the epilepsy that is coded' : undefined,
    );
  },
};
