import type { RowPack } from '../row-pack.ts';
import type { PcsIndexLine } from './icd10pcs.ts';

/** The ICD-10-PCS Index; its `use` lines are the Body Part Key, the Device Key and the Substance Key. */
export class PcsIndex {
  private bodyPartTerms: ReadonlyMap<string, readonly string[]> | undefined;

  /** @param pack key (main term in lower case), term, path, kind, target, codes; lines of a term in printed order */
  constructor(private readonly pack: RowPack) {}

  /** The lines under a main term, in any case. */
  lines(term: string): readonly PcsIndexLine[] {
    return Array.from(this.pack.rowsOf(keyOf(term)), lineOf);
  }

  /** Main terms that begin with some letters, each once. */
  terms(beginning: string, limit: number): readonly string[] {
    const terms = new Set<string>();
    const [start, end] = this.pack.prefixRange(keyOf(beginning));
    for (let index = start; index < end && terms.size < limit; index++)
      terms.add(this.pack.row(index)[1] ?? '');
    return [...terms];
  }

  /** The `use` lines of a term of one kind: what it is to be coded as. */
  uses(term: string, kind: 'use body part' | 'use device' | 'use substance'): readonly PcsIndexLine[] {
    return this.lines(term).filter((line) => line.kind === kind);
  }

  /** Terms whose `use` line names a body part. */
  termsOfBodyPart(label: string): readonly string[] {
    this.bodyPartTerms ??= this.reverseBodyParts();
    return this.bodyPartTerms.get(label) ?? [];
  }

  private reverseBodyParts(): Map<string, string[]> {
    const terms = new Map<string, string[]>();
    for (const row of this.pack.rows()) {
      const line = lineOf(row);
      if (line.kind !== 'use body part') continue;
      const list = terms.get(line.target);
      if (list === undefined) terms.set(line.target, [line.term]);
      else list.push(line.term);
    }
    return terms;
  }
}

const KINDS: Readonly<Record<string, PcsIndexLine['kind']>> = {
  code: 'code',
  see: 'see',
  'use body part': 'use body part',
  'use device': 'use device',
  'use substance': 'use substance',
};

function lineOf([
  ,
  term = '',
  path = '',
  kind = '',
  target = '',
  codes = '',
]: readonly string[]): PcsIndexLine {
  return {
    term,
    path: path === '' ? [] : path.split(' | '),
    kind: KINDS[kind] ?? 'heading',
    target,
    codes: codes === '' ? [] : codes.split(' '),
  };
}

/** How main terms are compared: in lower case, with one blank between words and none before brackets. */
export function keyOf(term: string): string {
  return term
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/ (?=\()/g, '')
    .toLowerCase();
}
