import { guideline, tabular } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import { step } from '../../candidate.ts';
import { addition, matchedEvidence, sentencesWith, withAddition } from '../../record-words.ts';
import { type CodingRule, kept } from '../../rule.ts';
import { isAffirmed } from '../../said.ts';

/** Joints of Z96.6-, by the words before "replacement" or "arthroplasty". */
const JOINTS: Readonly<Record<string, string>> = {
  shoulder: 'Z96.61',
  elbow: 'Z96.62',
  wrist: 'Z96.63',
  hip: 'Z96.64',
  knee: 'Z96.65',
  ankle: 'Z96.66',
};
const SIDES: Readonly<Record<string, string>> = { right: '1', left: '2', bilateral: '3' };
const REPLACED =
  /\b(?:(right|left|bilateral) )?(?:total |partial |reverse |hemi)*(shoulder|elbow|wrist|hip|knee|ankle) (?:joint )?(?:replacement|arthroplasty)s?\b|\b(?:(right|left|bilateral) )(t[hks]a|t[hk]r)\b/i;
const SHORT: Readonly<Record<string, string>> = { h: 'hip', k: 'knee', s: 'shoulder' };

/**
 * Aftercare following joint replacement names the joint that was replaced.
 *
 * @source Tabular Z47.1 "use additional code to identify the joint (Z96.6-)"
 */
export const jointAftercare: CodingRule = {
  id: 'encounter/joint-aftercare',
  title: 'The joint of an aftercare',
  authority: guideline('I.C.21.c.7'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const aftercare = candidates.find((c) => c.code === 'Z47.1');
    if (aftercare === undefined || candidates.some((c) => isUnder(c.code, 'Z96.6'))) return kept(candidates);
    for (const words of sentencesWith(REPLACED, context)) {
      const match = REPLACED.exec(words.text);
      if (match === null || !isAffirmed(words, match)) continue;
      const [, side, joint, shortSide, short = ''] = match;
      const stem = JOINTS[(joint ?? SHORT[short.charAt(1).toLowerCase()] ?? '').toLowerCase()];
      if (stem === undefined) continue;
      const code = `${stem}${SIDES[(side ?? shortSide ?? '').toLowerCase()] ?? '9'}`;
      const why = step('tabular', `${code}: the joint of ${aftercare.code}`, tabular('Z47.1'));
      const evidence = [matchedEvidence(words, match)];
      return kept(withAddition(candidates, addition({ code, beside: aftercare, evidence, why }, context)));
    }
    return kept(candidates);
  },
};
