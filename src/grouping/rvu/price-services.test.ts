import { describe, expect, it } from 'vitest';
import { feeFile, tablesWithFees } from '../../../test/fee-tables.ts';
import { shippedTables } from '../../../test/shipped-tables.ts';
import { EncounterSchema } from '../../record/encounter.ts';
import type { Rates } from '../../record/rates.ts';
import { priceServices } from './price-services.ts';

const AMOUNTS =
  'hcpcs_code\tmod\trvu_work\trvu_non_pe\trvu_fac_pe\trvu_mp\trvu_non_sum\trvu_fac_sum\trvu_opps_non_pe\trvu_opps_fac_pe\trvu_opps_mp\tcf';
const INDICATORS =
  'hcpcs_code\tmod\tstatus\tpctc\tglob\tpre_op\tintra_op\tpost_op\tmult_proc\tbilat_surg\tasst_surg\tco_surg\tteam_surg\tendo_base\tphys_diag_pro\tdiag_img_fam\tnon_na\tfac_na\tnot_used_mcr';
/** Invented codes at 100 dollars a unit of work: 9900x surgery, 9901x endoscopy, 9902x imaging, 9903x therapy. */
const FEES = tablesWithFees([
  feeFile(
    'rvu24c_amounts.tsv',
    AMOUNTS,
    '99001\t\t10\t0\t0\t0\t0\t0\t0\t0\t0\t100',
    '99002\t\t8\t0\t0\t0\t0\t0\t0\t0\t0\t100',
    '99010\t\t2\t0\t0\t0\t0\t0\t0\t0\t0\t100',
    '99011\t\t5\t0\t0\t0\t0\t0\t0\t0\t0\t100',
    '99012\t\t4\t0\t0\t0\t0\t0\t0\t0\t0\t100',
    '99020\t\t1\t6\t6\t0\t0\t0\t5\t5\t0\t100',
    '99020\t26\t1\t1\t1\t0\t0\t0\t0\t0\t0\t100',
    '99020\tTC\t0\t5\t5\t0\t0\t0\t4\t4\t0\t100',
    '99021\t\t1\t3\t3\t0\t0\t0\t0\t0\t0\t100',
    '99021\t26\t1\t0\t0\t0\t0\t0\t0\t0\t0\t100',
    '99021\tTC\t0\t3\t3\t0\t0\t0\t0\t0\t0\t100',
    '99030\t\t1\t1\t1\t0\t0\t0\t0\t0\t0\t100',
    '99040\t\t1\t2\t1\t0\t0\t0\t0\t0\t0\t100',
  ),
  feeFile(
    'rvu24c_indicators.tsv',
    INDICATORS,
    '99001\t\tA\t0\t090\t0.1\t0.7\t0.2\t2\t1\t2\t1\t0\t\t09\t99\t\t\t',
    '99002\t\tA\t0\t090\t0.1\t0.7\t0.2\t2\t0\t1\t0\t0\t\t09\t99\t\t\t',
    '99010\t\tA\t0\t000\t0\t0\t0\t2\t0\t1\t0\t0\t\t09\t99\t\t\t',
    '99011\t\tA\t0\t000\t0\t0\t0\t3\t0\t1\t0\t0\t99010\t09\t99\t\t\t',
    '99012\t\tA\t0\t000\t0\t0\t0\t3\t0\t1\t0\t0\t99010\t09\t99\t\t\t',
    ...['', '26', 'TC'].map(
      (modifier) => `99020\t${modifier}\tA\t1\tXXX\t0\t0\t0\t4\t0\t0\t0\t0\t\t09\t88\t\t\t`,
    ),
    ...['', '26', 'TC'].map(
      (modifier) => `99021\t${modifier}\tA\t1\tXXX\t0\t0\t0\t4\t0\t0\t0\t0\t\t09\t88\t\t\t`,
    ),
    '99030\t\tA\t7\tXXX\t0\t0\t0\t5\t0\t0\t0\t0\t\t09\t99\t\t\t',
    '99040\t\tA\t0\tXXX\t0\t0\t0\t0\t0\t0\t0\t0\t\t09\t99\t\t\t',
    '99050\t\tB\t0\tXXX\t0\t0\t0\t0\t0\t0\t0\t0\t\t09\t99\t\t\t',
    '99060\t\tT\t0\tXXX\t0\t0\t0\t0\t0\t0\t0\t0\t\t09\t99\t\t\t',
  ),
]);

