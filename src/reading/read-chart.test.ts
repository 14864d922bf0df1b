import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listedTerms } from '../../test/support/listed-terms.ts';
import { tables } from '../../test/tables.ts';
import type { DateOfService } from '../base/date-of-service.ts';
import type { Span } from '../base/span.ts';
import type { Terms } from '../tables/terms/terms.ts';
import { readDrugRows } from './drug-rows.ts';
import { readChart } from './read-chart.ts';
import type { ChartReading } from './reading.ts';

const ON_DATE = '2026-05-01' as DateOfService;
const SETS = ['../shared/eval/aci-bench', '../shared/eval/mtsamples'].filter((folder) => {
  if (existsSync(folder)) return true;
  console.warn(`skipped: ${folder} is not here`);
  return false;
});

/** Everything a reading points at lies within its document and holds the words it says. */
function expectExact(reading: ChartReading, text: string): void {
  for (const { document, sections, sentences, mentions, drugs, measurements } of reading.documents) {
    const inside = ({ start, end }: Span): boolean =>
      document.start <= start && start < end && end <= document.end && document.end <= text.length;
    expect(document.text).toBe(text);
    expect(sections.every(inside)).toBe(true);
    expect(sentences.every(inside)).toBe(true);
    let last = 0;
    for (const sentence of sentences) {
      expect(sentence.start).toBeGreaterThanOrEqual(last);
      expect(sentence.start >= sentence.section.start && sentence.end <= sentence.section.end).toBe(true);
      last = sentence.end;
      for (const token of sentence.tokens)
        if (text.slice(token.start, token.end) !== token.text) expect.fail('token');
    }
    for (const found of [...mentions, ...drugs, ...measurements]) {
      expect(inside(found)).toBe(true);
      expect(text.slice(found.start, found.end)).toBe(found.text);
    }
    for (const mention of mentions) if (mention.cue !== null) expect(inside(mention.cue)).toBe(true);
  }
}

describe.skipIf(SETS.length === 0)('the documents of ../shared', () => {
  const drugs = readDrugRows(tables.list('lexicon/drug-classes.tsv'));
  for (const folder of SETS) {
    it(`${folder}: every span exact`, () => {
      for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
        const text = readFileSync(`${folder}/${file}`, 'utf8');
        const reading = readChart([{ id: file, text }], tables.terms, drugs, ON_DATE);
        expect(reading.documents.length).toBeGreaterThan(0);
        expectExact(reading, text);
      }
    });
  }
});

const TERMS: Terms = listedTerms(
  ['fever', 'chest pain', 'heart failure', 'pneumonia', 'gout', 'pain'].map((term) => ({
    term,
    code: 'R69',
  })),
);
const DRUGS = [{ drug: 'warfarin', drugClass: 'anticoagulant', longTermUseCode: 'Z79.01' }];

function read(text: string): ChartReading {
  return readChart([{ id: 'n', text }], TERMS, DRUGS, ON_DATE);
}

const PIECES = fc.constantFrom(
  ...[
    'fever',
    'chest pain',
    'pneumonia',
    'denies',
    'no',
    'possible',
    'history of',
    'if',
    'mother',
    'but',
    'and',
    'or',
    ',',
    '.',
    ':',
    ';',
    '(',
    ')',
    '[',
    ']',
    '?',
    '-',
    '–',
    '\n',
    '\n\n',
    '\t',
    '   ',
    '\f',
    '\r\n',
    '1.',
    '2)',
    '•',
    'PLAN:',
    'ASSESSMENT',
    'DISCHARGE SUMMARY',
    '=====',
    'Page 1 of 2',
    'BP 120/80',
    'A1c 7.2%',
    'left',
    'warfarin',
    'Dr.',
    'b.i.d.',
    's/p',
    'w/',
    'x',
    ' ',
    '5',
    '.,',
    ',1.  ',
    '\u00a0',
    '😀',
    '\ud800',
    'É',
    '“',
    "'",
    '/',
    '12,500',
    'DOB: 1/2/34',
  ],
);

describe('any text', () => {
  it('is read without a crash, with exact spans, the same way twice', () => {
    fc.assert(
      fc.property(fc.array(PIECES, { maxLength: 120 }), fc.boolean(), (pieces, spaced) => {
        const text = pieces.join(spaced ? ' ' : '');
        const reading = read(text);
        expectExact(reading, text);
        expect(read(text)).toEqual(reading);
      }),
      { numRuns: 400 },
    );
  });

  it('holds for arbitrary characters too', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expectExact(read(text), text);
      }),
      { numRuns: 300 },
    );
  });

  it('an empty text is a document without words', () => {
    expect(read('').documents).toMatchObject([{ sections: [], sentences: [], mentions: [] }]);
    expect(readChart([], TERMS, DRUGS, ON_DATE).documents).toEqual([]);
  });
});

describe('time is linear in the length of the text', () => {
  const hard: Readonly<Record<string, (size: number) => string>> = {
    'one word': (size) => 'a'.repeat(size),
    digits: (size) => '1,'.repeat(size / 2),
    blanks: (size) => ' '.repeat(size),
    'line breaks': (size) => '\n'.repeat(size),
    colons: (size) => 'A: '.repeat(size / 3),
    'open brackets': (size) => '('.repeat(size),
    cues: (size) => 'no fever possible '.repeat(size / 18),
    'commas and capitals': (size) => ',A'.repeat(size / 2),
    'capitals without end': (size) => 'HISTORY OF '.repeat(size / 11),
    'lines that introduce lists': (size) => 'a:\n'.repeat(size / 3),
    titles: (size) => 'DISCHARGE SUMMARY\n\nHome.\n\n'.repeat(size / 26),
    'dotted letters': (size) => 'a.b.'.repeat(size / 4),
    'labels of dates': (size) => 'Date of admission '.repeat(size / 18),
    'ages without end': (size) => '1-year-old '.repeat(size / 11),
    'ages and hyphens': (size) => `1-year-old ${'-a'.repeat(size / 2)}`,
    'ages and blanks': (size) => '1 year old , '.repeat(size / 13),
    'words after an age': (size) => `1-year-old ${'a '.repeat(size / 2)}`,
    'sections of one word': (size) => 'Plan: a. '.repeat(size / 9),
    apostrophes: (size) => "a'".repeat(size / 2),
    slashes: (size) => 'a/'.repeat(size / 2),
    'full stops': (size) => '. '.repeat(size / 2),
    hyphens: (size) => 'no - '.repeat(size / 5),
  };
  for (const [name, make] of Object.entries(hard)) {
    it(name, () => {
      const timeOf = (size: number): number => {
        const text = make(size);
        const before = process.cpuUsage();
        read(text);
        const { user, system } = process.cpuUsage(before);
        return (user + system) / 1000;
      };
      timeOf(20_000);
      const small = Math.max(timeOf(100_000), 20);
      expect(timeOf(400_000)).toBeLessThan(small * 12);
    });
  }
});
