import { oncePer } from '../../../base/once.ts';
import type { Evidence } from '../../../record/suggestion.ts';
import type { CodingContext } from '../../context.ts';
import { matchedEvidence, type SentenceWords, sentencesWith } from '../../record-words.ts';
import { isAffirmed } from '../../said.ts';
import { isNewbornChart } from '../newborn/newborn-chart.ts';

/** How the child came. */
export type Route = 'vaginal' | 'instrumental' | 'cesarean';

/** A delivery of this encounter, with the words that tell of it. */
export interface Delivery {
  readonly route: Route | null;
  readonly evidence: readonly Evidence[];
}

/** Cheap test before anything else is looked at. */
const BIRTH =
  /\b(deliver(y|ed)|cesarean|caesarean|c-?sections?|c\/s|nsvd|svd|vbac|gave birth|birthed|vavd)\b/i;
const CESAREAN = /\b(cesarean|caesarean|c-?sections?|c\/s|pltcs|rltcs|ltcs)\b/i;
const INSTRUMENT = /\b(forceps|vacuum)\b/i;
const VAGINAL =
  /\b(nsvd|svd|vbac|vavd|(spontaneous|normal|vaginal|assisted) (vaginal )?(delivery|birth)|vaginal (delivery|birth)|delivered (spontaneously|vaginally)|gave birth)\b/i;

/** Words that tell that a child was delivered, not that one will be or once was. */
const TELLS =
  /\b((cesarean|caesarean|c-?section|vaginal)( delivery| section| birth)? (at \d|of an? )|(cesarean|caesarean|vaginal) (delivery|section|birth)[^.;]{0,80}\b(live-?born|live birth)|nsvd|svd|vbac|vavd|gave birth|(spontaneous|normal|assisted|vacuum[- ]assisted|forceps[- ]assisted) (vaginal )?(delivery|birth)|vaginal (delivery|birth)|deliver(y|ed) (of )?(a |an |her |the |two |twin |by |via |vaginally|spontaneously|over |viable|live|healthy|male|female|single|liveborn)|(underwent|performed|proceeded (to|with)|taken (back )?(to the (or|operating room) )?for|via|by|status post|s\/p|primary|repeat|emergen(t|cy)|urgent|elective|scheduled)[^.;]{0,40}(cesarean|caesarean|c-?section|c\/s|rltcs|pltcs|ltcs))\b/i;
/** An earlier birth, one that is planned, or one of somebody else. */
const ELSEWHERE =
  /\b(previous|prior|history|hx|h\/o|last (pregnancy|delivery|child)|in (19|20)\d\d|years? ago|plan(s|ned|ning)?|will|would|if|consider(ed|ing)?|declin(es|ed)|discuss(ed|ing)?|counsel(ed|ing)?|candidate|desires?|anticipat(e|ed)|expect(s|ed|ant)?|toward|trial of|schedule[ds]? (for|on)|return|call|labor precautions|risks?|consent(ed)?)\b/i;
/** A stay that begins in the childbed. */
const CHILDBED =
  /\b((\d+|one|two|three|four|five|six) (days?|weeks?|wks?) (post-?partum|after (delivery|giving birth)|following (delivery|her cesarean)|s\/p (delivery|svd|nsvd|cesarean|c-section))|post-?partum (visit|readmission|check|follow[- ]?up|exam)|readmi(tted|ssion))\b/i;

/** The delivery that happened in this encounter; undefined where the record tells of none. Worked out once per chart. */
export const deliveryOf = oncePer((context: CodingContext) =>
  isNewbornChart(context) ? undefined : findDelivery(context),
);

/** Whether the patient gave birth during the encounter. */
export function deliveredInStay(context: CodingContext): boolean {
  return deliveryOf(context) !== undefined;
}

function findDelivery(context: CodingContext): Delivery | undefined {
  if (context.reading.facts.sex === 'M') return undefined;
  const told = sentencesWith(BIRTH, context).filter((words) => tellsDelivery(words, context));
  if (told.length === 0 || beginsInChildbed(context)) return undefined;
  const matches = told.map((words) => ({ words, match: TELLS.exec(words.text) }));
  const evidence = matches.flatMap(({ words, match }) =>
    match === null ? [] : [matchedEvidence(words, match)],
  );
  const text = told.map((words) => words.text).join('\n');
  return { route: routeIn(text), evidence: evidence.slice(0, 3) };
}

function routeIn(text: string): Route | null {
  if (CESAREAN.test(text.replace(/\b(vbac|vaginal birth after (a )?(cesarean|c-?section))\b/gi, 'vbac'))) {
    return 'cesarean';
  }
  if (INSTRUMENT.test(text)) return 'instrumental';
  return VAGINAL.test(text) ? 'vaginal' : null;
}

function tellsDelivery(words: SentenceWords, context: CodingContext): boolean {
  const { name, header } = words.sentence.section;
  if (name === 'pastMedicalHistory' || name === 'pastSurgicalHistory' || name === 'familyHistory')
    return false;
  if (name === 'plan' || name === 'dischargeInstructions' || name === 'preoperativeDiagnosis') return false;
  if (/\b(obstetric|ob|birth|pregnancy) history\b/i.test(header ?? '')) return false;
  const match = TELLS.exec(words.text);
  if (match === null || !isAffirmed(words, match)) return false;
  if (ELSEWHERE.test(words.text.slice(0, match.index)) || /\b(previous|prior)\b/i.test(match[0]))
    return false;
  const { type } = words.document.document;
  if (type === 'history-and-physical') return false;
  return context.setting === 'inpatient' || type === 'procedure-note' || type === 'operative-note';
}

function beginsInChildbed(context: CodingContext): boolean {
  return sentencesWith(CHILDBED, context).some(({ sentence }) =>
    ['chiefComplaint', 'historyOfPresentIllness', 'admissionDiagnosis'].includes(sentence.section.name),
  );
}
