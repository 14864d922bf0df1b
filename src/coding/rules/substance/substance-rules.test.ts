import { describe, expect, it } from 'vitest';
import { codedNote } from '../../../../test/coded-injury-note.ts';
import { icd10cmOn, tables } from '../../../../test/tables.ts';
import type { Setting } from '../../../record/setting.ts';

const note = (assessment: string, history = 'The patient is seen today.') =>
  `HISTORY OF PRESENT ILLNESS\n${history}\n\nASSESSMENT\n${assessment}\n`;
const codes = (assessment: string, history?: string, setting?: Setting) =>
  codedNote(note(assessment, history), setting).codes;

describe('adverse effects (I.C.19.e.5.a)', () => {
  it('are the nature of the effect, then the drug', () => {
    const found = codes('1. Hyponatremia due to hydrochlorothiazide.');
    expect(found.slice(0, 2)).toEqual(['E87.1', 'T50.2X5A']);
  });
  it('take the drug-induced code where the classification has one', () => {
    expect(codes('1. Urticaria due to amoxicillin.').slice(0, 2)).toEqual(['L50.0', 'T36.0X5A']);
  });
  it('take a class of drugs by name', () => {
    expect(codes('1. Steroid-induced hyperglycemia.')).toEqual(['R73.9', 'T38.0X5A']);
  });
  it('are not made by treatment, doubt or the lack of the drug', () => {
    expect(codes('1. Hyponatremia. Continue hydrochlorothiazide.').some((c) => c.startsWith('T'))).toBe(
      false,
    );
    expect(
      codes('1. Hyponatremia, possibly due to hydrochlorothiazide.').some((c) => c.startsWith('T')),
    ).toBe(false);
    expect(codes('1. Hypertension due to lisinopril noncompliance.').some((c) => /^T..\.*5A$/.test(c))).toBe(
      false,
    );
  });
  it('are not made by side effects that are only explained', () => {
    expect(
      codes('1. Asthma. I explained the side effects of albuterol.').some((c) => c.startsWith('T48')),
    ).toBe(false);
  });
  it('inpatient, a probable cause at discharge counts', () => {
    expect(codes('1. Hyponatremia, likely due to hydrochlorothiazide.', undefined, 'inpatient')).toContain(
      'T50.2X5A',
    );
  });
});

describe('poisoning (I.C.19.e.5.b)', () => {
  it('comes first, then its manifestations', () => {
    expect(
      codes(
        '1. Bradycardia due to metoprolol overdose.',
        'He took twice the dose of metoprolol by mistake.',
      ).slice(0, 2),
    ).toEqual(['T44.7X1A', 'R00.1']);
  });
  it('takes the intent that the record tells', () => {
    const found = codes(
      '1. Acetaminophen overdose.',
      'She took 30 tablets of acetaminophen in a suicide attempt.',
    );
    expect(found[0]).toBe('T39.1X2A');
    expect(found.some((c) => c.startsWith('T14.91'))).toBe(false);
  });
  it('is not made by a denial, a risk or the past', () => {
    expect(
      codes('1. Depression.', 'She denies any overdose of acetaminophen.').some((c) => c.startsWith('T')),
    ).toBe(false);
    expect(
      codes('1. Depression.', 'History of overdose of sertraline in 2019.').some((c) => c.startsWith('T')),
    ).toBe(false);
    expect(
      codes('1. Opioid use disorder. Naloxone given to prevent overdose of oxycodone.').some((c) =>
        c.startsWith('T'),
      ),
    ).toBe(false);
  });
});

describe('underdosing (I.C.19.e.5.c)', () => {
  it('is the condition first, the drug and the reason', () => {
    const found = codes('1. Hypertension, uncontrolled.', 'She stopped taking lisinopril because of cost.');
    expect(found[0]).toBe('I10');
    expect(found).toEqual(expect.arrayContaining(['T46.4X6A', 'Z91.120']));
  });
  it('tells forgetting from intent', () => {
    expect(codes('1. Hypertension.', 'He often forgets to take his lisinopril.')).toContain('Z91.138');
    expect(codes('1. Hypertension.', 'He stopped taking lisinopril on his own.')).toContain('Z91.128');
  });
  it('is not made where the provider stopped the drug, nor of drugs taken as needed', () => {
    expect(
      codes('1. Hypertension.', 'She is not taking lisinopril; it was stopped by her cardiologist.').some(
        (c) => c.startsWith('T'),
      ),
    ).toBe(false);
    expect(codes('1. Back pain.', 'She is not taking ibuprofen.').some((c) => c.startsWith('T'))).toBe(false);
  });
});

describe('the lists of substances and injuries', () => {
  const edition = icd10cmOn();
  const rows = (path: string) => {
    const pack = tables.list(path);
    return Array.from({ length: pack.size }, (_, i) => pack.row(i));
  };
  it('give an adverse effect and an underdosing of every drug', () => {
    const wrong = rows('coding/drug-substances.tsv').filter(
      ([, stem = '']) => !['5', '6'].every((c) => edition.entry(`${stem}${c}A`)?.billable === true),
    );
    expect(wrong).toEqual([]);
  });
  it('name billable drug-induced conditions and known superficial and severer injuries', () => {
    const induced = rows('coding/drug-induced-conditions.tsv').map(([, code = '']) => code);
    expect(induced.filter((code) => edition.entry(code)?.billable !== true)).toEqual([]);
    const stems = rows('coding/superficial-injuries.tsv').flatMap(([own = '', severer = '']) => [
      own,
      ...severer.split(','),
    ]);
    expect(stems.filter((stem) => edition.entry(stem) === undefined)).toEqual([]);
  });
});
