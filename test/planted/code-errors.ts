import type { Diagnosis, Encounter } from '../../src/record/encounter.ts';
import { names, notesNaming } from '../../src/tables/icd10cm/notes-naming.ts';
import type { Tables } from '../../src/tables/tables.ts';
import {
  added,
  at,
  type Changed,
  DAY,
  error,
  indexOf,
  type PlantedError,
  replaced,
  reported,
} from './planted-error.ts';

const status = (code: string, tables: Tables) => tables.icd10cm.status(code, DAY);

/** Puts the first code that some change of a diagnosis's code gives in its place. */
function misspelt(change: (code: string, tables: Tables) => string | undefined): PlantedError['plant'] {
  return (clean, tables) => {
    for (const [index, { code }] of reported(clean).entries()) {
      const wrong = change(code, tables);
      if (wrong !== undefined) return replaced(clean, index, { code: wrong }, at(index));
    }
    return undefined;
  };
}

/** Two neighbouring characters changed places. */
function transposed(code: string, tables: Tables): string | undefined {
  for (let i = code.length - 1; i > 1; i--) {
    const wrong = code.slice(0, i - 1) + (code[i] ?? '') + (code[i - 1] ?? '') + code.slice(i + 1);
    if (wrong !== code && /^[A-Z]\d[0-9A-Z](\.\w+)?$/.test(wrong) && status(wrong, tables) === 'unknown')
      return wrong;
  }
  return undefined;
}

/** `W11.XXXA` → `W11A`, `S61.451A` as it is. */
function withoutPlaceholder(code: string): string {
  return code.replace(/X+(.)$/, '$1').replace(/\.(.)$/, '$1');
}

const SEVENTH = /^[A-Z]\w{2}\.\w{4}$/;

function sevenCharacters(code: string, tables: Tables): boolean {
  const stem = code.slice(0, -1).replace(/\.?X+$/, '');
  return SEVENTH.test(code) && tables.icd10cm.on(DAY).seventhCharacters(stem).size > 0;
}

/** Conditions that end in unspecified, by the category whose specific codes charts have. */
const UNSPECIFIED: readonly (readonly [RegExp, string])[] = [
  [/^I50\.[2-4]/, 'I50.9'],
  [/^J44\.[01]/, 'J44.9'],
  [/^N17\.0/, 'N17.9'],
  [/^I48\.[0-2]/, 'I48.91'],
  [/^J15\.[0-8]/, 'J15.9'],
  [/^A41\.[0-8]/, 'A41.9'],
  [/^F33\.[0-8]/, 'F33.9'],
  [/^J45\.[2-5]/, 'J45.909'],
  [/^N18\.[1-6]/, 'N18.9'],
  [/^E78\.[0-4]/, 'E78.5'],
  [/^I63\.[0-8]/, 'I63.9'],
  [/^E87\.2[12]/, 'E87.20'],
];

const RIGHT_TO_LEFT = /\bright\b/i;

/** The code of the same title with another word for the side. */
function otherSide(code: string, side: string, tables: Tables): string | undefined {
  const edition = tables.icd10cm.on(DAY);
  const entry = edition.entry(code);
  const up = entry === undefined ? undefined : edition.parent(code);
  if (entry === undefined || up === undefined || !/\b(right|left)\b/i.test(entry.longTitle)) return undefined;
  const title = entry.longTitle.replace(/\b(right|left)\b/i, side);
  return edition.children(up.code).find((e) => e.longTitle === title && e.billable)?.code;
}

/** A code that an Excludes1 note keeps away from one of the chart, and the chart's own. */
function excluded(clean: Encounter, tables: Tables): Changed | undefined {
  const edition = tables.icd10cm.on(DAY);
  const codes = reported(clean).map((d) => d.code);
  for (const [index, code] of codes.entries()) {
    for (const note of notesNaming(edition, code, 'excludes1')) {
      if (names(note, code, edition)) continue;
      const reference = note.references[0];
      if (reference === undefined || reference.from !== reference.to) continue;
      const wrong = billableUnder(reference.from, tables).find((one) => names(note, one, edition));
      if (wrong === undefined || codes.includes(wrong)) continue;
      const changed = added(clean, wrong, tables);
      return changed === undefined ? undefined : { ...changed, path: at(index) };
    }
  }
  return undefined;
}

function billableUnder(code: string, tables: Tables): readonly string[] {
  const edition = tables.icd10cm.on(DAY);
  const entry = edition.entry(code);
  if (entry === undefined) return [];
  return entry.billable
    ? [entry.code]
    : edition.children(code).flatMap((child) => billableUnder(child.code, tables));
}

/** Two diagnoses of which the second never stands with the first. */
function beside(own: RegExp, wrong: string, path: 'own' | 'wrong' = 'wrong'): PlantedError['plant'] {
  return (clean, tables) => {
    const index = indexOf(clean, (d) => own.test(d.code));
    if (index === undefined) return undefined;
    const changed = added(clean, wrong, tables);
    return changed === undefined || path === 'wrong' ? changed : { ...changed, path: at(index) };
  };
}

const firstOf = (
  clean: Encounter,
  passes: (d: Diagnosis) => boolean,
  change: (code: string) => string | undefined,
) => {
  const index = indexOf(clean, passes);
  const code = index === undefined ? undefined : change(reported(clean)[index]?.code ?? '');
  return index === undefined || code === undefined ? undefined : replaced(clean, index, { code });
};

