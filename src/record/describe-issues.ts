import type { z } from 'zod';

/** `$.diagnoses[0].code` */
export function jsonPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${String(key)}]` : `${text}.${String(key)}`),
    '$',
  );
}

/**
 * What is wrong with a record, a line for each place: its JSON path, what stands there, what should. A text is shown
 * by its shape (`99/99/9999`), so that no message carries a patient's data.
 *
 * @param within the path of the value in the record
 */
export function describeIssues(
  error: z.ZodError,
  value: unknown,
  within: readonly PropertyKey[] = [],
): readonly string[] {
  return error.issues.map((issue) => {
    if (issue.code === 'custom') return `${jsonPath([...within, ...issue.path])}: ${issue.message}`;
    const found = at(value, issue.path);
    return `${jsonPath([...within, ...issue.path])}: ${found === undefined ? 'is missing' : `found ${shapeOf(found)}`}, expected ${expected(issue)}`;
  });
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
}

const LONGEST_SHAPE = 24;

/** `"aaa 99"` for a text, `5` for a number, `a list`, `null`. */
function shapeOf(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${String(value.length)}`;
  if (value === null) return 'null';
  if (typeof value === 'object') return 'an object';
  if (typeof value !== 'string') return `${String(value)} (a ${typeof value})`;
  if (value === '') return 'an empty text';
  const shape = value.slice(0, LONGEST_SHAPE).replace(/\p{L}/gu, 'a').replace(/\d/g, '9');
  return `the text "${shape}${value.length > LONGEST_SHAPE ? '…' : ''}"`;
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text in double quotes',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list: […]',
  object: 'an object: {…}',
  record: 'an object: {…}',
};

function expected(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return KINDS[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return `one of ${issue.values.map((one) => `"${String(one)}"`).join(', ')}`;
    case 'too_small':
      return `${size(issue.origin, issue.exact === true ? 'exactly' : 'at least', issue.minimum)}`;
    case 'too_big':
      return `${size(issue.origin, issue.exact === true ? 'exactly' : 'at most', issue.maximum)}`;
    case 'unrecognized_keys':
      return `no property ${issue.keys.join(', ')}`;
    default:
      return issue.message.replace(/^a date is written /, '');
  }
}

function size(origin: string, bound: string, limit: number | bigint): string {
  const unit = origin === 'string' ? ' characters' : origin === 'array' ? ' entries' : '';
  return `${origin === 'string' ? 'a text of ' : origin === 'array' ? 'a list of ' : 'a number of '}${bound} ${String(limit)}${unit}`;
}
