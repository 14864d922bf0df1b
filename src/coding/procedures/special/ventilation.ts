import { type DateOfService, daysBetween } from '../../../base/date-of-service.ts';
import type { ChartReading } from '../../../reading/reading.ts';
import type { CodingContext } from '../../context.ts';
import { ventilatedHours } from '../counts.ts';
import { scopesOf } from '../scope.ts';
import { datedDays } from '../stated-date.ts';
import { sentenceText } from '../words.ts';
import type { SpecialUnit } from './special-unit.ts';
import { decided, undecided } from './special-unit.ts';

const STARTED =
  /\b(?:re-?)?intubat(?:ed|ion)\b|\b(?:placed|started|put) on (?:the |mechanical |invasive )?ventilat/i;
const ENDED =
  /\bextubat(?:ed|ion)\b|\bliberated\b|\b(?:weaned|off|removed) (?:from|off)? ?(?:the )?(?:ventilator|mechanical ventilation)\b/i;

/**
 * Mechanical ventilation by its consecutive hours: as stated, else from the days of intubation and extubation where
 * they leave one value (two to three days are 24–96 hours, five or more are over 96).
 *
 * @source ICD-10-PCS table 5A1; duration from intubation or arrival to extubation
 */
export const ventilation: SpecialUnit = (_component, occurrence, context, pcs) => {
  const stated = scopesOf(occurrence)
    .slice(0, 2)
    .map(ventilatedHours)
    .find((hours) => hours !== undefined);
  if (stated !== undefined)
    return decided([code(stated)], `ventilated for ${String(stated)} hours as stated`, pcs);
  const elsewhere = statedElsewhere(context.reading);
  if (elsewhere !== undefined)
    return decided([code(elsewhere)], `ventilated for ${String(elsewhere)} hours as stated`, pcs);
  const days = ventilatedDays(context);
  if (days !== undefined && days !== 1 && days !== 4) {
    return decided(
      [code(days === 0 ? 12 : days * 24)],
      `from intubation to extubation ${String(days)} days`,
      pcs,
    );
  }
  return undecided('5A19');
};

function code(hours: number): string {
  return `5A19${hours < 24 ? '3' : hours <= 96 ? '4' : '5'}5Z`;
}

function statedElsewhere(reading: ChartReading): number | undefined {
  for (const document of reading.documents) {
    for (const sentence of document.sentences) {
      const text = document.document.text.slice(sentence.start, sentence.end);
      if (!/\bventilat/i.test(text) || sentence.section.name === 'pastMedicalHistory') continue;
      const hours = ventilatedHours(sentenceText([sentence]));
      if (hours !== undefined) return hours;
    }
  }
  return undefined;
}

/** Days between the first intubation and the last extubation of the record; undefined where one has no date. */
function ventilatedDays(context: CodingContext): number | undefined {
  const starts: DateOfService[] = [];
  const ends: DateOfService[] = [];
  for (const { document, sentences } of context.reading.documents) {
    for (const sentence of sentences) {
      const text = document.text.slice(sentence.start, sentence.end);
      const started = STARTED.exec(text);
      const ended = ENDED.exec(text);
      if (started === null && ended === null) continue;
      const days = datedDays(text, context);
      for (const { at, date } of days) {
        const toStart = started === null ? Infinity : Math.abs(at - started.index);
        const toEnd = ended === null ? Infinity : Math.abs(at - ended.index);
        (toStart <= toEnd ? starts : ends).push(date);
      }
    }
  }
  const first = starts.sort()[0];
  const last = ends.sort().at(-1);
  return first === undefined || last === undefined || last < first ? undefined : daysBetween(first, last);
}
