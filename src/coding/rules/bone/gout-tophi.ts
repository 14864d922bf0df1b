import { tabular } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { mergeSameCode, recode, step } from '../../candidate.ts';
import { type CodingRule, kept } from '../../rule.ts';

const UNSPECIFIED_WITH_TOPHI = 'M1A.9XX1';
/** Chronic gout of a cause and a joint, without tophi. */
const WITHOUT_TOPHI = /^M1A\.(?!9)...0$/;

/**
 * Tophi named beside a chronic gout of a known cause are its 7th character, no gout of their own.
 *
 * @source Tabular M1A, 7th characters; Index "Tophi — see Gout, chronic"
 */
export const goutTophi: CodingRule = {
  id: 'bone/gout-tophi',
  title: 'Tophi of a chronic gout',
  authority: tabular('M1A'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const tophi = candidates.find((c) => c.code === UNSPECIFIED_WITH_TOPHI);
    const gout = candidates.filter((c) => WITHOUT_TOPHI.test(c.code));
    const [only] = gout;
    if (tophi === undefined || only === undefined || gout.length > 1) return kept(candidates);
    const code = `${only.code.slice(0, -1)}1`;
    const why = step('7th character', `${code}: the record names tophi`, tabular('M1A'));
    return kept(
      mergeSameCode(
        candidates.map((c) => (c === only || c === tophi ? recode(c, code, why, context.icd10cm) : c)),
      ),
    );
  },
};
