import { describe, expect, it } from 'vitest';
import { diagnosesOf } from '../../../../test/coded-note.ts';

describe('combined forms of cataract (Tabular H25.81)', () => {
  it('are one code for one eye', () => {
    expect(
      diagnosesOf('1. Nuclear sclerotic cataract and cortical age-related cataract, right eye.'),
    ).toEqual(['H25.811']);
  });
  it('one form stays as it is', () => {
    expect(diagnosesOf('1. Nuclear sclerotic cataract, right eye.')).toEqual(['H25.11']);
  });
});
