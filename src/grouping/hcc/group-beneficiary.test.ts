import { describe, expect, it } from 'vitest';
import { tablesOnDisk } from '../../cli/tables-on-disk.ts';
import { BeneficiarySchema } from '../../record/beneficiary.ts';
import { BeneficiaryGrouper, type BeneficiaryHcc } from './group-beneficiary.ts';

const grouper = new BeneficiaryGrouper(tablesOnDisk());

function group(more: object, encounter: object = {}): BeneficiaryHcc {
  const result = grouper.group(
    BeneficiarySchema.parse({
      birthDate: '1955-02-02',
      sex: 'F',
      originalReasonForEntitlement: '0',
      paymentYear: 2026,
      encounters: [
        {
          setting: 'inpatient',
          billType: '0111',
          dischargeDate: '2025-06-01',
          diagnoses: [{ code: 'E11.9' }, { code: 'E11.22' }, { code: 'I50.22' }, { code: 'N18.4' }],
          ...encounter,
        },
      ],
      ...more,
    }),
  );
  if ('reason' in result) throw new Error(result.reason);
  return result;
}

describe('BeneficiaryGrouper', () => {
  it('explains HCCs, what was dropped, and each coefficient', () => {
    const v28 = group({}).models.find(({ model }) => model === 'V28');
    expect(v28?.segment).toBe('community, non-dual, aged');
    expect(v28?.hccs.map(({ hcc, diagnoses }) => [hcc, diagnoses])).toEqual([
      ['37', ['E1122']],
      ['226', ['I5022']],
      ['327', ['N184']],
    ]);
    expect(v28?.dropped.map(({ hcc, by, diagnoses }) => [hcc, by, diagnoses])).toEqual([
      ['38', 'HCC37', ['E119']],
    ]);
    const total = v28?.parts.reduce((sum, { value }) => sum + value, 0) ?? 0;
    expect(v28?.score).toBeCloseTo(total, 9);
    expect(v28?.parts.map(({ variable }) => variable)).toEqual([
      'F70_74',
      'HCC37',
      'HCC226',
      'HCC327',
      'DIABETES_HF_V28',
      'HF_KIDNEY_V28',
      'D3',
    ]);
  });

  it('counts the age on February 1 of the payment year', () => {
    const cell = (birthDate: string): string | undefined =>
      group({ birthDate }).models[0]?.parts[0]?.variable;
    expect(cell('1956-02-01')).toBe('F70_74');
    expect(cell('1956-02-02')).toBe('F65_69');
  });

  it('takes diagnoses of eligible claims of the year before only', () => {
    const skilledNursing = group({}, { billType: '0211' });
    expect(skilledNursing.models[0]?.hccs).toEqual([]);
    expect(skilledNursing.notEligible).toEqual([
      { encounter: 'encounters[0]', reason: 'type of bill 21X does not count' },
    ]);
    expect(group({}, { billType: '0118' }).notEligible[0]?.reason).toBe('type of bill 118 voids a claim');
    expect(group({}, { dischargeDate: '2024-06-01' }).models[0]?.hccs).toEqual([]);
    const visit = { setting: 'professional', billType: null, services: [{ code: '99213' }] };
    expect(group({}, visit).models[0]?.hccs.length).toBeGreaterThan(0);
    expect(group({}, { ...visit, services: [{ code: '36415' }] }).models[0]?.hccs).toEqual([]);
  });

  it('normalises and adjusts by the factors of the year, and blends the models of 2025', () => {
    const now = group({});
    const v28 = now.models.find(({ model }) => model === 'V28');
    const normalised = Math.round(((v28?.score ?? 0) / 1.067) * 1000) / 1000;
    expect(v28?.paymentScore).toBeCloseTo(Math.round(normalised * 0.941 * 1000) / 1000, 9);
    expect(now.blendedScore).toBe(v28?.paymentScore);
    const before = group({ paymentYear: 2025 }, { dischargeDate: '2024-06-01' });
    const [v24, second] = before.models;
    expect(before.blendedScore).toBeCloseTo(
      0.33 * (v24?.paymentScore ?? 0) + 0.67 * (second?.paymentScore ?? 0),
      3,
    );
  });

  it('divides the factors of a new enrollee with a graft by the actuarial adjustment', () => {
    const esrd = group({ newEnrollee: true, transplantDate: '2025-01-20' }).models.find(
      ({ model }) => model === 'ESRD-V24',
    );
    expect(esrd?.parts.map(({ variable }) => variable)).toEqual([
      'ND_PBD_NORIGDIS_G_NEF70_74',
      'FGC_GE65_DUR10PL_ND_PBD',
      'ActAdj_DUR10PL',
    ]);
    const [cell, graft] = esrd?.parts ?? [];
    expect(esrd?.score).toBeCloseTo(((cell?.value ?? 0) + (graft?.value ?? 0)) / 0.698, 3);
    expect(graft?.value).toBe(0.905);
  });

  it('scores Part D by low income and kind of plan', () => {
    const diabetes = { diagnoses: [{ code: 'E11.69' }, { code: 'E11.9' }] };
    const partD = (more: object) =>
      group({ sex: 'M', birthDate: '1958-06-01', ...more }, diabetes).models.find(({ model }) =>
        model.startsWith('RxHCC'),
      );
    const plan = partD({ partDPlan: 'MA-PD' });
    expect(plan?.segment).toBe('continuing enrollee, community, not low income, aged');
    expect(plan?.parts.map(({ variable, value }) => [variable, value])).toEqual([
      ['M65_69', 0.175],
      ['RXHCC30', 0.567],
    ]);
    expect(plan?.dropped.map(({ hcc, by }) => [hcc, by])).toEqual([['31', 'RXHCC30']]);
    expect(plan?.paymentScore).toBeCloseTo(0.742 / 1.194, 3);
    expect(partD({ partDPlan: 'PDP' })?.paymentScore).toBeCloseTo(0.742 / 0.887, 3);
    expect(partD({})?.paymentScore).toBeNull();
    expect(partD({ lowIncomeSubsidy: true })?.parts[0]).toMatchObject({ variable: 'M65_69', value: 0.329 });
    expect(partD({ newEnrollee: true, dialysisStart: '2025-03-01' })?.parts[0]).toMatchObject({
      variable: 'ESRD_NOD_x_M67',
      value: 1.269,
    });
  });

  it('says which factors and coefficients are missing', () => {
    const { notices } = group({ partDPlan: 'PACE', dialysisStart: '2025-03-01' });
    expect(notices).toContain('PACE organisations are paid by V22 in part, which is not built.');
    expect(
      notices.some((notice) => notice.startsWith('ESRD-V24: whether the coding adjustment applies')),
    ).toBe(true);
  });

  it('answers for a year of which only the mapping is loaded', () => {
    const { models, notices, blendedScore } = group({ paymentYear: 2027 }, { dischargeDate: '2026-06-01' });
    expect([models, blendedScore]).toEqual([[], null]);
    expect(notices).toContain('The coefficients of V28 for payment year 2027 are not loaded.');
  });

  it('tells what each diagnosis is worth', () => {
    const compared = grouper.compare(
      BeneficiarySchema.parse({
        birthDate: '1955-02-02',
        sex: 'F',
        paymentYear: 2026,
        encounters: [
          {
            setting: 'inpatient',
            billType: '0111',
            dischargeDate: '2025-06-01',
            diagnoses: [{ code: 'E11.9' }, { code: 'E11.22' }, { code: 'I10' }],
          },
        ],
      }),
    );
    if ('reason' in compared) throw new Error(compared.reason);
    const v28 = (code: string) =>
      compared.find((c) => c.code === code)?.scores.find(({ model }) => model === 'V28');
    expect(v28('E119')).toBeUndefined();
    expect(v28('E1122')).toBeUndefined();
    expect(compared.find((c) => c.code === 'E1122')?.scores.map(({ model }) => model)).toEqual([
      'V24',
      'RxHCC-V08',
    ]);
  });

  it('pays a transplant by its month, then the graft, in the ESRD model', () => {
    const esrd = (transplantDate: string): readonly string[] =>
      group({ transplantDate })
        .models.find(({ model }) => model === 'ESRD-V24')
        ?.parts.map((p) => p.variable) ?? [];
    expect(esrd('2025-11-20')).toContain('TRANSPLANT_KIDNEY_ONLY_3M');
    expect(esrd('2025-10-20')).toContain('FGC_GE65_DUR4_9_ND_PBD');
    expect(group({}).models.some(({ model }) => model === 'ESRD-V24')).toBe(false);
  });
});
