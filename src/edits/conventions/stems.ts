/** Whether a code is a stem or lies below it; dots do not matter. */
export function isUnder(code: string, stem: string): boolean {
  return code.replace('.', '').startsWith(stem.replace('.', ''));
}

/** Whether the category of a code lies in an inclusive range of categories. */
export function inCategories(code: string, from: string, to: string): boolean {
  const category = code.slice(0, 3);
  return category >= from && category <= to;
}
