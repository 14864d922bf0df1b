/** A joint between two vertebrae, by the letter and number of the upper and the lower one. */
export interface VertebralJoint {
  readonly region:
    | 'occipital'
    | 'cervical'
    | 'cervicothoracic'
    | 'thoracic'
    | 'thoracolumbar'
    | 'lumbar'
    | 'lumbosacral';
}

const ORDER: readonly string[] = [...numbered('c', 7), ...numbered('t', 12), ...numbered('l', 5), 's1'];

function numbered(letter: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => `${letter}${String(i + 1)}`);
}

const LEVEL = /^([ctls])(\d{1,2})$/;

/** The joints that ranges such as `L3 S1`, `C5 6` or `L4 L5` name; each once, in order. */
export function vertebralJoints(words: readonly string[]): readonly VertebralJoint[] {
  const upper = new Set<number>();
  for (let at = 0; at < words.length; at++) {
    const first = ORDER.indexOf(words[at] ?? '');
    if (first === -1) continue;
    let next = at + 1;
    while (['to', 'through', 'thru', '-'].includes(words[next] ?? '')) next++;
    const second = ORDER.indexOf(levelAfter(words[at] ?? '', words[next] ?? ''));
    if (second <= first) continue;
    for (let joint = first; joint < second; joint++) upper.add(joint);
    at = next - 1;
  }
  return [...upper].sort((a, b) => a - b).map((joint) => ({ region: regionOf(joint) }));
}

/** `L4 5` names L4 and L5, `L5 1` L5 and S1. */
function levelAfter(first: string, second: string): string {
  if (LEVEL.test(second)) return second;
  if (!/^\d{1,2}$/.test(second)) return '';
  return first === 'l5' && second === '1' ? 's1' : first.charAt(0) + second;
}

function regionOf(joint: number): VertebralJoint['region'] {
  const upper = ORDER[joint] ?? '';
  const lower = ORDER[joint + 1] ?? '';
  if (upper === 'c7') return 'cervicothoracic';
  if (upper === 't12') return 'thoracolumbar';
  if (lower === 's1') return 'lumbosacral';
  return upper.startsWith('c') ? 'cervical' : upper.startsWith('t') ? 'thoracic' : 'lumbar';
}

const REGIONS: Readonly<Record<string, string>> = { c: 'cervical', t: 'thoracic', l: 'lumbar', s: 'sacral' };

/** Words for the regions of the levels named, so that lists need not write out every level. */
export function spinalWords(words: readonly string[]): readonly string[] {
  const found = new Set<string>();
  words.forEach((word, at) => {
    const level = LEVEL.exec(word);
    if (level === null) return;
    const number = Number(level[2]);
    const region = REGIONS[level[1] ?? ''];
    if (region === undefined || number > 12 || number === 0) return;
    found.add(region);
    if (word === 'l5' && ['s1', '1'].includes(words[at + 1] ?? '')) found.add('lumbosacral');
  });
  return [...found];
}
