import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { step } from '../../candidate.ts';
import { inRanges } from '../../code-ranges.ts';
import { addition, problemOf, withAddition } from '../../record-words.ts';
import { type CodingRule, kept } from '../../rule.ts';

/** Pain due to a device, implant or graft. */
const DEVICE_PAIN = 'T82.84,T83.84,T84.84,T85.84';

/**
 * Pain due to a device is its T code, with G89.18 where the pain is documented as acute and G89.28 where chronic.
 *
 * @source guideline I.C.19.g.2
 */
export const devicePain: CodingRule = {
  id: 'complication/device-pain',
  title: 'Pain due to a medical device',
  authority: guideline('I.C.19.g.2'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const pain = candidates.find((c) => inRanges(c.code, DEVICE_PAIN));
    if (pain === undefined || candidates.some((c) => c.code.startsWith('G89'))) return kept(candidates);
    const text = problemOf(pain, context)
      .map((s) => s.text)
      .join('\n');
    const code = /\bchronic\b/i.test(text) ? 'G89.28' : /\bacute\b/i.test(text) ? 'G89.18' : undefined;
    if (code === undefined) return kept(candidates);
    const why = step('guideline', `${code}: the pain of the device by its acuity`, guideline('I.C.19.g.2'));
    return kept(
      withAddition(candidates, addition({ code, beside: pain, evidence: pain.evidence, why }, context)),
    );
  },
};
