/** A secondary diagnosis and whether it was present on admission; undefined when the record does not say. */
export interface ElixhauserDiagnosis {
  /** Without dot. */
  readonly code: string;
  readonly present: boolean | undefined;
}

/** What the tables say of a code and of a measure. */
export interface ElixhauserTables {
  measuresOf(code: string): readonly string[];
  /** Whether a measure counts only when the diagnosis was present on admission. */
  asksPresence(measure: string): boolean;
}

const STROKE = 'CBVD_POA';
const STROKE_SEQUELA = 'CBVD_SQLA';
const CEREBROVASCULAR = 'CBVD';

/** A measure and those it takes the place of, in the order of the mapping program. */
const EXCLUSIONS: readonly (readonly [string, readonly string[]])[] = [
  ['DIAB_CX', ['DIAB_UNCX']],
  ['HTN_CX', ['HTN_UNCX']],
  ['CANCER_METS', ['CANCER_SOLID', 'CANCER_NSITU']],
  ['CANCER_SOLID', ['CANCER_NSITU']],
  ['LIVER_SEV', ['LIVER_MLD']],
  ['RENLFL_SEV', ['RENLFL_MOD']],
];

/**
 * The comorbidity measures of secondary diagnoses with the diagnoses that make them, by name.
 * A sequela of stroke counts only when no new stroke arose during the stay.
 *
 * @source AHRQ, CMR_Mapping_Program v2026.1
 */
export function elixhauserMeasures(
  secondary: readonly ElixhauserDiagnosis[],
  tables: ElixhauserTables,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  let newStroke = false;
  for (const { code, present } of secondary) {
    for (const measure of tables.measuresOf(code)) {
      const stroke = measure === STROKE || measure === STROKE_SEQUELA;
      const asks = tables.asksPresence(stroke ? CEREBROVASCULAR : measure);
      if (!asks || present === true) {
        const from = found.get(measure);
        if (from === undefined) found.set(measure, [code]);
        else from.push(code);
      } else if (measure === STROKE && present === false) newStroke = true;
    }
  }
  const strokes = found.get(STROKE);
  const sequelae = newStroke ? undefined : found.get(STROKE_SEQUELA);
  found.delete(STROKE);
  found.delete(STROKE_SEQUELA);
  const cerebrovascular = strokes ?? sequelae;
  if (cerebrovascular !== undefined) found.set(CEREBROVASCULAR, cerebrovascular);
  for (const [measure, excluded] of EXCLUSIONS)
    if (found.has(measure)) for (const other of excluded) found.delete(other);
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}
