import { guideline, tabular } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { type Candidate, mergeSameCode, recode, step } from '../../candidate.ts';
import type { CodingContext } from '../../context.ts';
import { problemOf } from '../../record-words.ts';
import { type CodingRule, dropping, kept } from '../../rule.ts';

/** Arteries, and whether they lie before the brain; with the character of the code. */
const ARTERIES: readonly {
  readonly pattern: RegExp;
  readonly before: boolean;
  readonly character: string;
}[] = [
  { pattern: /\b(mca|middle cerebral|m1|m2)\b/i, before: false, character: '1' },
  { pattern: /\b(aca|anterior cerebral)\b/i, before: false, character: '2' },
  { pattern: /\b(pca|posterior cerebral)\b/i, before: false, character: '3' },
  { pattern: /\b(pica|aica|cerebellar arter(y|ies))\b/i, before: false, character: '4' },
  { pattern: /\b(ica|internal carotid|carotid)\b/i, before: true, character: '3' },
  { pattern: /\bbasilar\b/i, before: true, character: '2' },
  { pattern: /\bvertebral arter(y|ies)\b/i, before: true, character: '1' },
];
const EMBOLIC = /\b(cardio-?embol\w*|embol(us|ic|ism|i)|thrombo-?embol\w*)\b/i;
const THROMBOTIC = /\bthrombo(sis|tic)\b/i;
const OPEN = ['I63.9', 'I63.50', 'I63.40', 'I63.30', 'I63.89'];
const SIDES: Readonly<Record<string, string>> = { right: '1', left: '2' };

/**
 * A cerebral infarction with the artery, its side and the mechanism that its own problem in the assessment names.
 *
 * @source Tabular I63.0–I63.5; guideline I.B.2
 */
export const strokeArtery: CodingRule = {
  id: 'circulatory/stroke-artery',
  title: 'Cerebral infarction by artery and mechanism',
  authority: tabular('I63'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const infarcted = candidates.find((c) => c.code.startsWith('I63') && c.standing === 'diagnosis');
    if (infarcted === undefined) return kept(candidates);
    const outcome = dropping(candidates, (c) => (isItsOcclusion(c, infarcted) ? OCCLUSION_TOLD : undefined));
    if (!OPEN.includes(infarcted.code)) return outcome;
    const code = exactCode(infarcted, context);
    if (code === undefined || code === infarcted.code) return outcome;
    const why = step(
      'specificity',
      `${code}: the assessment names the artery or the mechanism`,
      guideline('I.B.2'),
    );
    const moved = outcome.candidates.map((c) =>
      c === infarcted ? recode(c, code, why, context.icd10cm) : c,
    );
    return { ...outcome, candidates: mergeSameCode(moved) };
  },
};

const OCCLUSION_TOLD =
  'the occlusion led to the infarction, whose code tells it (Tabular I65 and I66, Excludes1)';

/** Occlusion "not resulting in cerebral infarction", said in the same breath as the infarction. */
function isItsOcclusion(candidate: Candidate, stroke: Candidate): boolean {
  if (!/^I6[56]/.test(candidate.code) || candidate.mentions.length === 0) return false;
  return candidate.mentions.every((m) => stroke.mentions.some((s) => s.sentence === m.sentence));
}

function exactCode(stroke: Candidate, context: CodingContext): string | undefined {
  const text = problemOf(stroke, context)
    .filter(({ sentence }) =>
      stroke.mentions.some((m) => m.sentence === sentence || m.sentence.listItem === sentence.listItem),
    )
    .map((words) => words.text)
    .filter(
      (words) =>
        !/\b(no|without|rule out|r\/o|possible|history of|prior)\b[^.;]{0,30}(embol|thrombo|occlu)/i.test(
          words,
        ),
    )
    .join(' ');
  const mechanism = EMBOLIC.test(text) ? 'embolic' : THROMBOTIC.test(text) ? 'thrombotic' : undefined;
  const artery = ARTERIES.find(({ pattern }) => pattern.test(text));
  if (artery === undefined) {
    return mechanism === 'embolic' ? 'I63.40' : mechanism === 'thrombotic' ? 'I63.30' : undefined;
  }
  const place = artery.before
    ? mechanism === 'thrombotic'
      ? '0'
      : mechanism === 'embolic'
        ? '1'
        : '2'
    : mechanism === 'thrombotic'
      ? '3'
      : mechanism === 'embolic'
        ? '4'
        : '5';
  if (artery.before && artery.character === '2') return `I63.${place}2`;
  return `I63.${place}${artery.character}${sideOf(text)}`;
}

const SIDE_OF_ARTERY =
  /\b(right|left|bilateral|R|L) (?:[a-z]+ ){0,2}?(?:mca|aca|pca|pica|ica|m1|m2|(?:middle|anterior|posterior) cerebral|internal carotid|carotid|vertebral|cerebellar)\b/i;

/** The side named before the artery, else the only side that the text names. */
function sideOf(text: string): string {
  const ofArtery = SIDE_OF_ARTERY.exec(text)?.[1];
  const told =
    ofArtery === undefined
      ? (text.match(/\b(right|left|bilateral|[RL](?= ))\b/g) ?? [])
      : [ofArtery.length === 1 ? ofArtery.toUpperCase() : ofArtery];
  const words = told.map((w) => (w === 'R' ? 'right' : w === 'L' ? 'left' : w.toLowerCase()));
  const sides = new Set(words);
  const [side] = sides;
  return side === undefined || sides.size > 1 ? '9' : side === 'bilateral' ? '3' : (SIDES[side] ?? '9');
}
