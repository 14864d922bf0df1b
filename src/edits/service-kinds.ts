import { type CodeRanges, codeRanges, inRanges } from './code-ranges.ts';

/** Visits: evaluation and management by number, ophthalmological visits, and the G codes that are visits. */
const EVALUATION: CodeRanges = codeRanges(
  '98000-98016 99202-99215 99221-99239 99242-99245 99252-99255 99281-99292 99304-99318 99341-99350 99381-99429 99441-99443 99455-99456 99460-99499 92002-92014 G0402 G0438-G0439 G0463 G0245-G0246 G0380-G0384',
);
/** Face-to-face visits of which one a day is the rule. */
const VISIT: CodeRanges = codeRanges(
  '99202-99215 99221-99236 99238-99239 99242-99245 99252-99255 99281-99285 99304-99316 99341-99350',
);
const ANESTHESIA: CodeRanges = codeRanges('00100-01999');
const SURGERY: CodeRanges = codeRanges('10004-69990');
const LABORATORY: CodeRanges = codeRanges(
  '80047-89398 0001U-0999U 0001M-0099M G0027 G0103 G0123-G0124 G0141-G0148 G0306-G0307 G0328 G0432-G0435 G0472 G0475-G0476 G0480-G0483 G0499 G0659 P2028-P9615 U0001-U0005',
);

/** Evaluation and management: what modifiers 24, 25 and 57 may stand on. */
export const isEvaluation = (code: string): boolean => inRanges(code, EVALUATION);
/** A visit in the office, hospital, emergency department, nursing facility or home, or a consultation. */
export const isVisit = (code: string): boolean => inRanges(code, VISIT);
export const isAnesthesia = (code: string): boolean => inRanges(code, ANESTHESIA);
export const isSurgery = (code: string): boolean => inRanges(code, SURGERY);
export const isLaboratory = (code: string): boolean => inRanges(code, LABORATORY);
/** Office or other outpatient visit. */
export const isOfficeVisit = (code: string): boolean => /^992(?:0[2-5]|1[1-5])$/.test(code);

/** Places of service where the facility bills its own part. */
const HOSPITAL_PLACES = new Set(['19', '21', '22', '23', '24']);
export const isHospitalPlace = (place: string | undefined): boolean =>
  place !== undefined && HOSPITAL_PLACES.has(place);
