import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { DateOfService } from '../../src/base/date-of-service.ts';
import { suggest } from '../../src/engine.ts';
import type { CodingResult } from '../../src/record/suggestion.ts';
import { tables } from '../tables.ts';
import { hasShared, SHARED, sharedTexts } from './shared-folder.ts';

const onDate = '2026-05-10' as DateOfService;

/** Every span of a result must be the exact words of the text it points into, and every code valid on the date. */
function inexact(result: CodingResult, text: string): readonly string[] {
  const spans = [
    ...result.codes.flatMap((c) => c.evidence),
    ...result.notCoded,
    ...(result.mentions ?? []),
    ...result.queries.flatMap((q) => q.indicators),
  ];
  const wrong = spans
    .filter((s) => text.slice(s.start, s.end) !== s.text || s.text === '')
    .map((s) => `"${s.text}"`);
  const invalid = result.codes
    .filter((c) => c.system === 'icd10cm' && tables.icd10cm.status(c.code, onDate) !== 'valid')
    .map((c) => `${c.code} is not valid`);
  return [...wrong, ...invalid];
}

describe.each(['eval/aci-bench', 'eval/mtsamples', 'eval/codiesp/dev'])(
  'the notes of ../shared/%s',
  (folder) => {
    it.skipIf(!hasShared(folder))('are coded without a crash, every span exact, every code valid', () => {
      const started = performance.now();
      const notes = sharedTexts(folder);
      let words = 0;
      for (const { id, text } of notes) {
        words += text.split(/\s+/).length;
        for (const setting of ['professional', 'inpatient'] as const) {
          const result = suggest(
            { id, texts: [{ id, text }], setting, date: onDate, withMentions: true },
            tables,
          );
          expect(inexact(result, text), `${id}, ${setting}`).toEqual([]);
        }
      }
      const seconds = (performance.now() - started) / 1000;
      console.log(
        `${folder}: ${String(notes.length)} notes twice, ${Math.round((2 * notes.length) / seconds)} notes/s, ${Math.round((2 * words) / seconds)} words/s`,
      );
      expect(notes.length).toBeGreaterThan(60);
    });
  },
);

describe('the contract', () => {
  it.skipIf(!hasShared('contract/code.schema.json'))('is kept by what `code` answers', () => {
    const schema: unknown = JSON.parse(readFileSync(join(SHARED, 'contract/code.schema.json'), 'utf8'));
    const validate = new Ajv2020({ strict: false }).compile(schema as object);
    for (const { id, text } of sharedTexts('eval/aci-bench')) {
      const result: unknown = JSON.parse(
        JSON.stringify(suggest({ id, texts: [{ id, text }], withMentions: true }, tables)),
      );
      expect(validate(result), JSON.stringify(validate.errors)).toBe(true);
    }
  });
});
