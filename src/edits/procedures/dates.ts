import { addDays, daysBetween, ICD10_START, parseDateOfService } from '../../base/date-of-service.ts';
import type { Finding } from '../../base/finding.ts';
import { type Edit, found } from '../edit.ts';

const CLAIM = {
  publisher: 'CMS',
  document: 'Medicare Claims Processing Manual',
  section: 'chapter 25, section 75.6; chapter 3, section 40.3',
} as const;
/** Days before admission whose services belong to the stay. */
const PAYMENT_WINDOW = 3;

/** A procedure without its day. */
export const procedureDateMissing: Edit = {
  id: 'icd10pcs/date-missing',
  title: 'Procedure without its date',
  severity: 'error',
  authority: CLAIM,
  effective: { from: ICD10_START },
  explanation: 'Each procedure of an inpatient claim carries the day on which it was performed.',
  check: ({ procedures, encounter }) =>
    encounter.setting !== 'inpatient'
      ? []
      : procedures
          .filter((p) => p.date == null)
          .map((p) =>
            found(procedureDateMissing, {
              codes: [p.code],
              path: `${p.path}.date`,
              message: `${p.code} has no date.`,
            }),
          ),
};

/** A procedure before the stay and its payment window, or after discharge. */
export const procedureOutsideStay: Edit = {
  id: 'icd10pcs/date-outside-stay',
  title: 'Procedure outside the stay',
  severity: 'error',
  authority: CLAIM,
  effective: { from: ICD10_START },
  explanation:
    'A procedure lies between admission and discharge, or in the three days before admission that belong to the stay.',
  check: ({ procedures, encounter }) => {
    const admission = parseDateOfService(encounter.admissionDate ?? '');
    const discharge = parseDateOfService(encounter.dischargeDate ?? '');
    return procedures.flatMap((p): Finding[] => {
      const day = parseDateOfService(p.date ?? '');
      if (day === undefined) return [];
      const early = admission !== undefined && day < addDays(admission, -PAYMENT_WINDOW);
      const late = discharge !== undefined && day > discharge;
      if (!early && !late) return [];
      return [
        found(procedureOutsideStay, {
          codes: [p.code],
          path: `${p.path}.date`,
          message: `${p.code} on ${day} lies ${early ? 'before the stay' : 'after the discharge'}; check the date.`,
        }),
      ];
    });
  },
};

/** More than 96 hours of ventilation in a stay that is shorter. */
export const ventilationLongerThanStay: Edit = {
  id: 'icd10pcs/ventilation-longer-than-stay',
  title: 'Ventilation longer than the stay',
  severity: 'error',
  authority: { publisher: 'CMS', document: 'ICD-10-PCS code tables', section: '5A1' },
  effective: { from: ICD10_START },
  explanation:
    '5A1955Z counts more than 96 consecutive hours, 5A1945Z 24 to 96. A stay with fewer calendar days cannot hold them: count the hours again.',
  check: ({ procedures, encounter }) => {
    const admission = parseDateOfService(encounter.admissionDate ?? '');
    const discharge = parseDateOfService(encounter.dischargeDate ?? '');
    if (admission === undefined || discharge === undefined) return [];
    const longest = (daysBetween(admission, discharge) + 1) * 24;
    return procedures.flatMap((p): Finding[] => {
      const least = p.code === '5A1955Z' ? 96 : p.code === '5A1945Z' ? 24 : 0;
      if (least === 0 || longest > least) return [];
      return [
        found(ventilationLongerThanStay, {
          codes: [p.code],
          path: p.path,
          message: `${p.code} needs ${String(least)} hours or more and the stay holds at most ${String(longest)}; count the hours again.`,
        }),
      ];
    });
  },
};
