import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedTables } from '../../../test/shipped-tables.ts';
import type { DateOfService } from '../../base/date-of-service.ts';
import type { TermMatch } from './terms.ts';
import { normaliseWord } from './words.ts';

const { terms } = shippedTables();
const onDate = '2026-05-10' as DateOfService;

/** Words and signs as a reader hands them over. */
function tokens(text: string): string[] {
  const raw = text.match(/[\p{L}\p{N}]+(?:['’][a-z]+)?|[^\s\p{L}\p{N}]/gu) ?? [];
  return raw.map((word) => normaliseWord(word) || word);
}
const matches = (text: string): readonly TermMatch[] => terms.matches(tokens(text), onDate);
const codes = (text: string): readonly string[] => matches(text).map((m) => m.code);

describe('terms in running text', () => {
  const found: readonly (readonly [string, string])[] = [
    ['Pain in the right knee.', 'M25.56'],
    ['Severe osteoarthritis of the right hip', 'M16'],
    ['cancer of the left breast', 'C50'],
    ['stage 3b CKD', 'N18.32'],
    ['Acute on chronic systolic heart failure', 'I50.23'],
    ['type II DM with neuropathy', 'E11.40'],
    ['chest and back pain', 'R07.9'],
    ['nausea and vomiting', 'R11.2'],
    ['non-Hodgkin lymphoma', 'C85.9'],
    ['Displaced fracture of the lateral malleolus of the left fibula', 'S82.6'],
    ['osteoarthritis, knee', 'M17'],
  ];
  it.each(found)('%s: %s', (text, code) => {
    expect(codes(text).some((c) => c.startsWith(code))).toBe(true);
  });

  const notFound: readonly (readonly [string, string])[] = [
    ['thrombosis, pulmonary embolism', 'pulmonary thrombosis is not what a list says'],
    ['chest pain, heart disease', 'heart pain'],
    ['tricuspid regurgitation with moderate pulmonary hypertension', 'pulmonary regurgitation'],
    ['hepatitis', 'hepatitis a'],
    ['a hepatitis', 'hepatitis a'],
    ['urinary retention and bladder cancer', 'retention of bladder'],
  ];
  it.each(notFound)('%s: no %s', (text, _what) => {
    const wrong = new Set(['B15.9', 'I37.1']);
    const spans = matches(text).filter(
      (m) => wrong.has(m.code) || /pulmonary thrombosis|cardiac chest pain|bladder retention/.test(m.term),
    );
    expect(spans).toEqual([]);
  });

  it('gives the place of a term, longest first', () => {
    const [longest, ...rest] = matches('acute on chronic systolic heart failure');
    expect(longest).toMatchObject({ code: 'I50.23', from: 0, to: 6 });
    expect(rest.map((m) => m.code)).toContain('I50.9');
  });
  it('takes all of an abbreviation or nothing', () => {
    expect(codes('COPD')).toContain('J44.9');
    expect(matches('COPD').filter((m) => m.code !== 'J44.9')).toEqual([]);
  });
  it('marks words that are too general to be coded alone', () => {
    const weak = matches('pain and injury').filter((m) => m.weak === true);
    expect(weak.length).toBeGreaterThan(0);
    expect(matches('knee pain').find((m) => m.code.startsWith('M25.56'))?.weak).toBeUndefined();
  });
  it('gives the context that an ambiguous abbreviation needs', () => {
    const reading = matches('MS').find((m) => m.code.startsWith('G35'));
    if (reading !== undefined) expect(reading.context.length).toBeGreaterThan(0);
    expect(codes('MS').length).toBeLessThan(6);
  });
  it('knows only the codes of the date', () => {
    const before = terms.matches(tokens('multiple sclerosis'), '2025-05-10' as DateOfService);
    const after = terms.matches(tokens('multiple sclerosis'), onDate);
    expect(before.length + after.length).toBeGreaterThan(0);
    for (const { code } of before)
      expect(
        shippedTables()
          .icd10cm.on('2025-05-10' as DateOfService)
          .entry(code),
      ).toBeDefined();
    for (const { code } of after) expect(shippedTables().icd10cm.on(onDate).entry(code)).toBeDefined();
  });
});

describe('whatever the words', () => {
  it('never throws and stays inside the sentence', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 20 }), { maxLength: 40 }), (words) => {
        for (const { from, to } of terms.matches(words, onDate)) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(words.length);
          expect(from).toBeLessThan(to);
        }
      }),
    );
  });
  it('finds the same terms wherever the sentence stands', () => {
    const alone = codes('fracture of the right distal radius');
    expect(codes('fracture of the right distal radius')).toEqual(alone);
    expect(codes(`the patient reports . fracture of the right distal radius`)).toEqual(
      expect.arrayContaining([...alone]),
    );
  });
  it('takes time in proportion to the text', () => {
    const sentence = tokens(
      'fracture of the distal radius and pain in the left knee with chronic kidney disease stage 3 of the heart ',
    );
    const time = (times: number): number => {
      const words = Array.from({ length: times }, () => sentence).flat();
      const start = performance.now();
      terms.matches(words, onDate);
      return performance.now() - start;
    };
    time(200);
    const [short, long] = [Math.min(time(100), time(100), time(100)), Math.min(time(1000), time(1000))];
    expect(long / short).toBeLessThan(40);
  });
});
