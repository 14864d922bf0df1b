import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseWord, stem, wordsOf } from './words.ts';

describe('wordsOf', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['w/ Type II DM', 'with type 2 dm'],
    ['B/L knees', 'bilateral knee'],
    ['h/o MI, s/p CABG', 'history of mi status cabg'],
    ['PNA 2/2 pseudomonas', 'pna due to pseudomonas'],
    ["Crohn's disease", 'crohn disease'],
    ['Crohns disease', 'crohn disease'],
    ['Ménière’s', 'meniere'],
    ['non-Hodgkin and non Hodgkin', 'nonhodgkin and nonhodgkin'],
    ['post-traumatic arthritis', 'posttraumatic arthritis'],
    ['L4-L5 disc', 'l4 l5 disc'],
    ['stage 3b; BMI 40.5', 'stage 3b bmi 40.5'],
    ['x-ray', 'xray'],
    ['HIV+', 'hiv positive'],
    [
      'oedema, haemorrhage, diarrhoea, leukaemia, ischaemic tumour',
      'edema hemorrhage diarrhea leukemia ischemic tumor',
    ],
  ];
  it.each(cases)('%s', (text, words) => {
    expect(wordsOf(text).join(' ')).toBe(words);
  });
});

describe('stem', () => {
  const plurals: readonly (readonly [string, string])[] = [
    ['neuropathies', 'neuropathy'],
    ['diagnoses', 'diagnosis'],
    ['diseases', 'disease'],
    ['metastases', 'metastasis'],
    ['pharyngitides', 'pharyngitis'],
    ['condylomata', 'condyloma'],
    ['vertebrae', 'vertebra'],
    ['abscesses', 'abscess'],
    ['biopsies', 'biopsy'],
    ['headaches', 'headache'],
    ['viruses', 'virus'],
    ['eyes', 'eye'],
  ];
  it.each(plurals)('%s is the plural of %s', (plural, singular) => {
    expect(stem(plural)).toBe(singular);
  });
  it.each(['diabetes', 'measles', 'pancreas', 'sepsis', 'uterus', 'stress', 'crps', 'exercise', 'otherwise'])(
    '%s is left as it is',
    (word) => {
      expect(stem(word)).toBe(word);
    },
  );
});

describe('normaliseWord', () => {
  it('is idempotent and never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const once = normaliseWord(text);
        expect(normaliseWord(once)).toBe(once);
      }),
    );
  });
  it('is idempotent on words as charts have them', () => {
    const letters = fc.stringMatching(/^[a-z]{1,12}(?:es|ies|s|ae|itides|oses|ed|'s)?$/);
    fc.assert(
      fc.property(letters, (word) => {
        const once = normaliseWord(word);
        expect(normaliseWord(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });
});
