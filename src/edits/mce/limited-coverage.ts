import { anyDiagnosis } from './editor-claim.ts';
import { mceEdit } from './mce-edit.ts';
import { artificialHeart, pancreasCovered } from './non-covered-procedures.ts';

/** Procedures of high cost that are covered only in approved hospitals or for some patients. */
export const limitedCoverage = mceEdit({
  name: 'limited-coverage',
  title: 'Limited coverage',
  severity: 'warning',
  section: 'Limited coverage',
  explanation:
    'Transplants, ventricular assist devices and some others are covered only where the hospital is approved and the patient meets the criteria of the national coverage decision. Check both before billing.',
  concerns: ['lcov', 'ncov45', 'lcov_artheartxpa'],
  check: (claim, _, raise) => {
    const heartInTrial = artificialHeart(claim) && anyDiagnosis(claim, 'clintrial');
    const pancreas = pancreasCovered(claim);
    return claim.procedures
      .filter(({ attributes }) =>
        attributes.includes('ncov45')
          ? pancreas
          : attributes.includes('lcov') ||
            (heartInTrial && attributes.some((a) => a.startsWith('lcov_artheart'))),
      )
      .map((code) =>
        raise(
          code,
          `${code.code} is covered only in approved facilities and for patients who meet the national coverage decision.`,
        ),
      );
  },
});
