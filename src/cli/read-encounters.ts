import { z } from 'zod';
import { AppError } from '../base/app-error.ts';
import type { Problem } from '../base/problem.ts';
import { describeIssues } from '../record/describe-issues.ts';
import { type Encounter, EncounterSchema } from '../record/encounter.ts';
import { type UnknownProperty, unknownProperties } from '../record/unknown-properties.ts';
import { placeOfJsonError } from './json-place.ts';
import { tryJson } from './parse-json.ts';
import { dateProblems } from './read-encounter.ts';
import { readTextInput, type TextInput } from './read-input.ts';

/** An encounter of the input with its id, or what is wrong with it and where. */
export type EncounterItem =
  | {
      readonly id: string;
      readonly encounter: Encounter;
      readonly unknown: readonly UnknownProperty[];
      /** The documents that the encounter brings. */
      readonly record?: readonly TextInput[];
    }
  | UnreadItem;

/** A record that could not be read. */
export interface UnreadItem {
  readonly id: string;
  readonly problem: Problem;
}

/** Whether a date that no calendar has stops the record, or is left to the edits (`claim/impossible-date`). */
export type ImpossibleDates = 'stop' | 'leave';

/**
 * The encounters of a JSON or NDJSON input; the result of `chartwright code` stands for its encounter. A bad line is a
 * problem with its line and JSON path; the others go on.
 *
 * @throws AppError `unreadable-input` where there is no record in it
 */
export function readEncounters(path: string, dates: ImpossibleDates = 'stop'): Generator<EncounterItem> {
  return readItems(path, (value, id, place) => encounterItem(value, id, place, dates));
}

/** As `readEncounters`, for records of any kind: `itemOf` reads one value, by its fallback id and place. */
export function* readItems<Item>(
  path: string,
  itemOf: (value: unknown, fallbackId: string, place: string) => Item,
): Generator<Item | UnreadItem> {
  const { id: name, text } = readTextInput(path).value;
  let count = 0;
  for (const item of itemsOf(name, text, itemOf)) {
    count++;
    yield item;
  }
  if (count === 0)
    throw new AppError(
      'unreadable-input',
      `${name} holds no record.`,
      'Give one record as JSON, or one a line as NDJSON.',
    );
}

/** The records of a text, which is one JSON value, or one a line. */
export function* itemsOf<Item>(
  name: string,
  text: string,
  itemOf: (value: unknown, fallbackId: string, place: string) => Item,
): Generator<Item | UnreadItem> {
  const whole = tryJson(text);
  if (whole !== undefined) {
    const many = Array.isArray(whole) ? whole : [whole];
    for (const [index, value] of many.entries()) {
      const id = many.length === 1 ? name : `${name}[${String(index)}]`;
      yield itemOf(value, id, id);
    }
    return;
  }
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (!lines.some((line) => line.trim() !== '')) return;
  if (!lines.some((line) => isRecord(tryJson(line)))) {
    yield notJson(name, name, text);
    return;
  }
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const number = `line ${String(index + 1)}`;
    const value = tryJson(line);
    const place = `${name}, ${number}`;
    yield value === undefined ? notJson(number, place, line) : itemOf(value, number, place);
  }
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** A text that is not JSON, with line and column, under the id it names as far as that can be read. */
function notJson(fallbackId: string, place: string, text: string): UnreadItem {
  const error = placeOfJsonError(text);
  const id = /"id"\s*:\s*"([^"\\\n]{1,100})"/.exec(text)?.[1] ?? fallbackId;
  const line = error === undefined || !text.trimEnd().includes('\n') ? '' : `, line ${String(error.line)}`;
  return {
    id,
    problem: {
      place: `${place}${line}, column ${String(error?.column ?? 1)}`,
      message: `this is not JSON: ${error?.message ?? ''}`,
    },
  };
}

/** The encounter in a value, with the documents it may bring (`record`: `[{ id, text }]`), or what is wrong with it. */
export function encounterItem(
  value: unknown,
  fallbackId: string,
  place: string,
  dates: ImpossibleDates = 'stop',
): EncounterItem {
  const record = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const inner = 'encounter' in record && 'codes' in record ? record.encounter : value;
  const id = idOf(record, fallbackId);
  const parsed = EncounterSchema.safeParse(inner);
  const problems = !parsed.success
    ? describeIssues(parsed.error, inner)
    : dates === 'stop'
      ? dateProblems(parsed.data)
      : [];
  const documents = z.array(DocumentSchema).nullish().safeParse(record.record);
  const unread = documents.success ? [] : describeIssues(documents.error, record.record, ['record']);
  if (!parsed.success || !documents.success || problems.length > 0)
    return { id, problem: { place, message: [...problems, ...unread].join('; ') } };
  const unknown = unknownProperties(inner, EncounterSchema).filter(({ path }) => path !== '$.record');
  const item = { id, encounter: parsed.data, unknown };
  return documents.data == null ? item : { ...item, record: documents.data };
}

/** The id that a record gives, else where it stands. */
export function idOf(record: object, fallbackId: string): string {
  const given = 'id' in record ? record.id : undefined;
  return typeof given === 'string' || typeof given === 'number' ? String(given) : fallbackId;
}

/** A document of the record, as a line of NDJSON brings it. */
const DocumentSchema = z.object({ id: z.string(), text: z.string().min(1) });
