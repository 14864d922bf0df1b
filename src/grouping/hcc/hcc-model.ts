import type { Edition } from '../../tables/edition.ts';
import type { RowPack } from '../../tables/row-pack.ts';
import type { Tables } from '../../tables/tables.ts';
import type { HccModelName } from './risk-facts.ts';

/** An age or sex edit of a diagnosis. */
export interface DiagnosisEdit {
  readonly edit: 'sex' | 'age' | 'code-editor-age';
  readonly sex: 'F' | 'M' | undefined;
  /** Applies at this age and above. */
  readonly fromAge: number | undefined;
  /** Applies at this age and below. */
  readonly toAge: number | undefined;
  /** The HCC the diagnosis has then; undefined when it has none. */
  readonly hcc: string | undefined;
}

/** The tables of one model in one payment year. */
export interface HccModel {
  readonly name: HccModelName;
  readonly edition: Edition;
  /** HCCs of a diagnosis (no dot), before edits. */
  hccsOf(code: string): readonly string[];
  readonly edits: ReadonlyMap<string, DiagnosisEdit>;
  /** HCC → the HCCs it drops. */
  readonly hierarchies: ReadonlyMap<string, ReadonlySet<string>>;
  /** By the name of the variable in lower case, with the segment before it: `cna_hcc37`. */
  readonly coefficients: ReadonlyMap<string, number>;
  title(hcc: string): string;
}

/** Opens a model of an `hcc` edition. */
export function openHccModel(tables: Tables, edition: Edition, name: HccModelName): HccModel {
  const pack = (role: string): RowPack => tables.list(edition.packs[role] ?? '');
  const diagnoses = pack('diagnoses');
  const column = diagnoses.column(name);
  const known = new Map<string, readonly string[]>();
  const titles = new Map(rowsOf(pack('titles'), name).map(([, hcc = '', title = '']) => [hcc, title]));
  return {
    name,
    edition,
    hccsOf: (code) => {
      const cached = known.get(code);
      if (cached !== undefined) return cached;
      const row = diagnoses.find(code);
      const hccs = row === -1 ? [] : (diagnoses.row(row)[column] ?? '').split(' ').filter(Boolean);
      known.set(code, hccs);
      return hccs;
    },
    edits: readEdits(pack('edits'), name),
    hierarchies: new Map(
      rowsOf(pack('hierarchies'), name).map(([, hcc = '', drops = '']) => [hcc, new Set(drops.split(' '))]),
    ),
    coefficients: new Map(
      rowsOf(pack('coefficients'), name).map(([, variable = '', value = '']) => [
        variable.toLowerCase(),
        Number(value),
      ]),
    ),
    title: (hcc) => titles.get(hcc) ?? '',
  };
}

function rowsOf(pack: RowPack, key: string): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  for (let i = pack.lowerBound(key); i < pack.size && pack.key(i) === key; i++) rows.push(pack.row(i));
  return rows;
}

function readEdits(pack: RowPack, name: HccModelName): ReadonlyMap<string, DiagnosisEdit> {
  const edits = new Map<string, DiagnosisEdit>();
  const numberOf = (cell: string): number | undefined => (cell === '' ? undefined : Number(cell));
  for (let i = 0; i < pack.size; i++) {
    const [code = '', model, edit, sex, fromAge = '', toAge = '', hcc = ''] = pack.row(i);
    if (model !== name) continue;
    edits.set(code, {
      edit: edit === 'sex' ? 'sex' : edit === 'age' ? 'age' : 'code-editor-age',
      sex: sex === 'F' || sex === 'M' ? sex : undefined,
      fromAge: numberOf(fromAge),
      toAge: numberOf(toAge),
      hcc: hcc === '' ? undefined : hcc,
    });
  }
  return edits;
}
