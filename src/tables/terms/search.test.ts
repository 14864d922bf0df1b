import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedTables } from '../../../test/shipped-tables.ts';
import type { DateOfService } from '../../base/date-of-service.ts';
import type { SearchOptions, SearchResult } from './terms.ts';

const { terms, icd10cm } = shippedTables();
const onDate = '2026-05-10' as DateOfService;
const search = (query: string, options: Partial<SearchOptions> = {}): readonly SearchResult[] =>
  terms.search(query, { onDate, ...options });
const first = (query: string, options: Partial<SearchOptions> = {}): string | undefined =>
  search(query, options)[0]?.code;

describe('the first result is what a coder expects', () => {
  const expected: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
    'Index default': [
      ['hypertension', 'I10'],
      ['pneumonia', 'J18.9'],
      ['asthma', 'J45.909'],
      ['diverticulosis of colon', 'K57.30'],
      ['carpal tunnel syndrome', 'G56.00'],
      ['diabetic neuropathy', 'E11.40'],
    ],
    'shorthand and any order': [
      ['ckd 3b', 'N18.32'],
      ['3b ckd', 'N18.32'],
      ['copd exacerbation', 'J44.1'],
      ['rt hip oa', 'M16.11'],
      ['Primary osteoarthritis, Rt Hip', 'M16.11'],
      ['pna 2/2 pseudomonas', 'J15.1'],
      ['acute on chronic diastolic chf', 'I50.33'],
    ],
    'side and 7th character': [
      ['Lateral Bucket Handle Meniscal Tear, Lt Knee', 'S83.252A'],
      ['displaced lateral malleolus fx right', 'S82.61XA'],
      ['left ankle sprain subsequent encounter', 'S93.402D'],
      ['left knee pain', 'M25.562'],
    ],
    'history and status': [
      ['Personal Hx Breast Cancer', 'Z85.3'],
      ['Status CABG', 'Z95.1'],
      ['s/p cabg', 'Z95.1'],
      ['Long term use of aspirin', 'Z79.82'],
      ['long term use of coumadin', 'Z79.01'],
    ],
    'misspellings and eponyms': [
      ['hypertesnion', 'I10'],
      ['pneumonai', 'J18.9'],
      ['wegener', 'M31.30'],
      ['crohns disease', 'K50.90'],
    ],
    numbers: [
      ['bmi 32.5', 'Z68.32'],
      ['blood alcohol level 214 mg/100 ml', 'Y90.7'],
      ['32 weeks pregnant', 'Z3A.32'],
    ],
  };
  for (const [kind, cases] of Object.entries(expected)) {
    it.each(cases)(`${kind}: %s is %s`, (query, code) => {
      expect(first(query)).toBe(code);
    });
  }
});

describe('codes as queries', () => {
  it('finds a code with or without its dot, in any case', () => {
    for (const query of ['I50.23', 'i5023', 'I5023']) expect(first(query)).toBe('I50.23');
  });
  it('lists what lies below a header', () => {
    const found = search('S83.25', { limit: 50 }).map((r) => r.code);
    expect(found[0]).toBe('S83.25');
    expect(found).toContain('S83.252A');
    expect(found.every((code) => code.startsWith('S83.25'))).toBe(true);
  });
  it('finds ICD-10-PCS and HCPCS codes', () => {
    expect(search('0FT4').map((r) => r.code)).toContain('0FT44ZZ');
    expect(first('J1885')).toBe('J1885');
  });
  it('says of a CPT code where it belongs, never its descriptor', () => {
    expect(search('27447')[0]).toMatchObject({ system: 'cpt', code: '27447' });
    expect(search('27447')[0]?.title).toContain('not licensed');
    expect(search('mastectomy', { systems: ['cpt'] })[0]).toMatchObject({
      code: '19300-19307',
      billable: false,
    });
  });
});

describe('procedures and supplies', () => {
  it('do not stand before a diagnosis that answers', () => {
    for (const query of ['knee pain', 'hypertension', 'status post cholecystectomy']) {
      expect(
        search(query)
          .slice(0, 3)
          .every((r) => r.system === 'icd10cm'),
        query,
      ).toBe(true);
    }
  });
  it('come first where a procedure is named', () => {
    expect(first('laparoscopic cholecystectomy')).toBe('0FT44ZZ');
    expect(first('total knee arthroplasty right cemented', { systems: ['icd10pcs'] })).toBe('0SRC0J9');
  });
  it('give only codes of the system asked for', () => {
    expect(first('ketorolac injection', { systems: ['hcpcs'] })).toBe('J1885');
    expect(search('heart', { systems: ['icd10pcs'] }).every((r) => r.system === 'icd10pcs')).toBe(true);
  });
});

describe('filters', () => {
  it('keep to a chapter or to codes below a code', () => {
    expect(search('pain', { within: '13' }).every((r) => r.code.startsWith('M'))).toBe(true);
    expect(search('failure', { within: 'I50' }).every((r) => r.code.startsWith('I50'))).toBe(true);
    expect(search('failure', { within: 'I50' }).length).toBeGreaterThan(3);
  });
  it('leave out headers', () => {
    expect(search('I50', { billableOnly: true }).every((r) => r.billable)).toBe(true);
    expect(search('I50').some((r) => !r.billable)).toBe(true);
  });
  it('give as many as asked for', () => {
    expect(search('fracture', { limit: 3 })).toHaveLength(3);
  });
  it('know the codes of the date only', () => {
    for (const date of ['2024-12-01', '2026-05-10', '2026-11-01'] as DateOfService[]) {
      for (const query of ['multiple sclerosis', 'obesity class 2', 'flank pain', 'sepsis']) {
        for (const { code } of terms.search(query, { onDate: date, systems: ['icd10cm'] })) {
          expect(icd10cm.on(date).entry(code), `${code} on ${date}`).toBeDefined();
        }
      }
    }
  });
});

describe('whatever is typed', () => {
  it('never throws, scores from 0 to 1, best first, no code twice', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc
        .array(
          fc.constantFrom(
            'pain',
            'left',
            'ca',
            'w/o',
            '2',
            '(',
            'ii',
            'fx',
            '32.5',
            'with',
            'x',
            'é',
            'hx',
            '+',
            'pnemonia',
          ),
          { maxLength: 12 },
        )
        .map((w) => w.join(' ')),
    );
    fc.assert(
      fc.property(anything, (query) => {
        const results = search(query);
        const scores = results.map((r) => r.score);
        expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
        expect(new Set(results.map((r) => `${r.system} ${r.code}`)).size).toBe(results.length);
      }),
      { numRuns: 150 },
    );
  });
  it('gives the same answer every time', () => {
    expect(search('acute chest pain left arm')).toEqual(search('acute chest pain left arm'));
  });
  it('answers a very long query in time', () => {
    const start = performance.now();
    search('chronic pain of the left knee with swelling '.repeat(5000));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