interface Line {
  readonly code: string;
  readonly modifiers?: readonly string[];
  readonly units?: number;
  readonly placeOfService?: string;
  readonly renderingProvider?: { readonly specialty: string };
}
const visit = (lines: readonly Line[], more: object = {}) =>
  EncounterSchema.parse({ setting: 'professional', dateOfService: '2024-08-01', services: lines, ...more });
const dollarsOf = (lines: readonly Line[], rates?: Rates) =>
  priceServices(visit(lines), FEES, rates).lines.map(({ cents }) => (cents === null ? null : cents / 100));

describe('several lines of one day', () => {
  it.each<readonly [string, readonly Line[], readonly (number | null)[]]>([
    ['one procedure is paid in full', [{ code: '99001' }], [1000]],
    ['the lower of two procedures at half', [{ code: '99002' }, { code: '99001' }], [400, 1000]],
    ['modifier 51 alone: the first is on another claim', [{ code: '99001', modifiers: ['51'] }], [500]],
    [
      'modifier 51 does not lower the highest',
      [{ code: '99001', modifiers: ['51'] }, { code: '99002' }],
      [1000, 400],
    ],
    ['both sides 150 %', [{ code: '99001', modifiers: ['50'] }], [1500]],
    ['no bilateral adjustment by indicator 0', [{ code: '99002', modifiers: ['50'] }], [800]],
    [
      'endoscopies of a family: the second adds to the base',
      [{ code: '99011' }, { code: '99012' }],
      [500, 200],
    ],
    ['the base endoscopy is part of the others', [{ code: '99011' }, { code: '99010' }], [500, 0]],
    ['a family ranks as one', [{ code: '99011' }, { code: '99012' }, { code: '99001' }], [250, 100, 1000]],
    ['imaging is capped by the OPPS', [{ code: '99020' }], [600]],
    [
      'technical component capped, professional not',
      [{ code: '99020', modifiers: ['TC'] }, { code: '99040' }],
      [400, 300],
    ],
    ['second image: technical half, professional 95 %', [{ code: '99020' }, { code: '99021' }], [600, 245]],
    ['another session is not reduced', [{ code: '99020' }, { code: '99021', modifiers: ['59'] }], [600, 400]],
    ['therapy: second unit with half the practice expense', [{ code: '99030', units: 2 }], [350]],
    ['assistant at surgery', [{ code: '99001', modifiers: ['80'] }], [160]],
    ['assistant who is no physician', [{ code: '99001', modifiers: ['AS'] }], [136]],
    ['assistant not paid by indicator 1', [{ code: '99002', modifiers: ['80'] }], [null]],
    ['co-surgeons', [{ code: '99001', modifiers: ['62'] }], [625]],
    ['team surgery by report', [{ code: '99001', modifiers: ['66'] }], [null]],
    ['surgery without aftercare', [{ code: '99001', modifiers: ['54'] }], [800]],
    ['aftercare', [{ code: '99001', modifiers: ['55'] }], [200]],
    ['care before', [{ code: '99001', modifiers: ['56'] }], [100]],
    ['return to the operating room', [{ code: '99001', modifiers: ['78'] }], [700]],
    ['facility practice expense', [{ code: '99040', placeOfService: '22' }], [200]],
    [
      'in a hospital the global image is not the physician’s',
      [{ code: '99020', placeOfService: '22' }],
      [null],
    ],
    ['in a hospital the reading is', [{ code: '99020', modifiers: ['26'], placeOfService: '22' }], [200]],
    ['nurse practitioner', [{ code: '99040', renderingProvider: { specialty: '50' } }], [255]],
    ['bundled status', [{ code: '99050' }], [null]],
    ['status T beside another service', [{ code: '99060' }, { code: '99040' }], [null, 300]],
    ['a discontinued procedure without its own row', [{ code: '99001', modifiers: ['53'] }], [null]],
    ['a component the code has not', [{ code: '99001', modifiers: ['TC'] }], [null]],
    ['a reduced service is the most that can come', [{ code: '99001', modifiers: ['52'] }], [1000]],
  ])('%s', (_what, lines, dollars) => {
    expect(dollarsOf(lines)).toEqual(dollars);
  });
  it('procedures of two providers are not ranked together', () => {
    const services = ['1', '2'].map((npi, i) => ({
      code: i === 0 ? '99001' : '99002',
      renderingProvider: { npi },
    }));
    expect(priceServices(EncounterSchema.parse({ ...visit([]), services }), FEES).totalCents).toBe(180_000);
  });
  it('a reduced service by the contractor’s rule', () => {
    expect(
      dollarsOf([{ code: '99001', modifiers: ['52'] }], { physician: { reducedServiceShare: 0.6 } }),
    ).toEqual([600]);
  });
  it('not participating: 95 %, limiting charge 115 % of it', () => {
    const [line] = priceServices(visit([{ code: '99001' }]), FEES, {
      physician: { participating: false },
    }).lines;
    expect(line).toMatchObject({ cents: 95_000, limitingChargeCents: 109_250 });
  });
});

