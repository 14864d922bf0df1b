import type { UnknownProperty } from '../record/unknown-properties.ts';

/** A record of an input with the properties of it that are not read. */
interface ReadRecord {
  readonly id: string;
  readonly unknown?: readonly UnknownProperty[];
}

/** Says once per input, on standard error, which properties of its encounters look like slips of ones that are read. */
export function unreadPropertiesPrinter(
  write: (text: string) => void = (text) => process.stderr.write(text),
): (record: ReadRecord) => void {
  const said = new Set<string>();
  return ({ id, unknown = [] }) => {
    for (const { path, near } of unknown) {
      // `code` prints more of a diagnosis than an encounter has; only a likely slip is worth a line.
      if (near === undefined || said.has(path)) continue;
      said.add(path);
      write(`chartwright: ${id}: ${path} is not read; is ${near} meant?\n`);
    }
  };
}
