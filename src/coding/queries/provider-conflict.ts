import { guideline } from '../../base/authority.ts';
import { oncePer } from '../../base/once.ts';
import type { DocumentReading, Mention } from '../../reading/reading.ts';
import { categoryOf } from '../../record/code-system.ts';
import type { DocumentType } from '../../record/document.ts';

import { inRanges } from '../code-ranges.ts';
import type { CodingContext } from '../context.ts';
import { CONSEQUENTIAL } from './consequential.ts';
import { INPATIENT, options, type QueryUnit, type Question, quoted } from './query-unit.ts';

/** Documents of providers who take part in the care; the attending settles what they say differently. */
const BY_PROVIDERS: readonly (DocumentType | null)[] = ['consultation', 'progress-note', 'discharge-summary'];

/**
 * One provider documents a condition and another denies it. The attending is asked; no side is taken.
 *
 * @source guideline I.B.14; Coding Clinic 1Q 2004 p. 18 (by citation)
 */
export const providerConflictQuery: QueryUnit = {
  id: 'query/provider-conflict',
  authority: guideline('I.B.14'),
  rank: 2,
  settings: INPATIENT,
  raise(_candidates, context) {
    const documents = context.reading.documents.filter((d) => BY_PROVIDERS.includes(d.document.type));
    if (documents.length < 2) return [];
    const questions: Question[] = [];
    for (const [category, said] of saidOf(context)) {
      const consult = said.find(
        ({ document, mention }) => document.document.type === 'consultation' && isStated(mention),
      );
      const other = said.find(
        ({ document, mention }) =>
          document !== consult?.document && consult !== undefined && differs(mention, consult.mention),
      );
      if (consult === undefined || other === undefined || settled(said, consult.mention, other.document))
        continue;
      questions.push({
        topic: 'Conflicting documentation',
        question: `Two providers describe the same condition differently. Attending: please clarify whether the condition (${consult.mention.text.replace(/\s+/g, ' ')}) was present in this stay.`,
        indicators: quoted([
          inWords(consult.document, consult.mention),
          inWords(other.document, other.mention),
        ]),
        options: options('Present', 'Ruled out', 'Present on admission and resolved'),
      });
      if (category === '') break;
    }
    return questions;
  },
};

interface Said {
  readonly document: DocumentReading;
  readonly mention: Mention;
}

/** Consequential conditions by category, as the providers' documents tell of them. */
const saidOf = oncePer((context: CodingContext): ReadonlyMap<string, readonly Said[]> => {
  const found = new Map<string, Said[]>();
  for (const document of context.reading.documents) {
    if (!BY_PROVIDERS.includes(document.document.type)) continue;
    for (const mention of document.mentions) {
      if (mention.match.system !== 'icd10cm' || !inRanges(mention.match.code, CONSEQUENTIAL)) continue;
      const category = categoryOf(mention.match.code);
      found.set(category, [...(found.get(category) ?? []), { document, mention }]);
    }
  }
  return found;
});

function isStated({ assertion }: Mention): boolean {
  return assertion === 'present' || assertion === 'negated';
}

function differs(a: Mention, b: Mention): boolean {
  return isStated(a) && isStated(b) && a.assertion !== b.assertion;
}

/** The other document itself goes on to say what the consultant said. */
function settled(said: readonly Said[], consult: Mention, other: DocumentReading): boolean {
  return said.some(({ document, mention }) => document === other && mention.assertion === consult.assertion);
}

/** The mention with the words that deny it. */
function inWords({ document }: DocumentReading, { start, end, cue }: Mention) {
  const from = cue === null ? start : Math.min(start, cue.start);
  const to = cue === null ? end : Math.max(end, cue.end);
  return { document: document.id, start: from, end: to, text: document.text.slice(from, to) };
}
