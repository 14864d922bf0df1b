import { describe, expect, it } from 'vitest';
import { codedNote } from '../../../../test/coded-injury-note.ts';
import { icd10cmOn } from '../../../../test/tables.ts';
import { ACTIVITIES, PLACES, STATUSES } from './circumstances.ts';
import { withSeventh } from './external-cause.ts';
import { MECHANISMS } from './mechanisms.ts';

const note = (history: string, assessment = '1. Left wrist sprain.', complaint = 'Wrist pain.') =>
  `CHIEF COMPLAINT\n${complaint}\n\nHISTORY OF PRESENT ILLNESS\n${history}\n\nASSESSMENT\n${assessment}\n`;
const causes = (history: string, assessment?: string, complaint?: string) =>
  codedNote(note(history, assessment, complaint)).codes.filter((c) => /^[VWXY]/.test(c));

describe('the lists of mechanisms and circumstances', () => {
  const edition = icd10cmOn();
  it('name codes that exist, complete with their 7th character', () => {
    const wrong = MECHANISMS.filter(({ code }) => withSeventh(code, 'A', edition) === undefined);
    expect(wrong.map((m) => m.code)).toEqual([]);
    const others = [...PLACES, ...ACTIVITIES, ...STATUSES].map(([, code]) => code);
    expect(others.filter((code) => edition.entry(code)?.billable !== true)).toEqual([]);
  });
});

describe('how an injury happened (I.C.20.a)', () => {
  it.each([
    ['She slipped on ice and landed on her hand.', 'W00.0XXA'],
    ['He fell down the basement stairs.', 'W10.9XXA'],
    ['He fell from a ladder.', 'W11.XXXA'],
    ['She tripped over a rug and fell.', 'W01.0XXA'],
    ['She fell out of bed.', 'W06.XXXA'],
    ['She fell this morning.', 'W19.XXXA'],
    ['He was the restrained driver in an MVC.', 'V49.40XA'],
    ['Restrained passenger of a car rear-ended by another car.', 'V43.62XA'],
    ['Struck by a car while crossing the street.', 'V03.10XA'],
    ['She fell off her bike.', 'V18.0XXA'],
    ['He was hit by a baseball.', 'W21.03XA'],
    ['Strained it lifting heavy boxes.', 'X50.0XXA'],
  ])('"%s" is %s', (history, code) => {
    expect(causes(history)).toContain(code);
  });
  it('is not told by what is denied, long ago, or a risk', () => {
    expect(causes('She denies any fall or trauma.')).toEqual([]);
    expect(causes('She fell from a ladder ten years ago.')).toEqual([]);
    expect(causes('She is at risk of falling down the stairs.')).toEqual([]);
  });
  it('is not coded without an injury', () => {
    expect(causes('He fell down the stairs.', '1. Hypertension.')).toEqual([]);
  });
  it('is never first', () => {
    expect(codedNote(note('He fell down the stairs.')).first).toBe('S63.502A');
  });
});

describe('place, activity and status (I.C.20.b–d, k)', () => {
  it('are told once at the initial encounter', () => {
    const found = causes('He slipped on ice in the parking lot while walking at work.');
    expect(found).toEqual(expect.arrayContaining(['W00.0XXA', 'Y92.481', 'Y99.0']));
  });
  it('are not told at a subsequent one, whose cause has the 7th character of the injury', () => {
    const found = causes(
      'Seen 4 weeks after casting. He fell down the stairs at home.',
      '1. Left distal radius fracture, healing well.',
      'Follow-up of left wrist fracture.',
    );
    expect(found).toEqual(['W10.9XXD']);
  });
  it('take a sport for leisure, and work for work', () => {
    expect(causes('He fell while playing basketball.')).toEqual(expect.arrayContaining(['Y93.67', 'Y99.8']));
    expect(causes('He fell at work.')).not.toContain('Y99.8');
  });
});

describe('abuse (I.C.19.f, I.C.20.g)', () => {
  it('suspected comes first and without cause or perpetrator', () => {
    const { codes } = codedNote(
      note(
        'Father punched him; he was punched.',
        '1. Suspected child physical abuse.\n2. Contusion of left upper arm.',
      ),
    );
    expect(codes[0]).toBe('T76.12XA');
    expect(codes.filter((c) => /^[VWXY]/.test(c))).toEqual([]);
  });
  it('confirmed comes first with the assault', () => {
    const { codes } = codedNote(
      note(
        'He was punched by his uncle.',
        '1. Child physical abuse, confirmed.\n2. Contusion of left upper arm.',
      ),
    );
    expect(codes[0]).toBe('T74.12XA');
    expect(codes).toContain('Y04.0XXA');
  });
});
