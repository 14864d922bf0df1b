import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DateOfService } from '../../src/base/date-of-service.ts';
import { suggest } from '../../src/engine.ts';
import type { Setting } from '../../src/record/setting.ts';
import type { CodeSuggestion } from '../../src/record/suggestion.ts';
import { noteOf } from '../coded-note.ts';
import { tables } from '../tables.ts';

/**
 * A short record that shows one numbered section of the Official Guidelines at work, and the codes a coder takes from it.
 * Rows of `*.tsv` beside this file: section, setting, history and assessment (lines parted by `|`), expected.
 */
export interface GuidelineCase {
  readonly file: string;
  readonly section: string;
  readonly setting: Setting;
  readonly history: string;
  readonly assessment: string;
  /** Acceptable sets, parted by `|` in the row; each of terms parted by blanks (see `unmet`). */
  readonly expected: readonly (readonly string[])[];
}

/** Every case of the folder, in the order of files and rows. */
export function guidelineCases(): readonly GuidelineCase[] {
  const folder = import.meta.dirname;
  return readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .flatMap((file) =>
      readFileSync(join(folder, file), 'utf8')
        .trimEnd()
        .split('\n')
        .slice(1)
        .map((line): GuidelineCase => {
          const [section = '', setting = '', history = '', assessment = '', expected = ''] = line.split('\t');
          if (setting !== 'inpatient' && setting !== 'outpatient' && setting !== 'professional')
            throw new Error(`${file}: ${section} has setting ${setting}`);
          return {
            file,
            section,
            setting,
            history: history.replaceAll('|', '\n'),
            assessment: assessment.replaceAll('|', '\n'),
            expected: expected.split('|').map((set) => set.split(' ')),
          };
        }),
    );
}

/** What the engine answers to the case, in its order. */
export function answer({ setting, history, assessment }: GuidelineCase): readonly CodeSuggestion[] {
  const before = history === '' ? '' : `HISTORY OF PRESENT ILLNESS\n${history}\n\n`;
  const text = before + noteOf(assessment, setting);
  return suggest({ texts: [{ id: 'note', text }], setting, date: '2026-05-10' as DateOfService }, tables)
    .codes;
}

/**
 * The terms of the set that the answer does not meet. `E11.9` is there, `!E11.9` is not, `1=E11.9` is the first
 * diagnosis, `I10@Y` is there with this present-on-admission indicator, `A>B` both are there and in this order.
 */
export function unmet(terms: readonly string[], codes: readonly CodeSuggestion[]): readonly string[] {
  const place = (code: string): number => codes.findIndex((c) => c.code === code);
  return terms.filter((term) => {
    if (term.startsWith('!')) return place(term.slice(1)) !== -1;
    if (term.startsWith('1=')) return codes[0]?.code !== term.slice(2);
    if (term.includes('@')) {
      const [code = '', indicator] = term.split('@');
      return codes[place(code)]?.poa !== indicator;
    }
    const places = term.split('>').map(place);
    return places.some((p, i) => p === -1 || p < (places[i - 1] ?? 0));
  });
}
