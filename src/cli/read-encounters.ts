import { z } from 'zod';
import type { Problem } from '../base/problem.ts';
import { type Encounter, EncounterSchema } from '../record/encounter.ts';
import { jsonPath } from './read-encounter.ts';
import { readTextInput, type TextInput } from './read-input.ts';

/** An encounter of the input with its id, or what is wrong with it and where. */
export type EncounterItem =
  | { readonly id: string; readonly encounter: Encounter; readonly record?: readonly TextInput[] }
  | { readonly id: string; readonly problem: Problem };

/**
 * The encounters of a JSON or NDJSON input; the result of `chartwright code` stands for its encounter. A bad line is a
 * problem with its line and JSON path; the others go on.
 */
export function readEncounters(path: string): Generator<EncounterItem> {
  return readItems(path, encounterItem);
}

/** As `readEncounters`, for records of any kind: `itemOf` reads one value, by its fallback id and place. */
export function* readItems<Item>(
  path: string,
  itemOf: (value: unknown, fallbackId: string, place: string) => Item,
): Generator<Item | { readonly id: string; readonly problem: Problem }> {
  const { id: name, text } = readTextInput(path).value;
  const whole = tryJson(text);
  if (whole !== undefined) {
    const many = Array.isArray(whole) ? whole : [whole];
    for (const [index, value] of many.entries())
      yield itemOf(value, many.length === 1 ? name : `${name}[${String(index)}]`, `${name}`);
    return;
  }
  let number = 0;
  for (const line of text.split(/\r?\n/)) {
    number++;
    if (line.trim() === '') continue;
    const value = tryJson(line);
    const place = `${name}, line ${String(number)}`;
    if (value === undefined)
      yield { id: `line ${String(number)}`, problem: { place, message: 'this is not JSON' } };
    else yield itemOf(value, `line ${String(number)}`, place);
  }
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The encounter in a value, with the documents it may bring (`record`: `[{ id, text }]`), or what is wrong with it. */
export function encounterItem(value: unknown, fallbackId: string, place: string): EncounterItem {
  const record = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const inner = 'encounter' in record && 'codes' in record ? record.encounter : value;
  const given = record.id;
  const id = typeof given === 'string' || typeof given === 'number' ? String(given) : fallbackId;
  const parsed = EncounterSchema.safeParse(inner);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${jsonPath(issue.path)}: ${issue.message}`);
    return { id, problem: { place, message: wrong.join('; ') } };
  }
  if (record.record === undefined || record.record === null) return { id, encounter: parsed.data };
  const documents = z.array(DocumentSchema).safeParse(record.record);
  if (documents.success) return { id, encounter: parsed.data, record: documents.data };
  const wrong = documents.error.issues.map(
    (issue) => `${jsonPath(['record', ...issue.path])}: ${issue.message}`,
  );
  return { id, problem: { place, message: wrong.join('; ') } };
}

/** A document of the record, as a line of NDJSON brings it. */
const DocumentSchema = z.object({ id: z.string(), text: z.string().min(1) });
