import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'fflate';
import type { ElixhauserCase } from './elixhauser.ts';

const FILE = join(import.meta.dirname, 'elixhauser-2000.tsv.gz');

/** A stay with the peer's answer, as committed. */
export interface AnsweredStay extends ElixhauserCase {
  readonly peer: string;
}

/** The answers as a compact table; a stay is written `CODE:Y CODE:N CODE:`. */
export function elixhauserAnswerFile(answers: readonly AnsweredStay[]): {
  readonly path: string;
  readonly bytes: Uint8Array;
} {
  const lines = answers.map(
    ({ codes, poa, peer }) => `${codes.map((code, i) => `${code}:${poa[i] ?? ''}`).join(' ')}\t${peer}`,
  );
  const text = `${['codes\tmeasures\tmortality\treadmission', ...lines].join('\n')}\n`;
  return { path: FILE, bytes: gzipSync(new TextEncoder().encode(text), { level: 9, mtime: 0 }) };
}

/** The committed answers of PyPI `elixhauser-ahrq` 2026.1.3. */
export function readElixhauserAnswers(): readonly AnsweredStay[] {
  const text = new TextDecoder().decode(gunzipSync(readFileSync(FILE)));
  return text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [codes = '', ...peer] = line.split('\t');
      const pairs = codes.split(' ').map((pair) => pair.split(':'));
      return {
        codes: pairs.map(([code = '']) => code),
        poa: pairs.map(([, indicator = '']) => indicator as AnsweredStay['poa'][number]),
        peer: peer.join('\t'),
      };
    });
}
