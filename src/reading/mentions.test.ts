import { describe, expect, it } from 'vitest';
import { type ListedTerm, listedTerms } from '../../test/support/listed-terms.ts';
import type { DateOfService } from '../base/date-of-service.ts';
import type { Terms } from '../tables/terms/terms.ts';
import { readChart } from './read-chart.ts';
import type { Mention } from './reading.ts';

function mentions(text: string, terms: readonly ListedTerm[]): readonly Mention[] {
  return readChart(
    [{ id: 'n', text }],
    listedTerms(terms),
    [],
    '2026-05-01' as DateOfService,
  ).documents.flatMap((d) => d.mentions);
}

const KNEE: readonly ListedTerm[] = [
  { term: 'knee pain', code: 'M25.56' },
  { term: 'osteoarthritis', code: 'M19.90' },
  { term: 'effusion', code: 'M25.40' },
];

describe('terms that mean something else', () => {
  const code = (text: string, terms: readonly ListedTerm[]) => mentions(text, terms).map((m) => m.match.code);
  const cases: readonly (readonly [text: string, term: ListedTerm, found: boolean])[] = [
    ['PMH: bipolar, gout.', { term: 'bipolar', code: 'F31.9' }, true],
    ['Cemented bipolar hemiarthroplasty.', { term: 'bipolar', code: 'F31.9' }, false],
    ['Infected right hip bipolar arthroplasty.', { term: 'bipolar', code: 'F31.9' }, false],
    ['Ventricular bipolar 0.5 volts.', { term: 'bipolar', code: 'F31.9' }, false],
    ['Reimplantation of the celiac artery.', { term: 'celiac', code: 'K90.0' }, false],
    ['PMH: celiac, gout.', { term: 'celiac', code: 'K90.0' }, true],
    ['The risks of infection were explained.', { term: 'at risk for infection', code: 'Z91.89' }, false],
    ['She is at risk for infection.', { term: 'at risk for infection', code: 'Z91.89' }, true],
    ['Menorrhagia unresponsive to therapy.', { term: 'unresponsive', code: 'R41.89' }, false],
    ['He was found unresponsive.', { term: 'unresponsive', code: 'R41.89' }, true],
    ['POD5 SSI, wound opened.', { term: 'ssi', code: 'T81.40' }, true],
    ['Glucose 180 on SSI.', { term: 'ssi', code: 'T81.40' }, false],
    ['ASCVD, on a statin.', { term: 'ascvd', code: 'I25.10' }, true],
    ['ASCVD 11%.', { term: 'ascvd', code: 'I25.10' }, false],
    ['Cut on neck.', { term: 'cut on neck', code: 'S11.91' }, true],
    ['Neck cut revised.', { term: 'cut on neck', code: 'S11.91' }, false],
    ['Klebsiella pneumonia.', { term: 'klebsiella pneumonia', code: 'J15.0' }, true],
    ['Urine grew Klebsiella pneumoniae.', { term: 'klebsiella pneumonia', code: 'J15.0' }, false],
    ['HER2+ tumor.', { term: 'her2 positive', code: 'Z17.31' }, true],
    ['HER2 neg tumor.', { term: 'her2 negative', code: 'Z17.32' }, true],
    ['HER2 pending.', { term: 'her2-', code: 'Z17.32' }, false],
    ['COPD with pneumonia.', { term: 'copd with pneumonia', code: 'J44.0' }, true],
    ['Pneumonia or COPD.', { term: 'copd with pneumonia', code: 'J44.0' }, false],
  ];
  for (const [text, term, found] of cases) {
    it(`${text} ${found ? 'holds' : 'does not hold'} ${term.term}`, () => {
      expect(code(text, [term])).toEqual(found ? [term.code] : []);
    });
  }

  it('each test takes its own sign', () => {
    const found = mentions('ER+ PR+ HER2-', [
      { term: 'er positive', code: 'Z17.0' },
      { term: 'pr positive', code: 'Z17.21' },
      { term: 'her2 negative', code: 'Z17.32' },
    ]);
    expect(found.map((m) => [m.text, m.match.code])).toEqual([
      ['ER+', 'Z17.0'],
      ['PR+', 'Z17.21'],
      ['HER2-', 'Z17.32'],
    ]);
  });
});

