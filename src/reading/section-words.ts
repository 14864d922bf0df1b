import type { Section, Sentence } from './reading.ts';

/**
 * Which words stand in each section of a document, for terms that mean different things in different places
 * (`MS` beside "valve" or beside "relapsing"). Built for a section when first asked.
 */
export class SectionWords {
  private readonly bySection = new Map<Section, ReadonlySet<string>>();
  private readonly answers = new Map<Section, Map<string, boolean>>();

  constructor(private readonly sentences: readonly Sentence[]) {}

  /** Whether one of the words stands in the sentence's section. A word that ends in `*` stands for all that begin so. */
  hasAny(sentence: Sentence, words: readonly string[]): boolean {
    return words.some((word) => this.has(sentence.section, word));
  }

  private has(section: Section, word: string): boolean {
    let answers = this.answers.get(section);
    if (answers === undefined) {
      answers = new Map();
      this.answers.set(section, answers);
    }
    let answer = answers.get(word);
    if (answer === undefined) {
      answer = this.find(section, word.toLowerCase().trim());
      answers.set(word, answer);
    }
    return answer;
  }

  private find(section: Section, word: string): boolean {
    const words = this.wordsOf(section);
    const parts = word.split(/\s+/);
    return parts.every((part) => {
      if (!part.endsWith('*')) return words.has(part);
      const stem = part.slice(0, -1);
      for (const candidate of words) if (candidate.startsWith(stem)) return true;
      return false;
    });
  }

  private wordsOf(section: Section): ReadonlySet<string> {
    const known = this.bySection.get(section);
    if (known !== undefined) return known;
    const words = new Set<string>();
    for (const sentence of this.sentences) {
      if (sentence.section !== section) continue;
      for (const { lower, word } of sentence.tokens) {
        words.add(lower);
        if (word !== '') for (const part of word.split(' ')) words.add(part);
      }
    }
    this.bySection.set(section, words);
    return words;
  }
}
