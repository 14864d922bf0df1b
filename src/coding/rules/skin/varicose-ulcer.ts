import { guideline, tabular } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import { distinctEvidence, mergeSameCode, recode, step } from '../../candidate.ts';
import { placedBefore } from '../../record-words.ts';
import { type CodingRule, kept } from '../../rule.ts';

/**
 * Varicose veins and a chronic ulcer of the same leg are linked by "with" in the Index: I83.0- by side and site, before
 * L97 for the depth. The site and the side are those of the ulcer, whose code has the same characters.
 *
 * @source guideline I.A.15; Index "Varix, leg, with ulcer"; Tabular I83.0 "use additional code (L97.-)"
 */
export const varicoseUlcer: CodingRule = {
  id: 'combine/varicose-ulcer',
  title: 'Varicose veins with ulcer',
  authority: guideline('I.A.15'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const varices = candidates.find((c) => isUnder(c.code, 'I83.9') || isUnder(c.code, 'I83.1'));
    const ulcer = candidates.find((c) => isUnder(c.code, 'L97'));
    const [, site = '', side = ''] = /^L97\.(\d)(\d)/.exec(ulcer?.code ?? '') ?? [];
    if (varices === undefined || ulcer === undefined || site === '') return kept(candidates);
    // I83.1 is varicose veins with inflammation; with an ulcer too they are I83.2.
    const stem = isUnder(varices.code, 'I83.1') ? 'I83.2' : 'I83.0';
    const code = `${stem}${side === '9' ? '0' : side}${site}`;
    const why = step('combination', `${code}: varicose veins with ${ulcer.code}`, tabular('I83.0'));
    const linked = recode(varices, code, why, context.icd10cm);
    if (linked === varices) return kept(candidates);
    const whole = { ...linked, evidence: distinctEvidence([...varices.evidence, ...ulcer.evidence]) };
    return kept(
      mergeSameCode(
        candidates
          .filter((c) => c.code !== 'I87.2')
          .map((c) => (c === varices ? placedBefore(whole, [ulcer]) : c)),
      ),
    );
  },
};
