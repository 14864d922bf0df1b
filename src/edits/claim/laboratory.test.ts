import { line, professional } from '../../../test/claim-cases.ts';
import { editCases } from '../../../test/edit-cases.ts';
import { tables } from '../../../test/tables.ts';
import {
  laboratoryModifier,
  panelAndPart,
  panelInParts,
  repeatTestAlone,
  severalVenipunctures,
} from './laboratory.ts';

editCases(panelInParts, tables, {
  invalid: [
    {
      why: 'four electrolytes',
      encounter: professional('82374', '82435', '84132', '84295'),
      codes: ['82374', '84295'],
    },
  ],
  valid: [
    { why: 'three of four', encounter: professional('82374', '82435', '84132', '82947') },
    {
      why: 'over two days',
      encounter: professional('82374', '82435', '84132', line('84295', { date: '2026-05-11' })),
    },
  ],
});
editCases(panelAndPart, tables, {
  invalid: [
    { why: 'potassium beside the panel', encounter: professional('80053', '84132'), codes: ['84132'] },
  ],
  valid: [
    { why: 'repeated', encounter: professional('80053', '84132-91') },
    { why: 'not in it', encounter: professional('80053', '84443') },
  ],
});
editCases(severalVenipunctures, tables, {
  invalid: [{ why: 'two', encounter: professional(line('36415', { units: 2 })) }],
  valid: [{ why: 'one', encounter: professional('36415') }],
});
editCases(laboratoryModifier, tables, {
  invalid: [{ why: 'a waived visit', encounter: professional('99213-QW') }],
  valid: [{ why: 'a waived test', encounter: professional('87880-QW') }],
});
editCases(repeatTestAlone, tables, {
  invalid: [{ why: 'no first', encounter: professional('82947-91') }],
  valid: [{ why: 'with the first', encounter: professional('82947', '82947-91') }],
});
