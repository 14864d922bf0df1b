import { pcsGuideline } from '../../base/authority.ts';
import { ICD10_START } from '../../base/date-of-service.ts';
import type { Finding } from '../../base/finding.ts';
import { type Edit, found } from '../edit.ts';
import type { EditContext } from '../edit-context.ts';

type Placed = EditContext['procedures'][number];

/** Another medical and surgical procedure of the same body part and day that a test picks. */
function besides(p: Placed, context: EditContext, test: (other: Placed) => boolean): Placed | undefined {
  return context.procedures.find(
    (o) =>
      o !== p &&
      o.code.startsWith(p.code.slice(0, 2)) &&
      o.code[3] === p.code[3] &&
      (o.date ?? '') === (p.date ?? '') &&
      test(o),
  );
}

/** Inspection of a part that is operated on. */
export const inspectionIntegral: Edit = {
  id: 'icd10pcs/inspection-integral',
  title: 'Inspection beside a procedure of the same part',
  severity: 'warning',
  authority: pcsGuideline('B3.11a'),
  effective: { from: ICD10_START },
  explanation:
    'Inspection of a body part to reach the objective of a procedure is not coded separately. It stands only where done by another approach on its own.',
  check: (context) =>
    context.procedures.flatMap((p): Finding[] => {
      if (!/^0.J/.test(p.code)) return [];
      const main = besides(p, context, (o) => o.code[2] !== 'J' && o.code[4] === p.code[4]);
      if (main === undefined) return [];
      return [
        found(inspectionIntegral, {
          codes: [p.code, main.code],
          path: p.path,
          message: `${p.code} is inspection of the part that ${main.code} treats by the same approach; take it out.`,
        }),
      ];
    }),
};

/** Part and whole of one body part removed on one day. */
export const excisionAndResection: Edit = {
  id: 'icd10pcs/excision-and-resection',
  title: 'Excision and resection of one body part',
  severity: 'warning',
  authority: pcsGuideline('B3.8'),
  effective: { from: ICD10_START },
  explanation:
    'Resection takes all of a body part, excision some of it. Both on one day are right only for a biopsy (qualifier X) before the resection.',
  check: (context) =>
    context.procedures.flatMap((p): Finding[] => {
      if (!/^0.B.{3}Z$/.test(p.code)) return [];
      const whole = besides(p, context, (o) => o.code[2] === 'T');
      if (whole === undefined) return [];
      return [
        found(excisionAndResection, {
          codes: [p.code, whole.code],
          path: p.path,
          message: `${whole.code} takes all of the part of which ${p.code} takes some; report one, or a biopsy with qualifier X.`,
        }),
      ];
    }),
};

/** One code twice on one day. */
export const duplicateProcedure: Edit = {
  id: 'icd10pcs/duplicate-procedure',
  title: 'Same procedure twice on a day',
  severity: 'warning',
  authority: pcsGuideline('B3.2'),
  effective: { from: ICD10_START },
  explanation:
    'A code is repeated only where the same root operation is done at distinct sites that share a body part value.',
  check: ({ procedures }) =>
    procedures.flatMap((p, i): Finding[] =>
      procedures.slice(0, i).some((o) => o.code === p.code && (o.date ?? '') === (p.date ?? ''))
        ? [
            found(duplicateProcedure, {
              codes: [p.code],
              path: p.path,
              message: `${p.code} stands twice on one day; keep both only for distinct sites.`,
            }),
          ]
        : [],
    ),
};

/** A delivery procedure without an obstetric diagnosis. */
export const deliveryWithoutPregnancy: Edit = {
  id: 'icd10pcs/obstetric-without-pregnancy',
  title: 'Obstetric procedure without a pregnancy diagnosis',
  severity: 'error',
  authority: { publisher: 'CMS', document: 'ICD-10-PCS Official Guidelines', section: 'C1' },
  effective: { from: ICD10_START },
  explanation:
    'Section 1 is for procedures on the products of conception; the record carries a chapter 15 code or another code of pregnancy.',
  check: ({ procedures, diagnoses }) => {
    if (diagnoses.some((d) => /^(O|Z3[347]|Z3A|Z64\.0)/.test(d.code))) return [];
    return procedures
      .filter((p) => p.code.startsWith('1'))
      .map((p) =>
        found(deliveryWithoutPregnancy, {
          codes: [p.code],
          path: p.path,
          message: `${p.code} is an obstetric procedure and no diagnosis is of pregnancy.`,
        }),
      );
  },
};
