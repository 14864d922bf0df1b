import { ICD10_START } from '../../base/date-of-service.ts';
import type { Finding } from '../../base/finding.ts';
import { type Edit, found } from '../edit.ts';
import { SEX_EDITED_TO, sexOfProcedure, WHERE_BOTH_ARE_RIGHT } from '../sex-lists.ts';

/** An operation on an organ of the other sex. */
export const procedureAgainstSex: Edit = {
  id: 'icd10pcs/procedure-against-sex',
  title: 'Procedure of the other sex',
  severity: 'warning',
  authority: {
    publisher: 'CMS',
    document: 'Medicare Code Editor',
    section: 'Sex conflict (lists in force to 2024-09-30)',
  },
  effective: { from: ICD10_START },
  explanation:
    'Medicare no longer compares procedures with the sex since October 2024, but an operation on an organ of the other sex is mostly a wrong body part or body system (third or fourth character), or a wrong registration.',
  check: ({ procedures, sex, encounter, onDate, tables }) => {
    if (sex === undefined || onDate <= SEX_EDITED_TO || encounter.conditionCodes?.includes('45') === true)
      return [];
    return procedures.flatMap((p): Finding[] => {
      const of = sexOfProcedure(p.code, tables);
      if (of === undefined || of === sex) return [];
      return [
        found(procedureAgainstSex, {
          codes: [p.code],
          path: p.path,
          message: `${p.code} is for a ${of === 'F' ? 'female' : 'male'} patient. ${WHERE_BOTH_ARE_RIGHT}.`,
        }),
      ];
    });
  },
};
