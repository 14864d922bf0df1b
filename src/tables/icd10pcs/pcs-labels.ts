import type { RowPack } from '../row-pack.ts';
import { axisName } from './pcs-axes.ts';
import { labelContext, labelKey } from './pcs-label-context.ts';
import { usualWords } from './pcs-words.ts';

/** Cells of the pack: words that say nothing, and a label that no source holds. */
const SILENT = '-';
const NOT_HELD = '?';

interface Meaning {
  /** undefined where no source holds it. */
  readonly label: string | undefined;
  readonly words: string;
}

/**
 * What the values of a code mean. A meaning is kept at the shortest run of preceding characters that decides
 * it, so that a look-up goes from the longest context to the shortest.
 */
export class PcsLabels {
  private readonly meanings = new Map<string, Meaning>();

  /** @param pack key, label, words in titles where they differ from the usual ones */
  constructor(pack: RowPack) {
    for (const [key = '', label = '', words = ''] of pack.rows()) {
      const position = Number(key.charAt(0));
      if (label === NOT_HELD) this.meanings.set(key, { label: undefined, words });
      else if (words === SILENT) this.meanings.set(key, { label, words: '' });
      else this.meanings.set(key, { label, words: words === '' ? usualWords(label, position) : words });
    }
  }

  /**
   * The label of the value at a position (2–7), or undefined when no source holds it.
   *
   * @param code a code, or its first characters up to that position at least
   */
  label(code: string, position: number): string | undefined {
    return this.meaning(code, position)?.label;
  }

  /** The words by which titles call the value; says openly when its name is not held. */
  words(code: string, position: number): string {
    const meaning = this.meaning(code, position);
    if (meaning !== undefined && (meaning.label !== undefined || meaning.words !== '')) return meaning.words;
    const axis = axisName(code.charAt(0), position).toLowerCase();
    return `[${axis} ${code.charAt(position - 1)}, name not held]`;
  }

  private meaning(code: string, position: number): Meaning | undefined {
    const value = code.charAt(position - 1);
    const context = labelContext(code, position);
    for (let length = context.length; length >= 1; length--) {
      const meaning = this.meanings.get(labelKey(position, value, context.slice(0, length)));
      if (meaning !== undefined) return meaning;
    }
    return undefined;
  }
}
