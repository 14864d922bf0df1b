import { describe, expect, it } from 'vitest';
import { diagnosesOf } from '../../../../test/coded-note.ts';

describe('Rh-negative in pregnancy (O26.89)', () => {
  it('with the blood group that the record names', () => {
    const codes = diagnosesOf('1. Pregnancy at 28 weeks.\n2. Rh negative, O neg: RhoGAM given today.');
    expect(codes).toContain('O26.893');
  });
  it('is no condition of a patient who is not pregnant', () => {
    expect(diagnosesOf('1. Hypertension.\n2. Rh negative.')).not.toContain('O26.899');
  });
});
