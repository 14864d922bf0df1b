import type { DocumentReading } from '../../reading/reading.ts';
import type { Evidence } from '../../record/suggestion.ts';
import { placesOf } from './find-words.ts';

/** Family of E/M codes, as `data/cpt/em-levels.tsv` names the setting. */
export type VisitSetting =
  | 'office'
  | 'hospital'
  | 'hospital-discharge'
  | 'emergency'
  | 'nursing-facility'
  | 'home'
  | 'consultation-outpatient'
  | 'consultation-inpatient'
  | 'nursing-facility-discharge'
  | 'hospital-same-day';

export interface VisitKind {
  readonly setting: VisitSetting;
  /** new, established, initial, subsequent, any; undefined where the record does not say. */
  readonly patient: string | undefined;
  readonly evidence: readonly Evidence[];
}

const NEW =
  /\b(new (?:patient|pt)\b|establish(ing)? care|first (office )?visit|initial (office )?(visit|consultation|evaluation)|has not been seen (here )?(before|in (more than|over) (3|three) years)|new to (this|our|the) (clinic|practice|office))\b/gi;
const ESTABLISHED =
  /\b(est(?:ablished|\.)? (?:patient|pt)\b|follow[- ]?up|followup|return(s|ing)? (visit|today|to (the )?(clinic|office))|(since|at|from) (his|her|the|our|my)? ?last (visit|appointment|seen)|last seen|was seen (here )?\d|annual (exam|visit|follow)|recheck|refill|since i last saw|previous (visit|appointment))\b/gi;

const FACILITY = /\bnursing (?:home|facility)\b|\bSNF\b/i;
const IN_HOSPITAL =
  /\b(?:inpatient|hospital (?:day|consult\w*)|observation|admitted|admission date|date of admission)\b/i;
/** Admitted and discharged on one date: two visits that one code stands for. */
const SAME_DAY =
  /\b(?:admitted and discharged (?:on )?(?:the )?same (?:day|date)|same[- ]day (?:admission and )?discharge)\b/i;

/** What kind of visit a document records, from its type and its words. */
export function visitKind(document: DocumentReading): VisitKind | undefined {
  const header = document.document.text.slice(document.document.start, document.document.start + 400);
  switch (document.document.type) {
    case 'emergency-note':
      return { setting: 'emergency', patient: 'any', evidence: [] };
    case 'discharge-summary':
      return {
        setting: FACILITY.test(header) ? 'nursing-facility-discharge' : 'hospital-discharge',
        patient: 'any',
        evidence: [],
      };
    case 'history-and-physical':
      if (FACILITY.test(header)) return { setting: 'nursing-facility', patient: 'initial', evidence: [] };
      return SAME_DAY.test(document.document.text.slice(document.document.start, document.document.end))
        ? { setting: 'hospital-same-day', patient: 'any', evidence: [] }
        : { setting: 'hospital', patient: 'initial', evidence: [] };
    case 'progress-note':
      return FACILITY.test(header)
        ? { setting: 'nursing-facility', patient: 'subsequent', evidence: [] }
        : /hospital day|inpatient|observation|\bHD ?#?\d/i.test(header)
          ? { setting: 'hospital', patient: 'subsequent', evidence: [] }
          : officeVisit(document, 'office');
    case 'consultation':
      return {
        setting: IN_HOSPITAL.test(header) ? 'consultation-inpatient' : 'consultation-outpatient',
        patient: 'any',
        evidence: [],
      };
    case 'visit-note':
    case null:
      return officeVisit(document, /\bhome visit\b/i.test(header) ? 'home' : 'office');
    default:
      return undefined;
  }
}

function officeVisit(document: DocumentReading, setting: 'office' | 'home'): VisitKind {
  const established = placesOf(document, ESTABLISHED, 1);
  const isNew = placesOf(document, NEW, 1);
  if (isNew.length > 0) return { setting, patient: 'new', evidence: isNew };
  if (established.length > 0) return { setting, patient: 'established', evidence: established };
  return { setting, patient: undefined, evidence: [] };
}
