import { AppError } from '../base/app-error.ts';
import { placeOfJsonError } from './json-place.ts';

/** The value of a JSON text without its byte order mark; undefined where it is not JSON. */
export function tryJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/**
 * The value of a JSON file.
 *
 * @throws AppError `unreadable-input` with line and column
 */
export function parseJson(text: string, path: string, remedy: string): unknown {
  const value = tryJson(text);
  if (value !== undefined) return value;
  const place = placeOfJsonError(text);
  const where = place === undefined ? '' : ` (line ${String(place.line)}, column ${String(place.column)})`;
  throw new AppError('unreadable-input', `${path} is not JSON${where}: ${place?.message ?? ''}.`, remedy);
}
