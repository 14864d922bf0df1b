import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codesOf } from '../../../test/procedures.ts';

/** Titles as surgeons dictate them with their codes, coded before the engine saw them; `|` parts codes that may stand. */
const TITLES = readFileSync(join(import.meta.dirname, 'surgeons-titles.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'));

describe('titles of operations as surgeons dictate them (ICD-10-PCS guidelines A8, A11, B3–B6)', () => {
  for (const [title = '', codes = ''] of TITLES) {
    it(`${title} → ${codes}`, () => {
      const left = new Set(
        codesOf(`OPERATIVE REPORT\n\nDATE OF PROCEDURE: 05/04/2026\n\nPROCEDURE PERFORMED:\n${title}\n`),
      );
      const missing = codes.split(' ').filter((choice) => {
        const found = choice.split('|').find((code) => left.has(code));
        return found === undefined || !left.delete(found);
      });
      expect({ missing, extra: [...left] }).toEqual({ missing: [], extra: [] });
    });
  }
});
