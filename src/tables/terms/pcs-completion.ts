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
const LENGTH = 7;
const VALUE = { word: 1, extra: -0.12, nothing: 0.4, diagnosticUnasked: -0.6 } as const;

/** A code completed from its first characters. */
export interface Completion {
  readonly code: string;
  /** Number of query words that the chosen values say. */
  readonly said: number;
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
