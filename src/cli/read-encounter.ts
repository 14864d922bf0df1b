import { AppError } from '../base/app-error.ts';
import { describeIssues } from '../record/describe-issues.ts';
import { type Encounter, EncounterSchema } from '../record/encounter.ts';
import { impossibleDates } from '../record/impossible-dates.ts';
import { parseJson } from './parse-json.ts';
import { readTextInput } from './read-input.ts';

const REMEDY = 'See `chartwright schema encounter`.';

/**
 * Reads an encounter from a JSON file; every problem is named with its JSON path.
 *
 * @throws AppError `unreadable-input`
 */
export function readEncounter(path: string): Partial<Encounter> {
  const { text } = readTextInput(path).value;
  const value = parseJson(text, path, REMEDY);
  const parsed = EncounterSchema.partial().safeParse(value);
  const encounter = parsed.success ? withoutUndefined(parsed.data) : undefined;
  const problems = parsed.success ? dateProblems(encounter ?? {}) : describeIssues(parsed.error, value);
  if (encounter !== undefined && problems.length === 0) return encounter;
  const lines = problems.map((problem) => `  ${problem}`);
  throw new AppError('unreadable-input', `${path} is not an encounter:\n${lines.join('\n')}`, REMEDY);
}

/** The dates that no calendar has, each as a problem with its JSON path. */
export function dateProblems(encounter: Partial<Encounter>): readonly string[] {
  return impossibleDates(encounter).map(({ path }) => `${path}: there is no such day in the calendar`);
}

function withoutUndefined(value: object): Partial<Encounter> {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined));
}
