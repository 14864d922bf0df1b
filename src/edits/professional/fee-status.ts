import { benefitManual, claimsManual, feeScheduleField } from '../claim-authorities.ts';
import { byIndicators, indicatorsOf } from '../fee-indicators.ts';
import { lineEdit } from '../line-edit.ts';

const SETTINGS = ['professional'] as const;
const FIELD = feeScheduleField('status code');

/** A service that is always part of another. */
export const bundledService = lineEdit({
  id: 'professional/bundled-service',
  title: 'Service that is always bundled',
  severity: 'error',
  authority: FIELD,
  explanation:
    'Status B: payment lies in the services it is incident to, whatever was billed that day. Status P: so too for items incident to a physician’s service. The patient may not be billed.',
  settings: SETTINGS,
  medicareOnly: true,
  consequence: 'line-denied',
  check: (line, claim) =>
    byIndicators(line, claim, ({ status }) =>
      (status === 'B' && line.line.charge !== 0) || (status === 'P' && line.placeOfService !== '12')
        ? `${line.code} (status ${status}) is never paid by itself.`
        : undefined,
    ),
});

/** A code Medicare does not know. */
export const notValidForMedicare = lineEdit({
  id: 'professional/not-valid-for-medicare',
  title: 'Code not valid for Medicare',
  severity: 'error',
  authority: FIELD,
  explanation:
    'Status I: Medicare uses another code for the service. Find it; the line is denied as it stands.',
  settings: SETTINGS,
  at: 'code',
  medicareOnly: true,
  consequence: 'line-denied',
  check: (line, claim) =>
    byIndicators(line, claim, ({ status }) =>
      status === 'I'
        ? `${line.code} (status I) is not valid for Medicare. Use the code Medicare has for it.`
        : undefined,
    ),
});

/** A service Medicare does not cover. */
export const nonCoveredService = lineEdit({
  id: 'professional/non-covered-service',
  title: 'Service Medicare does not cover',
  severity: 'warning',
  authority: FIELD,
  explanation:
    'Status N: not covered by law or rule. Bill it only for a denial that another payer wants, with GY; the patient pays. A voluntary notice (GX) is good practice.',
  settings: SETTINGS,
  at: 'code',
  medicareOnly: true,
  consequence: 'patient-liable',
  check: (line, claim) =>
    line.has('GY', 'GX')
      ? undefined
      : byIndicators(line, claim, ({ status }) =>
          status === 'N'
            ? `${line.code} (status N) is not covered. Add GY for a denial, or do not bill it.`
            : undefined,
        ),
});

/** A service that is paid only where nothing else is. */
export const paidOnlyAlone = lineEdit({
  id: 'professional/paid-only-alone',
  title: 'Service that is paid only by itself',
  severity: 'error',
  authority: FIELD,
  explanation:
    'Status T: paid only where no other service of the fee schedule is paid to the same provider that day.',
  settings: SETTINGS,
  medicareOnly: true,
  consequence: 'line-denied',
  check: (line, claim) =>
    byIndicators(line, claim, ({ status }) => {
      if (status !== 'T') return undefined;
      const other = claim
        .besides(line)
        .find((one) => ['A', 'R'].includes(indicatorsOf(one.code, claim)?.status ?? ''));
      return other === undefined
        ? undefined
        : `${line.code} (status T) is not paid beside ${other.code} of the same day.`;
    }),
});

/** Chiropractic manipulation of the spine. */
export const chiropracticActive = lineEdit({
  id: 'professional/chiropractic-active-treatment',
  title: 'Chiropractic manipulation without active treatment',
  severity: 'error',
  authority: benefitManual('15, 240.1.3'),
  explanation:
    'Medicare covers manipulation of the spine as active treatment (AT) of a subluxation; without AT it counts as maintenance and is denied. 98943, other regions, is not covered.',
  settings: SETTINGS,
  at: 'modifiers',
  medicareOnly: true,
  consequence: 'line-denied',
  check: (line) => {
    if (!/^9894[0-3]$/.test(line.code) || line.has('GA', 'GY', 'GZ', 'GX')) return undefined;
    if (line.code === '98943') return '98943 is not covered by Medicare. Add GY, the patient pays.';
    return line.has('AT')
      ? undefined
      : `${line.code} has no AT: add it for active treatment, or GA with a notice for maintenance.`;
  },
});

/** Routine foot care. */
export const footCareFindings = lineEdit({
  id: 'professional/foot-care-findings',
  title: 'Routine foot care without class findings',
  severity: 'warning',
  authority: benefitManual('15, 290'),
  explanation:
    'Foot care is covered where a systemic condition makes it dangerous, shown by findings of class A, B or C: Q7, Q8 or Q9. Mycotic nails with pain or infection are an exception.',
  settings: SETTINGS,
  at: 'modifiers',
  medicareOnly: true,
  consequence: 'line-denied',
  check: (line) =>
    /^(?:1105[5-7]|11719|G0127)$/.test(line.code) && !line.has('Q7', 'Q8', 'Q9', 'GA', 'GY', 'GZ')
      ? `${line.code} has no class findings: add Q7, Q8 or Q9 where the record shows them.`
      : undefined,
});

/** A preventive visit for Medicare. */
export const preventiveVisitForMedicare = lineEdit({
  id: 'professional/preventive-visit-for-medicare',
  title: 'Preventive visit by a CPT code for Medicare',
  severity: 'warning',
  authority: claimsManual('12, 30.6.2'),
  explanation:
    'Medicare covers the welcome visit (G0402) and wellness visits (G0438, G0439), not 99381–99397, which the patient pays (GY).',
  settings: SETTINGS,
  at: 'code',
  medicareOnly: true,
  consequence: 'patient-liable',
  check: (line) =>
    /^993(?:8[1-7]|9[1-7])$/.test(line.code) && !line.has('GY', 'GX')
      ? `${line.code} is excluded from Medicare. Bill G0402, G0438 or G0439 where that is what was given, or add GY.`
      : undefined,
});
