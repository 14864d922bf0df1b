import { claimsManual, feeScheduleField } from '../claim-authorities.ts';
import { byIndicators } from '../fee-indicators.ts';
import { lineEdit } from '../line-edit.ts';
import { isHospitalPlace } from '../service-kinds.ts';

const SETTINGS = ['professional'] as const;
const FIELD = feeScheduleField('PC/TC indicator');

/** What the indicator says of a service that has not two parts. */
const NO_PARTS: Readonly<Record<string, string>> = {
  '0': 'is a physician’s service without parts',
  '2': 'is the professional part by itself',
  '3': 'is the technical part by itself',
  '4': 'is both parts together; other codes stand for each',
  '5': 'is incident to a physician’s service',
  '7': 'is therapy without parts',
};

/** A part of a service that has none. */
export const componentWithoutParts = lineEdit({
  id: 'professional/component-without-parts',
  title: 'Professional or technical part of an undivided service',
  severity: 'error',
  authority: FIELD,
  explanation:
    '26 and TC stand on services with both parts (PC/TC indicator 1; 26 also on 6 and 8). Others have no part to bill by itself.',
  settings: SETTINGS,
  at: 'modifiers',
  consequence: 'line-denied',
  check: (line, claim) =>
    line.has('26', 'TC')
      ? byIndicators(line, claim, ({ professionalTechnical }) => {
          const why = NO_PARTS[professionalTechnical];
          return why === undefined
            ? undefined
            : `${line.code} ${why}: ${line.has('26') ? '26' : 'TC'} cannot stand on it.`;
        })
      : undefined,
});

/** A practitioner who bills the hospital’s equipment. */
export const technicalPartInHospital = lineEdit({
  id: 'professional/technical-part-in-hospital',
  title: 'Technical part billed from a hospital',
  severity: 'error',
  authority: claimsManual('13, 20.2'),
  explanation:
    'For a patient of a hospital, emergency department or surgical center the technical part belongs to the facility. The physician bills the professional part, 26.',
  settings: SETTINGS,
  at: 'modifiers',
  consequence: 'line-reduced',
  check: (line, claim) =>
    isHospitalPlace(line.placeOfService) && !line.has('26')
      ? byIndicators(line, claim, ({ professionalTechnical }) =>
          professionalTechnical === '1'
            ? `${line.code} is billed ${line.has('TC') ? 'for its technical part' : 'whole'} at place of service ${line.placeOfService ?? ''}; bill 26.`
            : undefined,
        )
      : undefined,
});

/** A purely technical service, or one incident to a physician’s, at a facility. */
export const technicalServiceInHospital = lineEdit({
  id: 'professional/technical-service-in-hospital',
  title: 'Technical service billed from a hospital',
  severity: 'error',
  authority: FIELD,
  explanation:
    'Services that are technical only (indicator 3) or incident to a physician’s (5) are the facility’s at a hospital or surgical center.',
  settings: SETTINGS,
  at: 'placeOfService',
  consequence: 'line-denied',
  check: (line, claim) =>
    isHospitalPlace(line.placeOfService)
      ? byIndicators(line, claim, ({ professionalTechnical }) =>
          professionalTechnical === '3' || professionalTechnical === '5'
            ? `${line.code} at place of service ${line.placeOfService ?? ''} is the facility’s to bill.`
            : undefined,
        )
      : undefined,
});

/** A service at a place for which the schedule has no price. */
export const placeNotPriced = lineEdit({
  id: 'professional/place-not-priced',
  title: 'Procedure rarely done at this place',
  severity: 'warning',
  authority: feeScheduleField('non-facility and facility NA indicator'),
  explanation:
    'The schedule has no value of its own for the procedure in this kind of place, because it is rarely or never done there. Usually the place of service is wrong.',
  settings: SETTINGS,
  at: 'placeOfService',
  check: (line, claim) => {
    const place = line.placeOfService;
    const rate = place === undefined ? undefined : claim.context.tables.claims.placeOfService(place)?.rate;
    if (rate === undefined) return undefined;
    return byIndicators(line, claim, (indicators) => {
      const office =
        rate === 'non-facility' && indicators.nonFacilityNotApplicable && !indicators.facilityNotApplicable;
      return office && indicators.globalDays === '090'
        ? `${line.code} has no office value and is billed at place of service ${place ?? ''}. Check the place.`
        : undefined;
    });
  },
});
