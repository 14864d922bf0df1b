import { type Command, InvalidArgumentError, Option } from 'commander';
import pc from 'picocolors';
import { AppError } from '../../base/app-error.ts';
import { CODE_SYSTEM_NAMES, CODE_SYSTEMS, type CodeSystem } from '../../record/code-system.ts';
import type { SearchOptions, SearchResult, Terms } from '../../tables/terms/terms.ts';
import { dateFromOption, dateOption, formatOption, type OutputFormat, today } from '../options.ts';
import { readTextInput } from '../read-input.ts';
import { tablesOnDisk } from '../tables-on-disk.ts';
import { wrap } from '../wrap.ts';

interface Flags {
  readonly file?: string;
  readonly system?: readonly CodeSystem[];
  readonly within?: string;
  readonly billable?: true;
  readonly date?: string;
  readonly limit: number;
  readonly format: OutputFormat;
}

const MOST_RESULTS = 500;

/** `chartwright search TEXT`: codes for words, abbreviations, misspellings, eponyms and parts of codes. */
export function registerSearch(program: Command): void {
  program
    .command('search')
    .description('find codes by words, abbreviations, eponyms or the first characters of a code')
    .argument('[text...]', 'what to look for, in any order: "ckd 3b", "rt hip oa", S83.25')
    .option('--file <file>', 'one query a line, - for standard input; writes one line of JSON a query')
    .addOption(systemOption())
    .option('--within <place>', 'only inside a chapter (9) or below a code (I50)')
    .option('--billable', 'only codes that may be billed, no headers')
    .addOption(dateOption())
    .option('--limit <number>', 'how many results', limitFrom, 10)
    .addOption(formatOption())
    .addHelpText('after', EXAMPLES)
    .action((words: readonly string[], flags: Flags) => {
      const terms = tablesOnDisk().terms;
      const options = optionsFrom(flags);
      if (flags.file !== undefined) {
        if (words.length > 0) throw new AppError('usage', 'Give either a text or --file, not both.');
        for (const query of queriesIn(flags.file)) process.stdout.write(jsonLine(query, terms, options));
        return;
      }
      const query = words.join(' ').trim();
      if (query === '') throw new AppError('usage', 'There is nothing to search for.', EXAMPLES.trim());
      process.stdout.write(
        flags.format === 'json'
          ? jsonLine(query, terms, options)
          : resultPage(query, terms.search(query, options)),
      );
    });
}

const EXAMPLES = `
Examples:
  $ chartwright search "lateral bucket handle tear lt knee"
  $ chartwright search ckd 3b --format json
  $ chartwright search "laparoscopic cholecystectomy" --system icd10pcs
  $ chartwright search S83.25 --billable`;

function systemOption(): Option {
  return new Option(
    '--system <system>',
    `only these code systems, with commas between: ${CODE_SYSTEMS.join(', ')}`,
  ).argParser((text: string, before: readonly CodeSystem[] | undefined): readonly CodeSystem[] => [
    ...(before ?? []),
    ...text.split(',').map(systemFrom),
  ]);
}

function systemFrom(text: string): CodeSystem {
  const wanted = text.trim().toLowerCase().replaceAll('-', '');
  const system = CODE_SYSTEMS.find((known) => known === wanted);
  if (system === undefined) throw new InvalidArgumentError(`There are ${CODE_SYSTEMS.join(', ')}.`);
  return system;
}

function limitFrom(text: string): number {
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST_RESULTS) {
    throw new InvalidArgumentError(`Give a whole number from 1 to ${String(MOST_RESULTS)}.`);
  }
  return limit;
}

function optionsFrom(flags: Flags): SearchOptions {
  return {
    onDate: flags.date === undefined ? today() : dateFromOption(flags.date),
    limit: flags.limit,
    ...(flags.system === undefined ? {} : { systems: flags.system }),
    ...(flags.within === undefined ? {} : { within: flags.within }),
    ...(flags.billable === undefined ? {} : { billableOnly: true }),
  };
}

/** The lines of a file; a blank line inside keeps its place, so that answers can be laid beside questions. */
function queriesIn(file: string): readonly string[] {
  const { text } = readTextInput(file).value;
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\s+$/, '')
    .split(/\r?\n/)
    .map((line) => line.trim());
}

function jsonLine(query: string, terms: Terms, options: SearchOptions): string {
  const results = query === '' ? [] : terms.search(query, options);
  return `${JSON.stringify({ query, results: results.map(rounded) })}\n`;
}

function rounded({ score, ...rest }: SearchResult): SearchResult {
  return { ...rest, score: Math.round(score * 10_000) / 10_000 };
}

/** Results one below the other: code, title, and the term that matched where it is not the title. */
function resultPage(query: string, results: readonly SearchResult[]): string {
  if (results.length === 0) {
    return `No code found for “${query}”. Try fewer words, or another spelling.\n`;
  }
  const width = Math.max(...results.map((r) => r.code.length)) + 2;
  const oneSystem = results.every((r) => r.system === results[0]?.system);
  const systemWidth = oneSystem ? 0 : Math.max(...results.map((r) => CODE_SYSTEM_NAMES[r.system].length)) + 2;
  const lines = results.flatMap((result) => {
    const code = result.code.padEnd(width);
    const system = oneSystem ? '' : pc.dim(CODE_SYSTEM_NAMES[result.system].padEnd(systemWidth));
    const [first = '', ...more] = wrap(result.title, width + systemWidth);
    const matched =
      result.matched === undefined
        ? []
        : [`${' '.repeat(width + systemWidth)}${pc.dim(`← ${result.matched}`)}`];
    return [
      `${system}${result.billable ? pc.cyan(code) : pc.dim(code)}${first.trimStart()}`,
      ...more,
      ...matched,
    ];
  });
  return `${lines.join('\n')}\n`;
}
