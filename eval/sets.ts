import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DateOfService } from '../src/base/date-of-service.ts';
import type { Setting } from '../src/record/setting.ts';

/** Where the development notes lie, beside the checkout. */
export const SHARED = join(import.meta.dirname, '../../shared');
export const SETS = join(import.meta.dirname, 'sets');

/** A set of notes with gold codes. */
export interface NoteSet {
  readonly name: string;
  /** Folder of the texts; gold.tsv stands in `eval/sets/<name>`. */
  readonly texts: string;
  readonly date: DateOfService;
  /** By note id; a set of one setting has the same for all. */
  setting(id: string): Setting;
}

export const NOTE_SETS: readonly NoteSet[] = [
  {
    name: 'aci-bench',
    texts: join(SHARED, 'eval/aci-bench'),
    date: '2026-05-10' as DateOfService,
    setting: () => 'professional',
  },
  {
    name: 'own',
    texts: join(SETS, 'own'),
    date: '2026-05-10' as DateOfService,
    // A note of our own says its setting in its name: inpatient-sepsis.txt.
    setting: (id) =>
      id.startsWith('inpatient') ? 'inpatient' : id.startsWith('outpatient') ? 'outpatient' : 'professional',
  },
];

/** The texts of a folder by name without ending, or undefined where the folder is not there. */
export function textsOf(
  folder: string,
): readonly { readonly id: string; readonly text: string }[] | undefined {
  if (!existsSync(folder)) return undefined;
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ id: name.slice(0, -4), text: readFileSync(join(folder, name), 'utf8') }));
}
