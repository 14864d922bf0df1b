import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { peerPython } from '../test/peers/peer-python.ts';

/** What a peer's script measured on some input; nothing where Python or the peer is not there. */
export function peerFigures(script: string, input: unknown): Readonly<Record<string, number>> {
  try {
    const ran = spawnSync(peerPython(), [join(import.meta.dirname, script)], {
      input: JSON.stringify(input),
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    return ran.status === 0 ? (JSON.parse(ran.stdout) as Record<string, number>) : {};
  } catch {
    return {};
  }
}
