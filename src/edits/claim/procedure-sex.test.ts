import { outpatient, professional } from '../../../test/claim-cases.ts';
import { editCases } from '../../../test/edit-cases.ts';
import { tables } from '../../../test/tables.ts';
import { serviceAgainstSex } from './procedure-sex.ts';

const man = { patient: { sex: 'M' as const } };
const woman = { patient: { sex: 'F' as const } };

editCases(serviceAgainstSex, tables, {
  invalid: [
    { why: 'hysterectomy of a man', encounter: { ...professional('58150'), ...man }, codes: ['58150'] },
    { why: 'prostate of a woman', encounter: { ...outpatient('55700'), ...woman } },
  ],
  valid: [
    { why: 'hysterectomy', encounter: { ...professional('58150'), ...woman } },
    { why: 'both right, KX', encounter: { ...professional('58150-KX'), ...man } },
    {
      why: 'both right, condition code 45',
      encounter: { ...outpatient('55700'), ...woman, conditionCodes: ['45'] },
    },
    { why: 'of either sex', encounter: { ...professional('47562'), ...man } },
    { why: 'diagnostic mammography of a man', encounter: { ...professional('77065-RT'), ...man } },
  ],
});
