import { oncePer } from '../../base/once.ts';
import type { RowPack } from '../../tables/row-pack.ts';
import { type Axis, parseAxis } from './axis.ts';

/** One procedure by its objective, with how each character of its code is found. */
export interface Component {
  readonly id: string;
  /** As queries and reasons name it. */
  readonly name: string;
  /** Section, body system and root operation; or `fn:` and a unit of its own for what no row can say. */
  readonly table: string;
  readonly part: Axis;
  readonly approach: Axis;
  readonly device: Axis;
  readonly qualifier: Axis;
  readonly flags: ReadonlySet<ComponentFlag>;
  /** Guidelines that decide it, as numbers of the ICD-10-PCS Official Guidelines. */
  readonly guidelines: readonly string[];
}

/**
 * `body` also taken from the description of an operation; `inspection` not coded beside a procedure at the same place;
 * `imaging` only where listed as a procedure; `diagnostic`; `bedside` may be told in the hospital course in few words;
 * `anesthesia` belongs to an operation where it is named within one; `often` recurs during a stay and is coded once;
 * `listed` within a report only where its list names it, since operations end with it; `delivery` belongs to a delivery; `shared` its last character may be told anywhere in the sentence, `wide` anywhere
 * in the note.
 */
export type ComponentFlag =
  | 'body'
  | 'inspection'
  | 'imaging'
  | 'diagnostic'
  | 'bedside'
  | 'anesthesia'
  | 'often'
  | 'delivery'
  | 'shared'
  | 'listed'
  | 'wide';

/** The components of `coding/procedures/components.tsv`, by id; read once. */
export const componentsOf = oncePer((pack: RowPack): ReadonlyMap<string, Component> => {
  const components = new Map<string, Component>();
  for (const [
    id = '',
    name = '',
    table = '',
    part = '',
    approach = '',
    device = '',
    qualifier = '',
    flags = '',
    guidelines = '',
  ] of pack.rows()) {
    components.set(id, {
      id,
      name,
      table,
      part: parseAxis(part),
      approach: parseAxis(approach),
      device: parseAxis(device),
      qualifier: parseAxis(qualifier),
      flags: new Set(flags.split(' ').filter((f) => f !== '') as ComponentFlag[]),
      guidelines: guidelines.split(' ').filter((g) => g !== ''),
    });
  }
  return components;
});
