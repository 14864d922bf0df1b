import { guideline, tabular } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import { step } from '../../candidate.ts';
import { addition, evidenceAt, matchedEvidence, sentencesOf, withAddition } from '../../record-words.ts';
import { type CodingRule, kept } from '../../rule.ts';

const ANTICOAGULANT = /\b(anti-?coagula\w+|blood thinners?)\b/i;

/**
 * Bleeding that the record relates to an anticoagulant taken as prescribed: D68.32 is followed by the adverse effect
 * of the anticoagulant. (The bleeding itself is coded beside it; a long clotting time alone is R79.1.)
 *
 * @source Tabular D68.32 "use additional code for adverse effect (T45.515)"; guideline I.C.19.e.5.a
 */
export const anticoagulantBleeding: CodingRule = {
  id: 'add/anticoagulant-adverse-effect',
  title: 'Adverse effect of an anticoagulant',
  authority: tabular('D68.32 use additional code'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const disorder = candidates.find((c) => c.code === 'D68.32');
    if (disorder === undefined || candidates.some((c) => isUnder(c.code, 'T45.51'))) return kept(candidates);
    for (const words of sentencesOf(disorder, context)) {
      const drug = words.document.drugs.find(
        (d) => d.sentence === words.sentence && d.drugClass === 'anticoagulant',
      );
      const match = ANTICOAGULANT.exec(words.text);
      const evidence =
        drug !== undefined
          ? evidenceAt(words.document, drug, drug.section)
          : match === null
            ? undefined
            : matchedEvidence(words, match);
      if (evidence === undefined) continue;
      const why = step('guideline', `T45.515A: ${disorder.code} is due to it`, guideline('I.C.19.e.5.a'));
      return kept(
        withAddition(
          candidates,
          addition({ code: 'T45.515A', beside: disorder, evidence: [evidence], why }, context),
        ),
      );
    }
    return kept(candidates);
  },
};
