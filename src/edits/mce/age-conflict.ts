import type { Edit } from '../edit.ts';
import { notEvaluated } from '../edit.ts';
import { type AgeGroup, editorTables } from './editor-tables.ts';
import { mceEdit } from './mce-edit.ts';

const GROUPS = [
  ['newborn', 'Perinatal and newborn diagnoses', 'age 0'],
  ['pediatric', 'Pediatric diagnoses', 'ages 0 to 17'],
  ['maternity', 'Maternity diagnoses', 'ages 9 to 64 (12 to 55 up to 30 September 2019)'],
  ['adult', 'Adult diagnoses', 'ages 15 to 124'],
] as const satisfies readonly (readonly [AgeGroup, string, string])[];

/** One edit for each age group: a diagnosis of the group on a patient outside it. */
export const ageConflicts: readonly Edit[] = GROUPS.map(([group, title, ages]) => {
  const edit: Edit = mceEdit({
    name: `age-conflict-${group}`,
    title: `Age conflict: ${title.toLowerCase()}`,
    severity: 'error',
    section: 'Age conflict',
    explanation: `${title} are edited against the patient’s age on admission: ${ages}. Check the code and the birth date.`,
    concerns: [group],
    check: ({ diagnoses }, { ageYears, tables, onDate }, raise) => {
      const inGroup = diagnoses.filter(({ attributes }) => attributes.includes(group));
      if (inGroup.length === 0) return [];
      if (ageYears === undefined) return [notEvaluated(edit, 'the birth date ($.patient.birthDate)')];
      const range = editorTables(tables)?.ages(group, onDate);
      if (range === undefined) return [notEvaluated(edit, 'the table of age groups (mce)')];
      const [youngest, oldest] = range;
      if (ageYears >= youngest && ageYears <= oldest) return [];
      return inGroup.map((code) =>
        raise(
          code,
          `${code.code} is for patients of ${String(youngest)} to ${String(oldest)} years (${group}); this one is ${String(ageYears)}. Check the code and the birth date.`,
        ),
      );
    },
  });
  return edit;
});
