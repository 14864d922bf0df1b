import { guideline, tabular } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { type Candidate, isUnder, mergeSameCode, recode, step } from '../../candidate.ts';
import { addition, matchedEvidence, sentencesOf, sentencesWith, withAddition } from '../../record-words.ts';
import { type CodingRule, dropping, kept } from '../../rule.ts';
import { isAffirmed } from '../../said.ts';

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
const OTHER_SOURCE =
  /\b(non-?bleeding|no (active )?(bleeding|hemorrhage|stigmata)|not (the|a|likely the) source|without (bleeding|hemorrhage)|source (is |was |remains )?(unknown|unclear|not identified|undetermined)|unknown source|obscure|hemorrhoid(s|al)? (as the )?(source|bleed))\b/i;

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
    const apart = [...sentencesOf(lesion, context), ...sentencesOf(bleed, context)].some(({ text }) =>
      OTHER_SOURCE.test(text),
    );
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

const RETENTION = /\b(urinary retention|retention of urine|unable to void|acute retention)\b/i;
const CATHETER_INFECTION = /\b(cauti|catheter[- ](associated|related) (uti|urinary tract infection))\b/i;

/**
 * What the Tabular List asks to be added: the retention of an enlarged prostate, the infection of a urinary catheter.
 *
 * @source Tabular N40.1 and T83.51 "use additional code"
 */
export const urinaryAdditions: CodingRule = {
  id: 'add/urinary',
  title: 'Symptoms of an enlarged prostate, infection of a catheter',
  authority: tabular('N40.1, T83.51'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    let result = candidates;
    const asked: readonly (readonly [string, RegExp, string])[] = [
      ['N40.1', RETENTION, 'R33.8'],
      ['T83.511', CATHETER_INFECTION, 'N39.0'],
    ];
    for (const [stem, pattern, code] of asked) {
      const basis = candidates.find((c) => isUnder(c.code, stem));
      if (basis === undefined || result.some((c) => isUnder(c.code, code.slice(0, 3)))) continue;
      const words = sentencesWith(pattern, context).find((w) =>
        basis.mentions.some((m) => m.sentence === w.sentence),
      );
      const match = words === undefined ? null : pattern.exec(words.text);
      if (words === undefined || match === null || !isAffirmed(words, match)) continue;
      const why = step('tabular', `${code}: asked for beside ${basis.code}`, tabular(stem));
      result = withAddition(
        result,
        addition({ code, beside: basis, evidence: [matchedEvidence(words, match)], why }, context),
      );
    }
    return kept(result);
  },
};

const INNER = /\b(gallbladder|cholecystitis|appendi(x|citis)|bowel|intestin|colon|hernia|colitis)\b/i;

/**
 * "Gangrenous" said of an inner organ is no gangrene of the limbs: I96 gives way, and a gangrenous gallbladder is
 * K82.A1 beside the cholecystitis.
 *
 * @source Tabular I96 Excludes2 "gangrene of certain specified sites"; K82.A1 "code first cholecystitis"
 */
export const gangreneOfOrgan: CodingRule = {
  id: 'digestive/gangrene-of-organ',
  title: 'Gangrene of an inner organ',
  authority: tabular('I96'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const gangrene = candidates.find((c) => c.code === 'I96');
    if (gangrene === undefined) return kept(candidates);
    const texts = sentencesOf(gangrene, context).map(({ text }) => text);
    if (texts.length === 0 || !texts.every((text) => INNER.test(text))) return kept(candidates);
    const gallbladder = texts.every((text) => /\b(gallbladder|cholecystitis)\b/i.test(text));
    if (!gallbladder)
      return dropping(candidates, (c) =>
        c === gangrene ? 'it is said of an inner organ, whose own code tells it (Tabular I96)' : undefined,
      );
    const why = step('tabular', 'K82.A1: the gallbladder is gangrenous', tabular('K82.A1'));
    return kept(
      mergeSameCode(candidates.map((c) => (c === gangrene ? recode(c, 'K82.A1', why, context.icd10cm) : c))),
    );
  },
};

const STONES = /\b(cholelithiasis|gall ?stones?|calcul(us|ous)|stones)\b/i;

/**
 * Gallstones and the inflammation of the gallbladder are one code.
 *
 * @source Tabular K80.0-, K80.1-, K81 Excludes1 "with cholelithiasis"
 */
export const stonesWithCholecystitis: CodingRule = {
  id: 'combine/stones-cholecystitis',
  title: 'Gallstones with cholecystitis',
  authority: tabular('K80.0'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const named = candidates.find((c) => c.code === 'K80.12');
    if (named !== undefined && !sentencesOf(named, context).some(({ text }) => /\bchronic\b/i.test(text))) {
      const why = step('specificity', 'K80.00: the record says acute, not chronic', tabular('K80.00'));
      return kept(
        mergeSameCode(candidates.map((c) => (c === named ? recode(c, 'K80.00', why, context.icd10cm) : c))),
      );
    }
    const acute = candidates.find((c) => isUnder(c.code, 'K80.0'));
    if (acute !== undefined) {
      return dropping(candidates, (c) =>
        c !== acute && /^K81|^K80\.[12]/.test(c.code)
          ? `the gallstones and the inflammation are coded as ${acute.code}`
          : undefined,
      );
    }
    const inflamed = candidates.find((c) => isUnder(c.code, 'K81'));
    if (inflamed === undefined) return kept(candidates);
    const stones = candidates.find(
      (c) => isUnder(c.code, 'K80.2') || isUnder(c.code, 'K80.1') || isUnder(c.code, 'K80.5'),
    );
    const said = sentencesOf(inflamed, context).some(
      ({ text }) => STONES.test(text) && !/\b(acalculous|no (gall ?)?stones|without stones)\b/i.test(text),
    );
    if (stones === undefined && !said) return kept(candidates);
    const kind = isUnder(inflamed.code, 'K81.0') ? '0' : isUnder(inflamed.code, 'K81.2') ? '2' : '1';
    const duct = stones !== undefined && isUnder(stones.code, 'K80.5');
    const code = duct
      ? `K80.4${kind === '0' ? '2' : kind === '1' ? '4' : '6'}`
      : kind === '0'
        ? 'K80.00'
        : kind === '2'
          ? 'K80.12'
          : 'K80.10';
    const why = step(
      'combination',
      `${code}: gallstones with ${inflamed.title.toLowerCase()}`,
      tabular(code),
    );
    const parts = stones === undefined ? [inflamed] : [inflamed, stones];
    const whole: Candidate = {
      ...recode(inflamed, code, why, context.icd10cm),
      evidence: parts.flatMap((c) => c.evidence),
      mentions: parts.flatMap((c) => c.mentions),
      order: Math.min(...parts.map((c) => c.order)),
      listed: parts.some((c) => c.listed),
    };
    return kept(
      mergeSameCode(candidates.flatMap((c) => (c === inflamed ? [whole] : c === stones ? [] : [c]))),
    );
  },
};

/** What must be right before diabetes looks for its complications. */
export const DIGESTIVE_SPECIFICITY: readonly CodingRule[] = [gangreneOfOrgan];

/** Chapters 11 and the urinary part of 14 in the order their rules are applied. */
export const DIGESTIVE_RULES: readonly CodingRule[] = [
  secondaryVarices,
  stonesWithCholecystitis,
  bleedingLesion,
  urinaryAdditions,
];
