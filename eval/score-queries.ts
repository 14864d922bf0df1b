import { existsSync, readFileSync } from 'node:fs';
import type { PhysicianQuery } from '../src/record/suggestion.ts';

/** What should be asked of a note: `required` must be, `acceptable` may be. */
export interface ExpectedQuery {
  readonly topic: string;
  readonly status: 'required' | 'acceptable';
}

/** Expected queries by note, from `document topic status why`; a note with the status `none` has an empty list. */
export function readExpectedQueries(path: string): ReadonlyMap<string, readonly ExpectedQuery[]> | undefined {
  if (!existsSync(path)) return undefined;
  const expected = new Map<string, ExpectedQuery[]>();
  const [, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  for (const line of lines) {
    const [note = '', topic = '', status = ''] = line.split('\t');
    const rows = expected.get(note) ?? [];
    if (status === 'required' || status === 'acceptable') rows.push({ topic, status });
    expected.set(note, rows);
  }
  return expected;
}

/** Counts of the queries of one note against what should be asked. */
export interface QueryScore {
  readonly note: string;
  readonly required: number;
  readonly found: number;
  readonly asked: number;
  /** Asked and expected, be it required or acceptable. */
  readonly right: number;
  readonly missed: readonly string[];
  readonly needless: readonly string[];
}

/** Matches the topics of a note's queries to those expected, one to one. */
export function scoreQueries(
  note: string,
  expected: readonly ExpectedQuery[],
  queries: readonly Pick<PhysicianQuery, 'topic'>[],
): QueryScore {
  const topics = queries.map((q) => q.topic);
  const required = expected.filter((e) => e.status === 'required').map((e) => e.topic);
  const missed = required.filter((topic) => !topics.includes(topic));
  const needless = topics.filter((topic) => !expected.some((e) => e.topic === topic));
  return {
    note,
    required: required.length,
    found: required.length - missed.length,
    asked: topics.length,
    right: topics.length - needless.length,
    missed,
    needless,
  };
}

/** Recall of the required queries and precision of those asked, over a set of notes. */
export function queryFigures(scores: readonly QueryScore[]) {
  const sum = (of: (s: QueryScore) => number): number => scores.reduce((total, s) => total + of(s), 0);
  const [required, found, asked, right] = [
    sum((s) => s.required),
    sum((s) => s.found),
    sum((s) => s.asked),
    sum((s) => s.right),
  ];
  return {
    required,
    found,
    asked,
    right,
    recall: required === 0 ? 1 : found / required,
    precision: asked === 0 ? 1 : right / asked,
  };
}
