import { tabular } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import { mergeSameCode, recode, step } from '../../candidate.ts';
import { addition, matchedEvidence, sentencesWith, withAddition } from '../../record-words.ts';
import { type CodingRule, kept } from '../../rule.ts';
import { isAffirmed } from '../../said.ts';
import { isDiagnosisSection } from '../../standing.ts';
import { deliveryOf } from './delivery.ts';
import { isMaternal } from './stage.ts';

const REPEAT =
  /\b(repeat|rltcs|elective repeat|second|third)\b[^.;]{0,30}\b(cesarean|caesarean|c-?section|c\/s|ltcs)|\brltcs\b|\b(previous|prior|history of( a)?)\s+(low[- ]transverse |classical |one |two |\d )?(cesarean|caesarean|c-?sections?|c\/s|ltcs)|\bvbac\b|\btolac\b/i;

const LOW_TRANSVERSE = /\blow[- ]transverse\b|\bltcs\b/i;

/** The kind of the earlier incision. */
const KIND = /\b(previous|prior|history of)\b[^.;]{0,40}\b(low[- ]transverse|ltcs)\b/i;

/**
 * A repeat cesarean, or a vaginal birth after one, is a birth with the scar of a previous cesarean.
 *
 * @source Tabular O34.21-; guideline I.C.15.b.4
 */
export const cesareanScar: CodingRule = {
  id: 'pregnancy/cesarean-scar',
  title: 'Scar from previous cesarean delivery',
  authority: tabular('O34.21'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const delivery = deliveryOf(context);
    const [basis] = candidates;
    const antepartum =
      delivery === undefined && context.setting !== 'inpatient' && isMaternal(candidates, context);
    if ((delivery === undefined && !antepartum) || basis === undefined) return kept(candidates);
    const coded = candidates.find((c) => isUnder(c.code, 'O34.21'));
    if (coded !== undefined) {
      const others = candidates.filter((c) => c.code !== 'Z98.891');
      if (coded.code !== 'O34.219' || sentencesWith(KIND, context).length === 0) return kept(others);
      const low = step('specificity', 'O34.211: the earlier incision was low transverse', tabular('O34.211'));
      return kept(
        mergeSameCode(others.map((c) => (c === coded ? recode(c, 'O34.211', low, context.icd10cm) : c))),
      );
    }
    const told = sentencesWith(REPEAT, context);
    // A sentence that names the kind of the scar comes before one that does not.
    const ranked = [...told].sort((a, b) => Number(KIND.test(b.text)) - Number(KIND.test(a.text)));
    for (const words of ranked) {
      const match = REPEAT.exec(words.text);
      if (match === null || !isAffirmed(words, match) || words.sentence.section.name === 'familyHistory')
        continue;
      // Before birth the scar is reported where the visit takes it up.
      if (antepartum && !isDiagnosisSection(words.sentence.section)) continue;
      const low =
        (antepartum && sentencesWith(LOW_TRANSVERSE, context).length > 0) ||
        (/\blow[- ]transverse\b|\bltcs\b/i.test(words.text.slice(match.index)) &&
          /\b(previous|prior|history)\b/i.test(words.text));
      const code = low ? 'O34.211' : 'O34.219';
      const why = step('tabular', `${code}: the birth follows a previous cesarean`, tabular('O34.21'));
      const evidence = [matchedEvidence(words, match)];
      const added = addition({ code, beside: basis, evidence, why }, context);
      const rest = candidates.filter((c) => c.code !== 'Z98.891');
      return kept(
        withAddition(
          rest,
          added === undefined ? undefined : { ...added, standing: 'diagnosis', order: basis.order + 0.3 },
        ),
      );
    }
    return kept(candidates);
  },
};
