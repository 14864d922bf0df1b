import { ICD10_START } from '../../base/date-of-service.ts';
import type { Finding } from '../../base/finding.ts';
import { type Edit, found } from '../edit.ts';

const CODE_SET = { publisher: 'CMS', document: 'ICD-10-PCS code tables' } as const;

/** A procedure code that no table of ICD-10-PCS builds. */
export const unknownProcedure: Edit = {
  id: 'icd10pcs/unknown-code',
  title: 'Code that ICD-10-PCS does not have',
  severity: 'error',
  authority: CODE_SET,
  effective: { from: ICD10_START },
  explanation:
    'Every code is seven characters from one row of one table. The message names the first character that no row allows; build the code again from there.',
  check: ({ procedures, tables, onDate }) =>
    procedures.flatMap((p): Finding[] => {
      const status = tables.icd10pcs.status(p.code, onDate);
      if (status !== 'unknown' && status !== 'header') return [];
      const edition = tables.icd10pcs.on(onDate);
      let fits = 0;
      while (fits < p.code.length && edition.count(p.code.slice(0, fits + 1)) > 0) fits++;
      const near = tables.icd10pcs.nearest(p.code, onDate, 3).map((e) => e.code);
      const hint = near.length === 0 ? '' : ` Nearest valid: ${near.join(', ')}.`;
      return [
        found(unknownProcedure, {
          codes: [p.code],
          path: `${p.path}.code`,
          message: `${p.code} is no ICD-10-PCS code: character ${String(fits + 1)} fits no row of its table.${hint}`,
        }),
      ];
    }),
};

/** A procedure code of another date. */
export const procedureNotValidOnDate: Edit = {
  id: 'icd10pcs/not-valid-on-date',
  title: 'Procedure code not in force on the date',
  severity: 'error',
  authority: CODE_SET,
  effective: { from: ICD10_START },
  explanation:
    'The code set is that of the discharge date. Build the code again in its tables, or check the date.',
  check: ({ procedures, tables, onDate }) =>
    procedures.flatMap((p): Finding[] => {
      const status = tables.icd10pcs.status(p.code, onDate);
      if (status !== 'expired' && status !== 'future') return [];
      return [
        found(procedureNotValidOnDate, {
          codes: [p.code],
          path: `${p.path}.code`,
          message: `${p.code} ${status === 'expired' ? 'is no longer' : 'is not yet'} valid on ${onDate}.`,
        }),
      ];
    }),
};

/** ICD-10-PCS outside a hospital stay. */
export const procedureOutsideInpatient: Edit = {
  id: 'icd10pcs/not-an-inpatient-claim',
  title: 'ICD-10-PCS on a claim that is not inpatient',
  severity: 'error',
  authority: { publisher: 'HHS', document: '45 CFR 162.1002', section: '(c)(3)' },
  effective: { from: ICD10_START },
  explanation:
    'ICD-10-PCS is the code set for procedures of hospital inpatients. Outpatient and professional claims carry CPT and HCPCS codes.',
  check: ({ procedures, encounter }) =>
    encounter.setting === 'inpatient'
      ? []
      : procedures.map((p) =>
          found(procedureOutsideInpatient, {
            codes: [p.code],
            path: p.path,
            message: `${p.code} is an inpatient procedure code on a ${encounter.setting} encounter; report the service by CPT or HCPCS.`,
          }),
        ),
};
