import { guideline } from '../../base/authority.ts';
import { ICD10_START } from '../../base/date-of-service.ts';
import { isUnder } from '../../record/code-system.ts';
import { type Candidate, mergeSameCode, step } from '../candidate.ts';
import { type CodingRule, kept } from '../rule.ts';

/** Weight diagnoses beside which the body mass index is reported. */
const WEIGHT_DIAGNOSES = [
  'E66',
  'R63.4',
  'R63.5',
  'R63.6',
  'E40',
  'E41',
  'E43',
  'E44',
  'E46',
  'F50',
  'R64',
  'Z71.3',
];

/**
 * The body mass index of an adult is coded only beside a weight diagnosis of the provider's; the number itself may
 * come from any clinician.
 *
 * @source guidelines I.B.14 and I.C.21.c.3; Tabular E66 "use additional code", Z68
 */
export const bodyMassIndex: CodingRule = {
  id: 'status/body-mass-index',
  title: 'Body mass index beside a weight diagnosis',
  authority: guideline('I.B.14'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const weight = candidates.find((c) => WEIGHT_DIAGNOSES.some((stem) => isUnder(c.code, stem)));
    const age = context.reading.facts.ageYears;
    if (weight === undefined || (age !== null && age < 20)) return kept(candidates);
    // Not during pregnancy (guideline I.C.21.c.3).
    if (candidates.some((c) => isUnder(c.code, 'O') && !isUnder(c.code, 'O9A'))) return kept(candidates);
    const measured = context.reading.documents
      .flatMap((d) => d.measurements)
      .findLast((m) => m.name === 'bmi');
    if (measured === undefined) return kept(candidates);
    const code = bodyMassIndexCode(measured.value);
    const entry = context.icd10cm.entry(code);
    if (entry === undefined || !entry.billable) return kept(candidates);
    const added: Candidate = {
      ...weight,
      code: entry.code,
      title: entry.longTitle,
      standing: weight.standing,
      evidence: [
        {
          document: measured.document,
          start: measured.start,
          end: measured.end,
          text: measured.text,
          section: null,
          assertion: 'present',
        },
      ],
      reason: [
        step(
          'guideline',
          `BMI ${String(measured.value)} beside ${weight.code}: ${entry.code}`,
          guideline('I.B.14'),
        ),
      ],
      confidence: 0.85,
      order: weight.order + 1,
      mentions: [],
      listed: false,
    };
    return kept(mergeSameCode([...candidates.filter((c) => !isUnder(c.code, 'Z68')), added]));
  },
};

/** Z68 code for an adult's body mass index in kg/m². */
export function bodyMassIndexCode(value: number): string {
  if (value < 20) return 'Z68.1';
  if (value < 40) return `Z68.${String(Math.floor(value))}`;
  if (value < 45) return 'Z68.41';
  if (value < 50) return 'Z68.42';
  if (value < 60) return 'Z68.43';
  if (value < 70) return 'Z68.44';
  return 'Z68.45';
}
