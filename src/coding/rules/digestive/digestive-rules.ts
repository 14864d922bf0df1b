import { guideline, tabular } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import { type Candidate, mergeSameCode, recode, step } from '../../candidate.ts';
import { addition, matchedEvidence, sentencesOf, withAddition } from '../../record-words.ts';
import { type CodingRule, dropping, kept } from '../../rule.ts';
import { isAffirmed } from '../../said.ts';
import { isSourceElsewhere } from './bleeding-source.ts';
import { gangreneOfOrgan, stonesWithCholecystitis } from './gallbladder.ts';

/** Lesions that may bleed, and the same with bleeding. Longest stem first. */
const BLEEDING: readonly (readonly [RegExp, string])[] = [
  [/^K2([5-8])\.3$/, 'K2$1.0'],
  [/^K2([5-8])\.[79]$/, 'K2$1.4'],
  [/^K29\.(\d)0$/, 'K29.$11'],
  [/^K57\.(\d)0$/, 'K57.$11'],
  [/^K57\.(\d)2$/, 'K57.$13'],
  [/^K55\.20$/, 'K55.21'],
  [/^K31\.819$/, 'K31.811'],
  [/^K22\.10$/, 'K22.11'],
  [/^K21\.00$/, 'K21.01'],
  [/^K20\.([89])0$/, 'K20.$11'],
  [/^I85\.([01])0$/, 'I85.$11'],
];
const BLEED = ['K92.0', 'K92.1', 'K92.2', 'R58'];

/**
 * Bleeding of the digestive tract and one lesion that may bleed are linked by "with" in the Index, unless the record
 * names another source or none; the combination code says it, and the bleeding is not coded beside it.
 *
 * @source guideline I.A.15; Coding Clinic 3Q 2017 and 3Q 2018 (by citation)
 */
export const bleedingLesion: CodingRule = {
  id: 'combine/bleeding-lesion',
  title: 'Lesion of the digestive tract with bleeding',
  authority: guideline('I.A.15'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const bleed = candidates.find((c) => BLEED.some((stem) => isUnder(c.code, stem)));
    if (bleed === undefined) return kept(candidates);
    const already =
      candidates.find(
        (c) =>
          /\bwith (hemorrhage|bleeding)|bleeding$/i.test(c.title) &&
          /^(K|I85)/.test(c.code) &&
          !/without/i.test(c.title),
      ) ?? candidates.find((c) => c.code === 'K22.6');
    if (already !== undefined) return withoutBleed(candidates, already);
    const lesions = candidates.filter(
      (c) => c.standing === 'diagnosis' && BLEEDING.some(([pattern]) => pattern.test(c.code)),
    );
    const together = lesions.filter((c) =>
      c.mentions.some((m) => bleed.mentions.some((b) => b.sentence === m.sentence)),
    );
    const chosen = together.length > 0 ? together : lesions;
    const [lesion] = chosen;
    if (lesion === undefined || chosen.length > 1) return kept(candidates);
    const apart = isSourceElsewhere([lesion, bleed], context);
    const pair = BLEEDING.find(([pattern]) => pattern.test(lesion.code));
    if (apart || pair === undefined) return kept(candidates);
    const code = lesion.code.replace(pair[0], pair[1]);
    const why = step(
      'combination',
      `${code}: ${lesion.title} with ${bleed.title.toLowerCase()}, the link is presumed`,
      guideline('I.A.15'),
    );
    const combined: Candidate = {
      ...recode(lesion, code, why, context.icd10cm),
      evidence: [...lesion.evidence, ...bleed.evidence],
      mentions: [...lesion.mentions, ...bleed.mentions],
      order: Math.min(lesion.order, bleed.order),
      listed: lesion.listed || bleed.listed,
    };
    return withoutBleed(mergeSameCode(candidates.map((c) => (c === lesion ? combined : c))), combined);
  },
};

function withoutBleed(candidates: readonly Candidate[], by: Candidate) {
  return dropping(candidates, (c) =>
    BLEED.some((stem) => isUnder(c.code, stem))
      ? `the bleeding is part of ${by.code} ${by.title}`
      : undefined,
  );
}

const CIRRHOSIS = /\b(alcoholic )?cirrhosis\b/i;

/**
 * Varices of the esophagus in a patient with cirrhosis or portal hypertension are secondary: the liver disease, then
 * I85.1-.
 *
 * @source Tabular I85.1 "code first underlying cause"; Index "Varix, esophagus, in cirrhosis of liver"
 */
export const secondaryVarices: CodingRule = {
  id: 'combine/secondary-varices',
  title: 'Esophageal varices of liver disease',
  authority: tabular('I85.1'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const varices = candidates.find((c) => isUnder(c.code, 'I85'));
    if (varices === undefined) return kept(candidates);
    const liver = candidates.find((c) => /^K70\.[23]|^K71\.7|^K74|^K76\.6|^B65/.test(c.code));
    if (liver === undefined) {
      for (const words of sentencesOf(varices, context)) {
        const match = CIRRHOSIS.exec(words.text);
        if (match === null || !isAffirmed(words, match)) continue;
        const code = match[1] === undefined ? 'K74.60' : 'K70.30';
        const why = step('tabular', `${code}: the cause of the varices, coded first`, tabular('I85.1'));
        return kept(
          withAddition(
            candidates,
            addition(
              { code, beside: varices, evidence: [matchedEvidence(words, match)], why, before: true },
              context,
            ),
          ),
        );
      }
      return kept(candidates);
    }
    if (!isUnder(varices.code, 'I85.0')) return kept(candidates);
    const code = `I85.1${varices.code.slice(-1)}`;
    const why = step('combination', `${code}: varices of ${liver.code}`, tabular('I85.1'));
    return kept(
      mergeSameCode(candidates.map((c) => (c === varices ? recode(c, code, why, context.icd10cm) : c))),
    );
  },
};

/** What must be right before diabetes looks for its complications. */
export const DIGESTIVE_SPECIFICITY: readonly CodingRule[] = [gangreneOfOrgan];

/** Chapter 11 in the order their rules are applied. */
export const DIGESTIVE_RULES: readonly CodingRule[] = [
  secondaryVarices,
  stonesWithCholecystitis,
  bleedingLesion,
];
