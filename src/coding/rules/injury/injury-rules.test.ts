import { describe, expect, it } from 'vitest';
import { codedNote } from '../../../../test/coded-injury-note.ts';

const assessed = (assessment: string, history = 'The patient is seen today.', complaint = 'Injury.') =>
  `CHIEF COMPLAINT\n${complaint}\n\nHISTORY OF PRESENT ILLNESS\n${history}\n\nASSESSMENT\n${assessment}\n`;
const codes = (assessment: string, history?: string, complaint?: string) =>
  codedNote(assessed(assessment, history, complaint)).codes;

describe('the 7th character of an injury (I.C.19.a, I.C.19.c.1)', () => {
  it('is A in active treatment and B or C of an open fracture by its Gustilo type', () => {
    expect(codes('1. Closed fracture of the shaft of the left tibia.')).toContain('S82.202A');
    expect(codes('1. Open fracture of the shaft of the left tibia.')).toContain('S82.202B');
    expect(codes('1. Open fracture of the shaft of the left tibia, Gustilo type IIIB.')).toContain(
      'S82.202C',
    );
  });
  it('does not take an open reduction for an open fracture', () => {
    expect(codes('1. Fracture of the shaft of the left tibia, for open reduction tomorrow.')).toContain(
      'S82.202A',
    );
  });
  it('tells nonunion, malunion and delayed healing, but not where denied', () => {
    expect(codes('1. Nonunion of fracture of the shaft of the left tibia.')).toContain('S82.202K');
    expect(codes('1. Malunion of fracture of the shaft of the left tibia.')).toContain('S82.202P');
    expect(codes('1. Left tibial shaft fracture with delayed healing.')).toContain('S82.202G');
    expect(codes('1. Left tibial shaft fracture, healing well, no evidence of nonunion.')).toContain(
      'S82.202D',
    );
  });
  it('is each injury own: a new wound at the follow-up of a fracture is initial', () => {
    const found = codes(
      '1. Left tibial shaft fracture, healing well.\n2. New laceration of scalp from yesterday.',
      'Seen 6 weeks after casting.',
      'Follow-up of left tibial shaft fracture.',
    );
    expect(found).toContain('S82.202D');
    expect(found).toContain('S01.01XA');
  });
  it('is not D because the visit follows up on something else', () => {
    expect(codes('1. Hypertension.\n2. Left ankle sprain.', undefined, 'Follow-up hypertension.')).toContain(
      'S93.402A',
    );
  });
  it('is S of a late effect, which comes first', () => {
    const found = codes('1. Contracture of right hand, sequela of third degree burn of right palm.');
    expect(found.slice(0, 2)).toEqual(['M24.541', 'T23.351S']);
  });
});

describe('superficial injuries (I.C.19.b.1)', () => {
  it('are left out beside a fracture of the same site and side', () => {
    const found = codes('1. Fracture of the shaft of the left tibia.\n2. Contusion of left lower leg.');
    expect(found).toContain('S82.202A');
    expect(found.some((c) => c.startsWith('S80.1'))).toBe(false);
  });
  it('stay on the other side', () => {
    expect(codes('1. Fracture of the shaft of the left tibia.\n2. Contusion of right lower leg.')).toContain(
      'S80.11XA',
    );
  });
});

describe('wounds by site and kind (I.C.19.b)', () => {
  it('take the site that follows and the kind that the record names', () => {
    expect(codes('1. Laceration of the left index finger, repaired.')).toContain('S61.211A');
    expect(codes('1. Dog bite L cheek & R hand.')).toEqual(expect.arrayContaining(['S01.452A', 'S61.451A']));
  });
  it('take burns by the site that follows, and the back of a hand for a hand', () => {
    expect(codes('1. Second degree burn of the dorsum of right hand.')).toContain('T23.261A');
    expect(codes('1. Partial thickness burn back of R hand.')).toContain('T23.261A');
    expect(codes('1. Second degree burn of upper back.')).toContain('T21.23XA');
  });
  it('stay unspecified without a kind', () => {
    expect(codes('1. Open wound of left forearm.')).toContain('S51.802A');
  });
});

describe('loss of consciousness with an intracranial injury (Tabular S06)', () => {
  it.each([
    ['He lost consciousness for 5 minutes.', 'S06.0X1A'],
    ['He denies loss of consciousness.', 'S06.0X0A'],
    ['There was loss of consciousness.', 'S06.0X9A'],
    ['He has a headache.', 'S06.0XAA'],
  ])('"%s" is %s', (history, code) => {
    expect(codes('1. Concussion.', history)).toContain(code);
  });
  it('tells the longer durations where the injury has them', () => {
    expect(codes('1. Traumatic subdural hematoma.', 'He lost consciousness for 45 minutes.')).toContain(
      'S06.5X2A',
    );
  });
});

describe('burns (I.C.19.d)', () => {
  it('of one site are coded at the highest degree, of several the highest first', () => {
    const found = codes(
      '1. First degree burn of left forearm.\n2. Second degree burn of left forearm.\n3. Third degree burn of right palm.',
    );
    expect(found[0]).toBe('T23.351A');
    expect(found).toContain('T22.212A');
    expect(found).not.toContain('T22.112A');
  });
  it('carry their extent where stated, and none where not', () => {
    expect(codes('1. Third degree burn of left thigh, TBSA 22%, of which 12% third degree.')).toContain(
      'T31.21',
    );
    expect(codes('1. Third degree burn of left thigh.').some((c) => c.startsWith('T31'))).toBe(false);
  });
});

describe('sequencing of injuries (I.C.19.b, I.C.19.c.2)', () => {
  it('puts the most serious first', () => {
    expect(codes('1. Cervical strain.\n2. Fracture of the shaft of the right femur.')[0]).toBe('S72.301A');
  });
  it('leaves two of one kind as listed', () => {
    expect(codes('1. Left wrist sprain.\n2. Right ankle sprain.')[0]).toBe('S63.502A');
  });
});

describe('vague and iatrogenic injuries (I.C.19.b, I.C.19.b.3, I.C.19.c.3)', () => {
  it('an unspecified injury gives way to the named one', () => {
    expect(codes('1. Left ankle sprain.\n2. Left ankle injury.').some((c) => c.startsWith('S99.9'))).toBe(
      false,
    );
    expect(codes('1. Left ankle injury.').some((c) => c.startsWith('S99.9'))).toBe(true);
  });
  it('an injury during an operation is no injury code', () => {
    expect(codes('1. Iatrogenic injury of the spleen.').some((c) => c.startsWith('S36'))).toBe(false);
  });
  it('a physeal fracture is coded without the bone', () => {
    const found = codes(
      '1. Salter-Harris type II fracture of lower end of left radius.\n2. Fracture of the lower end of left radius.',
    );
    expect(found).toContain('S59.222A');
    expect(found.some((c) => c.startsWith('S52.5'))).toBe(false);
  });
});
