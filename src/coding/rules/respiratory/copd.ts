import { guideline, tabular } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import { type Candidate, mergeSameCode, recode, step } from '../../candidate.ts';
import { inRanges } from '../../code-ranges.ts';
import type { CodingContext } from '../../context.ts';
import { addition, sentencesOf, withAddition } from '../../record-words.ts';
import { type CodingRule, dropping, kept } from '../../rule.ts';

/** Lower respiratory infections that make J44.0 (Tabular J44.0 "code also to identify the infection"). */
const LOWER_RESPIRATORY_INFECTION = 'J12-J18,J20-J22,J10.0,J11.0,J85,J09.X1,J95.851';

/**
 * COPD with an acute lower respiratory infection is J44.0 with the infection, and stands beside J44.1 when an
 * exacerbation is documented too; plain J44.9 then falls away. Aspiration pneumonia is no such infection
 * (Coding Clinic 1Q 2017, by citation).
 *
 * @source Tabular J44.0, J44.1; guideline I.C.10.a
 */
export const chronicObstructivePulmonaryDisease: CodingRule = {
  id: 'combine/copd',
  title: 'COPD with infection or exacerbation',
  authority: guideline('I.C.10.a'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    if (!candidates.some((c) => isUnder(c.code, 'J44'))) return kept(candidates);
    let result: readonly Candidate[] = mergeSameCode(
      candidates.map((c) => (isDenied(c, context) ? withoutExacerbation(c, context) : c)),
    );
    const copd = result.filter((c) => isUnder(c.code, 'J44'));
    const [first] = copd;
    if (first === undefined) return kept(candidates);
    const infection = candidates.find((c) => inRanges(c.code, LOWER_RESPIRATORY_INFECTION));
    if (infection !== undefined && !copd.some((c) => c.code === 'J44.0')) {
      const why = step(
        'combination',
        `J44.0: COPD with ${infection.code} ${infection.title}`,
        tabular('J44.0'),
      );
      const plain = copd.find((c) => c.code === 'J44.9' || c.code === 'J44.89');
      const evidence = [...first.evidence, ...infection.evidence];
      if (plain === undefined) {
        result = withAddition(result, addition({ code: 'J44.0', beside: first, evidence, why }, context));
      } else {
        const withInfection: Candidate = { ...recode(plain, 'J44.0', why, context.icd10cm), evidence };
        result = result.map((c) => (c === plain ? withInfection : c));
      }
    }
    const specific = result.some((c) => c.code === 'J44.0' || c.code === 'J44.1');
    return kept(
      mergeSameCode(specific ? result.filter((c) => c.code !== 'J44.9' && c.code !== 'J44.89') : result),
    );
  },
};

const DENIED =
  /\b(not (currently )?in (an )?(acute )?exac|(no|without)( signs of| evidence of)?( an| acute)? exac|not exacerbated|not acutely exacerbated|w\/o exac)/i;

/** "COPD, not in exacerbation": every place that tells of the exacerbation denies it. */
function isDenied(candidate: Candidate, context: CodingContext): boolean {
  if (candidate.code !== 'J44.1') return false;
  const sentences = sentencesOf(candidate, context);
  return sentences.length > 0 && sentences.every(({ text }) => DENIED.test(text));
}

function withoutExacerbation(candidate: Candidate, context: CodingContext): Candidate {
  const why = step('specificity', 'J44.9: the record denies an exacerbation', tabular('J44.9'));
  return recode(candidate, 'J44.9', why, context.icd10cm);
}

/**
 * Asthma with COPD is J44.89 with the type of asthma (the Index sends "asthma with COPD" to J44.89 since FY 2024).
 *
 * @source Tabular J44 "code also type of asthma"; guideline I.C.10.a
 */
export const asthmaWithCopd: CodingRule = {
  id: 'combine/asthma-copd',
  title: 'Asthma with COPD',
  authority: tabular('J44'),
  effective: { from: '2023-10-01' as typeof ICD10_START },
  apply(candidates, context) {
    const plain = candidates.find((c) => c.code === 'J44.9');
    const asthma = candidates.find((c) => isUnder(c.code, 'J45'));
    if (plain === undefined || asthma === undefined) return kept(candidates);
    const why = step('combination', `J44.89: COPD with asthma (${asthma.code})`, tabular('J44'));
    const combined = {
      ...recode(plain, 'J44.89', why, context.icd10cm),
      evidence: [...plain.evidence, ...asthma.evidence],
    };
    return kept(mergeSameCode(candidates.map((c) => (c === plain ? combined : c))));
  },
};

/**
 * Emphysema is the form of COPD that the patient has: J43 alone, also in an exacerbation (Coding Clinic 4Q 2017
 * and 1Q 2019, by citation).
 *
 * @source Tabular J43, J44
 */
export const emphysema: CodingRule = {
  id: 'combine/emphysema',
  title: 'Emphysema and COPD',
  authority: tabular('J43'),
  effective: { from: ICD10_START },
  apply(candidates) {
    const found = candidates.find(
      (c) => isUnder(c.code, 'J43') && (c.standing === 'diagnosis' || c.standing === 'narrative'),
    );
    if (found === undefined) return kept(candidates);
    return dropping(candidates, (c) =>
      isUnder(c.code, 'J44') ? `the COPD is emphysema, coded as ${found.code} (Tabular J43)` : undefined,
    );
  },
};
