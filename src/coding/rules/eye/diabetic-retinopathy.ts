import { guideline, tabular } from '../../../base/authority.ts';
import type { DateOfService } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import { mergeSameCode, recode, step } from '../../candidate.ts';
import { sentencesOf } from '../../record-words.ts';
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

/** What a tractional detachment of a proliferative retinopathy does to the macula, by the 5th character. */
const DETACHMENTS: readonly (readonly [character: string, said: RegExp])[] = [
  ['4', /\bcombined\b[^.;]*\btraction|\btraction\w*[^.;]*\brhegmatogenous\b/i],
  [
    '3',
    /\b(?:not|without|spar\w+|no) (?:involv\w+ (?:of )?)?(?:the )?macula|\bmacula(?:r)?[- ](?:on|sparing|not involved)\b/i,
  ],
  ['2', /\binvolv\w+ (?:of )?(?:the )?macula|\bmacula(?:r)?[- ](?:off|involving|involved)\b/i],
];

/**
 * Traction detachment in a proliferative diabetic retinopathy is one code with it, by what the record says of the macula.
 *
 * @source guideline I.A.15; Tabular E08–E13 .352–.354
 */
export const tractionDetachment: CodingRule = {
  id: 'combine/diabetic-traction-detachment',
  title: 'Traction detachment in a diabetic retinopathy',
  authority: tabular('E11.35'),
  effective: { from: EYES_START },
  apply(candidates, context) {
    const detachment = candidates.find((c) => isUnder(c.code, 'H33.4'));
    if (detachment === undefined) return kept(candidates);
    const said = sentencesOf(detachment, context);
    const [character] = DETACHMENTS.find(([, pattern]) => said.some(({ text }) => pattern.test(text))) ?? [];
    if (character === undefined) return kept(candidates);
    return kept(
      candidates.map((c) => {
        if (!/^E(?:08|09|10|11|13)\.35[19]/.test(c.code)) return c;
        const code = `${c.code.slice(0, 6)}${character}${c.code.slice(7)}`;
        const why = step(
          'combination',
          `${code}: with the traction detachment, as the record tells of the macula`,
          tabular('E11.35'),
        );
        return recode(c, code, why, context.icd10cm);
      }),
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
