import { guideline } from '../base/authority.ts';
import type { Mention, SectionName } from '../reading/reading.ts';
import { isUnder } from '../record/code-system.ts';
import type { DocumentType } from '../record/document.ts';
import type { Evidence, ReasonStep } from '../record/suggestion.ts';
import { step } from './candidate.ts';
import { isChronic } from './chronic.ts';
import type { CodingContext } from './context.ts';
import { isOfEarlierYear } from './dated-event.ts';
import { familyHistoryCode, personalHistoryCode } from './history-codes.ts';
import { standingOf } from './standing.ts';

/** What a mention may be coded as, or why it may not. */
export type Support =
  | {
      readonly kind: 'code';
      readonly code: string;
      readonly uncertain: boolean;
      readonly steps: readonly ReasonStep[];
    }
  | { readonly kind: 'none'; readonly why: string };

/** Never coded while uncertain, even for an inpatient: HIV, Zika, COVID-19, novel influenza. */
const ONLY_CONFIRMED = ['B20', 'Z21', 'A92.5', 'U07.1', 'J09', 'J10'];

/** Documents whose uncertain diagnoses count as still uncertain at discharge. */
const FINAL_DOCUMENTS: readonly (DocumentType | null)[] = ['discharge-summary', null];

/**
 * Whether the record's words support a code, and which: the condition itself, its personal or family history, or
 * nothing.
 *
 * @source guidelines I.C.21.c.4 (history), II.H and III.C (uncertain, inpatient), IV.H (uncertain, outpatient)
 */
export function supportOf(
  mention: Mention,
  documentType: DocumentType | null,
  context: CodingContext,
): Support {
  const { code } = mention.match;
  switch (mention.assertion) {
    case 'present':
      if (namesOrganismOnly(mention))
        return none('it names the organism of an infection, not a sepsis (guideline I.B.14)');
      if (isOfEarlierYear(mention, context)) return past(mention, context);
      if (isAdviceToQuit(mention, context))
        return none('advice to give up tobacco, not that it was given up');
      return isOfThisOperation(mention) ? none(OF_THIS_OPERATION) : coded(code);
    case 'negated':
      return none('the record denies it');
    case 'other-person':
      return none('it is said of another person');
    case 'hypothetical':
      return none('it is named as something that might happen, not as something the patient has');
    case 'planned':
      return none('it is planned or to be looked for, not found');
    case 'uncertain':
      return uncertain(mention, documentType, context);
    case 'family':
      return familyHistory(code, context);
    case 'historical':
    case 'resolved':
      return resolvedInStay(mention, documentType, context) ?? past(mention, context);
  }
}

/** "Pseudomonas aeruginosa" in a list or a culture is no sepsis: that needs the word. */
function namesOrganismOnly({ match, text }: Mention): boolean {
  return isUnder(match.code, 'A41.5') && !/sep[st]i|urosepsis|bacter[ae]mi|blood/i.test(text);
}

/** Sections that tell what is done in this encounter. */
const OPERATION_SECTIONS: readonly SectionName[] = ['procedures', 'procedureDescription', 'anesthesia'];
const OF_THIS_OPERATION =
  'it names what is done in this encounter; a status code is for what an earlier one left behind (guideline I.C.21.c.3)';

/** "Total knee replacement" as the title of an operation is no artificial joint from before. */
function isOfThisOperation({ match, section, sentence, start }: Mention): boolean {
  if (!OPERATION_SECTIONS.includes(section.name) || !/^Z(?:89|9[03-8])/.test(match.code)) return false;
  return !sentence.tokens.some((token) => token.start <= start && EARLIER.has(token.lower));
}

/** "Advised to quit smoking", and "Quit smoking" as an instruction of the plan. */
const ADVISED =
  /\b(?:to|advised|counsel\w*|encourag\w*|please|should|must|needs?|help\w*|wants?|tr(?:y|ying)|ready|about|importance of|benefits? of)\s*$/i;
const PLANS: readonly SectionName[] = ['plan', 'assessmentAndPlan', 'dischargeInstructions'];

function isAdviceToQuit(mention: Mention, context: CodingContext): boolean {
  const { match, document, start, end, sentence, section } = mention;
  if (match.code !== 'Z87.891' || !/^(?:quit|stop) /i.test(mention.text)) return false;
  const text = context.reading.documents.find((d) => d.document.id === document)?.document.text ?? '';
  if (ADVISED.test(text.slice(sentence.start, start))) return true;
  const isWhole = !/[a-z]/i.test(text.slice(sentence.start, start));
  return isWhole && PLANS.includes(section.name) && !/\d/.test(text.slice(end, sentence.end));
}

