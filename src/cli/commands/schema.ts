import type { Command } from 'commander';
import { AppError } from '../../base/app-error.ts';

/** `chartwright schema NAME`: the JSON Schema of an input or output. */
export function registerSchema(program: Command): void {
  program
    .command('schema')
    .description('print the JSON Schema of an input: encounter, beneficiary')
    .argument('<name>', 'encounter or beneficiary')
    .addHelpText('after', '\nExample:\n  $ chartwright schema encounter')
    .action(async (name: string) => {
      if (name !== 'encounter' && name !== 'beneficiary')
        throw new AppError('usage', `There is no schema named ${name}.`, 'Known: encounter, beneficiary.');
      const [{ z }, { EncounterSchema }, { BeneficiarySchema }] = await Promise.all([
        import('zod'),
        import('../../record/encounter.ts'),
        import('../../record/beneficiary.ts'),
      ]);
      const schema = z.toJSONSchema(name === 'encounter' ? EncounterSchema : BeneficiarySchema, {
        io: 'input',
      });
      process.stdout.write(`${JSON.stringify(schema, null, 2)}\n`);
    });
}
