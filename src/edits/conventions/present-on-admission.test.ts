import { editCases } from '../../../test/edit-cases.ts';
import { tables } from '../../../test/tables.ts';
import { poaExemption, poaIllogical, poaMissing, poaPrincipal } from './present-on-admission.ts';

editCases(poaMissing, tables, {
  invalid: [{ why: 'none', encounter: { diagnoses: [{ code: 'I50.23' }] }, codes: ['I50.23'] }],
  valid: [
    { why: 'given', encounter: { diagnoses: [{ code: 'I50.23', poa: 'Y' }] } },
    { why: 'exempt', encounter: { diagnoses: [{ code: 'Z79.4' }] } },
    { why: 'an office visit', encounter: { setting: 'professional', diagnoses: [{ code: 'I50.23' }] } },
  ],
});

editCases(poaExemption, tables, {
  invalid: [
    {
      why: 'an indicator on an exempt code',
      encounter: { diagnoses: [{ code: 'Z79.4', poa: 'Y' }] },
      codes: ['Z79.4'],
    },
    { why: 'exemption claimed', encounter: { diagnoses: [{ code: 'I50.23', poa: 'exempt' }] } },
  ],
  valid: [
    {
      why: 'right',
      encounter: {
        diagnoses: [
          { code: 'I50.23', poa: 'Y' },
          { code: 'Z79.4', poa: 'exempt' },
        ],
      },
    },
  ],
});

editCases(poaIllogical, tables, {
  invalid: [
    {
      why: 'a congenital condition',
      encounter: { diagnoses: [{ code: 'Q21.0', poa: 'N' }] },
      codes: ['Q21.0'],
    },
    { why: 'hypertension', encounter: { diagnoses: [{ code: 'I10', poa: 'N' }] }, codes: ['I10'] },
  ],
  valid: [
    { why: 'an exacerbation may arise', encounter: { diagnoses: [{ code: 'J44.1', poa: 'N' }] } },
    { why: 'a crisis may arise', encounter: { diagnoses: [{ code: 'D57.01', poa: 'N' }] } },
    { why: 'an infection may arise', encounter: { diagnoses: [{ code: 'J18.9', poa: 'N' }] } },
    { why: 'present', encounter: { diagnoses: [{ code: 'Q21.0', poa: 'Y' }] } },
  ],
});

editCases(poaPrincipal, tables, {
  invalid: [
    {
      why: 'principal arose later',
      encounter: {
        diagnoses: [
          { code: 'I50.23', poa: 'N' },
          { code: 'I10', poa: 'Y' },
        ],
      },
      codes: ['I50.23'],
    },
  ],
  valid: [
    { why: 'present', encounter: { diagnoses: [{ code: 'I50.23', poa: 'Y' }] } },
    { why: 'a delivery', encounter: { diagnoses: [{ code: 'O70.1', poa: 'N' }] } },
  ],
});
