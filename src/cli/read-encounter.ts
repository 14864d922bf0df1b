import { AppError } from '../base/app-error.ts';
import { type Encounter, EncounterSchema } from '../record/encounter.ts';
import { readTextInput } from './read-input.ts';

/**
 * Reads an encounter from a JSON file; every problem is named with its JSON path.
 *
 * @throws AppError `unreadable-input`
 */
export function readEncounter(path: string): Partial<Encounter> {
  const { text } = readTextInput(path).value;
  const parsed = EncounterSchema.partial().safeParse(parseJson(text, path));
  if (parsed.success) return withoutUndefined(parsed.data);
  const lines = parsed.error.issues.map((issue) => `  ${jsonPath(issue.path)}: ${issue.message}`);
  throw new AppError(
    'unreadable-input',
    `${path} is not an encounter:\n${lines.join('\n')}`,
    'See `chartwright schema encounter`.',
  );
}

function withoutUndefined(value: object): Partial<Encounter> {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined));
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new AppError(
      'unreadable-input',
      `${path} is not JSON: ${reason}.`,
      'See `chartwright schema encounter`.',
    );
  }
}

/** `$.diagnoses[0].code` */
export function jsonPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${String(key)}]` : `${text}.${String(key)}`),
    '$',
  );
}
