import type { Assertion } from '../../record/suggestion.ts';
import type { Token } from '../reading.ts';
import { lowerTokens } from '../tokens.ts';
import type { CueFamily, PseudoCues, ScopeEnds } from './cue.ts';
import { HISTORY, HISTORY_ENDS, PSEUDO_HISTORY } from './history.ts';
import { HYPOTHETICAL, HYPOTHETICAL_ENDS, PSEUDO_HYPOTHETICAL } from './hypothetical.ts';
import { NEGATION, NEGATION_ENDS, PSEUDO_NEGATION } from './negation.ts';
import { OTHER_PEOPLE, OTHER_PEOPLE_ENDS, PSEUDO_OTHER_PEOPLE } from './other-people.ts';
import { PLANNED, PSEUDO_PLANNED } from './planned.ts';
import { PSEUDO_RESOLVED, RESOLVED } from './resolved.ts';
import { PSEUDO_UNCERTAINTY, UNCERTAINTY, UNCERTAINTY_ENDS } from './uncertainty.ts';

/** A phrase of the cue lists found in a sentence. Token positions, the second one past the last. */
export interface FoundPhrase {
  readonly from: number;
  readonly to: number;
  readonly families: readonly CueFamily[];
  readonly ends: readonly ScopeEnds[];
}

interface Node {
  readonly next: Map<string, Node>;
  families: CueFamily[];
  ends: ScopeEnds[];
  isPseudo: boolean;
}

function emptyNode(): Node {
  return { next: new Map(), families: [], ends: [], isPseudo: false };
}

const FAMILIES: readonly CueFamily[] = [
  ...NEGATION,
  ...UNCERTAINTY,
  ...HISTORY,
  ...OTHER_PEOPLE,
  ...HYPOTHETICAL,
  ...RESOLVED,
  ...PLANNED,
];
const SCOPE_ENDS: readonly ScopeEnds[] = [
  ...NEGATION_ENDS,
  ...UNCERTAINTY_ENDS,
  ...HISTORY_ENDS,
  ...OTHER_PEOPLE_ENDS,
  ...HYPOTHETICAL_ENDS,
];
const PSEUDO: readonly PseudoCues[] = [
  PSEUDO_NEGATION,
  PSEUDO_UNCERTAINTY,
  PSEUDO_HISTORY,
  PSEUDO_OTHER_PEOPLE,
  PSEUDO_HYPOTHETICAL,
  PSEUDO_RESOLVED,
  PSEUDO_PLANNED,
];

const ROOT: Node = buildTable();

function buildTable(): Node {
  const root = emptyNode();
  for (const family of FAMILIES) {
    for (const phrase of family.phrases.split('|')) phraseNode(root, phrase).families.push(family);
  }
  for (const ends of SCOPE_ENDS)
    for (const phrase of ends.phrases.split('|')) phraseNode(root, phrase).ends.push(ends);
  for (const { pseudo } of PSEUDO)
    for (const phrase of pseudo.split('|')) phraseNode(root, phrase).isPseudo = true;
  return root;
}

function phraseNode(root: Node, phrase: string): Node {
  let node = root;
  for (const lower of lowerTokens(phrase)) {
    if (lower === '-') continue;
    let next = node.next.get(lower);
    if (next === undefined) {
      next = emptyNode();
      node.next.set(lower, next);
    }
    node = next;
  }
  return node;
}

/**
 * The cue phrases of a sentence. At each place the longest cue counts and is passed over, so that no cue lies within
 * another; phrases that only look like cues are passed over the same way. Ends of reach are found everywhere else.
 * Hyphens between the words of a phrase do not matter.
 */
export function findPhrases(tokens: readonly Token[]): readonly FoundPhrase[] {
  const found: FoundPhrase[] = [];
  for (let at = 0; at < tokens.length; at++) {
    let node = ROOT.next.get(tokens[at]?.lower ?? '');
    if (node === undefined) continue;
    let best: Node | undefined;
    let bestEnd = at + 1;
    let ends: ScopeEnds[] | undefined;
    for (let next = at + 1; ; next++) {
      if (node.ends.length > 0) ends = ends === undefined ? node.ends : [...ends, ...node.ends];
      if (node.isPseudo || node.families.length > 0) {
        best = node;
        bestEnd = next;
      }
      while (tokens[next]?.lower === '-') next++;
      const following: Node | undefined = node.next.get(tokens[next]?.lower ?? '');
      if (following === undefined) break;
      node = following;
    }
    if (best?.isPseudo === true) {
      if (best.ends.length > 0) found.push({ from: at, to: bestEnd, families: [], ends: best.ends });
    } else if (best !== undefined || ends !== undefined) {
      found.push({ from: at, to: bestEnd, families: best?.families ?? [], ends: ends ?? [] });
    }
    at = bestEnd - 1;
  }
  return found;
}

/** Every assertion that has cues, for the reference page and the tests. */
export function cueFamilies(): readonly CueFamily[] {
  return FAMILIES;
}

/** Whether a phrase ends the reach of cues of an assertion. */
export function endsReach(phrase: FoundPhrase, assertion: Assertion, previous: string): boolean {
  return phrase.ends.some(
    ({ ends, unlessPrevious }) => ends.includes(assertion) && !(unlessPrevious?.has(previous) ?? false),
  );
}
