import { describe, expect, it } from 'vitest';
import { diagnosesOf } from '../../../../test/coded-note.ts';

describe('acute suppurative otitis media (I.B.9)', () => {
  it('with a ruptured drum is one code', () => {
    expect(diagnosesOf('1. Acute suppurative otitis media, left, with ruptured eardrum.')).toEqual([
      'H66.012',
    ]);
  });
  it('without rupture is H66.00-', () => {
    expect(diagnosesOf('1. Acute suppurative otitis media, left, no perforation.')).toEqual(['H66.002']);
  });
});
