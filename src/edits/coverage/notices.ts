import { inCategories } from '../../record/code-system.ts';
import { claimsManual } from '../claim-authorities.ts';

import { lineEdit } from '../line-edit.ts';

const SETTINGS = ['professional', 'outpatient'] as const;

/** A line billed to be denied at the provider’s cost. */
export const noticeMissing = lineEdit({
  id: 'coverage/no-notice-on-file',
  title: 'Line that is denied at the provider’s cost',
  severity: 'warning',
  authority: claimsManual('30, 50; 1, 60.4.2'),
  explanation:
    'GZ says that a denial is expected and no notice was given: Medicare denies it without review, and the patient owes nothing.',
  settings: SETTINGS,
  at: 'modifiers',
  consequence: 'line-denied',
  check: (line) =>
    line.has('GZ')
      ? `${line.code} with GZ is denied, and the provider bears it. Look whether a notice is on file (GA).`
      : undefined,
});

/** A line billed as excluded. */
export const excludedByLaw = lineEdit({
  id: 'coverage/excluded-by-law',
  title: 'Line that is denied as excluded',
  severity: 'advice',
  authority: claimsManual('1, 60.1.1 and 60.4.2'),
  explanation:
    'GY says that the service is excluded by law or no benefit of Medicare: it is denied and the patient, or another payer, owes it.',
  settings: SETTINGS,
  at: 'modifiers',
  consequence: 'patient-liable',
  check: (line) =>
    line.has('GY')
      ? `${line.code} with GY is denied as excluded; the patient or another payer owes it.`
      : undefined,
});

/** An item tied to a notice that is not there. */
export const tiedToNotice = lineEdit({
  id: 'coverage/item-tied-to-notice',
  title: 'Item tied to a notice that is not there',
  severity: 'error',
  authority: claimsManual('1, 60.4.2'),
  explanation: 'GK marks the necessary item beside one with GA or GZ; without such a line it means nothing.',
  settings: SETTINGS,
  at: 'modifiers',
  consequence: 'claim-returned',
  check: (line, { besides }) =>
    line.has('GK') && !besides(line).some((other) => other.has('GA', 'GZ'))
      ? `${line.code} has GK and no line of the day has GA or GZ.`
      : undefined,
});

/** A line of a clinical trial without its diagnosis. */
export const trialDiagnosis = lineEdit({
  id: 'coverage/trial-diagnosis',
  title: 'Clinical trial without its diagnosis',
  severity: 'error',
  authority: claimsManual('32, 69.6; NCD 310.1'),
  explanation: 'Lines of a clinical trial (Q0, Q1) go with Z00.6 on the claim and the trial’s number.',
  settings: SETTINGS,
  at: 'modifiers',
  medicareOnly: true,
  consequence: 'claim-returned',
  check: (line, { context }) =>
    line.has('Q0', 'Q1') && !context.diagnoses.some((d) => d.code === 'Z00.6')
      ? `${line.code} is of a clinical trial (${line.has('Q0') ? 'Q0' : 'Q1'}) and Z00.6 is not on the claim. Add it, and the number of the trial.`
      : undefined,
});

/** A PET scan of a tumor without its purpose. */
export const scanPurpose = lineEdit({
  id: 'coverage/pet-purpose',
  title: 'PET scan of a tumor without its purpose',
  severity: 'error',
  authority: claimsManual('13, 60.16; NCD 220.6.17'),
  explanation:
    'A PET scan for a solid tumor says whether it is for the first (PI) or a later treatment plan (PS).',
  settings: SETTINGS,
  at: 'modifiers',
  medicareOnly: true,
  consequence: 'claim-returned',
  check: (line, claim) =>
    /^(?:78608|7881[1-6])$/.test(line.code) &&
    !line.has('PI', 'PS', 'Q0') &&
    claim.diagnosesOf(line).some((d) => inCategories(d.code, 'C00', 'C96'))
      ? `${line.code} for a tumor needs PI (first treatment plan) or PS (later).`
      : undefined,
});

/** A valve put in by catheter without the modifiers of its registry. */
export const valveRegistry = lineEdit({
  id: 'coverage/valve-registry',
  title: 'Aortic valve by catheter outside its registry',
  severity: 'error',
  authority: claimsManual('32, 290; NCD 20.32'),
  explanation:
    'Replacement of the aortic valve by catheter (33361–33366) is covered within a registry: Q0, Z00.6, the registry’s number, and two surgeons (62).',
  settings: ['professional'],
  at: 'modifiers',
  medicareOnly: true,
  consequence: 'line-denied',
  check: (line) => {
    if (!/^3336[1-6]$/.test(line.code)) return undefined;
    const lacking = ['Q0', '62'].filter((one) => !line.has(one));
    return lacking.length === 0 ? undefined : `${line.code} lacks ${lacking.join(' and ')}.`;
  },
});
