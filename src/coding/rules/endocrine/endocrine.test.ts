import { describe, expect, it } from 'vitest';
import { codedNote, diagnosesOf } from '../../../../test/coded-note.ts';

const topics = (problems: string) => codedNote(problems).queries.map((q) => q.topic);

describe('control of diabetes (I.C.4.a; Index "Diabetes, uncontrolled")', () => {
  it.each([
    'Poorly controlled type 2 diabetes',
    'Type 2 diabetes, out of control',
    'Inadequately controlled diabetes',
  ])('%s is with hyperglycemia by the Index', (words) => {
    expect(diagnosesOf(`1. ${words}.`)).toEqual(['E11.65']);
  });
  it('uncontrolled alone has no default and is asked for', () => {
    expect(diagnosesOf('1. Type 2 diabetes, uncontrolled.')).toEqual(['E11.9']);
    expect(topics('1. Type 2 diabetes, uncontrolled.')).toContain('Control of diabetes');
  });
  it('uncontrolled with high sugars is with hyperglycemia, and nothing is asked', () => {
    const problems = '1. Uncontrolled type 2 diabetes. Blood sugars have been high.';
    expect(diagnosesOf(problems)).toEqual(['E11.65']);
    expect(topics(problems)).not.toContain('Control of diabetes');
  });
  it('a result alone is no diagnosis', () => {
    expect(diagnosesOf('1. Type 2 diabetes. A1c 10.2, glucose 340.')).toEqual(['E11.9']);
  });
});

describe('the cause of secondary diabetes (I.C.4.a.6)', () => {
  it('stands before E08', () => {
    expect(diagnosesOf('1. Diabetes due to cystic fibrosis.')).toEqual(['E84.9', 'E08.9']);
  });
  it('is E89.1 with the absence of the pancreas after its removal', () => {
    expect(diagnosesOf('1. Secondary diabetes due to pancreatectomy.').toSorted()).toEqual([
      'E13.9',
      'E89.1',
      'Z90.410',
    ]);
  });
  it('is an adverse effect where a steroid brought it', () => {
    expect(diagnosesOf('1. Steroid-induced diabetes.')).toEqual(['E09.9', 'T38.0X5A']);
  });
  it('is none for a patient with diabetes who takes a steroid', () => {
    expect(diagnosesOf('1. Type 2 diabetes. Continue prednisone for asthma.')).not.toContain('T38.0X5A');
  });
});

describe('a diabetic ulcer (Tabular E11.621 "use additional code")', () => {
  it.each([
    ['Type 2 diabetes with right foot ulcer with fat layer exposed', 'L97.512'],
    ['Diabetic ulcer of the right great toe limited to breakdown of skin', 'L97.511'],
    ['Diabetic foot ulcer of left heel with bone necrosis', 'L97.424'],
  ])('%s', (words, ulcer) => {
    expect(diagnosesOf(`1. ${words}.`)).toEqual(['E11.621', ulcer]);
  });
  it('without a depth is of unspecified severity', () => {
    expect(diagnosesOf('1. Type 2 diabetes.\n2. Right plantar foot ulcer.')).toEqual(['E11.621', 'L97.519']);
  });
});

describe('an insulin pump (I.C.4.a.5)', () => {
  it('that fails stands first, with the underdosing', () => {
    expect(diagnosesOf('1. Type 1 diabetes with hyperglycemia due to insulin pump malfunction.')).toEqual([
      'T85.614A',
      'T38.3X6A',
      'E10.65',
    ]);
  });
  it('that works is no complication', () => {
    const codes = diagnosesOf('1. Type 1 diabetes. Continue insulin pump, no malfunction.');
    expect(codes).not.toContain('T85.614A');
    expect(codes).not.toContain('T38.3X6A');
  });
});

describe('diabetes with kidney disease (I.A.15)', () => {
  it('is E11.22, which says more than nephropathy', () => {
    expect(diagnosesOf('1. Type 2 diabetes with nephropathy, CKD stage 3a.')).toEqual(['E11.22', 'N18.31']);
  });
  it('is not linked where the record says that they are unrelated', () => {
    const codes = diagnosesOf('1. Type 2 diabetes.\n2. CKD due to hypertension, not related to diabetes.');
    expect(codes).toContain('E11.9');
    expect(codes).not.toContain('E11.22');
  });
});
