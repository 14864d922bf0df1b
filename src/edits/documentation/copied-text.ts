import { integrityManual } from './authorities.ts';
import { faultsOfDocuments, type RecordFault, recordEdit } from './record-edit.ts';
import { type Place, pathOf, type RecordDocument } from './record-view.ts';

/** Sections in which each day has its own words; lists and statuses may rightly stay. */
const OF_THE_DAY = new Set([
  'historyOfPresentIllness',
  'physicalExamination',
  'hospitalCourse',
  'assessment',
  'plan',
  'assessmentAndPlan',
  'impression',
  'chiefComplaint',
]);
/** Shorter sentences recur of themselves. */
const SHORTEST = 45;
const FEWEST_SENTENCES = 3;
const MOST_OF_IT = 0.6;

interface Sentence {
  readonly words: string;
  readonly place: Place;
}

function sentencesOf({ id, reading }: RecordDocument): readonly Sentence[] {
  return reading.sentences
    .filter(({ section, start, end }) => OF_THE_DAY.has(section.name) && end - start >= SHORTEST)
    .map(({ start, end }) => {
      const text = reading.document.text.slice(start, end);
      return {
        words: text.toLowerCase().replace(/\s+/g, ' ').trim(),
        place: { document: id, start, end, text },
      };
    });
}

/** Notes of two days that say the same. */
export const clonedText = recordEdit({
  id: 'documentation/cloned-text',
  title: 'Text of an earlier day copied',
  severity: 'warning',
  authority: integrityManual('3, 3.3.2.1.1'),
  explanation:
    'Three sentences or more, and most of what the later note says of its day, stand word for word in a note of an earlier day. Copied text shows no work of its own day; a reviewer may deny the service.',
  check: (view) => {
    const dated = view.documents
      .filter(({ date }) => date !== undefined)
      .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1));
    return dated.flatMap((later, index): readonly RecordFault[] => {
      const own = sentencesOf(later);
      for (const earlier of dated.slice(0, index)) {
        if (earlier.date === later.date) continue;
        const before = new Set(sentencesOf(earlier).map(({ words }) => words));
        const copied = own.filter(({ words }) => before.has(words));
        const [first] = copied;
        if (first === undefined || copied.length < FEWEST_SENTENCES) continue;
        if (copied.length < own.length * MOST_OF_IT) continue;
        return [
          {
            path: pathOf(later, view),
            place: first.place,
            message: `${String(copied.length)} of ${String(own.length)} sentences of ${later.id} stand word for word in ${earlier.id} of ${earlier.date ?? ''}. Code only what the note says of its own day; ask the author.`,
          },
        ];
      }
      return [];
    });
  },
});

const CARRIED =
  /\b(?:copied (?:forward )?from|copy[- ]forward|copied forward|carried forward from|imported from (?:prior|previous|last)|(?:note|plan|text|history|problem list) (?:partly |partially )?copied|copied (?:plan|note|problem list|history|text))\b/i;

/** A note that says itself that text was carried over. */
export const copiedForward = recordEdit({
  id: 'documentation/copied-forward',
  title: 'Text that the note says was copied',
  severity: 'advice',
  authority: integrityManual('3, 3.3.2.1.1'),
  explanation:
    'The note says that part of it comes from an earlier one. Code from that part only what the provider confirms for this encounter.',
  check: (view) =>
    faultsOfDocuments(
      view,
      CARRIED,
      'Part of the note comes from an earlier one. Code from it only what is confirmed for this encounter.',
    ),
});

const PLACEHOLDER =
  /\*{3}(?<=(?<!\*[^\r\n]{0,200})[A-Za-z0-9:,;=(] ?\*{3})(?![*A-Za-z])|\[(?:[Ii]nsert|INSERT|[Ee]nter|ENTER|[Ff]ill in|FILL IN|[Ss]elect|SELECT|[Cc]hoose|CHOOSE|[Pp]rovider to complete)[^\]\r\n]{0,60}\]|\{[A-Za-z][^}\r\n]{1,60}:\d{3,}\}|@[A-Z]{3,20}@|\bXX\/XX\/XX(?:XX)?\b|<<[^>\r\n]{1,40}>>/;

/** A template's blanks that nobody filled. */
export const placeholderLeft = recordEdit({
  id: 'documentation/placeholder-left',
  title: 'Template left unfilled',
  severity: 'warning',
  authority: integrityManual('3, 3.3.2.1.1'),
  explanation:
    'The note still has a blank of its template: ***, [insert…], {list:123}, @NAME@. What should stand there is not documented, and the note looks unread.',
  check: (view) =>
    faultsOfDocuments(
      view,
      PLACEHOLDER,
      'A blank of the template is not filled. Have the author complete the note.',
    ),
});
