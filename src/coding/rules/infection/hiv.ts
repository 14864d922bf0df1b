import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import { type Candidate, recode, step } from '../../candidate.ts';
import { addition, matchedEvidence, placedBefore, sentencesOf, withAddition } from '../../record-words.ts';
import { type CodingRule, dropping, kept } from '../../rule.ts';

const RELATED =
  /\b(HIV|AIDS|human immunodeficiency virus)[- ](related|associated|induced)\b|\b(due to|secondary to|related to|from|in|with) (the |his |her |their |underlying |advanced |uncontrolled )*(HIV|AIDS|human immunodeficiency virus)\b/i;
const NAMED = /\b(HIV|AIDS|human immunodeficiency virus)\b/i;
/** Diseases that mark advanced HIV infection by themselves. */
const DEFINING = ['B59', 'C46'];

function hivRelated(candidate: Candidate, sentences: readonly { readonly text: string }[]): boolean {
  return (
    DEFINING.some((stem) => isUnder(candidate.code, stem)) || sentences.some(({ text }) => RELATED.test(text))
  );
}

const HIV = ['B20', 'Z21', 'R75', 'Z20.6', 'Z11.4', 'Z71.7', 'Z29.81'];
const isHiv = (candidate: Candidate): boolean => HIV.some((stem) => isUnder(candidate.code, stem));

/**
 * A disease that the record relates to HIV makes HIV disease, B20, of a positive status, and adds B20 where only the
 * disease was recognised; B20 then stands before it.
 *
 * @source guidelines I.C.1.a.2.a, I.C.1.a.2.d and I.C.1.a.2.f
 */
export const hivDisease: CodingRule = {
  id: 'combine/hiv-disease',
  title: 'HIV disease with an HIV-related condition',
  authority: guideline('I.C.1.a.2.a'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    if (!context.reading.documents.some(({ document }) => NAMED.test(document.text))) return kept(candidates);
    const related = candidates.filter((c) => !isHiv(c) && hivRelated(c, sentencesOf(c, context)));
    if (related.length === 0) return kept(candidates);
    const status = candidates.find((c) => isUnder(c.code, 'Z21'));
    let result = candidates;
    if (status !== undefined && !candidates.some((c) => c.code === 'B20')) {
      const why = step(
        'combination',
        `B20: the record has ${related[0]?.code ?? ''} as related to HIV`,
        guideline('I.C.1.a.2.d'),
      );
      result = result.map((c) => (c === status ? recode(c, 'B20', why, context.icd10cm) : c));
    }
    for (const disease of related) {
      for (const words of sentencesOf(disease, context)) {
        const match = NAMED.exec(words.text);
        if (match === null || !RELATED.test(words.text)) continue;
        const why = step('guideline', `B20: ${disease.code} is due to HIV`, guideline('I.C.1.a.2.a'));
        const evidence = [matchedEvidence(words, match)];
        result = withAddition(result, addition({ code: 'B20', beside: disease, evidence, why }, context));
      }
    }
    return kept(result.map((c) => (c.code === 'B20' ? placedBefore(c, related) : c)));
  },
};

/**
 * One code for the HIV state: once HIV disease is documented, never again Z21 or R75; neither beside an exposure.
 *
 * @source guideline I.C.1.a.2.f
 */
export const oneHivState: CodingRule = {
  id: 'conventions/hiv-state',
  title: 'One code for the state of HIV infection',
  authority: guideline('I.C.1.a.2.f'),
  effective: { from: ICD10_START },
  apply(candidates) {
    const disease = candidates.some((c) => c.code === 'B20');
    const positive = disease || candidates.some((c) => c.code === 'Z21');
    if (!positive) return kept(candidates);
    return dropping(candidates, (c) => {
      if (disease && c.code === 'Z21') return 'HIV disease is documented (B20; guideline I.C.1.a.2.f)';
      if (['R75', 'Z20.6', 'Z11.4'].includes(c.code))
        return 'HIV infection is documented (guideline I.C.1.a.2.f)';
      return undefined;
    });
  },
};
