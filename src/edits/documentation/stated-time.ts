import type { Place, RecordView } from './record-view.ts';

const MINUTES = /\b(\d{1,3})[ -]?(?:minutes?|mins?)\b/gi;
const HOURS = /\b(\d{1,2}(?:\.\d{1,2})?)[ -]?(?:hours?|hrs?|h)\b/gi;
/** From one time of day to another: `10:05-10:50`, `start 1005 stop 1050`. */
const CLOCK =
  /\b(?:start(?:ed)?|begin|began|in)\b[^\r\n]{0,25}\b\d{1,2}:?\d{2}\b[^\r\n]{0,60}\b(?:stop(?:ped)?|end(?:ed)?|finish(?:ed)?|complete[d]?|out)\b[^\r\n]{0,25}\b\d{1,2}:?\d{2}\b|\b\d{1,2}:\d{2} ?(?:am|pm)?[ ]?(?:-|–|to|until)[ ]?\d{1,2}:\d{2}\b|\b(?:from )?\d{4}[ ]?(?:-|–|to)[ ]?\d{4}\b/gi;

/** The longest time that the record tells of; infinite where it gives start and stop. */
export interface StatedTime {
  readonly minutes: number;
  readonly place: Place;
}

/** The longest time told anywhere in the record, so that too short is surely too short. */
export function longestTime({ documents }: RecordView): StatedTime | undefined {
  let longest: StatedTime | undefined;
  const take = (minutes: number, place: Place): void => {
    if (longest === undefined || minutes > longest.minutes) longest = { minutes, place };
  };
  for (const document of documents) {
    for (const place of document.all(MINUTES)) take(Number.parseInt(place.text, 10), place);
    for (const place of document.all(HOURS)) take(Number.parseFloat(place.text) * 60, place);
    for (const place of document.all(CLOCK)) take(Number.POSITIVE_INFINITY, place);
  }
  return longest;
}
