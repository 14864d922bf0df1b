import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import type { DocumentReading, Mention, Sentence } from '../../../reading/reading.ts';
import { inCategories, isUnder } from '../../../record/code-system.ts';
import type { Evidence } from '../../../record/suggestion.ts';
import type { Icd10CmEdition } from '../../../tables/icd10cm/icd10cm.ts';
import { type Candidate, step } from '../../candidate.ts';
import { inRanges } from '../../code-ranges.ts';
import type { CodingContext } from '../../context.ts';
import { addition, withAddition } from '../../record-words.ts';
import { type CodingRule, dropping, type RuleOutcome } from '../../rule.ts';
import { isAffirmed, saidInNarrative } from '../../said.ts';
import { evidenceOf } from '../../support.ts';
import { phaseOfCode } from '../injury/seventh-character.ts';
import { ACTIVITIES, LEISURE, PLACES, STATUSES } from './circumstances.ts';
import { MECHANISMS } from './mechanisms.ts';

/** Codes that need a cause beside them; poisonings, adverse effects and complications hold theirs. */
const INJURIES = 'S00-T34,M80';
/** What this rule gives: the cause, and place, activity and status of the event. */
const GIVEN = 'V00-Y38,Y92,Y93,Y99';
/** Causes that say little; a term of the record that says more goes before. */
const VAGUE = 'W19,V89.2,W18.30,Y09,X58,V89.9';
const CAUSES = 'V00-Y38';
const LONG_AGO =
  /\b(years? ago|decades? ago|in (19|20)\d\d|as a child|in childhood|history of|h\/o|previous(ly)?|prior|remote)\b/i;

interface Cause {
  readonly code: string;
  readonly evidence: Evidence;
  readonly document: DocumentReading;
  /** Every sentence that tells of it: the chief complaint and the history. */
  readonly sentences: readonly Sentence[];
}

/**
 * How an injury happened, for as long as it is treated, with the 7th character of the injury; where, doing what and
 * as what only at the initial encounter, each once.
 *
 * @source guidelines I.C.20.a.1–8, b, c, d, i and k; I.C.19.d.9; I.C.19.f (none for suspected abuse)
 */
export const externalCause: CodingRule = {
  id: 'external-cause/injury',
  title: 'External cause of an injury',
  authority: guideline('I.C.20.a'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const injury = candidates.find((c) => inRanges(c.code, INJURIES) && !isAttemptOnly(c.code));
    if (injury === undefined || candidates.some((c) => isUnder(c.code, 'T76'))) {
      return withoutCause(candidates, injury === undefined);
    }
    const phase = phaseOfCode(injury.code);
    const cause = causeOf(context, phase);
    const others = candidates.filter((c) => !inRanges(c.code, GIVEN) || c.listed);
    if (cause === undefined) return { candidates: others, dropped: droppedOf(candidates, others) };
    const told = causeCandidate(cause, phase, injury, context);
    if (told === undefined) return { candidates: others, dropped: droppedOf(candidates, others) };
    const rest = others.filter((c) => !inRanges(c.code, CAUSES));
    const event = phase === 'A' ? circumstances(cause, injury, context) : [];
    let result = [...rest, others.find((c) => c.code === told.code) ?? told];
    for (const candidate of event) result = [...withAddition(result, candidate)];
    return { candidates: result, dropped: [] };
  },
};

/** A suicide attempt without an injury. */
function isAttemptOnly(code: string): boolean {
  return code.startsWith('T14.91');
}

function withoutCause(candidates: readonly Candidate[], noInjury: boolean): RuleOutcome {
  if (!candidates.some((c) => inRanges(c.code, GIVEN))) return { candidates, dropped: [] };
  return dropping(candidates, (c) => {
    if (!inRanges(c.code, GIVEN)) return undefined;
    if (!noInjury)
      return 'no external cause or perpetrator is reported for suspected abuse (guideline I.C.19.f)';
    return c.listed
      ? undefined
      : `${c.code} offered, not proposed: no injury is coded that it would explain (guideline I.C.20.a.1)`;
  });
}

function droppedOf(before: readonly Candidate[], after: readonly Candidate[]): RuleOutcome['dropped'] {
  return before
    .filter((c) => !after.includes(c))
    .map((candidate) => ({
      candidate,
      why: 'place, activity and status stand only beside a cause (guideline I.C.20.b–d)',
    }));
}

/** The first cause in the order of precedence that the record tells of this event. */
function causeOf(context: CodingContext, phase: 'A' | 'D' | 'S'): Cause | undefined {
  const isNow = (text: string): boolean => phase === 'S' || !LONG_AGO.test(text);
  const term = causeTerm(context, isNow);
  for (const { pattern, code } of MECHANISMS) {
    const told = saidInNarrative(pattern, context).filter(({ words }) => isNow(words.text));
    const found = told[0];
    if (found === undefined) continue;
    if (term !== undefined && inRanges(code, VAGUE)) return term;
    const { document } = found.words;
    const sentences = told.filter((t) => t.words.document === document).map((t) => t.words.sentence);
    return { code, evidence: found.evidence, document, sentences };
  }
  return term;
}

