import { describe, expect, it } from 'vitest';
import { comparedModel, HCC_MODELS } from '../../../test/peers/hcc.ts';
import { readHccAnswers } from '../../../test/peers/hcc-answer-file.ts';
import { tablesOnDisk } from '../../cli/tables-on-disk.ts';
import { type HccScore, scoreBeneficiary } from './score.ts';

const tables = tablesOnDisk();
const answers = readHccAnswers();

describe('the explanation of a risk score', () => {
  it.each(HCC_MODELS)('%s: is true for 400 beneficiaries', (name) => {
    const model = comparedModel(tables, name);
    const seen = { alone: 0, together: 0, dropped: 0, unmapped: 0, invalid: 0, beside: 0 };
    for (const { codes, facts } of answers.filter((answer) => answer.model === name).slice(0, 400)) {
      const scored = (some: readonly string[]): HccScore => {
        const score = scoreBeneficiary(some, facts, model);
        if (score === undefined) throw new Error(`${name} does not apply`);
        return score;
      };
      const whole = scored(codes);
      const without = (left: readonly string[]): HccScore =>
        scored(codes.filter((code) => !left.includes(code)));
      const hccsOf = (score: HccScore): readonly string[] => score.hccs.map(({ hcc }) => hcc);
      expect(whole.parts.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(whole.score, 3);
      const countingCodes = new Set(whole.hccs.flatMap(({ diagnoses }) => diagnoses));
      for (const { hcc, diagnoses } of whole.hccs) {
        expect(hccsOf(without(diagnoses)), `${hcc} without ${diagnoses.join(' ')}`).not.toContain(hcc);
        for (const code of diagnoses) {
          const others = diagnoses.length > 1;
          expect(hccsOf(without([code])).includes(hcc), code).toBe(others);
          seen[others ? 'together' : 'alone']++;
        }
      }
      const still = (code: string, kind: 'dropped' | 'unmapped' | 'invalid'): void => {
        if (countingCodes.has(code)) return;
        const less = without([code]);
        expect([code, hccsOf(less), less.score]).toEqual([code, hccsOf(whole), whole.score]);
        seen[kind]++;
      };
      const beside = whole.dropped.filter(({ by }) => by.endsWith('which counts only beside it'));
      if (beside.length > 0) {
        expect(hccsOf(without(beside.flatMap(({ diagnoses }) => diagnoses)))).not.toContain('223');
        seen.beside++;
      }
      for (const one of whole.dropped)
        for (const code of one.diagnoses) if (!beside.includes(one)) still(code, 'dropped');
      for (const code of whole.unmapped) still(code, 'unmapped');
      for (const { code, edit } of whole.edited) if (edit.hcc === undefined) still(code, 'invalid');
    }
    expect(seen.alone).toBeGreaterThan(500);
    expect(seen.together).toBeGreaterThan(10);
    expect(seen.dropped).toBeGreaterThan(100);
    expect(seen.unmapped).toBeGreaterThan(10);
    if (name === 'V28') {
      expect(seen.invalid).toBeGreaterThan(10);
      expect(seen.beside).toBeGreaterThan(0);
    }
  });
});
