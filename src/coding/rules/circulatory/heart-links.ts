import { guideline, tabular } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import { type Candidate, mergeSameCode, recode, step } from '../../candidate.ts';
import { addition, matchedEvidence, sentencesOf, withAddition } from '../../record-words.ts';
import { type CodingRule, kept } from '../../rule.ts';

const FLUTTER_TOO =
  /\bfib(rillation)?\b[ ,]*(and|with|&|\/|plus)[ ]*(typical |atypical )?(atrial )?flutter\b/i;

/**
 * Atrial fibrillation and flutter named together are two codes.
 *
 * @source Index "Flutter, atrial"; guideline I.B.12 does not apply, the codes differ
 */
export const fibrillationAndFlutter: CodingRule = {
  id: 'circulatory/fibrillation-and-flutter',
  title: 'Atrial fibrillation and flutter',
  authority: tabular('I48.0–I48.9'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const fibrillation = candidates.find((c) => isUnder(c.code, 'I48') && /fibrillation/i.test(c.title));
    if (fibrillation === undefined || candidates.some((c) => /^I48\.(3|4|92)/.test(c.code)))
      return kept(candidates);
    for (const words of sentencesOf(fibrillation, context)) {
      const match = FLUTTER_TOO.exec(words.text);
      if (match === null) continue;
      const code =
        /\btypical flutter|\btypical atrial/i.test(match[0]) && !/atypical/i.test(match[0])
          ? 'I48.3'
          : /atypical/i.test(match[0])
            ? 'I48.4'
            : 'I48.92';
      const why = step('mention', `${code}: flutter is named beside the fibrillation`, tabular('I48'));
      const added = addition(
        { code, beside: fibrillation, evidence: [matchedEvidence(words, match)], why },
        context,
      );
      return kept(withAddition(candidates, added));
    }
    return kept(candidates);
  },
};

const DUE = /\b(due to|secondary to|caused by|from|in the setting of|as a result of|2\/2)\b/i;

/**
 * Cardiac arrest with the cause that its sentence names: I46.2 for a condition of the heart, I46.8 for another.
 *
 * @source Tabular I46.2 and I46.8 "code first underlying condition"
 */
export const arrestCause: CodingRule = {
  id: 'circulatory/arrest-cause',
  title: 'Cardiac arrest with its cause',
  authority: tabular('I46.2, I46.8'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const arrest = candidates.find((c) => c.code === 'I46.9');
    if (arrest === undefined) return kept(candidates);
    for (const { sentence, document, text } of sentencesOf(arrest, context)) {
      const due = DUE.exec(text);
      if (due === null) continue;
      const from = sentence.start + due.index;
      const arrestAt = arrest.mentions.find((m) => m.sentence === sentence)?.start ?? 0;
      if (arrestAt > from) continue;
      const cause = candidates.find(
        (c) =>
          c !== arrest &&
          c.mentions.some(
            (m) => m.document === document.document.id && m.sentence === sentence && m.start > from,
          ),
      );
      if (cause === undefined) continue;
      const code = isUnder(cause.code, 'I') && !isUnder(cause.code, 'I6') ? 'I46.2' : 'I46.8';
      const why = step('combination', `${code}: cardiac arrest due to ${cause.code}`, tabular(code));
      const after = {
        ...recode(arrest, code, why, context.icd10cm),
        order: Math.max(arrest.order, cause.order + 0.1),
      };
      const leading: Candidate = {
        ...cause,
        order: Math.min(cause.order, arrest.order),
        listed: cause.listed || arrest.listed,
      };
      return kept(candidates.map((c) => (c === arrest ? after : c === cause ? leading : c)));
    }
    return kept(candidates);
  },
};

const VALVES: readonly (readonly [string, 'mitral' | 'aortic' | 'tricuspid'])[] = [
  ['I05', 'mitral'],
  ['I34', 'mitral'],
  ['I06', 'aortic'],
  ['I35', 'aortic'],
  ['I07', 'tricuspid'],
  ['I36', 'tricuspid'],
];
/** Words that give a cause other than rheumatic; the valves then keep their own codes. */
const OTHER_CAUSE =
  /\b(non-?rheumatic|degenerative|senile|calcific|calcified|congenital|bicuspid|functional|ischemic|prolapse|myxomatous|endocarditis)\b/i;
const BY_VALVES: Readonly<Record<string, string>> = {
  'aortic+mitral': 'I08.0',
  'mitral+tricuspid': 'I08.1',
  'aortic+tricuspid': 'I08.2',
  'aortic+mitral+tricuspid': 'I08.3',
};

/**
 * Disease of several valves whose cause is not told is one code of I08.
 *
 * @source Tabular I08 "includes: multiple valve diseases specified as rheumatic or unspecified"
 */
export const multipleValves: CodingRule = {
  id: 'circulatory/multiple-valves',
  title: 'Disease of several heart valves',
  authority: tabular('I08'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const diseased = candidates.filter((c) => valveOf(c) !== undefined && c.standing === 'diagnosis');
    const valves = [...new Set(diseased.map(valveOf))].sort();
    const code = BY_VALVES[valves.join('+')];
    const [first] = diseased;
    if (code === undefined || first === undefined) return kept(candidates);
    const told = diseased.flatMap((c) => sentencesOf(c, context)).some(({ text }) => OTHER_CAUSE.test(text));
    if (told || candidates.some((c) => isUnder(c.code, 'I08'))) return kept(candidates);
    const why = step(
      'combination',
      `${code}: several valves are diseased, and no cause is told`,
      tabular('I08'),
    );
    const whole: Candidate = {
      ...recode(first, code, why, context.icd10cm),
      evidence: diseased.flatMap((c) => c.evidence),
      mentions: diseased.flatMap((c) => c.mentions),
    };
    return kept(
      mergeSameCode(candidates.flatMap((c) => (c === first ? [whole] : diseased.includes(c) ? [] : [c]))),
    );
  },
};

function valveOf(candidate: Candidate): string | undefined {
  return VALVES.find(([stem]) => isUnder(candidate.code, stem))?.[1];
}

/** Findings that belong to an acute stroke come after it, whatever the order of the record. */
const DEFICIT = [
  'G81',
  'G83',
  'R47',
  'R29.810',
  'R13',
  'H53.4',
  'R41.4',
  'R27.0',
  'R53.1',
  'I10',
  'I11',
  'I12',
  'I13',
];

/**
 * An acute stroke stands before the deficits it brings.
 *
 * @source guideline II.A; Tabular G81 note on multiple coding
 */
export const strokeBeforeDeficits: CodingRule = {
  id: 'sequence/stroke',
  title: 'Stroke before its deficits',
  authority: guideline('II.A'),
  effective: { from: ICD10_START },
  apply(candidates) {
    const stroke = candidates.find(
      (c) => isUnder(c.code, 'I63') || isUnder(c.code, 'I60') || isUnder(c.code, 'I61'),
    );
    if (stroke === undefined) return kept(candidates);
    const before = candidates.filter(
      (c) => DEFICIT.some((stem) => isUnder(c.code, stem)) && c.order < stroke.order,
    );
    if (before.length === 0 || stroke.standing !== 'diagnosis') return kept(candidates);
    const order = Math.min(...before.map((c) => c.order)) - 0.2;
    const listed = stroke.listed || before.some((c) => c.listed);
    return kept(candidates.map((c) => (c === stroke ? { ...stroke, order, listed } : c)));
  },
};
