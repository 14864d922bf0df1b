import { tabular } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import { type Candidate, mergeSameCode, recode, step } from '../../candidate.ts';
import type { CodingContext } from '../../context.ts';
import { sentencesOf } from '../../record-words.ts';
import { type CodingRule, dropping, kept } from '../../rule.ts';

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
    const named = mergeSameCode(candidates.map((c) => (c.code === 'K80.12' ? byAcuity(c, context) : c)));
    const acute = named.find((c) => isUnder(c.code, 'K80.0'));
    if (acute !== undefined) {
      return dropping(named, (c) =>
        c !== acute && /^K81|^K80\.[12]/.test(c.code)
          ? `the gallstones and the inflammation are coded as ${acute.code}`
          : undefined,
      );
    }
    const inflamed = named.find((c) => isUnder(c.code, 'K81'));
    if (inflamed === undefined) return kept(named);
    const stones = named.find(
      (c) => isUnder(c.code, 'K80.2') || isUnder(c.code, 'K80.1') || isUnder(c.code, 'K80.5'),
    );
    const said = sentencesOf(inflamed, context).some(
      ({ text }) => STONES.test(text) && !/\b(acalculous|no (gall ?)?stones|without stones)\b/i.test(text),
    );
    if (stones === undefined && !said) return kept(named);
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
    return kept(mergeSameCode(named.flatMap((c) => (c === inflamed ? [whole] : c === stones ? [] : [c]))));
  },
};

/** "Cholecystitis with cholelithiasis" is acute and chronic only where the record says both. */
function byAcuity(candidate: Candidate, context: CodingContext): Candidate {
  const text =
    candidate.mentions.length === 0
      ? ''
      : sentencesOf(candidate, context)
          .map((s) => s.text)
          .join('\n');
  const acute = /\bacute\b/i.test(text);
  if (acute === /\bchronic\b/i.test(text)) return candidate;
  const code = acute ? 'K80.00' : 'K80.10';
  const why = step(
    'specificity',
    `${code}: the record says ${acute ? 'acute' : 'chronic'} alone`,
    tabular(code),
  );
  return recode(candidate, code, why, context.icd10cm);
}
