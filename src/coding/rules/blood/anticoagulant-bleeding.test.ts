import { describe, expect, it } from 'vitest';
import { diagnosesOf } from '../../../../test/coded-note.ts';

describe('bleeding from an anticoagulant (Tabular D68.32)', () => {
  it('is the bleeding, the disorder and the adverse effect', () => {
    expect(diagnosesOf('1. GI bleed due to warfarin.', 'inpatient')).toEqual(
      expect.arrayContaining(['K92.2', 'D68.32', 'T45.515A']),
    );
  });
  it('is not presumed of a bleeding in a patient who takes one', () => {
    const codes = diagnosesOf('1. Epistaxis.\n2. Atrial fibrillation on warfarin.');
    expect(codes).toContain('R04.0');
    expect(codes).not.toContain('D68.32');
    expect(codes).not.toContain('T45.515A');
  });
});
