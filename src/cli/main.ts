import { Command, CommanderError } from 'commander';
import { AppError } from '../base/app-error.ts';
import { EXIT, exitCodeOf } from './exit-codes.ts';

type Register = (program: Command) => void;

/** Each command's module is loaded only when it is asked for, so that a lookup starts fast. */
const COMMANDS: Readonly<Record<string, () => Promise<Register>>> = {
  start: async () => (await import('./commands/start.ts')).registerStart,
  code: async () => (await import('./commands/code.ts')).registerCode,
  search: async () => (await import('./commands/search.ts')).registerSearch,
  show: async () => (await import('./commands/show.ts')).registerShow,
  browse: async () => (await import('./commands/browse.ts')).registerBrowse,
  pcs: async () => (await import('./commands/pcs.ts')).registerPcs,
  validate: async () => (await import('./commands/validate.ts')).registerValidate,
  data: async () => (await import('./commands/data.ts')).registerData,
  batch: async () => (await import('./commands/batch.ts')).registerBatch,
  eval: async () => (await import('./commands/eval.ts')).registerEval,
  check: async () => (await import('./commands/check.ts')).registerCheck,
  group: async () => (await import('./commands/group.ts')).registerGroup,
  price: async () => (await import('./commands/price.ts')).registerPrice,
  explain: async () => (await import('./commands/explain.ts')).registerExplain,
  schema: async () => (await import('./commands/schema.ts')).registerSchema,
};

/**
 * Runs one command line and answers its exit code: 0 fine, 1 findings of severity error under `--strict`,
 * 2 usage, 3 unreadable input, 70 broken infrastructure. Writes messages to standard error, never a stack
 * trace unless `CHARTWRIGHT_DEBUG` is set.
 */
export async function run(args: readonly string[]): Promise<number> {
  // Whoever reads the output may stop early (`| head`); that is no error.
  process.stdout.once('error', (error) => {
    if (isBrokenPipe(error)) process.exit(EXIT.fine);
    throw error;
  });
  const program = newProgram();
  const name = args.find((argument) => !argument.startsWith('-'));
  const chosen = name === undefined ? undefined : COMMANDS[name];
  const registers = chosen === undefined ? Object.values(COMMANDS) : [chosen];
  for (const load of registers) (await load())(program);
  for (const command of program.commands) command.exitOverride().showHelpAfterError(false);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return Number(process.exitCode ?? EXIT.fine);
  } catch (error) {
    return report(error);
  }
}

function newProgram(): Command {
  return new Command('chartwright')
    .description('Medical coding on your own machine: every code with its evidence and its authority.')
    .version('0.1.0')
    .showSuggestionAfterError(true)
    .exitOverride()
    .addHelpText('after', '\nExample:\n  $ chartwright code examples/*.txt');
}

function report(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.fine;
    if (error.code === 'commander.help') return EXIT.usage;
    return EXIT.usage;
  }
  if (error instanceof AppError) {
    process.stderr.write(`chartwright: ${error.message}\n`);
    if (error.remedy !== undefined) process.stderr.write(`${error.remedy}\n`);
    return exitCodeOf(error);
  }
  if (isBrokenPipe(error)) return EXIT.fine;
  const text = error instanceof Error ? error.message : String(error);
  process.stderr.write(`chartwright: something broke that should not: ${text}\n`);
  if (process.env.CHARTWRIGHT_DEBUG !== undefined && error instanceof Error) {
    process.stderr.write(`${error.stack ?? ''}\n`);
  } else {
    process.stderr.write('Nothing was changed. Set CHARTWRIGHT_DEBUG=1 and run it again to see where.\n');
  }
  return EXIT.broken;
}

function isBrokenPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}
