import { describe, expect, it } from 'vitest';
import { discharged } from '../../../../test/support/coded-list.ts';

describe('osteoporosis and fractures (I.C.13.d)', () => {
  it.each([
    [['Osteoporosis with pathological fracture of L2.'], ['M80.08XA']],
    [
      ['History of osteoporotic fracture.', 'Osteoporosis.'],
      ['M81.0', 'Z87.310'],
    ],
    [['Osteoporosis.'], ['M81.0']],
    [['Rheumatoid arthritis with positive rheumatoid factor.'], ['M05.9']],
    [['Seronegative rheumatoid arthritis.'], ['M06.00']],
    [['Idiopathic chronic gout, left wrist, with tophus (tophi).'], ['M1A.0321']],
    [['Tophaceous gout.'], ['M1A.9XX1']],
  ])('%j', (list, codes) => {
    expect(discharged(list)).toEqual(codes);
  });
  it('a fracture without known osteoporosis stays traumatic', () => {
    const codes = discharged(['Left femoral neck fracture.'], 'She had a ground-level fall.');
    expect(codes).toContain('S72.002A');
  });
});
