import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { oncePer } from '../../../base/once.ts';
import { isUnder } from '../../../record/code-system.ts';
import { type Candidate, mergeSameCode, recode, step } from '../../candidate.ts';
import type { CodingContext } from '../../context.ts';
import { sentencesOf } from '../../record-words.ts';
import { type CodingRule, dropping } from '../../rule.ts';

/** What a deficit becomes below I69.0–I69.9, and whether its own code stays to say which. */
const DEFICITS: readonly { readonly stem: string; readonly suffix: string; readonly keep?: boolean }[] = [
  { stem: 'G81', suffix: '59' },
  { stem: 'R53.1', suffix: '59' },
  { stem: 'G83.2', suffix: '39' },
  { stem: 'G83.1', suffix: '49' },
  { stem: 'R47.01', suffix: '20' },
  { stem: 'R47.02', suffix: '21' },
  { stem: 'R47.1', suffix: '22' },
  { stem: 'R47.82', suffix: '23' },
  { stem: 'R47', suffix: '28' },
  { stem: 'R48.2', suffix: '90' },
  { stem: 'R13.1', suffix: '91', keep: true },
  { stem: 'R29.810', suffix: '92' },
  { stem: 'R27.0', suffix: '93' },
  { stem: 'R41.84', suffix: '19' },
  { stem: 'R41.3', suffix: '11' },
  { stem: 'H53.4', suffix: '98', keep: true },
  { stem: 'G40', suffix: '98', keep: true },
];

const STROKE =
  /\b(stroke|cva|cerebro-?vascular accident|cerebral infarct(ion)?|brain infarct|ich|intracerebral hemorrhage|subarachnoid hemorrhage|sah|intracranial hemorrhage)\b/i;
/** The stroke is past: its deficit is what is left of it. */
const LEFT_OVER =
  /\b(residual|residuals|sequelae?|late effects?|chronic|persistent|baseline|history of|hx of|h\/o|old|prior|previous|remote|past|s\/p|status post|post-?stroke|years? ago|months? ago|in (19|20)\d\d|following)\b/i;
/** The stroke is the one treated now. */
const NOW = /\b(acute|new|today|presents? with|presented with|onset|admitted with|code stroke|evolving)\b/i;
const SIDED_WEAKNESS = /\b(right|left|hemi|unilateral|one)[- ]?(sided|side)?\b[^.;,]{0,25}\bweak(ness)?\b/i;

/**
 * A deficit that a past cerebrovascular disease left is coded from I69, which then stands instead of the personal
 * history of stroke. Weakness of one side after a stroke counts as hemiparesis (Coding Clinic 1Q 2015, by citation).
 *
 * @source guidelines I.C.9.d.1–3; Tabular I69
 */
export const strokeSequelae: CodingRule = {
  id: 'combine/stroke-sequelae',
  title: 'Sequelae of cerebrovascular disease',
  authority: guideline('I.C.9.d.1'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const about = candidates.some((c) => isUnder(c.code, 'I6') || c.code === 'Z86.73');
    if (!about) return { candidates, dropped: [] };
    let used = false;
    const moved: Candidate[] = [];
    for (const candidate of candidates) {
      const deficit = DEFICITS.find(({ stem }) => isUnder(candidate.code, stem));
      const text = deficit === undefined ? undefined : leftBehind(candidate, context);
      if (deficit === undefined || text === undefined || !saysSide(deficit.stem, text)) {
        moved.push(candidate);
        continue;
      }
      const code = `${kindOf(text)}${deficit.suffix}`;
      const why = step(
        'guideline',
        `${code}: ${candidate.title} left by a past stroke`,
        guideline('I.C.9.d.1'),
      );
      const sequela = recode(candidate, code, why, context.icd10cm);
      used ||= sequela !== candidate;
      moved.push(sequela);
      if (deficit.keep === true) moved.push(candidate);
    }
    const merged = mergeSameCode(moved);
    const specific = merged.find((c) => isUnder(c.code, 'I69') && !/unspecified sequelae/i.test(c.title));
    return dropping(merged, (c) => {
      if (specific === undefined) return undefined;
      if (c.code === 'Z86.73')
        return `the stroke left deficits, which are coded as ${specific.code} (guideline I.C.9.d.3)`;
      if (isUnder(c.code, 'I69') && /unspecified sequelae/i.test(c.title))
        return `the deficit is coded as ${specific.code}`;
      if (used && isUnder(c.code, 'I6') && !isUnder(c.code, 'I69') && isOnlyPast(c, context)) {
        return `the stroke is past; what it left is coded as ${specific.code} (guideline I.C.9.d.1)`;
      }
      return undefined;
    });
  },
};

/** The sentence that ties the deficit to a past stroke. */
function leftBehind(candidate: Candidate, context: CodingContext): string | undefined {
  const words = treatsStroke(context) ? EARLIER_STROKE : LEFT_OVER;
  return sentencesOf(candidate, context).find(
    ({ text }) => STROKE.test(text) && words.test(text) && !NOW.test(text),
  )?.text;
}

/** In a stay for an acute stroke "s/p evacuation" and "persistent" speak of this one; only an earlier one leaves a sequela. */
const EARLIER_STROKE =
  /\b(residual|residuals|sequelae?|late effects?|history of|hx of|h\/o|old|prior|previous|remote|past|years? ago|months? ago|in (19|20)\d\d)\b/i;

/** Once a chart: whether a diagnosis before or after an operation, or of the summary, is an acute stroke. */
const treatsStroke = oncePer(
  ({ reading, setting }: CodingContext): boolean =>
    setting === 'inpatient' &&
    reading.documents.some((document) =>
      document.mentions.some(
        (m) =>
          /^I6[0-3]/.test(m.match.code) &&
          m.assertion === 'present' &&
          [
            'dischargeDiagnosis',
            'preoperativeDiagnosis',
            'postoperativeDiagnosis',
            'impression',
            'assessment',
          ].includes(m.section.name),
      ),
    ),
);

function isOnlyPast(candidate: Candidate, context: CodingContext): boolean {
  const sentences = sentencesOf(candidate, context);
  return sentences.length > 0 && sentences.every(({ text }) => LEFT_OVER.test(text) && !NOW.test(text));
}

function saysSide(stem: string, text: string): boolean {
  return stem !== 'R53.1' || SIDED_WEAKNESS.test(text);
}

function kindOf(text: string): string {
  if (/\b(subarachnoid hemorrhage|sah)\b/i.test(text)) return 'I69.0';
  if (/\b(intracerebral hemorrhage|ich|hemorrhagic (stroke|cva))\b/i.test(text)) return 'I69.1';
  if (/\bintracranial hemorrhage\b/i.test(text)) return 'I69.2';
  return 'I69.3';
}
