import { z } from 'zod';

/** A property that no record of the kind has, and the one that may have been meant. */
export interface UnknownProperty {
  /** Without indexes: `$.diagnoses[].kode` */
  readonly path: string;
  readonly near?: string;
}

/** The properties of a value that a schema does not read, each path once, at most `limit` of them. */
export function unknownProperties(value: unknown, schema: z.ZodType, limit = 20): readonly UnknownProperty[] {
  const found = new Map<string, UnknownProperty>();
  collect(value, schema, '$', found, limit);
  return [...found.values()];
}

function collect(
  value: unknown,
  schema: unknown,
  path: string,
  found: Map<string, UnknownProperty>,
  limit: number,
): void {
  const inner = unwrapped(schema);
  if (typeof value !== 'object' || value === null || found.size >= limit) return;
  if (inner instanceof z.ZodArray && Array.isArray(value)) {
    for (const one of value) collect(one, inner.element, `${path}[]`, found, limit);
    return;
  }
  if (!(inner instanceof z.ZodObject) || Array.isArray(value)) return;
  const shape = inner.shape as Record<string, unknown>;
  for (const [name, own] of Object.entries(value)) {
    const known = shape[name];
    if (known !== undefined) collect(own, known, `${path}.${name}`, found, limit);
    else if (!found.has(`${path}.${name}`)) {
      const near = nearest(name, Object.keys(shape));
      found.set(`${path}.${name}`, { path: `${path}.${name}`, ...(near === undefined ? {} : { near }) });
    }
  }
}

function unwrapped(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return unwrapped(schema.unwrap());
  return schema;
}

/** The name that is meant: the same letters in another case, or at most two letters away. */
function nearest(name: string, names: readonly string[]): string | undefined {
  const plain = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '');
  const same = names.find((one) => plain(one) === plain(name));
  if (same !== undefined) return same;
  const near = names
    .map((one) => ({ one, distance: distance(plain(one), plain(name)) }))
    .filter((one) => one.distance <= (name.length > 5 ? 2 : 1))
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.one;
}

/** Letters to change, add or take out (Levenshtein). */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}
