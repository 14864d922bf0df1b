import type { Encounter } from '../../src/record/encounter.ts';
import { names, notesNaming } from '../../src/tables/icd10cm/notes-naming.ts';
import type { Tables } from '../../src/tables/tables.ts';
import {
  added,
  at,
  DAY,
  error,
  first,
  indexOf,
  type PlantedError,
  reported,
  without,
} from './planted-error.ts';

const moved =
  (pattern: RegExp): PlantedError['plant'] =>
  (clean) => {
    const index = indexOf(clean, (d) => pattern.test(d.code));
    return index === undefined ? undefined : first(clean, index);
  };

/** A wrong code added at the end, and then moved first. */
const addedFirst =
  (code: string): PlantedError['plant'] =>
  (clean, tables) => {
    const changed = added(clean, code, tables);
    return changed === undefined
      ? undefined
      : first(changed.encounter, reported(changed.encounter).length - 1);
  };

/** Whether the "code first" notes of a code name a diagnosis of the chart. */
function isCaused(code: string, clean: Encounter, tables: Tables): boolean {
  const edition = tables.icd10cm.on(DAY);
  return notesNaming(edition, code, 'codeFirst').some((note) =>
    reported(clean).some((o) => names(note, o.code, edition)),
  );
}

/** Errors in the order of the diagnoses, and in what must accompany what. */
export const ORDER_ERRORS: readonly PlantedError[] = [
  error('external cause first', 'icd10cm/external-cause-first', moved(/^[V-Y]/)),
  error('fall first', 'icd10cm/external-cause-first', addedFirst('W19.XXXA')),
  error('history or status first', 'icd10cm/never-first', moved(/^Z(79|8[0-7]|9[0-9])/)),
  error('body mass index first', 'icd10cm/never-first', moved(/^Z68/)),
  error('organism first', 'icd10cm/never-first', moved(/^B9[567]/)),
  error('symptom first on a stay', 'icd10cm/symptom-first', (clean, tables) =>
    clean.setting === 'inpatient' ? addedFirst('R06.02')(clean, tables) : undefined,
  ),
  error('manifestation before its cause', 'icd10cm/code-first', (clean, tables) => {
    const edition = tables.icd10cm.on(DAY);
    for (const [index, d] of reported(clean).entries()) {
      const notes = notesNaming(edition, d.code, 'codeFirst').filter((note) => note.at !== 'T36-T50');
      const caused = notes.some((note) =>
        reported(clean).some((o) => o !== d && names(note, o.code, edition)),
      );
      if (caused) return first(clean, index);
    }
    return undefined;
  }),
  error('manifestation without its cause', 'icd10cm/etiology-missing', (clean, tables) =>
    ['H28', 'N29', 'M14.80', 'N16']
      .filter((code) => !isCaused(code, clean, tables))
      .map((code) => added(clean, code, tables))
      .find((one) => one !== undefined),
  ),
  error('manifestation first', 'mce/manifestation-as-principal', (clean, tables) =>
    clean.setting === 'inpatient' ? addedFirst('F02.80')(clean, tables) : undefined,
  ),
  error('code that only stands first, later', 'icd10cm/first-only', (clean, tables) =>
    reported(clean)[0]?.code.startsWith('Z') === true ? undefined : added(clean, 'Z51.12', tables),
  ),
  error('adverse effect first', 'icd10cm/drug-before-its-effect', moved(/^T(3[6-9]|4|50).*5A$/)),
  error('underdosing first', 'icd10cm/drug-before-its-effect', moved(/^T(3[6-9]|4|50).*6A$/)),
  error('poisoning after what it did', 'icd10cm/poisoning-not-first', (clean) => {
    const poisoning = indexOf(clean, (d) => /^T39\.1X2A$/.test(d.code));
    const effect = indexOf(clean, (d) => /^K71/.test(d.code));
    if (poisoning === undefined || effect === undefined) return undefined;
    const changed = first(clean, effect);
    return changed === undefined ? undefined : { ...changed, path: at(1) };
  }),
  error('sequela first', 'icd10cm/sequela-without-condition', (clean, tables) =>
    addedFirst('S72.001S')(clean, tables),
  ),
  error('stroke scale without the infarction', 'icd10cm/stroke-scale-without-infarction', (clean, tables) =>
    reported(clean).some((d) => d.code.startsWith('I63')) ? undefined : added(clean, 'R29.704', tables),
  ),
  error('part of the coma scale', 'icd10cm/coma-scale-incomplete', (clean, tables) =>
    added(clean, 'R40.2142', tables),
  ),
  error('chemotherapy without the tumour', 'icd10cm/antineoplastic-without-neoplasm', (clean) =>
    without(clean, /^[CD]/, /^Z51\.11/),
  ),
  error('metastasis without its primary', 'icd10cm/metastasis-without-primary', (clean) =>
    without(clean, /^(C(?!7[789])|Z85)/, /^C7[789]/),
  ),
  error('hypertensive kidney disease without its stage', 'icd10cm/hypertensive-disease-incomplete', (clean) =>
    without(clean, /^N18/, /^I1[23]/),
  ),
  error('hypertensive heart failure without its type', 'icd10cm/hypertensive-disease-incomplete', (clean) =>
    without(clean, /^I50/, /^I13\.[02]/),
  ),
  error('body mass index without a weight diagnosis', 'icd10cm/body-mass-index-alone', (clean) =>
    without(clean, /^E66/, /^Z68/),
  ),
  error('severe sepsis without sepsis', 'icd10cm/severe-sepsis-without-infection', (clean) =>
    without(clean, /^(A4[01]|O85|T81\.44)/, /^R65\.2/),
  ),
  error(
    'septic shock without organ dysfunction',
    'icd10cm/severe-sepsis-without-organ-dysfunction',
    (clean, tables) =>
      reported(clean).length < 7 && !reported(clean).some((d) => /^(A4|R65)/.test(d.code))
        ? added(clean, 'R65.20', tables)
        : undefined,
  ),
  error('insulin beside type 1 diabetes', 'icd10cm/insulin-with-type-1', (clean, tables) =>
    reported(clean).some((d) => d.code.startsWith('E10')) ? added(clean, 'Z79.4', tables) : undefined,
  ),
  error('diabetes drug without diabetes', 'icd10cm/diabetes-drug-without-diabetes', (clean, tables) =>
    reported(clean).some((d) => /^(E08|E09|E1|O24|R73|E28\.2|E89\.1)/.test(d.code))
      ? undefined
      : added(clean, 'Z79.4', tables),
  ),
  error('dialysis without end-stage disease', 'icd10cm/dialysis-without-end-stage', (clean, tables) => {
    if (reported(clean).some((d) => /^N1(7|8\.6)/.test(d.code))) return undefined;
    const stage = indexOf(clean, (d) => /^N18/.test(d.code));
    const changed = added(clean, 'Z99.2', tables);
    return changed === undefined || stage === undefined ? changed : { ...changed, path: at(stage) };
  }),
  error('HIV disease and HIV status', 'icd10cm/hiv-disease-and-status', (clean, tables) => {
    const changed = added(clean, 'B20', tables);
    return changed === undefined ? undefined : added(changed.encounter, 'Z21', tables);
  }),
  error('resistance without an infection', 'icd10cm/resistance-without-infection', (clean, tables) =>
    [
      'Z51.11',
      'I25.110',
      'M17.11',
      'I21.4',
      'R07.89',
      'Z12.11',
      'H40.1123',
      'Z01.818',
      'M05.79',
      'E11.65',
      'F43.12',
      'C44.311',
    ].includes(reported(clean)[0]?.code ?? '')
      ? added(clean, 'Z16.21', tables)
      : undefined,
  ),
  error('stage of the kidney disease left out', 'icd10cm/use-additional-code', (clean) =>
    without(clean, /^N18/, /^E11\.22/),
  ),
  error('site of the ulcer left out', 'icd10cm/use-additional-code', (clean) =>
    without(clean, /^L97/, /^E11\.621/),
  ),
  error('organism left out', 'icd10cm/use-additional-code', (clean) =>
    without(clean, /^B9[567]/, /^(N39\.0|L02|N10)/),
  ),
];
