import type { Severity } from '../../base/finding.ts';
import { claimsManual } from '../claim-authorities.ts';
import type { Edit } from '../edit.ts';
import { lineEdit, type Verdict } from '../line-edit.ts';
import { byPolicies, NOTICE_MODIFIERS } from './policy-rules.ts';

const SETTINGS = ['professional', 'outpatient'] as const;
const POLICIES = {
  publisher: 'CMS',
  document: 'Medicare Coverage Database and National Coverage Determinations Manual (Pub. 100-03)',
  section: 'the policy that the message names',
} as const;

function policyEdit(
  kind: string,
  name: string,
  severity: Severity,
  title: string,
  explanation: string,
  at?: string,
): Edit {
  return lineEdit({
    id: `coverage/${name}`,
    title,
    severity,
    authority: POLICIES,
    explanation: `${explanation} Policies are those of data/edits/coverage-national.tsv and those added by \`data add\`; a line with GA, GX, GY or GZ is passed.`,
    settings: SETTINGS,
    medicareOnly: true,
    consequence: 'line-denied',
    ...(at === undefined ? {} : { at }),
    check: (line, claim): Verdict => {
      if (line.has(...NOTICE_MODIFIERS)) return undefined;
      return byPolicies(kind, line, claim)?.verdict;
    },
    authorityOf: (line, claim) => byPolicies(kind, line, claim)?.authority,
  });
}

export const diagnosisNotCovered = policyEdit(
  'diagnoses',
  'diagnosis-not-covered',
  'warning',
  'Diagnosis that does not support the service',
  'A coverage policy of the service lists the diagnoses for which it pays, and the line points at none of them. Look for the documented reason; do not pick a code for payment.',
  'diagnosisPointers',
);
export const diagnosisExcluded = policyEdit(
  'excluded',
  'diagnosis-excluded',
  'error',
  'Diagnosis for which the service is not covered',
  'A coverage policy lists diagnoses that never support the service, and the line points only at these.',
  'diagnosisPointers',
);
export const ageNotCovered = policyEdit(
  'age',
  'age-not-covered',
  'error',
  'Age at which the service is not covered',
  'A coverage policy pays the service within an age.',
);
export const sexNotCovered = policyEdit(
  'sex',
  'sex-not-covered',
  'warning',
  'Service covered for the other sex',
  'A coverage policy pays the service for one sex; KX says that it is right for this patient.',
);
export const tooOften = policyEdit(
  'frequency',
  'too-often',
  'error',
  'Service given too soon or too often',
  'A coverage policy pays the service so many times; the services billed before ($.priorServices) are counted with those of this claim.',
);
export const factNotMet = policyEdit(
  'fact',
  'documented-fact',
  'error',
  'Documented fact that does not meet the policy',
  'A coverage policy asks for a measured or documented fact ($.facts): pack-years, oxygen saturation, body mass index, apnea index.',
);

/** Kinds of rule whose denial a notice to the patient can shift. */
const NECESSITY = ['diagnoses', 'excluded', 'frequency'] as const;

/** A denial to be expected without a notice. */
export const advanceNotice = lineEdit({
  id: 'coverage/advance-notice',
  title: 'Expected denial without advance notice',
  severity: 'advice',
  authority: claimsManual('30, 50'),
  explanation:
    'Where a denial for want of necessity or for frequency is to be expected, the patient gets an advance beneficiary notice before the service; GA then shifts the charge. Without it (GZ) the provider bears it.',
  settings: SETTINGS,
  at: 'modifiers',
  medicareOnly: true,
  consequence: 'line-denied',
  check: (line, claim) => {
    if (line.has(...NOTICE_MODIFIERS)) return undefined;
    const expected = NECESSITY.some((kind) => typeof byPolicies(kind, line, claim)?.verdict === 'string');
    return expected
      ? `${line.code} will probably be denied. If a notice was signed before the service, add GA; if not, GZ, and the patient owes nothing.`
      : undefined;
  },
});
