import { describe, expect, it } from 'vitest';
import { codedNote } from '../../../../test/coded-injury-note.ts';
import type { Setting } from '../../../record/setting.ts';

const note = (complaint: string, assessment: string, history = 'The patient is a 50-year-old man.') =>
  `CHIEF COMPLAINT\n${complaint}\n\nHISTORY OF PRESENT ILLNESS\n${history}\n\nASSESSMENT\n${assessment}\n`;
const codes = (complaint: string, assessment: string, history?: string, setting?: Setting) =>
  codedNote(note(complaint, assessment, history), setting).codes;

describe('routine examinations (IV.P, I.C.21.c.13)', () => {
  it('come first, with abnormal findings where there is a new one', () => {
    expect(codes('Annual physical.', '1. Elevated PSA, new. Refer to urology.').slice(0, 2)).toEqual([
      'Z00.01',
      'R97.20',
    ]);
  });
  it('are without abnormal findings where known conditions are stable', () => {
    const found = codes('Annual physical.', '1. Annual physical exam.\n2. Hypertension, stable.');
    expect(found.slice(0, 2)).toEqual(['Z00.00', 'I10']);
  });
  it('are of a child by age', () => {
    expect(codes('Annual physical.', '1. Annual physical exam.', 'A 7-year-old boy.')[0]).toBe('Z00.129');
  });
  it('are not made by "health maintenance" of a visit for something else', () => {
    expect(codes('Follow-up diabetes.', '1. Type 2 diabetes.\n2. Preventative health.')[0]).toBe('E11.9');
  });
});

describe('pre-operative evaluation (IV.M)', () => {
  it('comes first, then the reason of the operation', () => {
    const found = codes(
      'Preoperative evaluation.',
      '1. Preoperative cardiovascular examination.\n2. Primary osteoarthritis of right knee.',
    );
    expect(found.slice(0, 2)).toEqual(['Z01.810', 'M17.11']);
    expect(found).not.toContain('Z01.818');
  });
  it('is not coded where the visit is for something else, nor for the stay', () => {
    expect(
      codes('Follow-up.', '1. Chronic systolic heart failure.\n2. Preop examination, to be scheduled.')[0],
    ).toBe('I50.22');
    expect(
      codes(
        'Knee pain.',
        '1. Preoperative evaluation.\n2. Primary osteoarthritis of right knee.',
        undefined,
        'inpatient',
      ).some((c) => c.startsWith('Z01.8')),
    ).toBe(false);
  });
});

describe('screening (I.C.21.c.5)', () => {
  it('stays first when it finds something', () => {
    const found = codedNote(
      'PREOPERATIVE DIAGNOSIS: Screening for colon cancer.\nPOSTOPERATIVE DIAGNOSIS: Polyp of sigmoid colon.\n',
      'outpatient',
    ).codes;
    expect(found.slice(0, 2)).toEqual(['Z12.11', 'K63.5']);
  });
  it('is not first where it is only named in the plan', () => {
    expect(
      codes('Follow-up.', '1. Hypertension.\n2. Screening for colon cancer, colonoscopy ordered.')[0],
    ).toBe('I10');
  });
});

describe('aftercare (I.C.21.c.7)', () => {
  it('after an operation is by body system, first', () => {
    expect(
      codes(
        'Postoperative visit after laparoscopic cholecystectomy.',
        '1. Doing well after cholecystectomy.',
      )[0],
    ).toBe('Z48.815');
  });
  it('of an injury is the injury with D', () => {
    const found = codes(
      'Follow-up left wrist fracture.',
      '1. Left distal radius fracture, healing well.\n2. Orthopedic aftercare.',
    );
    expect(found).toContain('S52.502D');
    expect(found.some((c) => c.startsWith('Z47'))).toBe(false);
  });
});

describe('follow-up after completed treatment (I.C.21.c.8)', () => {
  it('is Z08 before the history of cancer', () => {
    expect(
      codes('Surveillance follow-up.', '1. History of breast cancer, no evidence of recurrence.').slice(0, 2),
    ).toEqual(['Z08', 'Z85.3']);
  });
  it('is not where something else is treated first', () => {
    expect(codes('Follow-up.', '1. Hypertension.\n2. History of breast cancer.')).not.toContain('Z08');
  });
});

