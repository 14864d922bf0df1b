import type { Command } from 'commander';
import type { ZodType } from 'zod';
import { AppError } from '../../base/app-error.ts';

const SCHEMAS: Readonly<Record<string, () => Promise<ZodType>>> = {
  encounter: async () => (await import('../../record/encounter.ts')).EncounterSchema,
  beneficiary: async () => (await import('../../record/beneficiary.ts')).BeneficiarySchema,
  rates: async () => (await import('../../record/rates.ts')).RatesSchema,
};

/** `chartwright schema NAME`: the JSON Schema of an input or output. */
export function registerSchema(program: Command): void {
  program
    .command('schema')
    .description('print the JSON Schema of an input: encounter, beneficiary, rates')
    .argument('<name>', 'encounter, beneficiary or rates')
    .addHelpText('after', '\nExample:\n  $ chartwright schema encounter')
    .action(async (name: string) => {
      const load = SCHEMAS[name];
      if (load === undefined)
        throw new AppError(
          'usage',
          `There is no schema named ${name}.`,
          `Known: ${Object.keys(SCHEMAS).join(', ')}.`,
        );
      const { z } = await import('zod');
      const schema = z.toJSONSchema(await load(), { io: 'input' });
      process.stdout.write(`${JSON.stringify(schema, null, 2)}\n`);
    });
}
