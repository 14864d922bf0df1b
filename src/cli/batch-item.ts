import { AppError } from '../base/app-error.ts';
import { parseDateOfService } from '../base/date-of-service.ts';
import { type Chart, suggestCodes } from '../coding/suggest.ts';
import { SETTINGS, type Setting } from '../record/setting.ts';
import type { Tables } from '../tables/tables.ts';

/** One note of a batch, as it comes: a line of NDJSON with its number, or the text of a file with its name. */
export type BatchItem =
  | { readonly kind: 'line'; readonly number: number; readonly text: string }
  | { readonly kind: 'file'; readonly name: string; readonly text: string }
  | { readonly kind: 'unreadable'; readonly name: string; readonly why: string };

export interface BatchOptions {
  readonly setting?: Setting;
  readonly date?: string;
  readonly withMentions: boolean;
}

/** A line of the output, and whether the note could be coded. */
export interface BatchAnswer {
  readonly line: string;
  readonly failed: boolean;
}

/** Codes one note; a note that cannot be read answers with its id and what is wrong, and never throws. */
export function codeBatchItem(item: BatchItem, options: BatchOptions, tables: Tables): BatchAnswer {
  if (item.kind === 'unreadable') {
    return {
      line: JSON.stringify({ id: item.name, error: { message: item.why, file: item.name } }),
      failed: true,
    };
  }
  let id = item.kind === 'file' ? item.name : `line ${String(item.number)}`;
  try {
    const note = item.kind === 'file' ? { id: item.name, text: item.text } : parseNote(item);
    id = note.id;
    return { line: JSON.stringify(suggestCodes(chartOf(note, options), tables)), failed: false };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const place = item.kind === 'line' ? { line: item.number } : { file: item.name };
    return { line: JSON.stringify({ id, error: { message, ...place } }), failed: true };
  }
}

interface Note {
  readonly id: string;
  readonly text: string;
  readonly setting?: Setting;
  readonly date?: string;
  readonly encounter?: Chart['encounter'];
}

function chartOf(note: Note, options: BatchOptions): Chart {
  const setting = note.setting ?? options.setting;
  const dateText = note.date ?? options.date;
  const date = dateText === undefined ? undefined : parseDateOfService(dateText);
  if (dateText !== undefined && date === undefined) {
    throw new AppError('unreadable-input', `date ${dateText} is not a date; write YYYY-MM-DD`);
  }
  return {
    id: note.id,
    texts: [{ id: note.id, text: note.text }],
    withMentions: options.withMentions,
    ...(setting === undefined ? {} : { setting }),
    ...(date === undefined ? {} : { date }),
    ...(note.encounter === undefined ? {} : { encounter: note.encounter }),
  };
}

function parseNote(item: { readonly number: number; readonly text: string }): Note {
  const value: unknown = JSON.parse(item.text);
  if (typeof value !== 'object' || value === null)
    throw new AppError('unreadable-input', 'the line is not a JSON object');
  const { id, text, setting, date } = value as Record<string, unknown>;
  if (typeof text !== 'string') throw new AppError('unreadable-input', '$.text is missing or not a text');
  if (text.trim() === '') throw new AppError('unreadable-input', '$.text is empty');
  const known = SETTINGS.find((s) => s === setting);
  if (setting !== undefined && setting !== null && known === undefined) {
    throw new AppError('unreadable-input', `$.setting must be one of ${SETTINGS.join(', ')}`);
  }
  if (date !== undefined && date !== null && typeof date !== 'string') {
    throw new AppError('unreadable-input', '$.date must be a text YYYY-MM-DD');
  }
  return {
    id: typeof id === 'string' || typeof id === 'number' ? String(id) : `line ${String(item.number)}`,
    text,
    ...(known === undefined ? {} : { setting: known }),
    ...(typeof date === 'string' ? { date } : {}),
  };
}
