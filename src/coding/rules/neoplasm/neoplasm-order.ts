import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { inCategories, isUnder } from '../../../record/code-system.ts';
import { placedBefore } from '../../record-words.ts';
import { type CodingRule, dropping, kept } from '../../rule.ts';

/**
 * The malignancy stands before the anaemia that it causes (D63.0), the malignant effusion and ascites; anaemia from
 * treatment (D64.81) stands before the malignancy.
 *
 * @source guidelines I.C.2.c.1 and I.C.2.c.2; Tabular D63.0, J91.0, R18.0 "code first"
 */
export const neoplasmOrder: CodingRule = {
  id: 'sequence/neoplasm',
  title: 'The malignancy and the anaemia',
  authority: guideline('I.C.2.c.1'),
  effective: { from: ICD10_START },
  apply(candidates) {
    const after = candidates.filter((c) => ['D63.0', 'J91.0', 'R18.0'].includes(c.code));
    const tumour = candidates.find((c) => inCategories(c.code, 'C00', 'C96'));
    if (after.length === 0 || tumour === undefined) return kept(candidates);
    return kept(candidates.map((c) => (c === tumour ? placedBefore(c, after) : c)));
  },
};

/**
 * Symptoms of the tumour's site, a mass, and abnormal findings are not coded beside the malignancy that explains them.
 *
 * @source guideline I.C.2.g; Tabular R19.0, R22, R91.8
 */
export const massExplained: CodingRule = {
  id: 'symptoms/mass-explained',
  title: 'A mass that is a diagnosed neoplasm',
  authority: guideline('I.C.2.g'),
  effective: { from: ICD10_START },
  apply(candidates) {
    if (!candidates.some((c) => inCategories(c.code, 'C00', 'D24'))) return kept(candidates);
    return dropping(candidates, (c) => {
      const explained = MASSES.find(([mass]) => isUnder(c.code, mass));
      const tumour = candidates.find((o) => explained?.[1].some((site) => isUnder(o.code, site)) === true);
      return tumour === undefined ? undefined : `the mass is diagnosed as ${tumour.code} ${tumour.title}`;
    });
  },
};

const MASSES: readonly (readonly [string, readonly string[]])[] = [
  ['R91.8', ['C34', 'C78.0']],
  ['R91.1', ['C34', 'C78.0']],
  ['N63', ['C50', 'D05', 'D24']],
  ['R19.0', ['C18', 'C16', 'C22', 'C25', 'C56', 'C64']],
  ['R22.1', ['C73', 'C77.0']],
  ['N28.89', ['C64', 'C65']],
  ['K86.89', ['C25']],
  ['R97.20', ['C61']],
  ['R97.0', ['C18', 'C20']],
  ['R97.1', ['C56', 'C50']],
];
