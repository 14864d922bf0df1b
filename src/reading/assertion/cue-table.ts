import type { Assertion } from '../../record/suggestion.ts';
import type { Token } from '../reading.ts';
import { tokenise } from '../tokens.ts';
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
  isPhrase: boolean;
  isPseudo: boolean;
}

function emptyNode(): Node {
  return { next: new Map(), families: [], ends: [], isPhrase: false, isPseudo: false };
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
  const tokens: Token[] = [];
  tokenise(phrase, 0, phrase.length, tokens);
  let node = root;
  for (const { lower } of tokens) {
    if (lower === '-') continue;
    let next = node.next.get(lower);
    if (next === undefined) {
      next = emptyNode();
      node.next.set(lower, next);
    }
    node = next;
  }
  node.isPhrase = true;
  return node;
}

/**
 * The cue phrases of a sentence, longest first at each place, none overlapping another. Hyphens between the words
 * of a phrase do not matter. Phrases that only look like cues are consumed and left out.
 */
export function findPhrases(tokens: readonly Token[]): readonly FoundPhrase[] {
  const found: FoundPhrase[] = [];
  for (let at = 0; at < tokens.length; at++) {
    let node = ROOT.next.get(tokens[at]?.lower ?? '');
    if (node === undefined) continue;
    let best: Node | undefined = node.isPhrase ? node : undefined;
    let bestEnd = at + 1;
    for (let next = at + 1; next < tokens.length; next++) {
      const lower = tokens[next]?.lower ?? '';
      if (lower === '-') continue;
      node = node.next.get(lower);
      if (node === undefined) break;
      if (node.isPhrase) {
        best = node;
        bestEnd = next + 1;
      }
    }
    if (best === undefined) continue;
    if (!best.isPseudo) found.push({ from: at, to: bestEnd, families: best.families, ends: best.ends });
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