function causeTerm(context: CodingContext, isNow: (text: string) => boolean): Cause | undefined {
  let vague: Cause | undefined;
  for (const document of context.reading.documents) {
    for (const mention of document.mentions) {
      if (!isTold(mention, CAUSES) || mention.match.weak === true) continue;
      if (!isNow(document.document.text.slice(mention.sentence.start, mention.sentence.end))) continue;
      const { code } = mention.match;
      const cause = { code, evidence: evidenceOf(mention), document, sentences: [mention.sentence] };
      if (!inRanges(code, VAGUE)) return cause;
      vague ??= cause;
    }
  }
  return vague;
}

function isTold(mention: Mention, ranges: string): boolean {
  return (
    mention.match.system === 'icd10cm' &&
    inRanges(mention.match.code, ranges) &&
    (mention.assertion === 'present' || mention.assertion === 'historical') &&
    ![
      'reviewOfSystems',
      'familyHistory',
      'pastMedicalHistory',
      'dischargeInstructions',
      'socialHistory',
    ].includes(mention.section.name)
  );
}

function causeCandidate(
  cause: Cause,
  phase: 'A' | 'D' | 'S',
  injury: Candidate,
  context: CodingContext,
): Candidate | undefined {
  const code = withSeventh(cause.code, phase, context.icd10cm);
  if (code === undefined) return undefined;
  const text = `${code}: how ${injury.code} happened, "${cause.evidence.text}"`;
  const vague = inRanges(cause.code, VAGUE);
  return told(code, cause.evidence, text, 'I.C.20.a', vague ? 0.6 : 0.75, injury, context);
}

/** A cause of the event with the 7th character of the injury; undefined where the words leave the code open. */
export function withSeventh(
  code: string,
  phase: 'A' | 'D' | 'S',
  edition: Icd10CmEdition,
): string | undefined {
  if (edition.entry(code)?.billable === true) return code;
  const full = edition.entry(`${code.replace('.', '').padEnd(6, 'X')}${phase}`);
  return full?.billable === true ? full.code : undefined;
}

function told(
  code: string,
  evidence: Evidence,
  text: string,
  section: string,
  confidence: number,
  injury: Candidate,
  context: CodingContext,
): Candidate | undefined {
  const why = step('external cause', text, guideline(section));
  const candidate = addition({ code, beside: injury, evidence: [evidence], why }, context);
  if (candidate === undefined) return undefined;
  return { ...candidate, standing: 'narrative', listed: false, confidence, uncertain: false };
}

function circumstances(
  cause: Cause,
  injury: Candidate,
  context: CodingContext,
): readonly (Candidate | undefined)[] {
  const near = nearSentences(cause);
  const place = firstOf(PLACES, near, cause.document);
  const activity = activityTerm(cause, near) ?? firstOf(ACTIVITIES, near, cause.document);
  const status = firstOf(STATUSES, near, cause.document);
  const added: (Candidate | undefined)[] = [];
  const tell = (found: readonly [string, Evidence], what: string, section: string): void => {
    added.push(
      told(found[0], found[1], `${found[0]}: ${what}, "${found[1].text}"`, section, 0.7, injury, context),
    );
  };
  if (place !== undefined) tell(place, 'the place where it happened', 'I.C.20.b');
  if (activity !== undefined) tell(activity, 'what the patient was doing', 'I.C.20.c');
  if (status !== undefined) tell(status, 'in what capacity', 'I.C.20.k');
  else if (activity !== undefined && inRanges(activity[0], LEISURE)) {
    tell(['Y99.8', activity[1]], 'a leisure activity, not work', 'I.C.20.k');
  }
  return added;
}

/** The sentences that tell the cause, each with the one before and the one after of its section. */
function nearSentences({ document, sentences }: Cause): readonly Sentence[] {
  return sentences.flatMap((sentence) => {
    const at = document.sentences.indexOf(sentence);
    return document.sentences
      .slice(Math.max(0, at - 1), at + 2)
      .filter((s) => s.section === sentence.section);
  });
}

function firstOf(
  list: readonly (readonly [RegExp, string])[],
  near: readonly Sentence[],
  document: DocumentReading,
): readonly [string, Evidence] | undefined {
  for (const [pattern, code] of list) {
    for (const sentence of near) {
      const text = document.document.text.slice(sentence.start, sentence.end);
      const match = pattern.exec(text);
      if (match === null || !isAffirmed({ document, sentence, text }, match)) continue;
      const start = sentence.start + match.index;
      const end = start + match[0].length;
      const section = sentence.section.header ?? sentence.section.name;
      return [
        code,
        { document: document.document.id, start, end, text: match[0], section, assertion: 'present' },
      ];
    }
  }
  return undefined;
}

function activityTerm(cause: Cause, near: readonly Sentence[]): readonly [string, Evidence] | undefined {
  const mention = cause.document.mentions.find(
    (m) => near.includes(m.sentence) && isTold(m, 'Y93') && inCategories(m.match.code, 'Y93', 'Y93'),
  );
  return mention === undefined ? undefined : [mention.match.code, evidenceOf(mention)];
}
