import { AppError } from '../base/app-error.ts';
import { type Rates, RatesSchema } from '../record/rates.ts';
import { jsonPath } from './read-encounter.ts';
import { readTextInput } from './read-input.ts';

const REMEDY = 'See `chartwright schema rates`.';

/**
 * Reads the rates of a provider; every problem is named with its JSON path.
 *
 * @throws AppError `unreadable-input`
 */
export function readRates(path: string): Rates {
  const { text } = readTextInput(path).value;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new AppError('unreadable-input', `${path} is not JSON: ${why}.`, REMEDY);
  }
  const parsed = RatesSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${jsonPath(issue.path)}: ${issue.message}`);
  throw new AppError('unreadable-input', `${path} holds no rates:\n${lines.join('\n')}`, REMEDY);
}
