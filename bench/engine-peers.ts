import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { SHARED, textsOf } from '../eval/sets.ts';
import { packsOnDisk } from '../src/cli/packs-on-disk.ts';
import { SectionPack } from '../src/tables/terms/section-pack.ts';
import { TermIndex } from '../src/tables/terms/term-index.ts';
import { WORDS_A_NOTE } from './engine.ts';

/**
 * The same notes through Python packages that only find terms, given the engine's own terms for diagnoses; packages
 * that are not installed are passed over. `PEERS_PYTHON` names another interpreter than `python3`.
 */
export function enginePeers(): Readonly<Record<string, number>> | undefined {
  const notes = ['mtsamples', 'aci-bench'].flatMap((set) => textsOf(`${SHARED}/eval/${set}`) ?? []);
  if (notes.length === 0) return undefined;
  const index = new TermIndex(new SectionPack(packsOnDisk().readPack('terms/icd10cm.bin.gz')));
  const terms = new Set(Array.from({ length: index.termCount }, (_, term) => index.termText(term)));
  const ran = spawnSync(
    process.env.PEERS_PYTHON ?? 'python3',
    [join(import.meta.dirname, 'engine_peers.py')],
    {
      input: JSON.stringify({ notes: notes.map((n) => n.text), terms: [...terms], wordsANote: WORDS_A_NOTE }),
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    },
  );
  if (ran.status !== 0) return undefined;
  const figures = JSON.parse(ran.stdout) as Record<string, number>;
  return Object.keys(figures).length === 0 ? undefined : { terms: terms.size, ...figures };
}
