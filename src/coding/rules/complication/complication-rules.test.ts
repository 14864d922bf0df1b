import { describe, expect, it } from 'vitest';
import { codedNote } from '../../../../test/coded-injury-note.ts';

const codes = (diagnoses: string) => codedNote(`ASSESSMENT\n${diagnoses}\n`).codes;

describe('transplant complications (I.C.19.g.3)', () => {
  it('tell the transplant, so that its status is left out', () => {
    const found = codes('1. Kidney transplant rejection.\n2. Kidney transplant status.');
    expect(found).toContain('T86.11');
    expect(found).not.toContain('Z94.0');
  });
  it('are not made by chronic kidney disease alone', () => {
    const found = codes('1. CKD stage 3a.\n2. Kidney transplant status.');
    expect(found).toEqual(expect.arrayContaining(['N18.31', 'Z94.0']));
    expect(found.some((c) => c.startsWith('T86'))).toBe(false);
  });
});

describe('pain due to a device (I.C.19.g.2)', () => {
  it('carries the acuity of the pain, only where documented', () => {
    const chronic = codes('1. Hardware pain. This has been chronic since the fusion.');
    expect(chronic).toEqual(expect.arrayContaining(['T84.84XA', 'G89.28']));
    expect(codes('1. Hardware pain.').some((c) => c.startsWith('G89'))).toBe(false);
  });
});
