import { guideline, tabular } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import { type Candidate, mergeSameCode, recode, step } from '../../candidate.ts';
import type { CodingContext } from '../../context.ts';
import { sentencesOf } from '../../record-words.ts';
import { type CodingRule, kept } from '../../rule.ts';

const KIND = '(hypomanic|manic|mania|depressed|depressive|depression|mixed)';
const EPISODE = new RegExp(
  `\\b(?:current(?:ly)?(?: episode)?|most recent episode|episode|phase)[,:]?(?: (?:is|was))?(?: (?:mild|moderate|severe),?)? ${KIND}\\b|\\b${KIND} (?:episode|phase|type)\\b`,
  'i',
);
const PSYCHOTIC = /(?<!without )(?<!no )\b(psychotic|psychosis)\b/i;
const REMISSION = /\bin (early |sustained )?(full|complete|partial)? ?remission\b/i;

/**
 * The current episode of a bipolar disorder, its severity and psychotic features, or its remission, as the sentence
 * states them after the disorder.
 *
 * @source guideline I.B.2; Tabular F31
 */
export const bipolarEpisode: CodingRule = {
  id: 'specificity/bipolar-episode',
  title: 'Episode and severity of a bipolar disorder',
  authority: tabular('F31'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    if (!candidates.some((c) => isOpen(c))) return kept(candidates);
    const sharpened = candidates.map((c) => (isOpen(c) ? sharpen(c, context) : c));
    const exact = sharpened.some((c, i) => c !== candidates[i]);
    // "Current episode manic" is part of the disorder, not a manic episode of its own (F30).
    return kept(mergeSameCode(exact ? sharpened.filter((c) => !isUnder(c.code, 'F30')) : sharpened));
  },
};

function isOpen(candidate: Candidate): boolean {
  return candidate.code === 'F31.9' || isUnder(candidate.code, 'F31.7');
}

function sharpen(candidate: Candidate, context: CodingContext): Candidate {
  for (const { text } of sentencesOf(candidate, context)) {
    const code = bipolarCode(text);
    if (code === undefined || code === candidate.code) continue;
    const why = step('specificity', `${code}: as the record states the episode`, guideline('I.B.2'));
    return recode(candidate, code, why, context.icd10cm);
  }
  return candidate;
}

/** The F31 code that a sentence about a bipolar disorder states; undefined where it states no episode. */
export function bipolarCode(text: string): string | undefined {
  const episode = EPISODE.exec(text);
  const kind = kindOf(episode?.[1] ?? episode?.[2]);
  const remission = REMISSION.exec(text);
  if (remission !== null) return remissionCode(kind, remission[2]?.toLowerCase());
  if (kind === undefined) return undefined;
  const severity = /\b(mild|moderate|severe)\b/i.exec(text)?.[1]?.toLowerCase();
  const level = severity === undefined ? 0 : ['', 'mild', 'moderate', 'severe'].indexOf(severity);
  const psychotic = PSYCHOTIC.test(text);
  switch (kind) {
    case 'hypomanic':
      return 'F31.0';
    case 'manic':
      return psychotic ? 'F31.2' : `F31.1${String(level)}`;
    case 'depressed':
      if (psychotic) return 'F31.5';
      return level === 3 ? 'F31.4' : `F31.3${String(level)}`;
    case 'mixed':
      return `F31.6${String(psychotic ? 4 : level)}`;
  }
}

type Kind = 'hypomanic' | 'manic' | 'depressed' | 'mixed';

function kindOf(word: string | undefined): Kind | undefined {
  const lower = word?.toLowerCase() ?? '';
  if (lower.startsWith('depress')) return 'depressed';
  if (lower === 'mania' || lower === 'manic') return 'manic';
  return lower === 'hypomanic' || lower === 'mixed' ? lower : undefined;
}

/** F31.70 where the episode or the extent of the remission is not stated; else partial before full, by episode. */
function remissionCode(kind: Kind | undefined, extent: string | undefined): string {
  if (kind === undefined || extent === undefined) return 'F31.70';
  const full = { hypomanic: 2, manic: 4, depressed: 6, mixed: 8 }[kind];
  return `F31.7${String(extent === 'partial' ? full - 1 : full)}`;
}
