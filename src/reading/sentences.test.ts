import { describe, expect, it } from 'vitest';
import { listedTerms } from '../../test/support/listed-terms.ts';
import type { DateOfService } from '../base/date-of-service.ts';
import { readChart } from './read-chart.ts';
import type { Sentence } from './reading.ts';

function read(text: string): readonly Sentence[] {
  return readChart([{ id: 'n', text }], listedTerms([]), [], '2026-05-01' as DateOfService).documents.flatMap(
    (d) => d.sentences,
  );
}

function sentences(text: string): readonly string[] {
  return read(text).map((s) => text.slice(s.start, s.end).replace(/\s+/g, ' '));
}

describe('sentences', () => {
  const cases: readonly (readonly [text: string, expected: readonly string[]])[] = [
    ['Seen by Dr. Lee today. He is well.', ['Seen by Dr. Lee today.', 'He is well.']],
    ['Tylenol 500 mg b.i.d. as needed. Rest.', ['Tylenol 500 mg b.i.d. as needed.', 'Rest.']],
    ['Metformin 500 mg b.i.d. Follow up soon.', ['Metformin 500 mg b.i.d.', 'Follow up soon.']],
    ['Temp was 98.6 and BP 120/80. Stable.', ['Temp was 98.6 and BP 120/80.', 'Stable.']],
    ['Pneumonia vs. CHF. Will image.', ['Pneumonia vs. CHF.', 'Will image.']],
    ['No edema.The lungs are clear.', ['No edema.', 'The lungs are clear.']],
    ['?UTI. Send culture.', ['?UTI.', 'Send culture.']],
    ['Is it gout? Unclear.', ['Is it gout?', 'Unclear.']],
    ['1 Gout\n2 Asthma\n3 COPD', ['Gout', 'Asthma', 'COPD']],
    ['2. BPH\n3. HTN 4. GERD 5. OSA', ['BPH', 'HTN', 'GERD', 'OSA']],
    ['#4 HTN  #5 Gout  #6 Asthma', ['HTN', 'Gout', 'Asthma']],
    ['Ileus // Gout // COPD', ['Ileus //', 'Gout //', 'COPD']],
    ['12 weeks of cough.\n2 days of fever.', ['12 weeks of cough.', '2 days of fever.']],
    ['Varicella #1 given.', ['Varicella #1 given.']],
    ['Assessed. 1. CHF 2. COPD 3. Gout', ['Assessed.', 'CHF', 'COPD', 'Gout']],
    [
      'Chest pain with\nexertion and at rest.\nNo fever.',
      ['Chest pain with exertion and at rest.', 'No fever.'],
    ],
    ['- aspirin 81 mg\n- lisinopril 10 mg', ['aspirin 81 mg', 'lisinopril 10 mg']],
    ['Blood pressure: 120/80\nHeart rate: 72', ['Blood pressure: 120/80', 'Heart rate: 72']],
  ];
  for (const [text, expected] of cases) it(text, () => expect(sentences(text)).toEqual(expected));

  it('joins the lines of a text broken at a width', () => {
    const text = [
      'The patient is a pleasant woman who was admitted with worsening shortness of',
      'breath and swelling of both legs over the course of two weeks, during which she',
      'could not lie flat and slept in a chair. She was given furosemide in the emergency',
      'department and improved.',
    ].join('\n');
    expect(sentences(text)).toHaveLength(2);
  });

  it('counts the problems of a numbered plan, with their bullets', () => {
    const text =
      'ASSESSMENT AND PLAN\n1. Heart failure\n- Continue furosemide\n- Daily weights\n2. Gout\n- Colchicine';
    expect(read(text).map((s) => s.listItem)).toEqual([0, 0, 0, 1, 1]);
  });

  it('counts problems that are headed by a short line', () => {
    const text =
      'ASSESSMENT AND PLAN\n\nDepression.\n• Doing well.\n• Continue therapy.\n\nHypertension.\n• At goal.';
    expect(read(text).map((s) => s.listItem)).toEqual([0, 0, 0, 1, 1]);
  });

  it('knows the line that introduces a list', () => {
    const [first, ...items] = read('PLAN\nReturn for:\n- fever\n- chills\n\nContinue aspirin.');
    expect(items.map((s) => s.leadIn === first)).toEqual([true, true, false]);
  });

  it('reads over page numbers and running headers', () => {
    const text =
      'Mercy Hospital  MRN: 77123\nShe was admitted for treatment of a\nPage 1 of 3\nMercy Hospital  MRN: 77123\npneumonia of the left lung.\nPage 2 of 3\nMercy Hospital  MRN: 77123\nShe improved.';
    expect(
      sentences(text).some((s) => s.endsWith('pneumonia of the left lung.') && s.startsWith('She was')),
    ).toBe(true);
    expect(read(text).filter((s) => s.tokens.some((t) => t.text === '77123'))).toHaveLength(1);
  });

  it('cuts a sentence without end', () => {
    const text = 'cough '.repeat(5000);
    const found = read(text);
    expect(found.length).toBeGreaterThan(20);
    expect(Math.max(...found.map((s) => s.tokens.length))).toBeLessThanOrEqual(201);
  });
});
