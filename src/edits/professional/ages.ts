import {
  ageInYears,
  type DateOfService,
  daysBetween,
  parseDateOfService,
} from '../../base/date-of-service.ts';
import { oncePer } from '../../base/once.ts';
import type { RowPack } from '../../tables/row-pack.ts';
import { cpt } from '../claim-authorities.ts';
import { codeRanges, inRanges } from '../code-ranges.ts';
import type { Edit } from '../edit.ts';
import { lineEdit, missing } from '../line-edit.ts';

type AgeClass = 'preventive' | 'newborn' | 'critical-care' | 'immunization' | 'procedure' | 'sedation';

const rules = oncePer((pack: RowPack) =>
  [...pack.rows()].map(([codes = '', kind = '', least = '', most = '', words = '']) => ({
    codes: codeRanges(codes),
    kind,
    least: ageOf(least),
    most: ageOf(most),
    words,
  })),
);

/** `29d` days or `18y` completed years. */
function ageOf(text: string): { readonly count: number; readonly unit: 'd' | 'y' } | undefined {
  const parts = /^(\d+)([dy])$/.exec(text);
  return parts === null ? undefined : { count: Number(parts[1]), unit: parts[2] === 'd' ? 'd' : 'y' };
}

function ageEdit(kind: AgeClass, title: string, part: string): Edit {
  return lineEdit({
    id: `professional/age-${kind}`,
    title,
    severity: 'error',
    authority: cpt(part),
    explanation: `The number of the code is for an age (${title.toLowerCase()}); on the day of service the patient has another. \`data/edits/code-ages.tsv\` lists the ages.`,
    settings: ['professional', 'outpatient'],
    at: 'code',
    consequence: 'line-denied',
    check: ({ code, day }, { context: { encounter, tables } }) => {
      const rule = rules(tables.list('edits/code-ages.tsv')).find(
        (one) => one.kind === kind && inRanges(code, one.codes),
      );
      if (rule === undefined) return undefined;
      const birth = parseDateOfService(encounter.patient?.birthDate ?? '');
      if (birth === undefined) return missing('the birth date ($.patient.birthDate)');
      const age = (unit: 'd' | 'y'): number => ageBy(unit, birth, day);
      const tooYoung = rule.least !== undefined && age(rule.least.unit) < rule.least.count;
      const tooOld = rule.most !== undefined && age(rule.most.unit) > rule.most.count;
      if (!tooYoung && !tooOld) return undefined;
      return `${code} is for ${rule.words}; the patient is ${age('y') < 2 ? `${String(age('d'))} days` : `${String(age('y'))} years`} old. Use the code of that age.`;
    },
  });
}

function ageBy(unit: 'd' | 'y', birth: DateOfService, day: DateOfService): number {
  return unit === 'd' ? daysBetween(birth, day) : ageInYears(birth, day);
}

export const preventiveAge = ageEdit(
  'preventive',
  'Preventive visit of another age',
  'Preventive medicine services',
);
export const newbornAge = ageEdit('newborn', 'Newborn care of an older child', 'Newborn care services');
export const criticalCareAge = ageEdit(
  'critical-care',
  'Critical care of another age',
  'Inpatient neonatal and pediatric critical care',
);
export const immunizationAge = ageEdit(
  'immunization',
  'Immunization counselling of an adult',
  'Immunization administration',
);
export const procedureAge = ageEdit('procedure', 'Procedure of another age', 'Surgery');
export const sedationAge = ageEdit('sedation', 'Sedation of another age', 'Moderate sedation');
