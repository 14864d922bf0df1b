import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import type { Icd10CmEdition } from '../../../tables/icd10cm/icd10cm.ts';
import { type Candidate, mergeSameCode, recode, step } from '../../candidate.ts';
import { inRanges } from '../../code-ranges.ts';
import type { CodingContext } from '../../context.ts';
import { problemOf, sentencesOf } from '../../record-words.ts';
import { type CodingRule, kept } from '../../rule.ts';

const INJURIES = 'S00-T88,M80,M84';
/** Their active treatment is that of the effect or complication, whatever the visit is for. */
const TREATED_WHEN_NAMED = 'T36-T88';

const SEQUELA =
  /\b(sequelae?|late effects?|residuals?) (of|from)\b|\b(due|secondary) to (an? |his |her )?(old|prior|previous|remote|healed)\b/i;
const HEALING =
  /\b(healing (well|routinely|normally|appropriately|nicely|as expected|fracture|wound)|routine healing|well[- ]healed|interval healing|callus|(s\/p|status post|after) (open reduction|closed reduction|orif|crpp|internal fixation|fixation|casting|splinting|repair)|cast (removal|removed|change)|(suture|staple|pin) removal|(sutures|staples) (were |are )?(removed|out)|(weeks?|months?) (out|post|s\/p|status post|after|since|from))\b/i;
const ACUTE =
  /\b(new|acute|today|yesterday|this (morning|afternoon|evening)|last night|tonight|(\d+|one|two|three) (hours?|days?) ago)\b/i;
/** Surgery or reduction still to come is active treatment. */
const STILL_TREATED =
  /\b(will|plan(ned|s)?|schedul(ed?|ing)|proceed|recommend(ed)?|consent(ed)?|tomorrow)\b[^.]*\b(orif|open reduction|closed reduction|surgery|surgical|fixation)\b/i;
const RESOLVING = /\b(resolv(ed|ing)|recover(ed|ing)|healed|follow[- ]?up)\b/i;

const OPEN = /\b(open|compound)\b(?! (reduction|treatment|repair|surgery|wound|biopsy))|\bgustilo\b/i;
const TYPE_III = /\b(gustilo|grade|type)\b[^.]{0,25}?\b(iii|3)\s?-?[abc]?\b/i;

type Healing = 'routine' | 'delayed' | 'nonunion' | 'malunion';

/** By healing: closed, open type I or II (or not typed), open type III. */
const SUBSEQUENT: Readonly<Record<Healing, readonly [string, string, string]>> = {
  routine: ['D', 'E', 'F'],
  delayed: ['G', 'H', 'J'],
  nonunion: ['K', 'M', 'N'],
  malunion: ['P', 'Q', 'R'],
};

/**
 * The 7th character of each injury by its own words: a wound of yesterday is in active treatment though the visit
 * follows up on a fracture; a fracture in healing is coded by closed or open (Gustilo type) and by routine or delayed
 * healing, nonunion or malunion.
 *
 * @source guidelines I.C.19.a and I.C.19.c.1
 */
export const seventhCharacter: CodingRule = {
  id: 'injury/seventh-character',
  title: '7th character of each injury',
  authority: guideline('I.C.19.a'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    if (!candidates.some((c) => takesPhase(c.code))) return kept(candidates);
    const exact = candidates.map((c) => (takesPhase(c.code) ? withPhase(c, context) : c));
    return kept(exact.some((c, i) => c !== candidates[i]) ? mergeSameCode(exact) : candidates);
  },
};

function takesPhase(code: string): boolean {
  return code.length === 8 && /[A-S]$/.test(code) && inRanges(code, INJURIES);
}

/** The phase that a 7th character tells. */
export function phaseOfCode(code: string): 'A' | 'D' | 'S' {
  const last = code.slice(-1);
  if (last === 'S') return 'S';
  return 'ABC'.includes(last) ? 'A' : 'D';
}

function withPhase(candidate: Candidate, context: CodingContext): Candidate {
  const own = sentencesOf(candidate, context)
    .map((s) => s.text)
    .join('\n');
  const problem = problemOf(candidate, context)
    .map((s) => s.text)
    .join('\n');
  const isFracture = /fracture/i.test(candidate.title);
  const healing = isFracture ? healingOf(problem) : 'routine';
  const phase = phaseOf(candidate, own, problem, healing);
  const open = isFracture && OPEN.test(own) ? (TYPE_III.test(own) ? 2 : 1) : 0;
  const wanted =
    phase === 'S'
      ? ['S']
      : phase === 'A'
        ? ['ABC'[open], 'AB'[Math.min(open, 1)], 'A']
        : [SUBSEQUENT[healing][open], SUBSEQUENT[healing][Math.min(open, 1)], SUBSEQUENT[healing][0], 'D'];
  const code = firstBillable(candidate.code.slice(0, 7), wanted, context.icd10cm);
  if (code === undefined || code === candidate.code) return candidate;
  const why = step(
    '7th character',
    `${code}: ${meaningOf(code, context.icd10cm)}, by what the record says of this injury`,
    guideline(isFracture ? 'I.C.19.c.1' : 'I.C.19.a'),
  );
  return recode(candidate, code, why, context.icd10cm);
}

function phaseOf(candidate: Candidate, own: string, problem: string, healing: Healing): 'A' | 'D' | 'S' {
  const visit = phaseOfCode(candidate.code);
  if (visit === 'S' || SEQUELA.test(own)) return 'S';
  if (inRanges(candidate.code, TREATED_WHEN_NAMED)) {
    return visit === 'D' && RESOLVING.test(problem) ? 'D' : 'A';
  }
  if (STILL_TREATED.test(problem)) return 'A';
  if (healing !== 'routine' || HEALING.test(own)) return 'D';
  return ACUTE.test(problem) && !HEALING.test(problem) ? 'A' : visit;
}

function healingOf(problem: string): Healing {
  const says = (pattern: RegExp): boolean => {
    const match = pattern.exec(problem);
    return (
      match !== null && !/\b(no|without|not|risk of|rule out)\b[^.;]*$/i.test(problem.slice(0, match.index))
    );
  };
  if (says(/\bnon[- ]?union\b/i)) return 'nonunion';
  if (says(/\bmal[- ]?union\b/i)) return 'malunion';
  return says(/\bdelayed (healing|union)\b/i) ? 'delayed' : 'routine';
}

function firstBillable(
  stem: string,
  characters: readonly (string | undefined)[],
  edition: Icd10CmEdition,
): string | undefined {
  for (const character of characters) {
    if (character !== undefined && edition.entry(`${stem}${character}`)?.billable === true) {
      return `${stem}${character}`;
    }
  }
  return undefined;
}

function meaningOf(code: string, edition: Icd10CmEdition): string {
  const title = edition.entry(code)?.longTitle ?? '';
  return /(initial|subsequent) encounter.*$|sequela$/i.exec(title)?.[0] ?? title;
}
