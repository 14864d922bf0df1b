import { AppError } from '../base/app-error.ts';
import { describeIssues } from '../record/describe-issues.ts';
import { type Rates, RatesSchema } from '../record/rates.ts';
import { parseJson } from './parse-json.ts';
import { readTextInput } from './read-input.ts';

const REMEDY = 'See `chartwright schema rates`.';

/**
 * Reads the rates of a provider; every problem is named with its JSON path.
 *
 * @throws AppError `unreadable-input`
 */
export function readRates(path: string): Rates {
  const { text } = readTextInput(path).value;
  const value = parseJson(text, path, REMEDY);
  const parsed = RatesSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const lines = describeIssues(parsed.error, value).map((problem) => `  ${problem}`);
  throw new AppError('unreadable-input', `${path} holds no rates:\n${lines.join('\n')}`, REMEDY);
}