/** Errors in the choice of a diagnosis code. */
export const CODE_ERRORS: readonly PlantedError[] = [
  error('two characters transposed', 'icd10cm/unknown-code', misspelt(transposed)),
  error(
    '7th character that the category does not have',
    'icd10cm/unknown-code',
    misspelt((code, tables) => (sevenCharacters(code, tables) ? `${code.slice(0, -1)}Z` : undefined)),
  ),
  error(
    '7th character left out',
    'icd10cm/seventh-character-missing',
    misspelt((code, tables) => (sevenCharacters(code, tables) ? code.slice(0, -1) : undefined)),
  ),
  error(
    'placeholder X left out before the 7th character',
    'icd10cm/seventh-character-missing',
    misspelt((code, tables) =>
      sevenCharacters(code, tables) && /X+.$/.test(code) ? withoutPlaceholder(code) : undefined,
    ),
  ),
  error(
    'last character left out',
    'icd10cm/header-code',
    misspelt((code, tables) => {
      const header = code.slice(0, -1).replace(/\.$/, '');
      return !sevenCharacters(code, tables) && status(header, tables) === 'header' ? header : undefined;
    }),
  ),
  error(
    'code of a former edition',
    'icd10cm/not-valid-on-date',
    misspelt((code, tables) =>
      tables.icd10cm.predecessors(code).find((old) => status(old, tables) === 'expired'),
    ),
  ),
  error('same code twice', 'icd10cm/duplicate-diagnosis', (clean) => {
    const index = reported(clean).length;
    const again = clean.diagnoses[Math.min(1, index - 1)];
    if (again === undefined || (clean.setting === 'professional' && index >= 12)) return undefined;
    const diagnoses = [
      ...clean.diagnoses.slice(0, index),
      { ...again, role: 'secondary' as const },
      ...clean.diagnoses.slice(index),
    ];
    return { encounter: { ...clean, diagnoses }, path: at(index) };
  }),
  error('code that an Excludes1 note keeps away', 'icd10cm/excludes1', excluded),
  error(
    'unspecified code beside the specific one',
    'icd10cm/unspecified-beside-specific',
    (clean, tables) => {
      const [, vague] = UNSPECIFIED.find(([own]) => reported(clean).some((d) => own.test(d.code))) ?? [];
      return vague === undefined ? undefined : added(clean, vague, tables);
    },
  ),
  error('both sides where a bilateral code exists', 'icd10cm/bilateral-code-exists', (clean, tables) => {
    const edition = tables.icd10cm.on(DAY);
    for (const [index, { code }] of reported(clean).entries()) {
      const up = edition.parent(code);
      if (up === undefined || !edition.children(up.code).some((e) => /\bbilateral\b/i.test(e.longTitle)))
        continue;
      const right = RIGHT_TO_LEFT.test(edition.entry(code)?.longTitle ?? '');
      const other = otherSide(code, right ? 'left' : 'right', tables);
      const changed = other === undefined ? undefined : added(clean, other, tables);
      if (changed !== undefined) return right ? { ...changed, path: at(index) } : changed;
    }
    return undefined;
  }),
  error('side left open', 'icd10cm/side-unspecified', (clean, tables) => {
    const edition = tables.icd10cm.on(DAY);
    for (const [index, { code }] of reported(clean).entries()) {
      const title = edition.entry(code)?.longTitle ?? '';
      const up = edition.parent(code);
      const open = edition
        .children(up?.code ?? '')
        .find(
          (e) =>
            e.billable &&
            e.longTitle === title.replace(/\b(right|left)\b/i, 'unspecified') &&
            e.code !== code,
        );
      if (open !== undefined) return replaced(clean, index, { code: open.code });
    }
    return undefined;
  }),
  error('type 1 beside type 2 diabetes', 'icd10cm/two-diabetes-types', beside(/^E11/, 'E10.9')),
  error(
    'uncomplicated diabetes beside its complication',
    'icd10cm/uncomplicated-diabetes',
    beside(/^E11\.[2-6]/, 'E11.9'),
  ),
  error('current and former smoker', 'icd10cm/tobacco-current-and-past', beside(/^F17/, 'Z87.891')),
  error('two stages of kidney disease', 'icd10cm/two-kidney-disease-stages', beside(/^N18\.[345]/, 'N18.2')),
  error(
    'two stages of one pressure ulcer',
    'icd10cm/pressure-ulcer-two-stages',
    beside(/^L89\.15/, 'L89.153'),
  ),
  error('active tumour and history of it', 'icd10cm/malignancy-active-and-past', beside(/^C50/, 'Z85.3')),
  error(
    'hypertension not combined with its kidneys or heart',
    'icd10cm/hypertension-not-combined',
    (clean) => {
      if (!reported(clean).some((d) => /^(N18|I50)/.test(d.code))) return undefined;
      const changed = firstOf(
        clean,
        (d) => /^I1[1-3]/.test(d.code),
        () => 'I10',
      );
      return changed;
    },
  ),
  error('complication coded as of the wrong phase', 'icd10cm/seventh-character-mixed', (clean, tables) => {
    const index = indexOf(clean, (d) => /^S.*A$/.test(d.code));
    const code = index === undefined ? undefined : reported(clean)[index]?.code;
    return code === undefined ? undefined : added(clean, `${code.slice(0, -1)}D`, tables);
  }),
  error('adult body mass index on a child', 'icd10cm/body-mass-index-against-age', (clean, tables) =>
    Number(clean.patient?.birthDate?.slice(0, 4)) > 2008 ? added(clean, 'Z68.31', tables) : undefined,
  ),
  error('body mass index against the weight diagnosis', 'icd10cm/weight-against-body-mass-index', (clean) => {
    const index = indexOf(clean, (d) => /^Z68\.[34]/.test(d.code));
    const weight = indexOf(clean, (d) => /^E66\.8/.test(d.code));
    if (index === undefined || weight === undefined) return undefined;
    return replaced(clean, index, { code: 'Z68.27' }, at(weight));
  }),
];
