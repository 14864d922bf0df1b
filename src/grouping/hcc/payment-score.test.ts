import { describe, expect, it } from 'vitest';
import { RowPack } from '../../tables/row-pack.ts';
import { paymentFactors, paymentScore } from './payment-score.ts';

const pack = new RowPack(
  new TextEncoder().encode(
    [
      'year\tmodel\tgroup\tshare\tnormalisation\tcodingAdjustment\treferences',
      '2030\tV28\tall\t1\t1.1\t0.059\t1',
      '2030\tESRD-V24\tgraft\t1\t1.2\t\t2',
      '',
    ].join('\n'),
  ),
);

describe('payment factors', () => {
  it('are by year, model and group, and say when fewer than two references confirm them', () => {
    const factors = paymentFactors(pack, 2030, 'V28', 'all');
    expect(factors).toEqual({ share: 1, normalisation: 1.1, codingAdjustment: 0.059, confirmed: false });
    expect(paymentFactors(pack, 2030, 'ESRD-V24', 'graft')).toMatchObject({ confirmed: true });
    expect(paymentFactors(pack, 2030, 'ESRD-V24', 'dialysis')).toBeUndefined();
    expect(paymentFactors(pack, 2029, 'V28', 'all')).toBeUndefined();
  });

  it('round after the normalisation and after the adjustment', () => {
    const both = { share: 1, normalisation: 1.1, codingAdjustment: 0.059, confirmed: true };
    expect(paymentScore(1.585, both)).toBe(1.356);
    expect(paymentScore(1.585, { ...both, codingAdjustment: 0 })).toBe(1.441);
    expect(paymentScore(1.585, { ...both, codingAdjustment: null })).toBeNull();
  });
});
