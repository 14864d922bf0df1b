import type { Icd10PcsEdition } from '../icd10pcs/icd10pcs.ts';
import { wordsOf } from './words.ts';

/** Words of a procedure's name that say a value of characters 5 to 7, in the words of the tables. */
const SAID_AS: ReadonlyMap<string, string> = new Map([
  ['laparoscopic', 'percutaneous endoscopic'],
  ['laparoscopically', 'percutaneous endoscopic'],
  ['laparoscopy', 'percutaneous endoscopic'],
  ['arthroscopic', 'percutaneous endoscopic'],
  ['arthroscopy', 'percutaneous endoscopic'],
  ['thoracoscopic', 'percutaneous endoscopic'],
  ['vats', 'percutaneous endoscopic'],
  ['robotic', 'percutaneous endoscopic'],
  ['endoscopic', 'via opening endoscopic'],
  ['colonoscopic', 'via opening endoscopic'],
  ['cystoscopic', 'via opening endoscopic'],
  ['hysteroscopic', 'via opening endoscopic'],
  ['bronchoscopic', 'via opening endoscopic'],
  ['vaginal', 'via opening'],
  ['transvaginal', 'via opening'],
  ['needle', 'percutaneous'],
  ['biopsy', 'diagnostic'],
  ['mesh', 'synthetic substitute'],
  ['stent', 'intraluminal device'],
  ['stenting', 'intraluminal device'],
  ['des', 'drug eluting intraluminal device'],
  ['plate', 'internal fixation'],
  ['screw', 'internal fixation'],
  ['orif', 'open internal fixation'],
  ['nail', 'intramedullary internal fixation'],
  ['nailing', 'intramedullary internal fixation'],
  ['rod', 'intramedullary internal fixation'],
  ['tube', 'drainage device'],
  ['catheter', 'drainage infusion device'],
  ['ceramic', 'ceramic'],
  ['metal', 'metal'],
  ['polyethylene', 'polyethylene'],
  ['autograft', 'autologous tissue'],
  ['allograft', 'nonautologous tissue'],
  ['prosthesis', 'synthetic substitute'],
  ['arthroplasty', 'synthetic substitute'],
  ['replacement', 'synthetic substitute'],
  ['implant', 'synthetic substitute'],
]);
/** Words that say an approach, a device or a qualifier only: no table or body part is named by them. */
const SAYS_A_VALUE: ReadonlySet<string> = new Set(
  'laparoscopic laparoscopically arthroscopic thoracoscopic vat robotic robotically assisted endoscopic open percutaneous cemented uncemented mesh total partial elective emergent emergency planned'.split(
    ' ',
  ),
);
const LENGTH = 7;
const VALUE = { word: 1, extra: -0.12, nothing: 0.4, diagnosticUnasked: -0.6 } as const;

/** A code completed from its first characters. */
export interface Completion {
  readonly code: string;
  /** Number of query words that the chosen values say. */
  readonly said: number;
}

/** A query without the words that only say how a procedure was done; as it is when nothing else is left. */
export function withoutValues(query: string): string {
  const words = wordsOf(query);
  const rest = words.filter((word) => !SAYS_A_VALUE.has(word));
  return rest.length === 0 ? query : rest.join(' ');
}

const PROCEDURE =
  /(?:ectom(?:y|ies)|otomy|ostomy|plasty|scopy|desis|pexy|rrhaphy|centesis|tripsy|graphy|gram)$|^(?:bypass|replacement|repair|debridement|excision|resection|transplant|transplantation|insertion|biopsy|injection|infusion|transfusion|angioplasty|ablation|fixation|orif|amputation|dialysis|intubation|cabg|egd|ercp|turp|tavr|pci|mri|ct|xray|ultrasound)$/;
const NOT_THE_PROCEDURE =
  /^(?:history|status|absence|presence|encounter|aftercare|screening|complication|infection|following|after|postop|postprocedural|failed|failure|rejection|dependence|abnormal|converted|leak|pain|malfunction|loosening|dislocation)$/;

/** Whether a query names a procedure rather than the state after one. */
export function namesProcedure(query: string): boolean {
  const words = wordsOf(query);
  return words.some((word) => PROCEDURE.test(word)) && !words.some((word) => NOT_THE_PROCEDURE.test(word));
}

/**
 * Chooses the remaining characters by what the query says of them (approach, device, qualifier), and otherwise the
 * value that says least (`No Device`, `No Qualifier`, `Open`).
 */
export function completePcs(prefix: string, query: string, edition: Icd10PcsEdition): Completion | undefined {
  const asked = new Set(wordsOf(query).flatMap((word) => [word, ...(SAID_AS.get(word) ?? '').split(' ')]));
  let code = prefix;
  let said = 0;
  while (code.length < LENGTH) {
    const choices = edition.next(code)?.choices ?? [];
    let best: { value: string; worth: number; said: number } | undefined;
    for (const { value, labels } of choices) {
      const words = wordsOf(labels.join(' '));
      const hits = words.filter((word) => asked.has(word)).length;
      let worth = hits * VALUE.word + (words.length - hits) * VALUE.extra;
      if (value === 'Z') worth += VALUE.nothing;
      if (words.includes('diagnostic') && !asked.has('diagnostic')) worth += VALUE.diagnosticUnasked;
      if (best === undefined || worth > best.worth) best = { value, worth, said: hits };
    }
    if (best === undefined) return undefined;
    code += best.value;
    said += best.said;
  }
  return edition.entry(code) === undefined ? undefined : { code, said };
}
