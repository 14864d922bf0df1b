import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GoldRow, readGold } from '../../eval/gold.ts';
import type { Diagnosis, Encounter, ServiceLine } from '../../src/record/encounter.ts';
import { DiagnosisSchema, EncounterSchema } from '../../src/record/encounter.ts';

const OWN = join(import.meta.dirname, '../../eval/sets/own');
const ADMITTED = '2026-05-01';
/** The date the gold is coded for. */
const DAY = '2026-05-10';
const NPI = '1234567893';
const CHARGE = 100;
const HELD_BY_A_PROFESSIONAL_CLAIM = 12;

/**
 * The encounters that the charts of the own gold set make: the required codes in the gold's order, present on
 * admission as its list says, age and sex of the note, and plausible dates, bill type, payer and services
 * (`charts.tsv`: `code-modifier*units@place` for practitioners, `@revenue code` for hospitals).
 */
export function cleanEncounters(): readonly Encounter[] {
  const gold = readGold(join(OWN, 'gold.tsv'));
  const present = presentOnAdmission();
  return rowsOf(join(import.meta.dirname, 'charts.tsv')).map(
    ([document = '', age = '', sex, services = '']) => {
      const setting = document.split('-')[0];
      const inpatient = setting === 'inpatient';
      const rows = (gold.get(document) ?? []).filter((row) => row.status === 'required');
      const diagnoses = rows
        .filter((row) => row.role !== 'procedure')
        .map((row) => diagnosisOf(row, document, present));
      return EncounterSchema.parse({
        id: document,
        setting,
        patient: { birthDate: birthDateOf(age), sex },
        payerKind: Number(age) >= 65 ? 'medicare' : 'commercial',
        ...(inpatient ? { ...STAY, ...(age === 'born' ? BIRTH : {}) } : { dateOfService: DAY }),
        ...(setting === 'outpatient'
          ? { admissionDate: DAY, dischargeDate: DAY, dischargeStatus: '01', billType: '0131' }
          : {}),
        billingProvider: { npi: NPI },
        diagnoses: [
          ...inOrder(diagnoses).slice(
            0,
            setting === 'professional' ? HELD_BY_A_PROFESSIONAL_CLAIM : undefined,
          ),
          ...(inpatient ? [{ code: diagnoses[0]?.code ?? '', role: 'admitting' }] : []),
        ],
        procedures: rows
          .filter((row) => row.role === 'procedure')
          .map(({ code }) => ({ code, date: '2026-05-02' })),
        services: services
          .split(' ')
          .filter((text) => text !== '')
          .map((text) => serviceOf(text, setting === 'professional')),
      });
    },
  );
}

const STAY = {
  admissionDate: ADMITTED,
  dischargeDate: DAY,
  dischargeStatus: '01',
  billType: '0111',
  admissionType: '1',
  admissionSource: '1',
};
const BIRTH = { admissionType: '4', admissionSource: '5' };

function birthDateOf(age: string): string {
  return age === 'born' ? ADMITTED : `${String(2026 - Number(age))}-02-11`;
}

function diagnosisOf(row: GoldRow, document: string, present: ReadonlyMap<string, string>): Diagnosis {
  return DiagnosisSchema.parse({
    code: row.code,
    role: row.role,
    poa: present.get(`${document} ${row.code}`),
  });
}

/** The principal first, hypertensive disease before its heart and kidneys, external causes last; the gold gives no other order. */
function inOrder<D extends Diagnosis>(diagnoses: readonly D[]): readonly D[] {
  const rank = ({ role, code }: D): number => {
    if (role === 'principal' || role === 'first-listed') return 0;
    if (role === 'externalCause') return 3;
    return /^I1[1-3]/.test(code) ? 1 : 2;
  };
  return [...diagnoses].sort((a, b) => rank(a) - rank(b));
}

function serviceOf(text: string, professional: boolean): ServiceLine {
  const [coded = '', place = ''] = text.split('@');
  const [named = '', units = '1'] = coded.split('*');
  const [code = '', ...modifiers] = named.split('-');
  return {
    code,
    ...(modifiers.length === 0 ? {} : { modifiers }),
    units: Number(units),
    date: DAY,
    charge: CHARGE,
    diagnosisPointers: professional ? [1] : undefined,
    ...(professional ? { placeOfService: place } : { revenueCode: place }),
    renderingProvider: { npi: NPI, specialty: '207Q00000X' },
  } satisfies ServiceLine;
}

function presentOnAdmission(): ReadonlyMap<string, string> {
  return new Map(
    rowsOf(join(OWN, 'poa.tsv')).map(([document, code, poa = '']) => [`${document} ${code}`, poa]),
  );
}

function rowsOf(path: string): readonly (readonly string[])[] {
  return readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
}
