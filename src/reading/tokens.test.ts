import { describe, expect, it } from 'vitest';
import type { Token } from './reading.ts';
import { tokenise } from './tokens.ts';

function tokens(text: string): readonly Token[] {
  const into: Token[] = [];
  tokenise(text, 0, text.length, into);
  return into;
}

describe('tokenise', () => {
  const cases: readonly (readonly [text: string, written: readonly string[]])[] = [
    ['BP 128/76, T 98.6', ['BP', '128', '/', '76', ',', 'T', '98.6']],
    ['WBC 12,500 today', ['WBC', '12,500', 'today']],
    ['500 mg b.i.d. for pain', ['500', 'mg', 'b.i.d.', 'for', 'pain']],
    ['s/p CABG w/o leak', ['s/p', 'CABG', 'w/o', 'leak']],
    ['CHF w/ edema', ['CHF', 'w/', 'edema']],
    ['n/v/d and w/out pain', ['n/v/d', 'and', 'w/out', 'pain']],
    ['AKI 2/2 sepsis, murmur 2/6', ['AKI', '2/2', 'sepsis', ',', 'murmur', '2', '/', '6']],
    ["doesn't know; patient's wife", ["doesn't", 'know', ';', "patient's", 'wife']],
    ['X-ray of L4-L5', ['X', '-', 'ray', 'of', 'L4', '-', 'L5']],
    ['A1c 7.5%', ['A1c', '7.5', '%']],
    ['Given 1.0 cc. Then', ['Given', '1.0', 'cc', '.', 'Then']],
    ['-----', ['-----']],
    ['naïve β-blocker', ['naïve', 'β', '-', 'blocker']],
    ['🙂 ok', ['🙂', 'ok']],
  ];
  for (const [text, written] of cases) {
    it(text, () => expect(tokens(text).map((t) => t.text)).toEqual(written));
  }

  it('gives the exact place of every token', () => {
    const text = '  Denies “chest pain”, s/p PCI 3/2026.\n';
    for (const token of tokens(text)) expect(text.slice(token.start, token.end)).toBe(token.text);
  });

  it('gives words as the dictionary takes them and signs without a word', () => {
    expect(tokens('Kidneys, w/').map((t) => t.word)).toEqual(['kidney', '', 'with']);
  });
});