describe('pairs, sides and denials', () => {
  it('a pair that shares its first word is two, each with its side', () => {
    const match = { system: 'icd10cm', source: 'lexicon', context: [], from: 0 } as const;
    const terms: Terms = {
      search: () => [],
      matches: () => [
        { ...match, term: 'dog bite hand', code: 'S61.45', to: 7 },
        { ...match, term: 'dog bite of cheek', code: 'S01.45', to: 4 },
      ],
    };
    const chart = [{ id: 'n', text: 'Dog bite L cheek & R hand' }];
    const found = readChart(chart, terms, [], '2026-05-01' as DateOfService).documents.flatMap(
      (d) => d.mentions,
    );
    expect(found.map((m) => [m.match.code, m.laterality]).sort()).toEqual([
      ['S01.45', 'left'],
      ['S61.45', 'right'],
    ]);
  });

  it('eyes by their letters', () => {
    const found = mentions('Glaucoma OS, severe.', [{ term: 'glaucoma', code: 'H40.9' }]);
    expect(found[0]?.laterality).toBe('left');
  });

  it('a condition of a combination that is denied leaves the other alone', () => {
    const found = mentions('PMH: T2DM, CKD? denies.', [
      { term: 't2dm with ckd', code: 'E11.22' },
      { term: 't2dm', code: 'E11.9' },
    ]);
    expect(found.map((m) => m.match.code)).toEqual(['E11.9']);
  });

  it('denied words describe nothing, and "without" does', () => {
    const copd = [{ term: 'copd', code: 'J44.9' }];
    expect(mentions('COPD, not in exacerbation.', copd)[0]?.modifiers).not.toContain('exacerbation');
    expect(mentions('COPD with exacerbation.', copd)[0]?.modifiers).toContain('exacerbation');
    expect(
      mentions('Depression without psychosis.', [{ term: 'depression', code: 'F32.A' }])[0]?.modifiers,
    ).toContain('without');
  });

  it("a mother's history in a newborn's chart is not the child's", () => {
    const found = mentions('Maternal hx: asthma.\n\nPE: Asthma.', [{ term: 'asthma', code: 'J45.909' }]);
    expect(found.map((m) => m.assertion)).toEqual(['other-person', 'present']);
  });

  it('an operation that is planned is no state after it', () => {
    const tka = [{ term: 'knee arthroplasty', code: 'Z96.65' }];
    expect(mentions('Scheduled for knee arthroplasty.', tka)[0]?.assertion).toBe('planned');
    expect(mentions('Knee arthroplasty 2021.', tka)[0]?.assertion).toBe('present');
  });
});

