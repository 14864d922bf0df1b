import { describe, expect, it } from 'vitest';
import { codedNote } from '../../../../test/coded-injury-note.ts';

const codes = (diagnoses: string, course = 'Admitted and treated.') =>
  codedNote(`HOSPITAL COURSE\n${course}\n\nDISCHARGE DIAGNOSES\n${diagnoses}\n`, 'inpatient').codes;

describe('NIH stroke scale (I.C.18.i)', () => {
  it('is the first score, after the acute stroke', () => {
    const found = codes('1. Acute ischemic stroke.', 'NIHSS of 12 on arrival. NIHSS 4 at discharge.');
    expect(found).toContain('R29.712');
    expect(found).not.toContain('R29.704');
    expect(found.indexOf('R29.712')).toBeGreaterThan(0);
  });
  it('is not coded without an acute stroke', () => {
    expect(codes('1. Migraine.', 'NIHSS 0.').some((c) => c.startsWith('R29.7'))).toBe(false);
  });
});

describe('coma scale (I.C.18.e)', () => {
  it('is the total, or the three parts where documented, beside a brain injury', () => {
    expect(codes('1. Traumatic subdural hematoma.', 'GCS 8 on arrival.')).toContain('R40.2432');
    expect(codes('1. Traumatic subdural hematoma.', 'GCS 8 (E2 V2 M4) in the field.')).toEqual(
      expect.arrayContaining(['R40.2121', 'R40.2221', 'R40.2341']),
    );
  });
  it('is not coded without a brain injury, nor of a sedated patient', () => {
    expect(codes('1. Pneumonia.', 'GCS 8 on arrival.').some((c) => c.startsWith('R40.2'))).toBe(false);
    expect(
      codes('1. Traumatic subdural hematoma.', 'GCS 3, sedated with propofol.').some((c) =>
        c.startsWith('R40.2'),
      ),
    ).toBe(false);
  });
});

describe('SIRS (I.C.18.g)', () => {
  it('follows the non-infectious process', () => {
    expect(codes('1. Acute alcoholic pancreatitis.\n2. SIRS.')).toEqual(
      expect.arrayContaining(['K85.20', 'R65.10']),
    );
  });
  it('is not coded with an infection', () => {
    expect(codes('1. Pneumonia.\n2. SIRS.').some((c) => c.startsWith('R65'))).toBe(false);
  });
});

describe('falls and death (I.C.18.d, I.C.18.h)', () => {
  it('repeated falls under work-up are R29.6, of the past Z91.81', () => {
    expect(codes('1. Recurrent falls, work-up in progress.')).toContain('R29.6');
    expect(codes('1. Pneumonia.\n2. History of falls.')).toContain('Z91.81');
  });
  it('death during the stay is no diagnosis', () => {
    expect(codes('1. Pneumonia.\n2. Death.')).not.toContain('R99');
  });
});
