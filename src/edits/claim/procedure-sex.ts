import { claimsManual } from '../claim-authorities.ts';
import { type CodeRanges, codeRanges, inRanges } from '../code-ranges.ts';
import { lineEdit, missing } from '../line-edit.ts';

/** Services that are of one sex by their organ, by number. */
const FEMALE: CodeRanges = codeRanges(
  '56405-56821 57000-57426 57452-57800 58100-58960 58970-58976 59000-59899 76801-76828 77067 88141-88175 99500-99501 G0101 Q0091',
);
const MALE: CodeRanges = codeRanges(
  '54000-54015 54050-54164 54200-54450 54500-54901 55000-55899 84152-84154 G0102-G0103',
);

/** A service of one sex on a patient of the other. */
export const serviceAgainstSex = lineEdit({
  id: 'claim/service-against-sex',
  title: 'Service of the other sex',
  severity: 'warning',
  authority: claimsManual('32, 240'),
  explanation:
    'A service on an organ of one sex is billed for a patient of the other. Check code and patient; where both are right (transgender, intersex) a practitioner adds KX, a facility condition code 45.',
  settings: ['professional', 'outpatient'],
  consequence: 'line-denied',
  check: (line, { context: { encounter, sex } }) => {
    const wanted = inRanges(line.code, FEMALE) ? 'F' : inRanges(line.code, MALE) ? 'M' : undefined;
    if (wanted === undefined || line.has('KX') || encounter.conditionCodes?.includes('45') === true)
      return undefined;
    if (sex === undefined)
      return encounter.patient?.sex === 'U' ? undefined : missing('the sex of the patient ($.patient.sex)');
    if (sex === wanted) return undefined;
    return `${line.code} is for a ${wanted === 'F' ? 'female' : 'male'} patient. Check code and patient; where both are right, add ${encounter.setting === 'professional' ? 'KX' : 'condition code 45'}.`;
  },
});
