import type { Command } from 'commander';
import { AppError } from '../../base/app-error.ts';

/** `chartwright schema NAME`: the JSON Schema of an input or output. */
export function registerSchema(program: Command): void {
  program
    .command('schema')
    .description('print the JSON Schema of an input: encounter')
    .argument('<name>', 'encounter')
    .addHelpText('after', '\nExample:\n  $ chartwright schema encounter')
    .action(async (name: string) => {
      if (name !== 'encounter')
        throw new AppError('usage', `There is no schema named ${name}.`, 'Known: encounter.');
      const [{ z }, { EncounterSchema }] = await Promise.all([
        import('zod'),
        import('../../record/encounter.ts'),
      ]);
      const schema = z.toJSONSchema(EncounterSchema, { io: 'input' });
      process.stdout.write(`${JSON.stringify(schema, null, 2)}\n`);
    });
}
