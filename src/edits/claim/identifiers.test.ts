import { describe, expect, it } from 'vitest';
import { line, outpatient, professional } from '../../../test/claim-cases.ts';
import { editCases } from '../../../test/edit-cases.ts';
import { tables } from '../../../test/tables.ts';
import {
  drugCodeMissing,
  drugCodeShape,
  isProviderIdentifier,
  laboratoryNumber,
  providerIdentifier,
} from './identifiers.ts';

describe('the check digit of an NPI', () => {
  it.each(['1234567893', '1003000126', '1999999984'])('%s is right', (npi) => {
    expect(isProviderIdentifier(npi)).toBe(true);
  });
  it('every other last digit, a first digit of 3 and a short number are wrong', () => {
    for (const digit of '012456789') expect(isProviderIdentifier(`123456789${digit}`)).toBe(false);
    for (const npi of ['3234567893', '123456789', '12345678931'])
      expect(isProviderIdentifier(npi)).toBe(false);
  });
});

editCases(providerIdentifier, tables, {
  invalid: [
    {
      why: 'two digits turned',
      encounter: { ...professional('99213'), billingProvider: { npi: '1324567893' } },
    },
    {
      why: 'on a line',
      encounter: professional(line('99213', { renderingProvider: { npi: '1234567890' } })),
    },
  ],
  valid: [
    { why: 'right', encounter: professional(line('99213', { renderingProvider: { npi: '1234567893' } })) },
  ],
});
editCases(laboratoryNumber, tables, {
  invalid: [{ why: 'a digit short', encounter: { ...professional('81002'), cliaNumber: '05D123456' } }],
  valid: [{ why: 'right', encounter: { ...professional('81002'), cliaNumber: '05D1234567' } }],
});
const drug = (ndc: string) => line('J1100', { drug: { ndc, unit: 'mg', quantity: 1 } });
editCases(drugCodeShape, tables, {
  invalid: [{ why: 'ten digits of the package', encounter: professional(drug('0517-4901-25')) }],
  valid: [
    { why: 'filled up', encounter: professional(drug('00517-4901-25')) },
    { why: 'no hyphens', encounter: outpatient(drug('00517490125')) },
  ],
});
editCases(drugCodeMissing, tables, {
  invalid: [{ why: 'Medicaid', encounter: { ...professional('J1100'), payerKind: 'medicaid' } }],
  valid: [
    { why: 'given', encounter: { ...professional(drug('00517490125')), payerKind: 'MC' } },
    { why: 'Medicare', encounter: { ...professional('J1100'), payerKind: 'medicare' } },
    { why: 'payer unknown', encounter: professional('J1100') },
  ],
});
