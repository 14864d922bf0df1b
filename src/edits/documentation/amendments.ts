import { daysBetween } from '../../base/date-of-service.ts';
import { dateAtStart } from '../../reading/dates.ts';
import { integrityManual } from './authorities.ts';
import { recordEdit } from './record-edit.ts';
import { type Place, pathOf, type RecordDocument } from './record-view.ts';

/** The heading of what was written later. */
const AMENDMENT =
  /^[ \t*#=-]{0,20}(?:addendum|addenda|late entry|amendment|amended (?:note|report)|correction|corrected (?:note|report)|delayed entry)\b[^\r\n]*/gim;
const DATE =
  /\b\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{2,4})?\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}\b/i;
const FULL_DATE =
  /\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2},? \d{4}/i;
const AUTHOR = /\b(?:Dr\.?|by|M\.?D\.?|D\.?O\.?|N\.?P\.?|P\.?A\.?(?:-C)?|R\.?N\.?|APRN|signed|author)\b/;
/** How far the words of an amendment reach where its author and date are looked for. */
const REACH = 900;
const LATE_AFTER_DAYS = 30;

interface Amendment {
  readonly place: Place;
  readonly words: string;
}

/** What was added to a document later, with the words that follow. */
function amendmentsOf(document: RecordDocument): readonly Amendment[] {
  const headings = document.all(AMENDMENT);
  const { text, end } = document.reading.document;
  return headings.map((place, index) => {
    const next = headings[index + 1]?.start ?? end;
    return { place, words: text.slice(place.start, Math.min(next, place.start + REACH)) };
  });
}

/** An addendum that does not say who added it and when. */
export const amendmentUnidentified = recordEdit({
  id: 'documentation/amendment-unidentified',
  title: 'Addendum without author or date',
  severity: 'warning',
  authority: integrityManual('3, 3.3.2.5'),
  explanation:
    'An amendment, correction or late entry must be marked as such and show who made it and when; a reviewer does not consider one that fails to.',
  check: (view) =>
    view.documents.flatMap((document) =>
      amendmentsOf(document).flatMap(({ place, words }) => {
        const lacking = [DATE.test(words) ? '' : 'date', AUTHOR.test(words) ? '' : 'author'].filter(
          (fact) => fact !== '',
        );
        if (lacking.length === 0) return [];
        return [
          {
            path: pathOf(document, view),
            place,
            message: `The later entry shows no ${lacking.join(' and no ')}. Have its author add both; without them it is not considered.`,
          },
        ];
      }),
    ),
});

/** An addendum of weeks later, or of after the claim. */
export const lateAmendment = recordEdit({
  id: 'documentation/late-amendment',
  title: 'Addendum long after the service',
  severity: 'warning',
  authority: integrityManual('3, 3.3.2.5'),
  explanation:
    'The record was added to more than 30 days after the service, or after the payer had the claim. Code what the record said in time; a late entry made to support a claim carries little weight.',
  check: (view) =>
    view.documents.flatMap((document) =>
      amendmentsOf(document).flatMap(({ place, words }) => {
        const written = dateAtStart(FULL_DATE.exec(words)?.[0] ?? '');
        if (written === undefined) return [];
        const { onDate, encounter } = view.context;
        const days = daysBetween(document.date ?? onDate, written);
        const received = encounter.receivedDate ?? undefined;
        const afterClaim = received !== undefined && written > received;
        if (days <= LATE_AFTER_DAYS && !afterClaim) return [];
        return [
          {
            path: pathOf(document, view),
            place,
            message: `Added on ${written}, ${afterClaim ? `after the payer had the claim (${received})` : `${String(days)} days after the document`}. Do not rest a code on it alone.`,
          },
        ];
      }),
    ),
});
