import { AppError } from '../../base/app-error.ts';
import type { DateOfService } from '../../base/date-of-service.ts';
import type { Problem } from '../../base/problem.ts';
import { headOf } from '../../formats/tables/decode.ts';
import type { EffectiveDate, TableContent, TableFile, TableLayout } from '../../formats/tables/layout.ts';
import { layoutOf, TABLE_LAYOUTS } from '../../formats/tables/layouts.ts';
import type { FoundFile } from './table-files.ts';

/** A file whose layout is known, read. */
export interface ReadFile {
  readonly layout: TableLayout;
  readonly name: string;
  readonly content: TableContent;
  readonly problems: readonly Problem[];
  readonly effective: EffectiveDate | undefined;
  /** The file ends with a line end, as official text files do: it was not cut off within a line. */
  readonly endsInLine: boolean;
}

export interface Recognised {
  readonly files: readonly ReadFile[];
  /** Files that hold no table known here. */
  readonly left: readonly string[];
}

/**
 * Recognises and reads the files handed over.
 *
 * @param given  what the user named, for messages
 * @param onFile called before each file is read
 * @throws AppError `unreadable-input` when no file is recognised, `table-damaged` when one cannot be read or is cut short
 */
export function recogniseFiles(
  found: Iterable<FoundFile>,
  given: string,
  onFile: (name: string) => void,
): Recognised {
  const files: ReadFile[] = [];
  const left: string[] = [];
  for (const one of found) {
    if (one.kind === 'left') {
      left.push(one.name);
      continue;
    }
    const layout = one.file.bytes.length === 0 ? undefined : layoutOf(headOf(one.file.bytes), one.file.name);
    if (layout === undefined) left.push(one.file.name);
    else {
      onFile(one.file.name);
      files.push(read(layout, one.file));
    }
  }
  if (files.length === 0) throw unknownFile(given, left);
  return { files, left };
}

const LINE_END = 10;

function read(layout: TableLayout, file: TableFile): ReadFile {
  const { value, problems } = contentOf(layout, file);
  if (problems.some(({ place }) => isCutLine(place, file)))
    throw damaged(file.name, 'it ends in the middle of a line');
  if (isEmpty(value)) throw damaged(file.name, problems[0]?.message ?? 'it holds no row');
  return {
    layout,
    name: file.name,
    content: value,
    problems,
    effective: layout.effectiveFrom(file),
    endsInLine: file.bytes.at(-1) === LINE_END,
  };
}

function contentOf(layout: TableLayout, file: TableFile): ReturnType<TableLayout['read']> {
  try {
    return layout.read(file);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw damaged(file.name, error instanceof Error ? error.message : String(error));
  }
}

/** A file that cannot be used as it is; nothing is changed. */
export function damaged(name: string, what: string): AppError {
  return new AppError(
    'table-damaged',
    `${name} cannot be used: ${what.replace(/\.$/, '')}.`,
    'Get the file again; the tables at hand stay as they are.',
  );
}

/** Whether a problem is at the last line of a file that does not end with a line end. */
function isCutLine(place: string, { bytes }: TableFile): boolean {
  if (bytes.at(-1) === LINE_END) return false;
  const line = /, line (\d+)$/.exec(place)?.[1];
  if (line === undefined) return false;
  let lines = 1;
  for (const byte of bytes) if (byte === LINE_END) lines++;
  return Number(line) === lines;
}

function isEmpty(content: TableContent): boolean {
  if (content.kind === 'rows') return content.parts.every((part) => part.rows.length === 0);
  if (content.kind === 'icd10cm-list') return content.chapters.length === 0;
  return (content.kind === 'icd10pcs-definitions' ? content.definitions : content.rows).length === 0;
}

function unknownFile(given: string, names: readonly string[]): AppError {
  const inside =
    names.length === 0 ? '' : ` Looked at: ${names.slice(0, 5).join(', ')}${names.length > 5 ? '…' : ''}.`;
  return new AppError(
    'unreadable-input',
    `No table is recognised in ${given}.${inside}`,
    `These layouts are known:\n${TABLE_LAYOUTS.map((layout) => `  ${layout.title}`).join('\n')}`,
  );
}

/** A file with the day from which it holds. */
export interface DatedFile extends ReadFile {
  readonly from: DateOfService;
}

/** Files with their dates, and those for which none is known. */
export interface Dated {
  readonly dated: readonly DatedFile[];
  readonly undated: readonly ReadFile[];
}

/**
 * Gives every file its day: the one asked for, else its own, else, where it names at most a year, that of another
 * file of the same table (modifiers and descriptions go with the attributes they came with).
 */
export function dateFiles(files: readonly ReadFile[], asked: DateOfService | undefined): Dated {
  const dated: DatedFile[] = [];
  const undated: ReadFile[] = [];
  for (const file of files) {
    const own = file.effective;
    const from = asked ?? (own?.yearOnly === false ? own.date : (companionDate(file, files) ?? own?.date));
    if (from === undefined) undated.push(file);
    else dated.push({ ...file, from });
  }
  return { dated, undated };
}

function companionDate(file: ReadFile, files: readonly ReadFile[]): DateOfService | undefined {
  const year = file.effective?.date.slice(0, 4);
  return files
    .filter((other) => other.layout.table === file.layout.table && other.effective?.yearOnly === false)
    .map((other) => other.effective?.date)
    .find((date) => date !== undefined && (year === undefined || date.startsWith(year)));
}
