import { describe, expect, it } from 'vitest';
import { chartwrightIn, newHome } from './data-program.ts';
import { chartwright, fileWith } from './program.ts';
import { zipOf } from './zip-writer.ts';

const VISIT = {
  id: 'v1',
  setting: 'professional',
  dateOfService: '2024-08-06',
  services: [{ code: 'G0101' }, { code: '99213' }],
};
const STAY = {
  id: 's1',
  setting: 'inpatient',
  admissionDate: '2026-01-10',
  dischargeDate: '2026-01-11',
  dischargeStatus: '03',
  patient: { birthDate: '1950-01-01', sex: 'F' },
  diagnoses: [{ code: 'I11.0' }, { code: 'I50.23', poa: 'Y' }],
};
const RATES = { inpatient: { operatingLabor: 4000, operatingNonLabor: 2000, capital: 500, wageIndex: 1 } };
const lines = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('chartwright price', () => {
  it('prices what is loaded, names what is not, goes on after a bad line', () => {
    const input = [
      JSON.stringify(VISIT),
      '{"id":"bad","setting":"professional","services":[{}]}',
      'no json',
      JSON.stringify(STAY),
    ].join('\n');
    const rates = fileWith(JSON.stringify(RATES), 'rates.json');
    const ran = chartwright(['price', '-', '--rates', rates, '--format', 'json'], input);
    expect(ran.status).toBe(3);
    const [visit, bad, none, stay] = lines(ran.stdout);
    expect(visit.price).toMatchObject({ totalCents: 3928, complete: false, missing: [{ table: 'pfs-rvu' }] });
    expect(bad.error.message).toContain('$.services[0].code');
    expect(none.error.place).toContain('line 3');
    // DRG 291 of FY2026: weight 1.2838, geometric mean stay 3.8; 2 / 3.8 of 6000 × 1.2838 and of 500 × 1.2838
    expect(stay.price).toMatchObject({ drg: '291', weight: 1.2838 });
    expect(stay.price.price).toMatchObject({
      operatingCents: 405_411,
      capitalCents: 33_784,
      totalCents: 439_195,
    });
    expect(ran.stderr).toContain('line 2');
  });
  it('rates that make no sense are refused with their place', () => {
    const rates = fileWith('{"inpatient":{"wageIndex":"high"},"hospital":1}', 'rates.json');
    const ran = chartwright(['price', '-', '--rates', rates], JSON.stringify(STAY));
    expect(ran.status).toBe(3);
    expect(ran.stderr).toMatch(/\$\.inpatient\.wageIndex/);
    expect(ran.stderr).not.toMatch(/\bat .*\.js/);
  });
  it('the schema of rates is printed', () => {
    const ran = chartwright(['schema', 'rates']);
    expect(JSON.parse(ran.stdout).properties).toHaveProperty('inpatient');
    expect(chartwright(['schema', 'nothing']).status).toBe(2);
  });
  it('the relative value zip of CMS brings its codes and localities', async () => {
    const home = newHome();
    const heading =
      'HCPCS,MOD,DESCRIPTION,CODE,PAYMENT,RVU,PE RVU,INDICATOR,PE RVU,INDICATOR,RVU,TOTAL,TOTAL,IND,DAYS,OP,OP,OP,PROC,SURG,SURG,SURG,SURG,BASE,FACTOR,PROCEDURES,FLAG,INDICATOR,AMOUNT,AMOUNT,AMOUNT';
    const row =
      '99999,,INVENTED WORDS,A,,1.30,1.33,,0.56,,0.10,2.73,1.96,0,XXX,0.00,0.00,0.00,0,0,0,0,0,,33.2875,09,0,99,0.00,0.00,0.00';
    const gpci =
      'MAC,State,Locality Number,Locality Name,2024 PW GPCI (with 1.0 Floor),2024 PE GPCI,2024 MP GPCI\n99998,ZZ,01,INVENTED,2.000,1.000,1.000\n';
    const zip = fileWith(
      zipOf({ 'PPRRVU24_JUL.csv': `2024 National file\n${heading}\n${row}\n`, 'GPCI2024.csv': gpci }),
      'rvu24c.zip',
    );
    expect((await chartwrightIn(home, ['data', 'add', zip])).status).toBe(0);
    const visit = { ...VISIT, locality: '99998-01', services: [{ code: '99999' }] };
    const ran = await chartwrightIn(home, ['price', '-', '--format', 'json'], JSON.stringify(visit));
    // (1.30 × 2 + 1.33 + 0.10) × 33.2875
    expect(lines(ran.stdout)[0].price).toMatchObject({ totalCents: 13_415, complete: true });
    expect(ran.stdout).not.toContain('INVENTED WORDS');
  });
});
