import { guideline, tabular } from '../../../base/authority.ts';
import type { DateOfService } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import { mergeSameCode, recode, step } from '../../candidate.ts';
import { type CodingRule, dropping, kept } from '../../rule.ts';
import { eyeOf } from './eye-side.ts';

/** Diabetic eye disease whose 7th character names the eye, with the eye unspecified. */
const OPEN = /^E(08|09|10|11|13)\.3([2345]\d|7X)9$/;
const EYE = { right: '1', left: '2', bilateral: '3' } as const;
/** The 7th characters for the eyes are in the codes since this day. */
const EYES_START = '2016-10-01' as DateOfService;

/**
 * The eye of a diabetic retinopathy is its 7th character: 1 right, 2 left, 3 both.
 *
 * @source guideline I.B.13; Tabular E08–E13 .32–.37, 7th characters
 */
export const retinopathyEye: CodingRule = {
  id: 'specificity/retinopathy-eye',
  title: 'The eye of a diabetic retinopathy',
  authority: guideline('I.B.13'),
  effective: { from: EYES_START },
  apply(candidates, context) {
    if (!candidates.some((c) => OPEN.test(c.code))) return kept(candidates);
    return kept(
      mergeSameCode(
        candidates.map((c) => {
          const eye = OPEN.test(c.code) ? eyeOf(c, context) : undefined;
          if (eye === undefined) return c;
          const code = `${c.code.slice(0, -1)}${EYE[eye]}`;
          const why = step('laterality', `${code}: 7th character for the ${eye} eye`, guideline('I.B.13'));
          return recode(c, code, why, context.icd10cm);
        }),
      ),
    );
  },
};

/**
 * Macular oedema, retinal detachment, haemorrhage and the retinopathy itself are said by the code of the diabetic
 * retinopathy.
 *
 * @source guideline I.B.9; Tabular E08–E13 .31–.37
 */
export const retinopathySaid: CodingRule = {
  id: 'combine/retinopathy-said',
  title: 'What the code of a diabetic retinopathy says',
  authority: tabular('E11.3'),
  effective: { from: EYES_START },
  apply(candidates) {
    const retinopathy = candidates.find((c) => /^E(08|09|10|11|13)\.3[1-57]/.test(c.code));
    if (retinopathy === undefined) return kept(candidates);
    const title = retinopathy.title.toLowerCase();
    return dropping(candidates, (c) => {
      const said =
        (c.code === 'H35.81' && /with macular edema|resolved/.test(title)) ||
        (isUnder(c.code, 'H33.4') && title.includes('detachment')) ||
        isUnder(c.code, 'H35.0');
      return said ? `${retinopathy.code} says it` : undefined;
    });
  },
};
