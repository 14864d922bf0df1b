import { ICD10_START } from '../../base/date-of-service.ts';
import type { Edit } from '../edit.ts';
import { againstSex, SEX_EDITED_TO, SEX_LISTS, sexOfProcedure } from '../sex-lists.ts';

/** An operation on an organ of the other sex. */
export const procedureAgainstSex: Edit = {
  id: 'icd10pcs/procedure-against-sex',
  title: 'Procedure of the other sex',
  severity: 'warning',
  authority: SEX_LISTS,
  effective: { from: ICD10_START },
  explanation:
    'Medicare no longer compares procedures with the sex since October 2024, but an operation on an organ of the other sex is mostly a wrong body part or body system (third or fourth character), or a wrong registration.',
  check: (context) =>
    context.onDate <= SEX_EDITED_TO
      ? []
      : againstSex(procedureAgainstSex, context.procedures, sexOfProcedure, context),
};
