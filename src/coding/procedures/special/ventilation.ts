import { type DateOfService, daysBetween } from '../../../base/date-of-service.ts';
import { oncePer } from '../../../base/once.ts';
import type { ChartReading } from '../../../reading/reading.ts';
import type { CodingContext } from '../../context.ts';
import { ventilatedHours } from '../counts.ts';
import { scopesOf } from '../scope.ts';
import { datedDays, stay } from '../stated-date.ts';
import { sentenceText } from '../words.ts';
import type { SpecialUnit } from './special-unit.ts';
import { decided, undecided } from './special-unit.ts';

const STARTED =
  /\b(?:re-?)?intubat(?:ed|ion)\b|\b(?:placed|started|put) on (?:the |mechanical |invasive )?ventilat|\bvent(?:ilator)? start/i;
const ENDED =
  /\bextubat(?:ed|ion)\b|\bliberated\b|\boff (?:the )?vent\b|\b(?:weaned|off|removed) (?:from|off)? ?(?:the )?(?:ventilator|mechanical ventilation)\b/i;

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
  const hours = hoursBetween(context);
  // "extubated" after an operation tells of no ventilation to report
  const ofOperation = /^extubat/i.test(occurrence.text);
  if (hours !== undefined && (hours >= 24 || !ofOperation))
    return decided([code(hours)], `from intubation to extubation ${String(hours)} hours`, pcs);
  const days = ventilatedDays(context);
  if (ofOperation && (days ?? 0) < 2) return { codes: [], converted: false };
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

const CLOCK = /^[^\d\n]{0,6}([01]\d|2[0-3]):?([0-5]\d)\b(?!\s?(?:ml|mg|units|cc))/;

/** Hours between the first intubation and the last extubation, where both stand with day and time. */
function hoursBetween(context: CodingContext): number | undefined {
  const { starts, ends } = ventilationTimes(context);
  const first = starts[0];
  const last = ends.at(-1);
  if (first?.minute === undefined || last?.minute === undefined || last.date < first.date) return undefined;
  return Math.floor((daysBetween(first.date, last.date) * 1440 + last.minute - first.minute) / 60);
}

interface Moment {
  readonly date: DateOfService;
  /** Minutes after midnight, where a time stands behind the date. */
  readonly minute?: number;
}

/** Days between the first intubation and the last extubation of the record; undefined where one has no date. */
function ventilatedDays(context: CodingContext): number | undefined {
  const { starts, ends } = ventilationTimes(context);
  const first = starts[0]?.date;
  const last = ends.at(-1)?.date;
  return first === undefined || last === undefined || last < first ? undefined : daysBetween(first, last);
}

/** The days of intubation and of extubation, each in order. */
const ventilationTimes = oncePer((context: CodingContext) => {
  const starts: Moment[] = [];
  const ends: Moment[] = [];
  for (const { document, sentences } of context.reading.documents) {
    for (const sentence of sentences) {
      const text = document.text.slice(sentence.start, sentence.end);
      const started = STARTED.exec(text);
      const ended = ENDED.exec(text);
      if (started === null && ended === null) continue;
      const days = datedDays(text, context);
      const onArrival = started !== null && days.length === 0 && /\bon arrival\b/i.test(text);
      const { admission } = stay(context);
      if (onArrival && admission !== undefined) starts.push({ date: admission, ...timeIn(text) });
      for (const { at, date } of days) {
        const toStart = started === null ? Infinity : Math.abs(at - started.index);
        const toEnd = ended === null ? Infinity : Math.abs(at - ended.index);
        const after = text.slice(at).replace(/^\d{1,2}\/\d{1,2}(?:\/\d{2,4})?/, '');
        (toStart <= toEnd ? starts : ends).push({ date, ...minuteOf(CLOCK.exec(after)) });
      }
    }
  }
  const inOrder = (a: Moment, b: Moment): number =>
    a.date === b.date ? (a.minute ?? 0) - (b.minute ?? 0) : a.date < b.date ? -1 : 1;
  return { starts: starts.sort(inOrder), ends: ends.sort(inOrder) };
});

function minuteOf(found: RegExpExecArray | null): { readonly minute?: number } {
  return found === null ? {} : { minute: Number(found[1]) * 60 + Number(found[2]) };
}

/** `intubated on arrival, 7.5 tube, 1540`: the time that stands alone. */
function timeIn(text: string): { readonly minute?: number } {
  return minuteOf(/(?<![\d.:/])([01]\d|2[0-3]):?([0-5]\d)(?![\d./:])(?!\s?(?:ml|mg|units|cc))/.exec(text));
}
