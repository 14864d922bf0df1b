import type { Edit } from '../edit.ts';
import { notEvaluated } from '../edit.ts';
import { anyDiagnosis } from './editor-claim.ts';
import { mceEdit, raiseWith } from './mce-edit.ts';

const SECTION = 'Non-covered procedure';
const OLDEST_FOR_DISC = 60;

/** Procedures Medicare never covers. */
export const nonCoveredProcedure = mceEdit({
  name: 'non-covered-procedure',
  title: 'Non-covered procedure',
  severity: 'error',
  section: SECTION,
  explanation:
    'Medicare does not pay for these procedures whatever the diagnosis. The claim is denied for them.',
  concerns: ['noncovered'],
  check: ({ procedures }, _, raise) =>
    raiseWith(procedures, 'noncovered', raise, (code) => `${code} is not covered by Medicare.`),
});

/** Sterilization as the reason for the operation. */
export const nonCoveredSterilization = mceEdit({
  name: 'non-covered-sterilization',
  title: 'Non-covered procedure: sterilization',
  severity: 'error',
  section: SECTION,
  from: '2016-10-01',
  explanation:
    'Operations on tubes or vasa are not covered where the encounter is for sterilization (Z30.2). They are where a disease is treated.',
  concerns: ['ncov_z302'],
  check: (claim, _, raise) =>
    anyDiagnosis(claim, 'ncov_z302')
      ? raiseWith(
          claim.procedures,
          'ncov_z302',
          raise,
          (code) => `${code} with Z30.2 is an elective sterilization, which Medicare does not cover.`,
        )
      : [],
});

/** Autologous stem cells for acute leukemia that is not in remission, and others the national decision excludes. */
export const nonCoveredLeukemiaTransplant = mceEdit({
  name: 'non-covered-stem-cells-leukemia',
  title: 'Non-covered procedure: autologous stem cells for leukemia',
  severity: 'error',
  section: SECTION,
  explanation:
    'Autologous stem cell or marrow transfusions are not covered with the leukemias listed (NCD 110.23). Check the diagnosis: in remission or not.',
  concerns: ['ncov6'],
  check: (claim, _, raise) =>
    anyDiagnosis(claim, 'ncov6')
      ? raiseWith(
          claim.procedures,
          'ncov6',
          raise,
          (code) => `${code} is not covered with the leukemia on the claim (NCD 110.23).`,
        )
      : [],
});

/** Allogeneic stem cells for multiple myeloma, up to 2018-09-30. */
export const nonCoveredMyelomaTransplant = mceEdit({
  name: 'non-covered-stem-cells-myeloma',
  title: 'Non-covered procedure: allogeneic stem cells for multiple myeloma',
  severity: 'error',
  section: SECTION,
  to: '2018-09-30',
  explanation:
    'For discharges up to 30 September 2018, allogeneic stem cell or marrow transfusions were not covered with multiple myeloma not in remission or in remission (C90.00, C90.01).',
  concerns: ['ncov7'],
  check: (claim, _, raise) =>
    anyDiagnosis(claim, 'ncov7')
      ? raiseWith(claim.procedures, 'ncov7', raise, (code) => `${code} is not covered with multiple myeloma.`)
      : [],
});

/** Artificial lumbar discs over the age of 60. */
export const nonCoveredArtificialDisc: Edit = mceEdit({
  name: 'non-covered-artificial-disc',
  title: 'Non-covered procedure: artificial disc over age 60',
  severity: 'error',
  section: SECTION,
  explanation: 'Artificial lumbar discs are not covered for patients over 60 years of age (NCD 150.10).',
  concerns: ['ncov12agele60'],
  check: ({ procedures }, { ageYears }, raise) => {
    const discs = procedures.filter(({ attributes }) => attributes.includes('ncov12agele60'));
    if (discs.length === 0) return [];
    if (ageYears === undefined)
      return [notEvaluated(nonCoveredArtificialDisc, 'the birth date ($.patient.birthDate)')];
    return ageYears >= 0 && ageYears <= OLDEST_FOR_DISC
      ? []
      : discs.map((disc) => raise(disc, `${disc.code} is covered up to the age of 60 only (NCD 150.10).`));
  },
});

/** Pancreas alone, without a kidney and without type 1 diabetes. */
export const nonCoveredPancreasTransplant = mceEdit({
  name: 'non-covered-pancreas-transplant',
  title: 'Non-covered procedure: pancreas transplant alone',
  severity: 'error',
  section: SECTION,
  explanation:
    'A pancreas transplant is covered with a kidney transplant in the same stay, or alone for type 1 diabetes (NCD 260.3); otherwise not.',
  concerns: ['ncov45'],
  check: (claim, _, raise) =>
    pancreasCovered(claim)
      ? []
      : raiseWith(
          claim.procedures,
          'ncov45',
          raise,
          (code) => `${code} needs a kidney transplant in the same stay or type 1 diabetes (NCD 260.3).`,
        ),
});

/** Artificial hearts of both ventricles outside a clinical trial, up to 2022-03-31. */
export const nonCoveredArtificialHeart = mceEdit({
  name: 'non-covered-artificial-heart',
  title: 'Non-covered procedure: artificial heart outside a clinical trial',
  severity: 'error',
  section: SECTION,
  to: '2022-03-31',
  explanation:
    'For discharges up to 31 March 2022, replacing both ventricles with a synthetic substitute was covered only within an approved trial, which Z00.6 on the claim says.',
  concerns: ['lcov_artheartxpa'],
  check: (claim, _, raise) =>
    !artificialHeart(claim) || anyDiagnosis(claim, 'clintrial')
      ? []
      : [
          ...raiseWith(claim.procedures, 'lcov_artheartxpa', raise, artificialHeartMessage),
          ...raiseWith(claim.procedures, 'lcov_artheartxpb', raise, artificialHeartMessage),
        ],
});

function artificialHeartMessage(code: string): string {
  return `${code} with the other ventricle is an artificial heart, covered only in an approved trial. Add Z00.6 if it was one.`;
}

type Claim = Parameters<typeof anyDiagnosis>[0];

/** Whether a pancreas transplant meets the conditions of coverage. */
export function pancreasCovered(claim: Claim): boolean {
  return (
    anyDiagnosis(claim, 'diabtypeI') ||
    claim.procedures.some(({ attributes }) => attributes.includes('kidneyxp'))
  );
}

/** Whether both ventricles were replaced. */
export function artificialHeart({ procedures }: Claim): boolean {
  const has = (attribute: string): boolean => procedures.some((p) => p.attributes.includes(attribute));
  return has('lcov_artheartxpa') && has('lcov_artheartxpb');
}
