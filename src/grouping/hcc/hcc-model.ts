import { once } from '../../base/once.ts';
import type { Edition } from '../../tables/edition.ts';
import type { RowPack } from '../../tables/row-pack.ts';
import type { Tables } from '../../tables/tables.ts';
import { INTERACTION_TERMS, type InteractionTerm } from './interaction-terms.ts';
import { type HccModelName, isRxHcc } from './risk-facts.ts';

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

/** The coefficients of one segment of a model. */
export interface SegmentPrices {
  /** The coefficient of a demographic variable or count; `=NAME` is looked up without the segment's prefix. */
  coefficient(variable: string): number | undefined;
  /** HCC → coefficient; empty where diagnoses are not priced (new enrollees). */
  readonly hccs: ReadonlyMap<string, number>;
  /** The interactions that the segment prices. */
  readonly interactions: readonly { readonly term: InteractionTerm; readonly value: number }[];
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
  /** The coefficients of a segment by its prefix (`CNA`). */
  prices(prefix: string): SegmentPrices;
  title(hcc: string): string;
}

const NO_HCC: readonly string[] = [];

/** Whether an edition holds the coefficients of a model. */
export function hasHccModel(tables: Tables, edition: Edition, name: HccModelName): boolean {
  const path = edition.packs[coefficientsRole(name)];
  if (path === undefined) return false;
  const pack = tables.list(path);
  return pack.find(name) !== -1;
}

/** Opens a model of an `hcc` edition; the coefficients are read when the first score asks for them. */
export function openHccModel(tables: Tables, edition: Edition, name: HccModelName): HccModel {
  const pack = (role: string): RowPack => tables.list(edition.packs[role] ?? '');
  const rows = name === 'RxHCC-V08-PACE' ? 'RxHCC-V08' : name;
  const diagnoses = pack('diagnoses');
  const column = diagnoses.column(rows);
  const known = new Map<string, readonly string[]>();
  const titles = new Map(Array.from(pack('titles').rowsOf(rows), ([, hcc = '', title = '']) => [hcc, title]));
  return {
    name,
    edition,
    hccsOf: (code) => {
      const cached = known.get(code);
      if (cached !== undefined) return cached;
      const row = diagnoses.find(code);
      const cell = row === -1 ? '' : (diagnoses.row(row)[column] ?? '');
      const hccs = cell === '' ? NO_HCC : cell.split(' ');
      known.set(code, hccs);
      return hccs;
    },
    edits: readEdits(pack('edits'), rows),
    hierarchies: new Map(
      Array.from(pack('hierarchies').rowsOf(rows), ([, hcc = '', drops = '']) => [
        hcc,
        new Set(drops.split(' ')),
      ]),
    ),
    prices: openPrices(
      once(() => pack(coefficientsRole(name))),
      name,
    ),
    title: (hcc) => titles.get(hcc) ?? '',
  };
}

/** The Part D coefficients are calibrated anew each year; those of Part C and ESRD are the same for both. */
function coefficientsRole(name: HccModelName): string {
  return isRxHcc(name) ? 'rxCoefficients' : 'coefficients';
}

/** Variables are compared in lower case: the tables of CMS spell some in several ways. */
function openPrices(pack: () => RowPack, name: HccModelName): HccModel['prices'] {
  const published = once(
    () =>
      new Map(
        Array.from(pack().rowsOf(name), ([, variable = '', value = '']) => [
          variable.toLowerCase(),
          Number(value),
        ]),
      ),
  );
  const hccPrefix = isRxHcc(name) ? 'rxhcc' : 'hcc';
  const segments = new Map<string, SegmentPrices>();
  return (prefix) => {
    const open = segments.get(prefix);
    if (open !== undefined) return open;
    const values = published();
    const start = `${prefix.toLowerCase()}_`;
    const own = new Map<string, number>();
    const hccs = new Map<string, number>();
    for (const [full, value] of values) {
      if (!full.startsWith(start)) continue;
      const variable = full.slice(start.length);
      own.set(variable, value);
      const hcc = variable.startsWith(hccPrefix) ? variable.slice(hccPrefix.length) : '';
      if (/^\d+$/.test(hcc)) hccs.set(hcc, value);
    }
    const found = new Map<string, number | undefined>();
    const coefficient = (variable: string): number | undefined => {
      if (found.has(variable)) return found.get(variable);
      const name = variable.toLowerCase();
      const value = name.startsWith('=') ? values.get(name.slice(1)) : own.get(name);
      found.set(variable, value);
      return value;
    };
    const interactions = INTERACTION_TERMS[name].flatMap((term) => {
      const value = own.get(term.variable.toLowerCase());
      return value === undefined ? [] : [{ term, value }];
    });
    const prices = { coefficient, hccs, interactions };
    segments.set(prefix, prices);
    return prices;
  };
}

function readEdits(pack: RowPack, name: string): ReadonlyMap<string, DiagnosisEdit> {
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
