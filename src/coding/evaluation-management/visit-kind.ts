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
  | 'consultation-outpatient';

export interface VisitKind {
  readonly setting: VisitSetting;
  /** new, established, initial, subsequent, any; undefined where the record does not say. */
  readonly patient: string | undefined;
  readonly evidence: readonly Evidence[];
}

const NEW =
  /\b(new patient|establish(ing)? care|first (office )?visit|initial (office )?(visit|consultation|evaluation)|has not been seen (here )?(before|in (more than|over) (3|three) years)|new to (this|our|the) (clinic|practice|office))\b/gi;
const ESTABLISHED =
  /\b(established patient|follow[- ]?up|followup|return(s|ing)? (visit|today|to (the )?(clinic|office))|(since|at|from) (his|her|the|our|my)? ?last (visit|appointment|seen)|last seen|was seen (here )?\d|annual (exam|visit|follow)|recheck|refill|since i last saw|previous (visit|appointment))\b/gi;

/** What kind of visit a document records, from its type and its words. */
export function visitKind(document: DocumentReading): VisitKind | undefined {
  const header = document.document.text.slice(document.document.start, document.document.start + 400);
  switch (document.document.type) {
    case 'emergency-note':
      return { setting: 'emergency', patient: 'any', evidence: [] };
    case 'discharge-summary':
      return { setting: 'hospital-discharge', patient: 'any', evidence: [] };
    case 'history-and-physical':
      return { setting: 'hospital', patient: 'initial', evidence: [] };
    case 'progress-note':
      return /nursing (home|facility)|\bSNF\b/i.test(header)
        ? { setting: 'nursing-facility', patient: 'subsequent', evidence: [] }
        : /hospital day|inpatient|\bHD ?#?\d/i.test(header)
          ? { setting: 'hospital', patient: 'subsequent', evidence: [] }
          : officeVisit(document, 'office');
    case 'consultation':
      return { setting: 'consultation-outpatient', patient: 'any', evidence: [] };
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
