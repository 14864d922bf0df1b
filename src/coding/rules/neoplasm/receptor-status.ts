import { tabular } from '../../../base/authority.ts';
import type { DateOfService } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import type { Evidence } from '../../../record/suggestion.ts';
import { step } from '../../candidate.ts';
import { addition } from '../../record-words.ts';
import { type CodingRule, kept } from '../../rule.ts';
import { said } from '../../said.ts';

type Status = 'positive' | 'negative';

const SIGN = '(?: ?(?:is |was |status )?(?:\\(?(\\+|-|–|−|pos(?:itive)?\\b|neg(?:ative)?\\b)))';
const RECEPTORS = {
  estrogen: new RegExp(`\\b(?:er|estrogen[- ]receptor)${SIGN}`, 'i'),
  progesterone: new RegExp(`\\b(?:pr|pgr|progesterone[- ]receptor)${SIGN}`, 'i'),
  hormone: new RegExp(`\\b(?:hr|er ?\\/ ?pr|hormone[- ]receptor)${SIGN}`, 'i'),
  her2: new RegExp(`\\bher-?2(?:[ \\/-]?neu)?${SIGN}`, 'i'),
  triple: /\btriple[- ](positive|negative)\b/i,
};

/**
 * Receptors of a breast cancer: from FY2026 one code for hormone receptors and HER2 together (Z17.41-, Z17.42-) where
 * the record tells both, instead of a code for each.
 *
 * @source ICD-10-CM FY2026 Tabular Z17.4; before it Z17.0 and Z17.1 stand alone
 */
export const receptorStatus: CodingRule = {
  id: 'neoplasm/receptor-status',
  title: 'Hormone receptor and HER2 status together',
  authority: tabular('Z17.4'),
  effective: { from: '2025-10-01' as DateOfService },
  apply(candidates, context) {
    const cancer = candidates.find((c) => isUnder(c.code, 'C50'));
    if (cancer === undefined) return kept(candidates);
    const told = (pattern: RegExp): { readonly status: Status; readonly evidence: Evidence } | undefined => {
      const found = said(pattern, context, (section) => section !== 'familyHistory')[0];
      const sign = found?.match[1] ?? '';
      return found === undefined
        ? undefined
        : { status: /^(?:\+|pos)/i.test(sign) ? 'positive' : 'negative', evidence: found.evidence };
    };
    const triple = told(RECEPTORS.triple);
    const hormone = [told(RECEPTORS.hormone), told(RECEPTORS.estrogen), told(RECEPTORS.progesterone), triple];
    const her2 = told(RECEPTORS.her2) ?? triple;
    const known = hormone.filter((h) => h !== undefined);
    const [receptor] = [...known.filter((h) => h.status === 'positive'), ...known];
    if (receptor === undefined || her2 === undefined) return kept(candidates);
    const code = `Z17.4${receptor.status === 'positive' ? '1' : '2'}${her2.status === 'positive' ? '0' : '1'}`;
    const single = candidates.filter((c) => isUnder(c.code, 'Z17'));
    const why = step(
      'combination',
      `${code}: hormone receptors ${receptor.status}, HER2 ${her2.status}`,
      tabular('Z17.4'),
    );
    const evidence = [receptor.evidence, her2.evidence, ...single.flatMap((c) => c.evidence)];
    const added = addition({ code, beside: cancer, evidence, why }, context);
    if (added === undefined) return kept(candidates);
    return kept([...candidates.filter((c) => !single.includes(c)), { ...added, order: cancer.order + 0.3 }]);
  },
};