describe('mentions', () => {
  it('the longest term wins, and terms inside it go', () => {
    const found = mentions('Acute systolic heart failure.', [
      { term: 'heart failure', code: 'I50.9' },
      { term: 'acute systolic heart failure', code: 'I50.21' },
      { term: 'failure', code: 'R69' },
    ]);
    expect(found.map((m) => m.match.code)).toEqual(['I50.21']);
  });

  it('terms of other code systems stand beside it', () => {
    const found = mentions('Laparoscopic appendectomy.', [
      { term: 'appendectomy', code: '0DTJ4ZZ', system: 'icd10pcs' },
      { term: 'appendectomy', code: 'Z90.49' },
    ]);
    expect(found.map((m) => m.match.system)).toEqual(['icd10cm', 'icd10pcs']);
  });

  it('an abbreviation means what its section speaks of', () => {
    const terms: readonly ListedTerm[] = [
      { term: 'MS', code: 'G35', context: ['relapsing', 'interferon'] },
      { term: 'MS', code: 'I05.0', context: ['valv*', 'murmur'] },
    ];
    expect(mentions('MS, relapsing form.', terms).map((m) => m.match.code)).toEqual(['G35']);
    expect(mentions('MS with calcified valves.', terms).map((m) => m.match.code)).toEqual(['I05.0']);
    expect(mentions('MS noted.', terms)).toEqual([]);
  });

  it('an honorific is no abbreviation, and a hyphenated word is taken whole', () => {
    const terms: readonly ListedTerm[] = [
      { term: 'MS', code: 'G35' },
      { term: 'hodgkin lymphoma', code: 'C81.90' },
    ];
    expect(mentions('Ms. Lee has MS.', terms).map((m) => m.start)).toEqual([12]);
    expect(mentions("Non-Hodgkin's lymphoma.", terms).map((m) => m.text)).toEqual(["Non-Hodgkin's lymphoma"]);
  });

  it('"history of" leaves the condition to be judged, with the term for its history', () => {
    const terms: readonly ListedTerm[] = [
      { term: 'history of asthma', code: 'Z87.09' },
      { term: 'asthma', code: 'J45.909' },
      { term: 'history of aneurysm repair', code: 'Z86.79' },
      { term: 'aneurysm', code: 'I72.9' },
    ];
    expect(mentions('History of asthma.', terms)).toMatchObject([
      {
        text: 'asthma',
        assertion: 'historical',
        match: { code: 'J45.909' },
        personalHistory: { code: 'Z87.09' },
      },
    ]);
    expect(mentions('History of aneurysm repair.', terms)).toMatchObject([
      { match: { code: 'Z86.79' }, assertion: 'present' },
    ]);
    expect(mentions('No history of aneurysm repair.', terms)).toMatchObject([{ assertion: 'negated' }]);
    expect(mentions('No history of asthma.', terms)).toMatchObject([
      { text: 'asthma', assertion: 'negated' },
    ]);
  });

  it('everyday words are no abbreviations', () => {
    const terms: readonly ListedTerm[] = [
      { term: 'ALL', code: 'C91.0' },
      { term: 'on metformin', code: 'Z79.84' },
    ];
    expect(mentions('All questions were answered.', terms)).toEqual([]);
    expect(mentions('History of ALL in childhood.', terms).map((m) => m.match.code)).toEqual(['C91.0']);
  });

  const sides: readonly (readonly [text: string, side: Mention['laterality']])[] = [
    ['Right knee pain.', 'right'],
    ['Knee pain, left.', 'left'],
    ['Knee pain bilaterally.', 'bilateral'],
    ['Osteoarthritis of the R hip.', 'right'],
    ['Osteoarthritis of right and left hips.', 'bilateral'],
    ['Right knee: effusion', 'right'],
    ['Knee pain; left ankle is fine.', null],
    ['Right-hand-dominant with osteoarthritis.', null],
    ['She left the office with knee pain.', null],
    ['Knee pain is better right now.', null],
    ['Knee pain, 2 L of oxygen.', null],
  ];
  for (const [text, side] of sides) {
    it(`side of "${text}"`, () => expect(mentions(text, KNEE)[0]?.laterality ?? null).toBe(side));
  }

  it('carries the words of its clause that may make the code more specific', () => {
    const terms: readonly ListedTerm[] = [
      { term: 'heart failure', code: 'I50.9' },
      { term: 'diabetes', code: 'E11.9' },
      { term: 'gout', code: 'M10.9' },
    ];
    const [failure, diabetes] = mentions(
      'Chronic diastolic heart failure; diabetes, type 2, uncontrolled, with neuropathy, and gout of the foot.',
      terms,
    );
    expect(failure?.modifiers).toEqual(['chronic', 'diastolic']);
    expect(diabetes?.modifiers).toEqual(
      expect.arrayContaining(['type', '2', 'uncontrolled', 'with', 'neuropathy']),
    );
    expect(diabetes?.modifiers).not.toContain('foot');
  });

  it('gives the words that decide the assertion', () => {
    const text = 'She denies knee pain.';
    const cue = mentions(text, KNEE)[0]?.cue;
    expect(cue && text.slice(cue.start, cue.end)).toBe('She denies');
  });
});