/** Words that say that it was there before. */
const EARLIER = new Set(
  'status s/p sp history hx prior previous previously existing indwelling old'.split(' '),
);

function coded(code: string, steps: readonly ReasonStep[] = [], isUncertain = false): Support {
  return { kind: 'code', code, uncertain: isUncertain, steps };
}

function none(why: string): Support {
  return { kind: 'none', why };
}

function uncertain(mention: Mention, documentType: DocumentType | null, context: CodingContext): Support {
  const { code } = mention.match;
  // A screening is the reason of the encounter, whatever is doubted beside it ("Screening colonoscopy, average risk?").
  if (
    /^Z1[123]/.test(code) &&
    (mention.section.name === 'indications' || mention.section.name === 'chiefComplaint')
  ) {
    return coded(code);
  }
  const suspected = isUnder(code, 'T74') ? `T76${code.slice(3)}` : undefined;
  if (suspected !== undefined && context.icd10cm.entry(suspected) !== undefined) {
    return coded(suspected, [
      step('suspected', `${suspected}: abuse or neglect documented as suspected`, guideline('I.C.19.f')),
    ]);
  }
  if (context.setting !== 'inpatient') {
    return none(
      'it is documented as uncertain; outpatient and professional encounters code what is known to the highest certainty (guideline IV.H)',
    );
  }
  if (ONLY_CONFIRMED.some((stem) => isUnder(code, stem))) {
    return none(
      'this condition is coded only when confirmed (guidelines I.C.1.a, I.C.1.f, I.C.1.g, I.C.10.c)',
    );
  }
  const listed = mention.section.name === 'dischargeDiagnosis';
  const final =
    standingOf(mention, documentType) === 'diagnosis' &&
    (listed || (FINAL_DOCUMENTS.includes(documentType) && !isOnlyToBeExcluded(mention, context)));
  if (!final)
    return none('it is documented as uncertain, and not as still uncertain at discharge (guideline II.H)');
  const why = step(
    'guideline',
    'documented as uncertain at discharge: coded as if it existed',
    guideline('II.H'),
  );
  return coded(code, [why], true);
}

/** "Rule out" as an order for tests; only "still to be ruled out" at discharge is an uncertain diagnosis (II.H). */
function isOnlyToBeExcluded(mention: Mention, context: CodingContext): boolean {
  const { cue } = mention;
  const text = context.reading.documents.find((d) => d.document.id === mention.document)?.document.text;
  return (
    cue !== null &&
    text !== undefined &&
    /^(r\/o|rule[- ]?out|ro)$/i.test(text.slice(cue.start, cue.end).trim())
  );
}

function familyHistory(code: string, context: CodingContext): Support {
  if (isUnder(code, 'Z8')) return coded(code);
  const history = familyHistoryCode(code, context.tables);
  if (history === undefined) return none('it is said of a family member');
  return coded(history, [
    step('history', `family history of ${code} is ${history}`, guideline('I.C.21.c.4')),
  ]);
}

/** What the provider lists at discharge as resolved was there during the stay, and is reported (guideline III). */
function resolvedInStay(
  mention: Mention,
  documentType: DocumentType | null,
  context: CodingContext,
): Support | undefined {
  if (context.setting !== 'inpatient' || mention.assertion !== 'resolved') return undefined;
  const ofStay =
    standingOf(mention, documentType) === 'diagnosis' || mention.section.name === 'hospitalCourse';
  if (!ofStay) return undefined;
  const why = step('guideline', 'resolved during this stay, in which it was treated', guideline('III'));
  return coded(mention.match.code, [why]);
}

function past(mention: Mention, context: CodingContext): Support {
  const { code } = mention.match;
  if (isUnder(code, 'Z')) return coded(code);
  if (mention.assertion === 'historical' && isChronic(code, context.tables)) {
    const why = step(
      'history',
      'a lasting condition: "history of" means that the patient has it',
      guideline('I.C.21.c.4'),
    );
    return coded(code, [why]);
  }
  const history = mention.personalHistory?.code ?? personalHistoryCode(code, context.tables);
  if (history === undefined) return none('it is past and no longer treated');
  return coded(history, [step('history', `past ${code} is ${history}`, guideline('I.C.21.c.4'))]);
}

/** The exact words of a mention as evidence. */
export function evidenceOf(mention: Mention): Evidence {
  return {
    document: mention.document,
    start: mention.start,
    end: mention.end,
    text: mention.text,
    section: mention.section.header ?? mention.section.name,
    assertion: mention.assertion,
  };
}
