import { mceEdit, raiseWith } from './mce-edit.ts';

/** An external cause as the principal diagnosis. */
export const externalCauseAsPrincipal = mceEdit({
  name: 'external-cause-as-principal',
  title: 'External cause of morbidity as principal diagnosis',
  severity: 'error',
  section: 'External causes of morbidity codes as principal diagnosis',
  explanation:
    'Codes V00 to Y99 say what happened, not what the patient has. They stand after the diagnosis they explain. The claim cannot be grouped with one first.',
  concerns: ['ecodepdx'],
  check: ({ principal }, _, raise) =>
    raiseWith(
      principal === undefined ? [] : [principal],
      'ecodepdx',
      raise,
      (code) =>
        `${code} is an external cause and cannot be the principal diagnosis. Put the injury or condition first.`,
    ),
});

/** A manifestation as the principal diagnosis. */
export const manifestationAsPrincipal = mceEdit({
  name: 'manifestation-as-principal',
  title: 'Manifestation code as principal diagnosis',
  severity: 'error',
  section: 'Manifestation code as principal diagnosis',
  explanation:
    'A manifestation code describes how an underlying disease shows itself. The disease is sequenced first, the manifestation after it.',
  concerns: ['manifestation'],
  check: ({ principal }, _, raise) =>
    raiseWith(
      principal === undefined ? [] : [principal],
      'manifestation',
      raise,
      (code) =>
        `${code} is a manifestation and cannot be the principal diagnosis. Put the underlying disease first.`,
    ),
});

/** A diagnosis that is not a reason for an inpatient stay. */
export const unacceptablePrincipal = mceEdit({
  name: 'unacceptable-principal',
  title: 'Unacceptable principal diagnosis',
  severity: 'error',
  section: 'Unacceptable principal diagnosis',
  explanation:
    'Some codes describe a circumstance that influences health, or an agent or an outcome, and are not a reason for admission themselves. Put the condition that occasioned the admission first.',
  concerns: ['unacceptable'],
  check: ({ principal }, _, raise) =>
    principal === undefined || principal.attributes.includes('reqsdx')
      ? []
      : raiseWith(
          [principal],
          'unacceptable',
          raise,
          (code) =>
            `${code} is not accepted as the principal diagnosis. Put the condition that occasioned the admission first.`,
        ),
});

/** A principal diagnosis that is accepted only with a secondary one. */
export const requiresSecondary = mceEdit({
  name: 'requires-secondary',
  title: 'Principal diagnosis requires a secondary diagnosis',
  severity: 'error',
  section: 'Unacceptable principal diagnosis',
  explanation:
    'A code for other specified aftercare or treatment is accepted as principal diagnosis only when a secondary diagnosis says what was treated.',
  concerns: ['reqsdx'],
  check: ({ principal, secondary }, _, raise) =>
    principal === undefined || secondary.length > 0
      ? []
      : raiseWith(
          [principal],
          'reqsdx',
          raise,
          (code) => `${code} as principal diagnosis needs a secondary diagnosis. Add what was treated.`,
        ),
});

/** The principal diagnosis again among the secondary ones. */
export const duplicateOfPrincipal = mceEdit({
  name: 'duplicate-of-principal',
  title: 'Duplicate of principal diagnosis',
  severity: 'error',
  section: 'Duplicate of principal diagnosis',
  explanation:
    'A secondary diagnosis that repeats the principal one is left out by the editor, so that it is not taken for a complication.',
  check: ({ principal, secondary }, _, raise) =>
    principal === undefined
      ? []
      : secondary
          .filter(({ code }) => code === principal.code)
          .map((code) => raise(code, `${code.code} repeats the principal diagnosis. Remove it.`)),
});

/** A principal diagnosis that seldom justifies a stay in an acute care hospital. */
export const questionableAdmission = mceEdit({
  name: 'questionable-admission',
  title: 'Questionable admission',
  severity: 'warning',
  section: 'Questionable admission',
  explanation:
    'Some diagnoses, such as uncomplicated diabetes or hypertension, are usually not enough reason for an inpatient stay. Look for a more specific condition or a complication that occasioned it.',
  concerns: ['qadm'],
  check: ({ principal }, _, raise) =>
    raiseWith(
      principal === undefined ? [] : [principal],
      'qadm',
      raise,
      (code) =>
        `${code} is seldom reason enough for an admission. Look for the complication or condition that occasioned it.`,
    ),
});
