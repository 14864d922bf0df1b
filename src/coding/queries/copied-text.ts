import { guideline } from '../../base/authority.ts';
import type { DocumentReading, Mention } from '../../reading/reading.ts';
import { categoryOf } from '../../record/code-system.ts';

import { inRanges } from '../code-ranges.ts';
import { CONSEQUENTIAL } from './consequential.ts';
import { INPATIENT, options, type QueryUnit, quoted } from './query-unit.ts';

/** Shorter sentences recur of themselves. */
const SHORTEST = 40;

/**
 * A sentence carried word for word from an earlier note that still has an acute condition as present, though a note
 * written in between has it resolved or ruled out.
 *
 * @source guideline III (what affects this stay); AHIMA on copy and paste in the record (by citation)
 */
export const copiedTextQuery: QueryUnit = {
  id: 'query/copied-text',
  authority: guideline('III'),
  rank: 7,
  settings: INPATIENT,
  raise(_candidates, { reading }) {
    const notes = reading.documents
      .filter((d) => d.document.type === 'progress-note' && d.document.date !== null)
      .sort((a, b) => ((a.document.date ?? '') < (b.document.date ?? '') ? -1 : 1));
    for (let later = 2; later < notes.length; later++) {
      for (const mention of notes[later]?.mentions ?? []) {
        const note = notes[later];
        if (note === undefined || !isAcuteAndPresent(mention)) continue;
        const earlier = notes.slice(0, later - 1).find((n) => holdsSame(n, note, mention));
        if (earlier === undefined) continue;
        const ended = notes
          .slice(notes.indexOf(earlier) + 1, later)
          .flatMap((n) => n.mentions)
          .find((m) => isSame(m, mention) && (m.assertion === 'resolved' || m.assertion === 'negated'));
        if (ended === undefined) continue;
        return [
          {
            topic: 'Copied text',
            question:
              'A sentence of an earlier note stands again, word for word, in a later one, and a note between them says otherwise. Please clarify the state of the quoted condition on the later date.',
            indicators: quoted([ended, mention]),
            options: options('Still present', 'Resolved by then', 'Returned after it had resolved'),
          },
        ];
      }
    }
    return [];
  },
};

function isAcuteAndPresent({ assertion, match, sentence }: Mention): boolean {
  return (
    assertion === 'present' &&
    match.system === 'icd10cm' &&
    inRanges(match.code, CONSEQUENTIAL) &&
    sentence.end - sentence.start >= SHORTEST
  );
}

function isSame(a: Mention, b: Mention): boolean {
  return a.match.system === 'icd10cm' && categoryOf(a.match.code) === categoryOf(b.match.code);
}

function holdsSame(note: DocumentReading, later: DocumentReading, mention: Mention): boolean {
  const words = textOf(later, mention);
  return note.mentions.some((m) => isSame(m, mention) && textOf(note, m) === words);
}

function textOf({ document }: DocumentReading, { sentence }: Mention): string {
  return document.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ').trim();
}
