/** A stem (`from` alone) or a range of codes without dots. */
interface CodeRange {
  readonly from: string;
  readonly to: string | undefined;
  /** The subdivision that both ends name: `E08.4-E13.4` means the fourth character 4 in each category. */
  readonly tail: string;
}

const read = new Map<string, readonly CodeRange[]>();

/** Whether a code lies in one of the comma-separated stems and ranges (`I50`, `J00-J22`, `E08.4-E13.4`). */
export function inRanges(code: string, ranges: string): boolean {
  const bare = code.replace('.', '');
  return rangesOf(ranges).some((range) => inOneRange(bare, range));
}

function rangesOf(ranges: string): readonly CodeRange[] {
  const known = read.get(ranges);
  if (known !== undefined) return known;
  const parsed = ranges
    .split(',')
    .filter((range) => range !== '')
    .map((range): CodeRange => {
      const [from = '', to] = range.replaceAll('.', '').split('-');
      const tail = from.slice(3);
      return { from, to, tail: to !== undefined && tail === to.slice(3) ? tail : '' };
    });
  read.set(ranges, parsed);
  return parsed;
}

function inOneRange(bare: string, { from, to, tail }: CodeRange): boolean {
  if (to === undefined) return bare.startsWith(from);
  if (bare.slice(0, from.length) < from || bare.slice(0, to.length) > to) return false;
  return tail === '' || bare.startsWith(tail, 3);
}