describe('vaccines (I.C.21.c.2)', () => {
  it('given today make Z23', () => {
    expect(codes('Follow-up.', '1. Hypertension. Flu shot given today.')).toContain('Z23');
  });
  it('due, declined or earlier do not', () => {
    expect(codes('Follow-up.', '1. Hypertension. Flu shot is due.')).not.toContain('Z23');
    expect(codes('Follow-up.', '1. Hypertension. She declined the flu shot today.')).not.toContain('Z23');
    expect(codes('Follow-up.', '1. Hypertension. Tdap given in 2019.')).not.toContain('Z23');
  });
  it('do not make the disease', () => {
    expect(codes('Cut.', '1. Laceration of scalp.\n2. Tetanus update.')).not.toContain('A35');
  });
});

describe('status (I.C.21.c.3)', () => {
  it('of dialysis beside end-stage renal disease, where told', () => {
    expect(codes('Weakness.', '1. ESRD on hemodialysis.')).toContain('Z99.2');
    expect(codes('Weakness.', '1. ESRD, preparing for dialysis.')).not.toContain('Z99.2');
  });
  it('of allergies on the facility record, not those denied', () => {
    const allergic = 'ALLERGIES\nPenicillin (hives).\n\nDISCHARGE DIAGNOSES\n1. Pneumonia.\n';
    expect(codedNote(allergic, 'inpatient').codes).toContain('Z88.0');
    expect(
      codedNote('ALLERGIES\nNo penicillin allergy.\n\nDISCHARGE DIAGNOSES\n1. Pneumonia.\n', 'inpatient')
        .codes,
    ).not.toContain('Z88.0');
  });
});

describe('social determinants (I.C.21.c.17, I.B.14)', () => {
  const inpatient = (social: string) =>
    codedNote(`SOCIAL HISTORY\n${social}\n\nDISCHARGE DIAGNOSES\n1. Pneumonia.\n`, 'inpatient').codes;
  it('are coded from the social history', () => {
    expect(inpatient('He is homeless and lives in a shelter.').some((c) => c.startsWith('Z59.0'))).toBe(true);
  });
  it('are not made by mere circumstances', () => {
    expect(inpatient('He lives alone.')).not.toContain('Z60.2');
  });
});

describe('a status is left behind by an earlier encounter (I.C.21.c.3)', () => {
  const operation = (title: string, setting: Setting = 'professional') =>
    codedNote(
      `POSTOPERATIVE DIAGNOSIS: Primary osteoarthritis, right knee.\nPROCEDURE PERFORMED: ${title}\n`,
      setting,
    ).codes;
  it('and is not read from the title of the operation', () => {
    expect(operation('Right total knee replacement.')).toEqual(['M17.11']);
  });
  it('but is where the note says that it was there before', () => {
    const title = 'Injection, right knee. Status post left total knee replacement.';
    expect(operation(title, 'inpatient')).toContain('Z96.652');
  });
});

describe('history of what is present (I.C.21.c.4)', () => {
  it('is no history code beside the diagnosis', () => {
    const found = codes('Follow-up.', '1. Bladder cancer.', 'He has a history of bladder cancer.');
    expect(found).toContain('C67.9');
    expect(found).not.toContain('Z85.51');
  });
  it('is one where another organ had it', () => {
    expect(codes('Follow-up.', '1. Bladder cancer.', 'Past: history of colon cancer.')).toContain('Z85.038');
  });
});

describe('sterilization (Tabular Z30.2)', () => {
  it.each([
    'Desires permanent sterilization.',
    'Voluntary sterility.',
    'Undesired fertility.',
    'Desires vasectomy.',
  ])('%s', (words) => {
    expect(codedNote(`POSTOPERATIVE DIAGNOSIS: ${words}\n`, 'outpatient').codes).toEqual(['Z30.2']);
  });
});
