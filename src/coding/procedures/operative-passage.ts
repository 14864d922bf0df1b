import { oncePer } from '../../base/once.ts';
import type { Span } from '../../base/span.ts';
import type { DocumentReading, Sentence } from '../../reading/reading.ts';

/** The report of an operation inside another document, such as a discharge summary. */
export interface OperativePassage extends Span {
  /** Where its first line ends: what stands there names the procedure. */
  readonly titleEnd: number;
}

/** Lines that open the report of a procedure: `OP NOTE 4/10`, `CATH REPORT`, `OPERATION 1 (4/12…)`, `Bedside ED:`. */
const OPENS =
  /^\s*(?:[-*•]\s*)?(?:(?:brief )?(?:op(?:erative)?|operation|surgery|surgical|procedure|(?:cardiac )?cath(?:eterization)?|egd|ercp|colonoscopy|bronch(?:oscopy)?|endoscopy|delivery|ir|neuro-?ir|cesarean|c-section|labor) (?:report|note|summary)\b|operations?(?: #?\d)?\s*[(:\d]|procedures? ?(?:#?\d )?[(\d]|procedures? ?\(|bedside\b[^:\n]{0,20}:|labor:|delivery:|surgery:)/i;
/** Lines that end it without a blank line. */
const CLOSES =
  /^\s*(?:hospital course|course|pod ?#?\d|pp\b|path(?:ology)?\b|cx\b|cultures?\b|discharge|d\/c|final|dx\b|plan\b|f\/u|follow|meds?\b|nutrition|exam\b)/i;

/** The passage that a sentence stands in, if any. */
export function passageAt(document: DocumentReading, sentence: Sentence): OperativePassage | undefined {
  return passagesOf(document).find((p) => p.start <= sentence.start && sentence.start < p.end);
}

const passagesOf = oncePer(({ document }: DocumentReading) =>
  find(document.text, document.start, document.end),
);

function find(text: string, start: number, end: number): readonly OperativePassage[] {
  const passages: OperativePassage[] = [];
  let open: { start: number; titleEnd: number } | undefined;
  const close = (at: number): void => {
    if (open !== undefined) passages.push({ ...open, end: at });
    open = undefined;
  };
  for (let at = start; at < end; ) {
    const newline = text.indexOf('\n', at);
    const lineEnd = newline === -1 || newline > end ? end : newline;
    const line = text.slice(at, Math.min(lineEnd, at + 120));
    if (OPENS.test(line)) {
      close(at);
      open = { start: at, titleEnd: lineEnd };
    } else if (line.trim() === '' || CLOSES.test(line)) close(at);
    at = lineEnd + 1;
  }
  close(end);
  return passages;
}

/** Lines of an operative note that name what was done. */
const LISTS =
  /^\s*(?:[-*•]\s*)?(?:proc(?:edures?)?\b[^:\n]{0,20}:|operations?\b[^:\n]{0,20}:|\d{1,2}[).] ?)/i;

/** Whether a sentence of a passage names what was done, rather than tells how. */
export function isTitleOf(passage: OperativePassage, document: DocumentReading, sentence: Sentence): boolean {
  return sentence.start < passage.titleEnd || isListed(document, sentence);
}

/** Whether a sentence stands in a line that lists procedures: `Proc: …`, `2. …`. */
export function isListed(document: DocumentReading, sentence: Sentence): boolean {
  const { text } = document.document;
  const lineStart = text.lastIndexOf('\n', sentence.start - 1) + 1;
  return LISTS.test(text.slice(lineStart, Math.min(sentence.end, lineStart + 60)));
}

/** Whether a sentence of a passage names the diagnosis before or after. */
export function isDiagnosisOf(document: DocumentReading, sentence: Sentence): boolean {
  const { text } = document.document;
  const lineStart = text.lastIndexOf('\n', sentence.start - 1) + 1;
  if (text.slice(lineStart, sentence.start).includes('. ')) return false;
  return /^\s*(?:(?:pre|post)[^:\n]{0,24}:|indic[^:\n]{0,12}:|dx\b)/i.test(
    text.slice(lineStart, lineStart + 40),
  );
}
