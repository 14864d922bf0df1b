import type { DateOfService } from '../base/date-of-service.ts';
import { type CodeSystem, withDot, withoutDot } from '../record/code-system.ts';
import type { CodeStatus, TabularNote } from '../tables/icd10cm/icd10cm.ts';
import type { Tables } from '../tables/tables.ts';

/** Everything known of a code, as `show --format json` prints it. */
export interface ShownCode {
  readonly system: CodeSystem;
  readonly code: string;
  readonly title: string;
  readonly shortTitle?: string;
  readonly status: CodeStatus;
  readonly onDate: string;
  readonly edition: string;
  readonly path: readonly { readonly place: string; readonly title: string }[];
  readonly validity: readonly { readonly from: string; readonly to?: string }[];
  readonly notes: readonly TabularNote[];
  readonly seventhCharacters: readonly { readonly character: string; readonly meaning: string }[];
  readonly children: readonly { readonly code: string; readonly title: string; readonly billable: boolean }[];
  readonly neighbours: readonly {
    readonly code: string;
    readonly title: string;
    readonly billable: boolean;
  }[];
  readonly attributes: readonly string[];
  readonly predecessors: readonly string[];
  readonly successors: readonly string[];
  /** ICD-9-CM equivalents by the General Equivalence Mappings. */
  readonly icd9cm: readonly string[];
  /** Further facts of other systems, as label and text. */
  readonly facts?: readonly { readonly label: string; readonly text: string }[];
}

/** Everything known of a code on a date, or undefined when no loaded table has it. */
export function showCode(given: string, onDate: DateOfService, tables: Tables): ShownCode | undefined {
  const bare = withoutDot(given);
  return showDiagnosis(bare, onDate, tables);
}

function showDiagnosis(bare: string, onDate: DateOfService, tables: Tables): ShownCode | undefined {
  const status = tables.icd10cm.status(bare, onDate);
  const title = tables.icd10cm.title(bare);
  if (status === 'unknown' || title === undefined) return undefined;
  const edition = tables.icd10cm.on(onDate);
  const entry = edition.entry(bare);
  const parent = edition.parent(bare);
  const siblings = parent === undefined ? [] : edition.children(parent.code);
  const short = (e: { code: string; longTitle: string; billable: boolean }) => ({
    code: e.code,
    title: e.longTitle,
    billable: e.billable,
  });
  return {
    system: 'icd10cm',
    code: withDot(bare),
    title: entry?.longTitle ?? title,
    ...(entry === undefined || entry.shortTitle === '' ? {} : { shortTitle: entry.shortTitle }),
    status,
    onDate,
    edition: edition.edition.name,
    path: edition.path(bare),
    validity: tables.icd10cm.validity(bare),
    notes: edition.notes(bare),
    seventhCharacters: [...edition.seventhCharacters(bare)].map(([character, meaning]) => ({
      character,
      meaning,
    })),
    children: edition.children(bare).map(short),
    neighbours: siblings.filter((e) => withoutDot(e.code) !== bare).map(short),
    attributes: attributeWords(bare, onDate, tables),
    predecessors: tables.icd10cm.predecessors(bare),
    successors: tables.icd10cm.successors(bare),
    icd9cm: tables.icd10cm.icd9cm(bare),
  };
}

function attributeWords(bare: string, onDate: DateOfService, tables: Tables): readonly string[] {
  const a = tables.icd10cm.attributes(bare, onDate);
  const words: string[] = [];
  if (a.sex !== undefined) words.push(a.sex === 'F' ? 'female patients only' : 'male patients only');
  if (a.ageGroup !== undefined) words.push(`${a.ageGroup} patients only`);
  if (a.manifestation) words.push('manifestation: never principal');
  if (a.unacceptablePrincipal) words.push('unacceptable as principal diagnosis');
  if (a.requiresSecondary) words.push('principal only with a secondary diagnosis');
  if (a.questionableAdmission) words.push('questionable admission as principal');
  if (a.unspecified) words.push('unspecified code (Medicare Code Editor)');
  if (a.poaExempt) words.push('exempt from present-on-admission reporting');
  return words;
}