describe('anesthesia', () => {
  const rates: Rates = { physician: { locality: '02102-01', anesthesiaBaseUnits: { '00999': 5 } } };
  it.each([
    // (5 + 62 / 15 = 4.1) × 28.54 = 259.714
    ['AA', 62, 25_971],
    ['QZ', 62, 25_971],
    ['QK', 62, 12_986],
    ['QX', 62, 12_986],
    // three base units
    ['AD', 62, 8562],
    // (5 + 68 / 15 = 4.5) × 28.54, half of it
    ['QY', 68, 13_557],
  ])('%s, %i minutes', (modifier, units, cents) => {
    const [line] = priceServices(visit([{ code: '00999', modifiers: [modifier], units }]), FEES, rates).lines;
    expect(line?.cents).toBe(cents);
  });
  it('needs a modifier, a locality and base units, and names what is not loaded', () => {
    const price = (line: Line, given?: Rates) => priceServices(visit([line]), FEES, given);
    expect(price({ code: '00999', units: 60 }, rates).lines[0]?.reason).toMatch(/AA, AD/);
    expect(price({ code: '00998', modifiers: ['AA'], units: 60 }, rates).missing.map((m) => m.table)).toEqual(
      ['pfs-anesthesia-base'],
    );
    const noPlace = { physician: { anesthesiaBaseUnits: { '00999': 5 } } };
    expect(price({ code: '00999', modifiers: ['AA'], units: 60 }, noPlace).lines[0]?.reason).toMatch(
      /locality/,
    );
  });
});

describe('with the shipped tables', () => {
  const price = (code: string, more: object = {}) => priceServices(visit([{ code }], more), shippedTables());
  it('prices HCPCS Level II codes, nationally or by locality', () => {
    expect(price('G0101').totalCents).toBe(3928);
    expect(price('G0439', { locality: '10112-00' }).totalCents).toBe(12_020);
    expect(price('G0439', { locality: '1011200' }).totalCents).toBe(12_020);
  });
  it.each([
    ['a CPT code', '99213', {}, 'pfs-rvu'],
    ['another year', 'G0101', { dateOfService: '2026-02-01' }, 'pfs-rvu'],
    [
      'a locality of another year',
      'G0101',
      { dateOfService: '2026-02-01', locality: '10112-00' },
      'pfs-gpci',
    ],
  ])('%s: the missing table is named', (_what, code, more, table) => {
    const priced = price(code, more);
    expect(priced.complete).toBe(false);
    expect(priced.missing.map((one) => one.table)).toEqual([table]);
  });
  it.each([
    ['99', /no locality 99|ambiguous/],
    ['10112-77', /There is no locality/],
    ['00', /ambiguous/],
  ])('locality %s is refused', (locality, reason) => {
    expect(price('G0101', { locality }).lines[0]?.reason).toMatch(reason);
  });
});
