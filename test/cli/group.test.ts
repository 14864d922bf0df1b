import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { chartwright, fileWith } from './program.ts';

const stay = JSON.parse(readFileSync('examples/stay.json', 'utf8')) as Record<string, unknown>;
const beneficiary = JSON.parse(readFileSync('examples/beneficiary.json', 'utf8')) as Record<string, unknown>;

function linesOf(args: readonly string[], input?: string): readonly Record<string, unknown>[] {
  const ran = chartwright(['group', ...args, '--format', 'json'], input);
  return ran.stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('group', () => {
  it('answers a stay with DRG, weight, path, HCCs, Elixhauser and CCSR', () => {
    const [line] = linesOf(['examples/stay.json']);
    expect(line).toMatchObject({
      id: 'stay',
      msdrg: { drg: '291', mdc: '05', type: 'MED', severity: 'MCC', weight: 1.2838, version: 'v43.1' },
      hcc: { paymentYear: 2027, eligible: true, diagnoses: [{ code: 'I5023' }, {}, {}, {}, {}] },
      elixhauser: { edition: 'v2026.1', mortalityIndex: 5, readmissionIndex: 12 },
      ccsr: { diagnoses: [{ code: 'I5023', categories: ['CIR019'] }, {}, {}, {}, {}] },
    });
  });

  it('answers a beneficiary with every model, and what does not count', () => {
    const [line] = linesOf(['examples/beneficiary.json']);
    expect(line).toMatchObject({
      id: 'beneficiary',
      hcc: {
        paymentYear: 2026,
        models: [
          { model: 'V24', score: 1.585, paymentScore: null },
          { model: 'V28', score: 1.723, paymentScore: 1.52 },
          { model: 'RxHCC-V08', score: 0.746, paymentScore: 0.625 },
        ],
        blendedScore: 1.52,
        notEligible: [{ encounter: 'lab' }],
      },
    });
  });

  it('shows what each code changes, with payments at a rate', () => {
    const [line] = linesOf(['examples/stay.json', '--compare', '--with', 'E43', '--rate', '$7,000']);
    expect(line?.payment).toBe(8986.6);
    expect(line?.compare).toContainEqual(
      expect.objectContaining({
        change: 'without',
        code: 'J9601',
        drg: '292',
        payment: 5943,
        paymentChange: -3043.6,
        hcc: { V28: [{ hcc: '213', title: 'Cardio-Respiratory Failure and Shock' }] },
      }),
    );
    expect(line?.compare).toContainEqual(
      expect.objectContaining({ change: 'with', code: 'E43', drg: '291' }),
    );
    const [scored] = linesOf(['examples/beneficiary.json', '--compare', '--with', 'C50.911']);
    expect(scored?.compare).toContainEqual({ change: 'without', system: 'icd10cm', code: 'I10', scores: [] });
    expect(scored?.compare).toContainEqual(
      expect.objectContaining({
        change: 'with',
        code: 'C50911',
        scores: expect.arrayContaining([expect.objectContaining({ model: 'V28', scoreChange: 0.186 })]),
      }),
    );
  });

  it('prices each change by the rates of the hospital, and tries no diagnosis first that may not be', () => {
    const rates = fileWith(
      JSON.stringify({
        inpatient: { operatingLabor: 4478.56, operatingNonLabor: 2144.27, wageIndex: 1, capital: 500 },
      }),
      'rates.json',
    );
    const [line] = linesOf(['examples/stay.json', '--compare', '--rates', rates]);
    // (4,478.56 + 2,144.27) × 1.2838 operating + 500 × 1.2838 capital
    expect(line?.payment).toBeCloseTo(9144.29, 2);
    const compare = line?.compare as readonly { change: string; code: string; paymentChange: number }[];
    expect(compare.find((c) => c.change === 'without' && c.code === 'J9601')?.paymentChange).toBeCloseTo(
      -3097.01,
      2,
    );
    expect(compare.filter((c) => c.change === 'as principal').map((c) => c.code)).not.toContain('Z7901');
  });

  it('prints a page that a person can read', () => {
    const page = chartwright(['group', 'examples/stay.json', '--compare', '--rate', '7000']).stdout;
    expect(page).toContain('MS-DRG 291 Heart Failure and Shock with MCC');
    expect(page).toContain('● J96.01 is an MCC.');
    expect(page).toMatch(/without\s+J96\.01\s+→ 292 0\.8490 −0\.4348 {2}\$5,943\.00 \(−\$3,043\.60\)/);
    expect(page).toMatch(/without\s+N18\.4\s+the DRG stays; HCC −V28 327, −RxHCC-V08 263/);
    const scores = chartwright(['group', 'examples/beneficiary.json', '--compare']).stdout;
    expect(scores).toContain('V28 community, non-dual, aged: score 1.723, payment score 1.520');
    expect(scores).toContain('RXHCC187 Hypertension (I10) dropped by RXHCC186');
    expect(scores).toMatch(/without E11\.22: .*V28 1\.445 \(−0\.278\)/);
    expect(scores).toContain('V24: no normalisation factor for payment year 2026');
  });

  it('names a bad line with its place and JSON path and goes on with the others', () => {
    const input = [
      JSON.stringify(stay),
      '{ not json',
      JSON.stringify({ ...stay, id: 'poa', diagnoses: [{ code: 'I10', poa: 'X' }] }),
      JSON.stringify({ ...beneficiary, id: 'sex', sex: 'Q', birthDate: '2/2/1955' }),
      JSON.stringify({ ...beneficiary, id: 'day', dialysisStart: '2025-02-30' }),
      JSON.stringify({ ...beneficiary, id: 'after' }),
    ].join('\n');
    const ran = chartwright(['group', '-', '--format', 'json'], input);
    expect(ran.status).toBe(3);
    const lines = ran.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; error?: { place: string; message: string } });
    expect(lines.map(({ id, error }) => [id, error === undefined])).toEqual([
      ['stay', true],
      ['line 2', false],
      ['poa', false],
      ['sex', false],
      ['day', false],
      ['after', true],
    ]);
    expect(lines[2]?.error).toMatchObject({
      place: expect.stringContaining('line 3'),
      message: expect.stringContaining('$.diagnoses[0].poa'),
    });
    expect(lines[3]?.error?.message).toMatch(/\$\.birthDate: found .*, expected YYYY-MM-DD; \$\.sex/);
    expect(lines[4]?.error?.message).toBe('$.dialysisStart: there is no such day');
    expect(ran.stderr).toContain('line 4');
    expect(ran.stderr).not.toMatch(/\n\s+at /);
  });

  it('names tables that are not loaded, and the rest still answers', () => {
    const [old] = linesOf(['-'], JSON.stringify({ ...stay, dischargeDate: '2024-11-02' }));
    expect(JSON.stringify(old?.msdrg)).toContain('No weight: the IPPS Table 5 for 2024-11-02 is not loaded.');
    expect(old?.msdrg).toMatchObject({ drg: '291', weight: null });
    const [later] = linesOf(['-'], JSON.stringify({ ...beneficiary, paymentYear: 2031 }));
    expect(later).toMatchObject({
      hcc: null,
      notGrouped: 'The HCC tables of payment year 2031 are not loaded.',
    });
    const [unborn] = linesOf(['-'], JSON.stringify({ ...beneficiary, birthDate: '2027-01-01' }));
    expect(unborn).toMatchObject({ hcc: null, notGrouped: 'Born 2027-01-01, after payment year 2026.' });
    const [visit] = linesOf(['-'], JSON.stringify({ ...stay, setting: 'professional' }));
    expect(visit).toMatchObject({ msdrg: null, notGrouped: expect.stringContaining('inpatient'), ccsr: {} });
  });

  it('refuses an amount that is none, and --with alone', () => {
    const rate = chartwright(['group', 'examples/stay.json', '--rate', 'much']);
    expect([rate.status, rate.stderr]).toEqual([2, expect.stringContaining('--rate much is no amount')]);
    expect(chartwright(['group', 'examples/stay.json', '--with', 'I10']).status).toBe(2);
  });

  it('takes many lines of both kinds', () => {
    const input = Array.from({ length: 200 }, (_, i) =>
      JSON.stringify({ ...(i % 2 === 0 ? stay : beneficiary), id: String(i) }),
    ).join('\n');
    const lines = linesOf([fileWith(input, 'many.ndjson')]);
    expect(lines.map(({ id }) => id)).toEqual(Array.from({ length: 200 }, (_, i) => String(i)));
    expect(lines.every((line, i) => (i % 2 === 0 ? 'msdrg' in line : 'hcc' in line))).toBe(true);
  });
});

describe('schema beneficiary', () => {
  it('is a JSON Schema that takes the example and names what is wrong', () => {
    const schema = JSON.parse(chartwright(['schema', 'beneficiary']).stdout) as object;
    const validate = new Ajv2020({ strict: false }).compile(schema);
    expect(validate(beneficiary)).toBe(true);
    expect(validate({ ...beneficiary, partDPlan: 'HMO' })).toBe(false);
    expect(validate({ sex: 'F' })).toBe(false);
  });
});
