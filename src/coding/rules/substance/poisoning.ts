import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import type { DocumentReading, DrugMention } from '../../../reading/reading.ts';
import { type Candidate, mergeSameCode, recode, step } from '../../candidate.ts';
import type { CodingContext } from '../../context.ts';
import { evidenceAt, withAddition } from '../../record-words.ts';
import { type CodingRule, dropping, kept } from '../../rule.ts';
import { saidInNarrative } from '../../said.ts';
import { INTENT, type Intent, isDrugPoisoning, isToxicEffect, substanceCode } from './substances.ts';

/** Improper use, before or after the drug in its sentence. */
const IMPROPER =
  /\boverdos(?:e|ed|es|ing)\b|\b(?:took|taken|ingested|swallowed) (?:too (?:much|many)|twice|double|(?:an )?extra (?:dose|pill|tablet)|(?:approximately |about |up to |around )?\d{2,} (?:tablets|pills|capsules)|a handful|(?:the|an) (?:whole|entire|full) bottle|the wrong (?:medication|medicine|drug|pill|dose)|someone else|(?:his|her) (?:wife|husband|mother|father|grandmother|friend)['’]s)|\baccidental(?:ly)? (?:took|ingest\w*|swallow\w*)|\b(?:given|received) the wrong (?:medication|drug|dose)\b/i;
const SELF_HARM =
  /\b(?:suicide attempt|attempted suicide|suicidal (?:gesture|intent|overdose)|intentional(?:ly)? (?:overdos\w*|ingest\w*|took|self[- ]harm)|self[- ](?:harm|inflicted)|in an attempt to (?:kill|harm|end)|tried to (?:kill|harm) (?:himself|herself))\b/i;
const ASSAULT = /\b(?:was (?:drugged|poisoned)|poisoned by (?:another|his|her)|drink was spiked)\b/i;
const UNDETERMINED =
  /\b(?:undetermined intent|intent (?:is |was )?(?:undetermined|cannot be determined|could not be determined))\b/i;
const LONG_AGO = /\b(?:years? ago|in (?:19|20)\d\d|history of|h\/o|previous|prior|past)\b/i;

/**
 * A drug used improperly (overdose, double dose, wrong drug, another's drug) is a poisoning. The intent is what the
 * record says; unknown intent is accidental, undetermined only where the record says that it cannot be determined.
 *
 * @source guidelines I.C.19.e.5.b and I.C.20.h
 */
export const poisoning: CodingRule = {
  id: 'substance/poisoning',
  title: 'Poisoning by a drug and its intent',
  authority: guideline('I.C.19.e.5.b'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const found = withPoisonings(candidates, context);
    if (!found.some((c) => isDrugPoisoning(c.code) || isToxicEffect(c.code))) return kept(found);
    const intent = intentOf(context);
    const exact = intent === undefined ? found : found.map((c) => withIntent(c, intent, context));
    return specific(mergeSameCode(exact));
  },
};

function withPoisonings(candidates: readonly Candidate[], context: CodingContext): readonly Candidate[] {
  let result = candidates;
  for (const document of context.reading.documents) {
    for (const drug of document.drugs) {
      if (!isImproper(drug, document)) continue;
      const code = substanceCode(drug, 'accidental', context.icd10cm, context.tables);
      const entry = code === undefined ? undefined : context.icd10cm.entry(code);
      if (entry === undefined || result.some((c) => sameSubstance(c.code, entry.code))) continue;
      const evidence = evidenceAt(
        document,
        { start: drug.sentence.start, end: drug.sentence.end },
        drug.section,
      );
      const text = `${entry.code}: ${drug.text} was not taken as prescribed`;
      result = withAddition(result, {
        code: entry.code,
        title: entry.longTitle,
        standing: 'diagnosis',
        evidence: [evidence],
        reason: [step('poisoning', text, guideline('I.C.19.e.5.b'))],
        confidence: 0.75,
        order: drug.start,
        mentions: [],
        listed: false,
        uncertain: false,
      });
    }
  }
  return result;
}

function isImproper(drug: DrugMention, document: DocumentReading): boolean {
  if (
    ![
      'chiefComplaint',
      'historyOfPresentIllness',
      'hospitalCourse',
      'assessment',
      'assessmentAndPlan',
      'impression',
      'dischargeDiagnosis',
      'other',
    ].includes(drug.section.name)
  )
    return false;
  const sentence = document.document.text.slice(drug.sentence.start, drug.sentence.end);
  const match = IMPROPER.exec(sentence);
  if (match === null || LONG_AGO.test(sentence)) return false;
  return !/\b(?:no|denies|without|not|never|risk of|avoid|prevent|naloxone|narcan)\b/i.test(
    sentence.slice(0, match.index + match[0].length),
  );
}

function sameSubstance(a: string, b: string): boolean {
  return isDrugPoisoning(a) && a.slice(0, 6) === b.slice(0, 6);
}

function intentOf(context: CodingContext): Intent | undefined {
  const says = (pattern: RegExp): boolean =>
    saidInNarrative(pattern, context).some(({ words }) => !LONG_AGO.test(words.text));
  if (says(UNDETERMINED)) return 'undetermined';
  if (says(SELF_HARM)) return 'selfHarm';
  return says(ASSAULT) ? 'assault' : undefined;
}

/** The same substance with the intent that the record tells, where the code has the default "accidental". */
function withIntent(candidate: Candidate, intent: Intent, context: CodingContext): Candidate {
  if (!isDrugPoisoning(candidate.code) && !isToxicEffect(candidate.code)) return candidate;
  const code = candidate.code.replace(/1(X?[ADS])$/, `${INTENT[intent]}$1`);
  if (code === candidate.code) return candidate;
  const why = step('intent', `${code}: the record tells the intent`, guideline('I.C.19.e.5.b'));
  return recode(candidate, code, why, context.icd10cm);
}

/** "Drug overdose" and "suicide attempt" say nothing beside the substance that is named. */
function specific(candidates: readonly Candidate[]): ReturnType<typeof dropping> {
  const named = candidates.find((c) => isDrugPoisoning(c.code) && !/^T50\.9/.test(c.code));
  return dropping(candidates, (c) => {
    if (named !== undefined && c !== named && isDrugPoisoning(c.code) && /^T50\.9/.test(c.code)) {
      return `the drug is named: ${named.code} (guideline I.C.19.e.4)`;
    }
    const meant = candidates.some((o) => isDrugPoisoning(o.code) && /2X?[ADS]$/.test(o.code));
    return c.code.startsWith('T14.91') && meant ? 'the code of the poisoning tells the self-harm' : undefined;
  });
}
