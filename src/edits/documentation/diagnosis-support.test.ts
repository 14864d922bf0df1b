import { editCases } from '../../../test/edit-cases.ts';
import { stayOf, summaryOf, visitNote, visitOf } from '../../../test/record-cases.ts';
import { tables } from '../../../test/tables.ts';
import {
  diagnosisDenied,
  diagnosisOfAnother,
  diagnosisOnlyInList,
  diagnosisOnlyInReport,
  diagnosisPast,
  diagnosisProspective,
  diagnosisUncertain,
  diagnosisUncertainBeforeDischarge,
  diagnosisUnsupported,
} from './diagnosis-support.ts';

editCases(diagnosisDenied, tables, {
  invalid: [
    {
      why: 'pneumonia ruled out',
      encounter: visitOf('R05.9 J18.9', '99213'),
      record: visitNote('1. Cough. No pneumonia on the film.'),
      codes: ['J18.9'],
      quotes: 'No pneumonia',
    },
    {
      why: 'diabetes denied in a stay',
      encounter: stayOf('I10 E11.9'),
      record: summaryOf('1. Hypertension', { course: 'Patient denies diabetes.' }),
      codes: ['E11.9'],
    },
  ],
  valid: [
    {
      why: 'it is present',
      encounter: visitOf('J18.9', '99213'),
      record: visitNote('1. Pneumonia. Start azithromycin.'),
    },
    {
      why: 'denied in one place, stated in another',
      encounter: visitOf('R07.9', '99213'),
      record: visitNote('1. Chest pain. Order stress test.', { history: 'No chest pain at rest.' }),
    },
  ],
});

editCases(diagnosisUncertain, tables, {
  invalid: [
    {
      why: 'probable pneumonia at a visit',
      encounter: visitOf('J18.9', '99213'),
      record: visitNote('1. Cough, probable pneumonia. Chest film ordered.'),
      codes: ['J18.9'],
    },
  ],
  valid: [
    { why: 'stated', encounter: visitOf('J18.9', '99213'), record: visitNote('1. Pneumonia. Azithromycin.') },
    { why: 'a stay is another rule', encounter: stayOf('J18.9'), record: summaryOf('1. Probable pneumonia') },
  ],
});

editCases(diagnosisUncertainBeforeDischarge, tables, {
  invalid: [
    {
      why: 'COVID-19 only suspected',
      encounter: stayOf('J18.9 U07.1'),
      record: summaryOf('1. Pneumonia\n2. Suspected COVID-19'),
      codes: ['U07.1'],
    },
  ],
  valid: [
    {
      why: 'still probable at discharge',
      encounter: stayOf('J18.9'),
      record: summaryOf('1. Probable pneumonia'),
    },
  ],
});

editCases(diagnosisPast, tables, {
  invalid: [
    {
      why: 'breast cancer of years ago',
      encounter: visitOf('I10 C50.912', '99213'),
      record: visitNote(
        '1. Hypertension. Continue lisinopril.\n2. History of breast cancer, in remission since 2012 and discharged from oncology.',
      ),
      codes: ['C50.912'],
    },
  ],
  valid: [
    {
      why: 'under treatment',
      encounter: visitOf('C50.912', '99213'),
      record: visitNote('1. Left breast cancer. Continue anastrozole.'),
    },
  ],
});

editCases(diagnosisProspective, tables, {
  invalid: [
    {
      why: 'come back for',
      encounter: visitOf('K52.9 E86.0', '99213'),
      record: visitNote('1. Gastroenteritis. Return if you develop dehydration.'),
      codes: ['E86.0'],
    },
  ],
  valid: [
    {
      why: 'found',
      encounter: visitOf('E86.0', '99213'),
      record: visitNote('1. Dehydration. Oral fluids given.'),
    },
  ],
});

editCases(diagnosisOfAnother, tables, {
  invalid: [
    {
      why: 'the mother’s stroke',
      encounter: visitOf('I10 I63.9', '99213'),
      record: visitNote('1. Hypertension. Her mother had a stroke.'),
      codes: ['I63.9'],
    },
  ],
  valid: [
    {
      why: 'the patient’s own',
      encounter: visitOf('I63.9', '99213'),
      record: visitNote('1. Acute ischemic stroke.'),
    },
  ],
});

editCases(diagnosisUnsupported, tables, {
  invalid: [
    {
      why: 'nothing like it in the note',
      encounter: visitOf('I10 G35', '99213'),
      record: visitNote('1. Hypertension. Continue lisinopril.'),
      codes: ['G35'],
      quotes: 'OFFICE VISIT',
    },
    {
      why: 'nothing like it in the stay',
      encounter: stayOf('J18.9 K56.609'),
      record: summaryOf('1. Pneumonia'),
      codes: ['K56.609'],
    },
  ],
  valid: [
    { why: 'read', encounter: visitOf('I10', '99213'), record: visitNote('1. HTN. Continue lisinopril.') },
    {
      why: 'a combination of two that are read',
      encounter: visitOf('I12.9 N18.30', '99213'),
      record: visitNote('1. HTN\n2. CKD 3'),
    },
    {
      why: 'another code of the kind',
      encounter: visitOf('E11.65', '99213'),
      record: visitNote('1. Type 2 diabetes, stable.'),
    },
    {
      why: 'why the patient came',
      encounter: visitOf('Z23 I10', '99213'),
      record: visitNote('1. Hypertension. Flu shot.'),
    },
  ],
});

const CT =
  'RADIOLOGY REPORT\nDate of exam: 05/06/2026\n\nIMPRESSION\nAcute pancreatitis.\n\nElectronically signed by Ray Reader, MD\n';

editCases(diagnosisOnlyInReport, tables, {
  invalid: [
    {
      why: 'the CT alone',
      encounter: stayOf('R10.9 K85.90'),
      record: [summaryOf('1. Abdominal pain'), CT],
      codes: ['K85.90'],
      quotes: 'Acute pancreatitis',
    },
  ],
  valid: [
    {
      why: 'taken up by the attending',
      encounter: stayOf('K85.90'),
      record: [summaryOf('1. Acute pancreatitis'), CT],
    },
  ],
});

const LISTED = `OFFICE VISIT\nDate of service: 05/10/2026\n\nHISTORY OF PRESENT ILLNESS\nFollow-up of blood pressure.\n\nPROBLEM LIST\nRheumatoid arthritis\n\nASSESSMENT AND PLAN\n1. Hypertension. Continue lisinopril.\n`;

editCases(diagnosisOnlyInList, tables, {
  invalid: [
    {
      why: 'listed alone',
      encounter: visitOf('I10 M06.9', '99213'),
      record: LISTED,
      codes: ['M06.9'],
      quotes: 'Rheumatoid arthritis',
    },
  ],
  valid: [
    {
      why: 'listed and assessed',
      encounter: visitOf('I10 M06.9', '99213'),
      record: `${LISTED}2. Rheumatoid arthritis. Continue methotrexate.\n`,
    },
  ],
});
