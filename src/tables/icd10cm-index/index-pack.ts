import type { RowPack } from '../row-pack.ts';

/** A line of an index pack with its place in the tree. */
export interface IndexNode {
  readonly title: string;
  readonly essential: string;
  readonly path: readonly string[];
  readonly codes: readonly string[];
  readonly manifestations: readonly string[];
  readonly see: readonly string[];
  readonly seeAlso: readonly string[];
  /** Cells of columns 2 to 7, empty where none is printed. */
  readonly cells: readonly string[];
  readonly subterms: readonly IndexNode[];
}

interface OpenNode extends IndexNode {
  readonly subterms: OpenNode[];
}

const BETWEEN = ' | ';

/** How terms are compared: lower case, no diacritics, letters and digits with one blank between words. */
export function termKey(term: string): string {
  return term
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** The words by which a term is found: those of `termKey`, plurals in -s as singulars, without the small words. */
export function termWords(term: string): readonly string[] {
  return termKey(term)
    .split(' ')
    .filter((word) => word !== '' && !SMALL_WORDS.has(word))
    .map((word) =>
      word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word,
    );
}

const SMALL_WORDS = new Set([
  'of',
  'the',
  'and',
  'or',
  'in',
  'by',
  'to',
  'a',
  'an',
  'with',
  'due',
  'nec',
  'nos',
]);

/** The trees of an index: all of it, or the main terms of one key. */
export class IndexPack {
  constructor(private readonly pack: RowPack) {}

  /** The keys of main terms that begin with some letters, each once, in order. */
  keys(beginning: string, limit: number): readonly string[] {
    const [start, end] = this.pack.prefixRange(termKey(beginning));
    const keys = new Set<string>();
    for (let index = start; index < end && keys.size < limit; index++) keys.add(this.pack.key(index));
    return [...keys];
  }

  /** The main terms of a key with all that lies below them. */
  mainTerms(name: string): readonly IndexNode[] {
    const key = termKey(name);
    const start = this.pack.lowerBound(key);
    let end = start;
    while (end < this.pack.size && this.pack.key(end) === key) end++;
    return this.trees(start, end);
  }

  /** Every main term. */
  all(): readonly IndexNode[] {
    return this.trees(0, this.pack.size);
  }

  private trees(start: number, end: number): readonly IndexNode[] {
    const roots: OpenNode[] = [];
    const open: OpenNode[] = [];
    for (let index = start; index < end; index++) {
      const [, levelText = '0', title = '', essential = '', ...rest] = this.pack.row(index);
      const level = Number(levelText);
      open.length = level;
      const node = openNode(title, essential === '' ? title : essential, open.at(-1)?.path ?? [], rest);
      const parent = open.at(-1);
      if (parent === undefined) roots.push(node);
      else parent.subterms.push(node);
      open.push(node);
    }
    return roots;
  }
}

function openNode(
  title: string,
  essential: string,
  above: readonly string[],
  [codes = '', manifestations = '', see = '', seeAlso = '', cells = '']: readonly string[],
): OpenNode {
  return {
    title,
    essential,
    path: [...above, essential],
    codes: codes === '' ? [] : codes.split(' '),
    manifestations: parts(manifestations),
    see: parts(see),
    seeAlso: parts(seeAlso),
    cells: cells === '' ? [] : cells.split('|'),
    subterms: [],
  };
}

function parts(cell: string): readonly string[] {
  return cell === '' ? [] : cell.split(BETWEEN);
}

/** A node and all below it, in the order printed. */
export function* everyNode(nodes: readonly IndexNode[]): IterableIterator<IndexNode> {
  for (const node of nodes) {
    yield node;
    yield* everyNode(node.subterms);
  }
}

/** Nodes by the words of their paths: found by words in any order. */
export class NodesByWords {
  private readonly postings = new Map<string, number[]>();
  private readonly nodes: IndexNode[];
  private readonly sizes: number[];

  /** @param from how many of the outermost terms do not count as words (`Neoplasm` stands before every site) */
  constructor(nodes: Iterable<IndexNode>, from = 0) {
    this.nodes = [...nodes];
    this.sizes = this.nodes.map(() => 0);
    for (const [index, node] of this.nodes.entries()) {
      const words = new Set(termWords(`${node.path.slice(from).join(' ')} ${node.title}`));
      this.sizes[index] = termWords(node.path.slice(from).join(' ')).length;
      for (const word of words) {
        const list = this.postings.get(word);
        if (list === undefined) this.postings.set(word, [index]);
        else list.push(index);
      }
    }
  }

  /**
   * Nodes whose path or modifiers hold all the words. Those with the fewest words beside them come first, among
   * them those highest up, then the order printed.
   */
  find(text: string, limit: number): readonly IndexNode[] {
    const words = [...new Set(termWords(text))];
    const lists = words.map((word) => this.postings.get(word) ?? []).sort((a, b) => a.length - b.length);
    const [shortest, ...others] = lists;
    if (shortest === undefined) return [];
    const sets = others.map((list) => new Set(list));
    return shortest
      .filter((index) => sets.every((set) => set.has(index)))
      .sort((a, b) => (this.sizes[a] ?? 0) - (this.sizes[b] ?? 0) || this.depth(a) - this.depth(b) || a - b)
      .slice(0, limit)
      .flatMap((index) => this.nodes[index] ?? []);
  }

  private depth(index: number): number {
    return this.nodes[index]?.path.length ?? 0;
  }
}
