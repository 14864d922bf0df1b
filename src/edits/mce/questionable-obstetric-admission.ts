import { mceEdit } from './mce-edit.ts';

/** A delivery procedure without the outcome of delivery. */
export const questionableObstetricAdmission = mceEdit({
  name: 'questionable-obstetric-admission',
  title: 'Questionable obstetric admission',
  severity: 'error',
  section: 'Questionable obstetric admission',
  from: '2018-10-01',
  explanation:
    'For discharges from 1 October 2018, a cesarean or vaginal delivery procedure needs a code for the outcome of delivery (Z37.-) among the secondary diagnoses.',
  concerns: ['csect', 'vagdel'],
  check: ({ secondary, procedures }, _, raise) =>
    secondary.some(({ attributes }) => attributes.includes('delout'))
      ? []
      : procedures
          .filter(({ attributes }) => attributes.includes('csect') || attributes.includes('vagdel'))
          .map((code) =>
            raise(
              code,
              `${code.code} is a delivery, and no outcome of delivery (Z37.-) is on the claim. Add it.`,
            ),
          ),
});
