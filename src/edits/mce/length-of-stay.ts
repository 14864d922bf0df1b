import { daysBetween, parseDateOfService } from '../../base/date-of-service.ts';
import type { Edit } from '../edit.ts';
import { notEvaluated } from '../edit.ts';
import { mceEdit } from './mce-edit.ts';

/** The editor asks for a stay of more than four days; one of four midnights can just hold 96 hours. */
const TOO_FEW_DAYS = 4;

/** Long ventilation in a stay too short for it. */
export const lengthOfStay: Edit = mceEdit({
  name: 'length-of-stay',
  title: 'Procedure inconsistent with length of stay',
  severity: 'error',
  section: 'Procedure inconsistent with length of stay',
  explanation:
    '5A1955Z says that the patient was ventilated for more than 96 consecutive hours. The editor refuses it in stays of four days or fewer: count the hours again, or correct the dates. In a stay over four midnights the hours may just be right.',
  concerns: ['los'],
  check: ({ procedures }, { encounter }, raise) => {
    const long = procedures.filter(({ attributes }) => attributes.includes('los'));
    if (long.length === 0) return [];
    const admitted = parseDateOfService(encounter.admissionDate ?? '');
    const discharged = parseDateOfService(encounter.dischargeDate ?? '');
    if (admitted === undefined || discharged === undefined)
      return [notEvaluated(lengthOfStay, 'the admission or discharge date')];
    const days = daysBetween(admitted, discharged);
    if (days > TOO_FEW_DAYS) return [];
    return long.map((code) => ({
      ...raise(
        code,
        `${code.code} means more than 96 hours of ventilation, but the stay is ${String(days)} days, and the editor accepts it only in stays of more than four. Count the hours or correct the dates.`,
      ),
      severity: days < TOO_FEW_DAYS ? ('error' as const) : ('warning' as const),
    }));
  },
});
