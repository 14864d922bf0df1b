import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import { recode, step } from '../../candidate.ts';
import { sentencesOf } from '../../record-words.ts';
import { type CodingRule, kept } from '../../rule.ts';

const TOE = /\b(?:toes?|toenails?|hallux|foot)\b/i;
const FINGER = /\b(?:fingers?|fingernails?|thumb|hand)\b/i;

/**
 * Paronychia is that of a finger by default; the toe that its sentence names makes it L03.03-.
 *
 * @source Index "Paronychia, toe"; guideline I.B.2
 */
export const paronychiaSite: CodingRule = {
  id: 'skin/paronychia-site',
  title: 'Paronychia of a toe',
  authority: guideline('I.B.2'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    return kept(
      candidates.map((c) => {
        if (!isUnder(c.code, 'L03.01')) return c;
        const words = sentencesOf(c, context);
        if (!words.some(({ text }) => TOE.test(text)) || words.some(({ text }) => FINGER.test(text)))
          return c;
        const code = `L03.03${c.code.slice(6)}`;
        return recode(
          c,
          code,
          step('specificity', `${code}: the record names the toe`, guideline('I.B.2')),
          context.icd10cm,
        );
      }),
    );
  },
};
