import type { Span } from '../../base/span.ts';
import type { Assertion } from '../../record/suggestion.ts';
import type { Section, SectionName, Sentence } from '../reading.ts';
import type { Reach } from './reach.ts';
import { reachesOf } from './scope.ts';

/** How a run of tokens is asserted, and by which words where some decide. */
export interface Asserted {
  readonly assertion: Assertion;
  readonly cue: Span | null;
}

/** What holds when several cues reach one mention: the first of these. */
const PRECEDENCE: readonly Assertion[] = [
  'negated',
  'family',
  'other-person',
  'hypothetical',
  'uncertain',
  'resolved',
  'historical',
  'planned',
];

/** What a section says of the conditions named in it, where no words do. */
const SECTION_DEFAULT: ReadonlyMap<SectionName, Assertion> = new Map<SectionName, Assertion>([
  ['familyHistory', 'family'],
  ['pastSurgicalHistory', 'historical'],
  ['allergies', 'historical'],
  ['immunizations', 'hypothetical'],
]);

const PRESENT: Asserted = { assertion: 'present', cue: null };

/** The cues of one sentence, ready to be asked about any of its tokens. */
export class SentenceAssertions {
  private readonly reaches: readonly Reach[];

  constructor(
    text: string,
    readonly sentence: Sentence,
    /** Cues of the sentence that introduces the list this one stands in. */
    private readonly leadIn: SentenceAssertions | null,
  ) {
    this.reaches = reachesOf(text, sentence.tokens);
  }

  /**
   * How the tokens from `from` up to `to` are asserted.
   *
   * @param ofProcedure whether they name a procedure or service, to which plans apply
   */
  of(from: number, to: number, ofProcedure: boolean): Asserted {
    let best: Asserted | null = null;
    for (const reach of this.reaches) {
      if (!covers(reach, from, to) || (reach.proceduresOnly && !ofProcedure)) continue;
      if (best !== null && PRECEDENCE.indexOf(best.assertion) <= PRECEDENCE.indexOf(reach.assertion))
        continue;
      best = { assertion: reach.assertion, cue: this.cueSpan(reach) };
    }
    return best ?? this.leadIn?.ofList(ofProcedure) ?? sectionDefault(this.sentence.section);
  }

  /**
   * Whether a token is denied as a word of its own: "not in exacerbation", "no exac", "without coma".
   */
  denies(at: number): boolean {
    return this.reaches.some(
      (reach) => reach.assertion === 'negated' && !reach.within && reach.from <= at && at < reach.to,
    );
  }

  /** How the cues that are still open at the end of the sentence assert the list below it. */
  private ofList(ofProcedure: boolean): Asserted | null {
    for (const reach of this.reaches) {
      if (reach.open && (!reach.proceduresOnly || ofProcedure)) {
        return { assertion: reach.assertion, cue: this.cueSpan(reach) };
      }
    }
    return this.leadIn?.ofList(ofProcedure) ?? null;
  }

  private cueSpan(reach: Reach): Span | null {
    const first = this.sentence.tokens[reach.cueFrom];
    const last = this.sentence.tokens[reach.cueTo - 1];
    return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
  }
}

/** A cue that is part of the words themselves ("without complication") says nothing about them. */
function covers(reach: Reach, from: number, to: number): boolean {
  if (reach.within) return reach.from <= from && to <= reach.to;
  if (reach.cueFrom < to && from < reach.cueTo) {
    // "no history of stroke" over the term "history of stroke": the denial stands before it
    return reach.cueFrom < from && reach.cueTo < to && reach.from === reach.cueTo;
  }
  return reach.from <= from && from < reach.to && (reach.from >= reach.cueTo || to <= reach.to);
}

/** Headers under which every diagnosis is still open. */
const UNDECIDED = /\b(?:differential|ddx|working|provisional|tentative|rule[- ]?outs?)\b/i;

/** Headers of a newborn's chart under which the mother's conditions stand. */
const OF_THE_MOTHER =
  /^(?:maternal|mother'?s) (?:hx|history|pmh|medical|conditions|problems|complications)\b/i;

function sectionDefault({ name, header }: Section): Asserted {
  if (header !== null && OF_THE_MOTHER.test(header)) return { assertion: 'other-person', cue: null };
  const undecided = header !== null && UNDECIDED.test(header);
  const assertion = undecided ? 'uncertain' : SECTION_DEFAULT.get(name);
  return assertion === undefined ? PRESENT : { assertion, cue: null };
}
