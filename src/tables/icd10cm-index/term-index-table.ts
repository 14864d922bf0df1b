import { once } from '../../base/once.ts';
import type { Edition } from '../edition.ts';
import type { IndexEntry, TermIndexTable } from './icd10cm-index.ts';
import { everyNode, type IndexNode, type IndexPack, NodesByWords, termKey } from './index-pack.ts';

const TERMS_BY_DEFAULT = 20;
const FOUND_BY_DEFAULT = 10;
/** A reference may lead to another one; no index goes on for longer. */
const LONGEST_CHAIN = 5;

/** The Alphabetic Index or the External Cause Index, read from its pack. */
export class PackedTermIndex implements TermIndexTable {
  private readonly byWords = once(() => new NodesByWords(everyNode(this.pack.all())));

  constructor(
    private readonly pack: IndexPack,
    readonly edition: Edition,
  ) {}

  mainTerms(beginning: string, limit = TERMS_BY_DEFAULT): readonly string[] {
    const names = this.pack
      .keys(beginning, limit)
      .flatMap((key) => this.pack.mainTerms(key).map((node) => node.title));
    return names.slice(0, limit);
  }

  mainTerm(name: string): readonly IndexEntry[] {
    return this.pack.mainTerms(name);
  }

  at(path: string | readonly string[]): IndexEntry | undefined {
    return entryAt(typeof path === 'string' ? path.split(/\s*,\s*/) : path, (name) =>
      this.pack.mainTerms(name),
    );
  }

  find(words: string, limit = FOUND_BY_DEFAULT): readonly IndexEntry[] {
    const found = this.byWords()
      .find(words, limit)
      .map((node) => followed(node, (name) => this.pack.mainTerms(name)));
    return [...new Set(found)];
  }
}

/** The node at a path; commas may also stand inside a term (`Exposure, fire, flames` names `fire, flames`). */
export function entryAt(
  path: readonly string[],
  mainTerms: (name: string) => readonly IndexNode[],
): IndexNode | undefined {
  for (let taken = 1; taken <= path.length; taken++) {
    for (const main of mainTerms(path.slice(0, taken).join(', '))) {
      const found = below(main, path.slice(taken));
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function below(node: IndexNode, path: readonly string[]): IndexNode | undefined {
  if (path.length === 0) return node;
  for (let taken = path.length; taken >= 1; taken--) {
    const key = termKey(path.slice(0, taken).join(' '));
    for (const subterm of node.subterms.filter((one) => isNamed(one, key))) {
      const found = below(subterm, path.slice(taken));
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** A term `boat, boating` answers to `boat` as well. */
function isNamed({ essential }: IndexNode, key: string): boolean {
  return termKey(essential) === key || essential.split(',').some((part) => termKey(part) === key);
}

/** Where a node has no codes of its own but a reference: what that leads to, as far as it can be found. */
export function followed(node: IndexNode, mainTerms: (name: string) => readonly IndexNode[]): IndexNode {
  let at = node;
  for (let step = 0; step < LONGEST_CHAIN; step++) {
    const [reference] = at.see;
    if (reference === undefined || at.codes.length > 0 || at.cells.some((cell) => cell !== '')) return at;
    const next = entryAt(reference.split(/\s*,\s*/), mainTerms);
    if (next === undefined || next === at) return at;
    at = next;
  }
  return at;
}
