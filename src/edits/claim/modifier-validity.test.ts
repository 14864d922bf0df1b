import { professional } from '../../../test/claim-cases.ts';
import { editCases } from '../../../test/edit-cases.ts';
import { tables } from '../../../test/tables.ts';
import {
  modifiersContradict,
  modifierTwice,
  modifierUnknown,
  tooManyModifiers,
} from './modifier-validity.ts';

editCases(modifierUnknown, tables, {
  invalid: [{ why: 'no such modifier', encounter: professional('99213-2S') }],
  valid: [{ why: 'known, in small letters', encounter: professional('20610-lt') }],
});
editCases(modifierTwice, tables, {
  invalid: [{ why: 'twice', encounter: professional('99213-25-25') }],
  valid: [{ why: 'once', encounter: professional('99213-25') }],
});
editCases(tooManyModifiers, tables, {
  invalid: [{ why: 'five', encounter: professional('11042-59-RT-KX-GP-76') }],
  valid: [{ why: 'four', encounter: professional('11042-59-RT-KX-GP') }],
});
editCases(modifiersContradict, tables, {
  invalid: [
    { why: 'both parts', encounter: professional('71046-26-TC') },
    { why: 'both sides and one side', encounter: professional('20610-RT-50') },
    { why: 'thrown away and nothing thrown away', encounter: professional('J9271-JZ-JW') },
    { why: 'notice and no notice', encounter: professional('80061-GZ-GA') },
    { why: 'two states of health', encounter: professional('00740-AA-P2-P3') },
    { why: 'directed and not', encounter: professional('00740-QX-QZ') },
  ],
  valid: [
    { why: 'a part and a distinct service', encounter: professional('71046-26-59') },
    { why: 'one state of health', encounter: professional('00740-AA-P3') },
    { why: 'voluntary notice of an exclusion', encounter: professional('99397-GX-GY') },
  ],
});
