import { describe, expect, it } from 'vitest';
import { discharged } from '../../../../test/support/coded-list.ts';

describe('chapter 14 (I.C.14.a)', () => {
  it.each([
    [['AKI on CKD stage 4.'], ['N17.9', 'N18.4']],
    [['AKI.'], ['N17.9']],
    [
      ['ESRD on hemodialysis.', 'CKD stage 5.'],
      ['N18.6', 'Z99.2'],
    ],
    [['CKD stage 3b.', 'Chronic kidney disease.'], ['N18.32']],
    [['Acute kidney injury.', 'Acute tubular necrosis.'], ['N17.0']],
    [
      ['CKD stage 3a.', 'Kidney transplant status.'],
      ['N18.31', 'Z94.0'],
    ],
  ])('%j', (list, codes) => {
    expect([...discharged(list)].sort()).toEqual([...codes].sort());
  });
});
