/** Whether a code lies in one of the comma-separated stems and ranges (`I50`, `J00-J22`, `E08.4-E13.4`). */
export function inRanges(code: string, ranges: string): boolean {
  if (ranges === '') return false;
  const bare = code.replace('.', '');
  return ranges.split(',').some((range) => inOneRange(bare, range.replaceAll('.', '')));
}

function inOneRange(bare: string, range: string): boolean {
  const [from = '', to] = range.split('-');
  if (to === undefined) return bare.startsWith(from);
  return bare.slice(0, from.length) >= from && bare.slice(0, to.length) <= to && sameTail(bare, from, to);
}

/** `E08.4-E13.4` means the fourth character 4 in each of the categories, not everything between. */
function sameTail(bare: string, from: string, to: string): boolean {
  const tail = from.slice(3);
  return tail === '' || tail !== to.slice(3) || bare.slice(3).startsWith(tail);
}
