import type { PcsIndexLine } from './icd10pcs.ts';

/**
 * To which key a `use` line of the Index belongs, by what it says to use: a body part or a device of Medical and
 * Surgical, a device of New Technology, else a substance.
 *
 * @param labels rows of the labels pack: key, label, words
 */
export function useKindBy(labels: readonly (readonly string[])[]): (target: string) => PcsIndexLine['kind'] {
  const named = (position: string): Set<string> =>
    new Set(
      labels.filter(([key = '']) => key[0] === position && key[2] === '0').map(([, label = '']) => label),
    );
  const bodyParts = named('4');
  const devices = named('6');
  return (target) => {
    if (bodyParts.has(target)) return 'use body part';
    if (target.endsWith(' in New Technology')) return 'use device';
    return devices.has(target.replace(/ (?:in|for)(?: .*)?$/, '')) ? 'use device' : 'use substance';
  };
}
