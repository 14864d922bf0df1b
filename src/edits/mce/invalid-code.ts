import { mceEdit } from './mce-edit.ts';

/** Every diagnosis and procedure code must be valid, to its last character, on the discharge date. */
export const invalidCode = mceEdit({
  name: 'invalid-code',
  title: 'Invalid diagnosis or procedure code',
  severity: 'error',
  section: 'Invalid diagnosis or procedure code',
  explanation:
    'Each diagnosis and procedure code is looked up in the code sets in force on the discharge date. A code that is unknown, a heading, not yet or no longer valid returns the claim. Correct the code, or the discharge date.',
  check: (claim, { onDate }, raise) =>
    claim.valid
      ? []
      : [...claim.diagnoses, ...claim.procedures]
          .filter(({ valid }) => !valid)
          .map((code) =>
            raise(
              code,
              `${code.code} is not a valid code for a discharge on ${onDate}. Correct the code or the date.`,
            ),
          ),
});
