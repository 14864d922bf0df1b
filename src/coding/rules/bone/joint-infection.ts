import { tabular } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import { mergeSameCode, recode, step } from '../../candidate.ts';
import { sentencesOf } from '../../record-words.ts';
import { type CodingRule, kept } from '../../rule.ts';

/** Organisms beside the arthritis, and the subcategory of M00 they make. */
const ORGANISMS: readonly (readonly [string, string])[] = [
  ['B95.6', '0'],
  ['B95.7', '0'],
  ['B95.8', '0'],
  ['B95.3', '1'],
  ['B95', '2'],
  ['B96', '8'],
];
const JOINTS: readonly (readonly [RegExp, string])[] = [
  [/\bshoulder\b/i, '1'],
  [/\belbow\b/i, '2'],
  [/\bwrist\b/i, '3'],
  [/\b(hand|finger)\b/i, '4'],
  [/\bhip\b/i, '5'],
  [/\bknee\b/i, '6'],
  [/\b(ankle|foot)\b/i, '7'],
];

/**
 * Septic arthritis with its organism: the subcategory of M00 by the organism, with the joint and its side.
 *
 * @source Tabular M00.0–M00.8 "use additional code to identify bacterial organism"; guideline I.C.13.a
 */
export const septicArthritisOrganism: CodingRule = {
  id: 'bone/septic-arthritis-organism',
  title: 'Septic arthritis by its organism',
  authority: tabular('M00'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const arthritis = candidates.find((c) => c.code === 'M00.9');
    if (arthritis === undefined) return kept(candidates);
    const sentences = sentencesOf(arthritis, context);
    const organism = candidates.find((c) => isUnder(c.code, 'B95') || isUnder(c.code, 'B96'));
    const kind = ORGANISMS.find(([stem]) => organism !== undefined && isUnder(organism.code, stem))?.[1];
    const near = organism?.evidence.some((e) =>
      sentences.some(
        (s) =>
          s.document.document.id === e.document && s.sentence.start <= e.start && e.end <= s.sentence.end,
      ),
    );
    const text = sentences.map((s) => s.text).join(' ');
    const joint = JOINTS.find(([pattern]) => pattern.test(text))?.[1];
    if (kind === undefined || near !== true || joint === undefined) return kept(candidates);
    const right = /\bright\b/i.test(text);
    const left = /\bleft\b/i.test(text);
    const side = right === left ? '9' : right ? '1' : '2';
    const code = `M00.${kind}${joint}${side}`;
    const why = step(
      'combination',
      `${code}: ${organism?.code ?? ''} is the organism of the joint`,
      tabular('M00'),
    );
    return kept(
      mergeSameCode(candidates.map((c) => (c === arthritis ? recode(c, code, why, context.icd10cm) : c))),
    );
  },
};
