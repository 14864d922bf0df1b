import { guideline, tabular } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import { type Candidate, mergeSameCode, recode, step } from '../../candidate.ts';
import type { CodingContext } from '../../context.ts';
import { sentencesOf } from '../../record-words.ts';
import { type CodingRule, kept } from '../../rule.ts';
import { type Eye, eyeIn } from './eye-side.ts';

interface Stage {
  readonly character: string;
  readonly pattern: RegExp;
}

/** Later stages first: the patient has the highest that the record reaches (guideline I.C.7.a.4). */
const GLAUCOMA: readonly Stage[] = [
  { character: '3', pattern: /\bsevere\b/i },
  { character: '2', pattern: /\bmoderate\b/i },
  { character: '1', pattern: /\bmild\b/i },
  { character: '4', pattern: /\bindeterminate\b/i },
];
const DRY: readonly Stage[] = [
  { character: '4', pattern: /\badvanced atrophic\b.*\bwith subfoveal\b/i },
  { character: '3', pattern: /\badvanced atrophic\b/i },
  { character: '2', pattern: /\bintermediate\b/i },
  { character: '1', pattern: /\bearly\b/i },
];
const WET: readonly Stage[] = [
  { character: '3', pattern: /\binactive scar\b/i },
  { character: '2', pattern: /\binactive (choroidal neovascularization|CNV)\b/i },
  { character: '1', pattern: /(?<!in)\bactive (choroidal neovascularization|CNV)\b/i },
];

function stagesOf(code: string): readonly Stage[] | undefined {
  if (isUnder(code, 'H40.1') || ['H40.2', 'H40.3', 'H40.4', 'H40.5', 'H40.6'].some((s) => isUnder(code, s))) {
    return GLAUCOMA;
  }
  if (isUnder(code, 'H35.31')) return DRY;
  return isUnder(code, 'H35.32') ? WET : undefined;
}

const isOpen = (candidate: Candidate): boolean =>
  candidate.code.length === 8 && candidate.code.endsWith('0') && stagesOf(candidate.code) !== undefined;

/**
 * The stage of glaucoma and of macular degeneration is the 7th character; eyes of different stage are two codes.
 *
 * @source guidelines I.C.7.a.1–3 and I.C.7.a.5; Tabular H40, H35.31, H35.32, 7th characters
 */
export const eyeStage: CodingRule = {
  id: 'specificity/eye-stage',
  title: 'The stage of glaucoma and macular degeneration',
  authority: guideline('I.C.7.a.1'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    if (!candidates.some(isOpen)) return kept(candidates);
    return kept(mergeSameCode(candidates.flatMap((c) => (isOpen(c) ? staged(c, context) : [c]))));
  },
};

function staged(candidate: Candidate, context: CodingContext): readonly Candidate[] {
  const stages = stagesOf(candidate.code) ?? [];
  for (const { text } of sentencesOf(candidate, context)) {
    const byEye = stagePerEye(text, stages);
    if (byEye.length > 1) {
      const each = byEye.map(({ eye, stage }) =>
        recoded(candidate, eyeCode(candidate.code, eye), stage, context),
      );
      if (each.every((c) => c !== candidate)) return each;
    }
    const stage = stages.find(({ pattern }) => pattern.test(text));
    if (stage === undefined) continue;
    return [recoded(candidate, candidate.code, stage, context)];
  }
  return [candidate];
}

interface EyeStage {
  readonly eye: Eye;
  readonly stage: Stage;
}

/** "Mild stage right eye, severe stage left eye": the stages of the two eyes, where they differ. */
function stagePerEye(text: string, stages: readonly Stage[]): readonly EyeStage[] {
  const found = text.split(/[,;]| and /).flatMap((part) => {
    const eye = eyeIn(part);
    const stage = stages.find(({ pattern }) => pattern.test(part));
    return eye === undefined || eye === 'bilateral' || stage === undefined ? [] : [{ eye, stage }];
  });
  const different =
    new Set(found.map(({ eye }) => eye)).size > 1 && new Set(found.map(({ stage }) => stage)).size > 1;
  return different ? found : [];
}

/** H40.11- and H35.3- have the eye in the 6th character: 1 right, 2 left, 3 both. */
function eyeCode(code: string, eye: Eye): string {
  return `${code.slice(0, 6)}${{ right: '1', left: '2', bilateral: '3' }[eye]}${code.slice(7)}`;
}

function recoded(candidate: Candidate, code: string, stage: Stage, context: CodingContext): Candidate {
  const whole = `${code.slice(0, -1)}${stage.character}`;
  const authority = isUnder(code, 'H40') ? guideline('I.C.7.a.1') : tabular(code.slice(0, 6));
  return recode(
    candidate,
    whole,
    step('7th character', `${whole}: the stage that the record states`, authority),
    context.icd10cm,
  );
}
