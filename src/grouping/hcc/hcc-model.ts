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
  /** The coefficient of a variable in a segment (`CNA`, `HCC37`); undefined when the segment does not use it. */
  coefficient(prefix: string, variable: string): number | undefined;
  title(hcc: string): string;
}

/** Opens a model of an `hcc` edition. */
export function openHccModel(tables: Tables, edition: Edition, name: HccModelName): HccModel {
  const pack = (role: string): RowPack => tables.list(edition.packs[role] ?? '');
  const diagnoses = pack('diagnoses');
  const column = diagnoses.column(name);
  const known = new Map<string, readonly string[]>();
  const titles = new Map(Array.from(pack('titles').rowsOf(name), ([, hcc = '', title = '']) => [hcc, title]));
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
      Array.from(pack('hierarchies').rowsOf(name), ([, hcc = '', drops = '']) => [
        hcc,
        new Set(drops.split(' ')),
      ]),
    ),
    coefficient: openCoefficients(pack('coefficients'), name),
    title: (hcc) => titles.get(hcc) ?? '',
  };
}

/** Variables are compared in lower case: the tables of CMS spell some in several ways. `=NAME` stands without prefix. */
function openCoefficients(pack: RowPack, name: HccModelName): HccModel['coefficient'] {
  const values = new Map(
    Array.from(pack.rowsOf(name), ([, variable = '', value = '']) => [variable.toLowerCase(), Number(value)]),
  );
  const segments = new Map<string, Map<string, number | undefined>>();
  return (prefix, variable) => {
    let known = segments.get(prefix);
    if (known === undefined) {
      known = new Map();
      segments.set(prefix, known);
    }
    if (!known.has(variable)) {
      const full = variable.startsWith('=') ? variable.slice(1) : `${prefix}_${variable}`;
      known.set(variable, values.get(full.toLowerCase()));
    }
    return known.get(variable);
  };
}

function readEdits(pack: RowPack, name: HccModelName): ReadonlyMap<string, DiagnosisEdit> {
  const edits = new Map<string, DiagnosisEdit>();
  const numberOf = (cell: string): number | undefined => (cell === '' ? undefined : Number(cell));
  for (const [code = '', model, edit, sex, fromAge = '', toAge = '', hcc = ''] of pack.rows()) {
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
