import { describe, expect, it } from 'vitest';
import { discharged } from '../../../../test/support/coded-list.ts';

describe('ulcers (I.C.12)', () => {
  it.each([
    [['Pressure ulcer of sacrum, stage 3.'], ['L89.153']],
    [['Healing stage 4 pressure ulcer of coccyx.'], ['L89.154']],
    [['Unstageable pressure ulcer of left buttock.'], ['L89.320']],
    [['Deep tissue injury of left heel.'], ['L89.626']],
    [['Healed pressure ulcer of sacrum.'], []],
  ])('%j', (list, codes) => {
    expect(discharged(list)).toEqual(codes);
  });
  it('two stages of one site stay: at admission and as it became (I.C.12.a.6)', () => {
    const codes = discharged(['Stage 2 pressure ulcer of sacrum.', 'Stage 3 pressure ulcer of sacrum.']);
    expect([...codes].sort()).toEqual(['L89.152', 'L89.153']);
  });
});
