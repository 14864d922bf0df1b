import { describe, expect, it } from 'vitest';
import { diagnosesOf } from '../../../../test/coded-note.ts';

describe('tobacco given up (I.C.21.c.4)', () => {
  it.each(['She smoked for 20 years and quit in 2015.', 'A pack a day until 2019.', '30 pk-yr, quit 2009.'])(
    '%s',
    (words) => {
      expect(diagnosesOf(`1. COPD, stable. ${words}`)).toContain('Z87.891');
    },
  );
  it.each(['He smoked again last week and wants to quit.', 'He never smoked.'])('%s', (words) => {
    expect(diagnosesOf(`1. COPD, stable. ${words}`)).not.toContain('Z87.891');
  });
});
