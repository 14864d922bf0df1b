import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { type Candidate, mergeSameCode, recode, step } from '../../candidate.ts';
import { inRanges } from '../../code-ranges.ts';
import { sentencesOf } from '../../record-words.ts';
import { type CodingRule, dropping, kept } from '../../rule.ts';
import { sameSide } from './superficial-injury.ts';

/** The physeal fracture and the codes of the bone that it stands for. */
const BONES: readonly (readonly [string, string])[] = [
  ['S49.0', 'S42.2,S42.3'],
  ['S49.1', 'S42.4'],
  ['S59.0', 'S52.6'],
  ['S59.1', 'S52.1'],
  ['S59.2', 'S52.5'],
  ['S79.0', 'S72.0,S72.1'],
  ['S79.1', 'S72.4'],
  ['S89.0', 'S82.1'],
  ['S89.1', 'S82.3,S82.8'],
  ['S89.2', 'S82.4,S82.8'],
  ['S89.3', 'S82.6,S82.8'],
  ['S99.0', 'S92.0'],
  ['S99.1', 'S92.3'],
  ['S99.2', 'S92.4,S92.5'],
];

const SALTER_HARRIS = /\bsalter[- ]?harris(?:[ -]*(?:type|class|fracture|grade|#))*\s*(iv|iii|ii|i|[1-4])\b/i;
const PHYSEAL = /\bsalter[- ]?harris\b|\bphyseal\b|\bgrowth plate fracture\b/i;
const TYPES: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4' };

/**
 * A fracture of the end of a long bone that the record calls physeal or by its Salter-Harris type.
 *
 * @source guideline I.C.19.c.3; Tabular S49, S59, S79, S89
 */
export const physealType: CodingRule = {
  id: 'injury/physeal-type',
  title: 'Physeal fractures by Salter-Harris type',
  authority: guideline('I.C.19.c.3'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    if (!candidates.some((c) => /^S[45789]2/.test(c.code))) return kept(candidates);
    const exact = candidates.map((candidate) => {
      const stem = BONES.find(([, ranges]) => inRanges(candidate.code, ranges.split(',')[0] ?? ''))?.[0];
      if (stem === undefined || candidate.code.length !== 8) return candidate;
      const texts = sentencesOf(candidate, context).map((s) => s.text);
      const own = texts.find((text) => PHYSEAL.test(text));
      if (own === undefined) return candidate;
      const named = SALTER_HARRIS.exec(own)?.[1]?.toLowerCase();
      const type = named === undefined ? '0' : (TYPES[named] ?? named);
      const side = /\bright\b/i.test(candidate.title) ? '1' : /\bleft\b/i.test(candidate.title) ? '2' : '9';
      const code = `${stem}${type}${side}${candidate.code.slice(-1)}`;
      const title = context.icd10cm.entry(code)?.longTitle ?? '';
      const why = step('specificity', `${code}: ${title}`, guideline('I.C.19.c.3'));
      return recode(candidate, code, why, context.icd10cm);
    });
    return kept(exact.some((c, i) => c !== candidates[i]) ? mergeSameCode(exact) : candidates);
  },
};

/**
 * A physeal (Salter-Harris) fracture is coded alone, without a code for the bone.
 *
 * @source guideline I.C.19.c.3
 */
export const physealFracture: CodingRule = {
  id: 'injury/physeal-fracture',
  title: 'Physeal fractures',
  authority: guideline('I.C.19.c.3'),
  effective: { from: ICD10_START },
  apply(candidates) {
    const physeal = candidates.filter((c) => inRanges(c.code, 'S49,S59,S79,S89,S99'));
    if (physeal.length === 0) return { candidates, dropped: [] };
    return dropping(candidates, (candidate) => {
      const whole = physeal.find((p) => p !== candidate && speaksFor(p, candidate));
      return whole === undefined
        ? undefined
        : `the physeal fracture is coded, ${whole.code}, and the bone not beside it (guideline I.C.19.c.3)`;
    });
  },
};

function speaksFor(physeal: Candidate, bone: Candidate): boolean {
  return BONES.some(
    ([stem, ranges]) =>
      inRanges(physeal.code, stem) && inRanges(bone.code, ranges) && sameSide(physeal, bone),
  );
}
