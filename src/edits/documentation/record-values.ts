import { guideline } from '../../base/authority.ts';
import type { Measurement, MeasurementName } from '../../reading/reading.ts';
import { type RecordFault, recordEdit } from './record-edit.ts';
import type { Place, RecordView } from './record-view.ts';

function measured(name: MeasurementName, { documents }: RecordView): readonly Measurement[] {
  return documents.flatMap(({ reading }) => reading.measurements.filter((m) => m.name === name));
}

function placeOf({ document, start, end, text }: Measurement): Place {
  return { document, start, end, text };
}

/** The body mass index that a code stands for, adults: from, and below what. */
function rangeOf(code: string): readonly [number, number] | undefined {
  if (code === 'Z68.1') return [0, 20];
  const tens = /^Z68\.([23])(\d)$/.exec(code);
  if (tens !== null)
    return [Number(`${tens[1] ?? ''}${tens[2] ?? ''}`), Number(`${tens[1] ?? ''}${tens[2] ?? ''}`) + 1];
  const high = /^Z68\.4([1-5])$/.exec(code)?.[1];
  if (high === undefined) return undefined;
  const from = [40, 45, 50, 60, 70][Number(high) - 1] ?? 70;
  const to = [45, 50, 60, 70, Number.POSITIVE_INFINITY][Number(high) - 1] ?? Number.POSITIVE_INFINITY;
  return [from, to];
}

/** The body mass index of the code against the one that was measured. */
export const bodyMassIndexConflict = recordEdit({
  id: 'documentation/body-mass-index-conflict',
  title: 'Body mass index against the record',
  severity: 'warning',
  authority: guideline('I.B.14'),
  explanation:
    'No body mass index in the record falls into the range of the code. Clinicians other than the provider may document it; the code is the documented value’s.',
  check: (view) =>
    view.context.diagnoses.flatMap(({ code, path }): readonly RecordFault[] => {
      const range = rangeOf(code);
      const values = range === undefined ? [] : measured('bmi', view);
      const [first] = values;
      if (range === undefined || first === undefined) return [];
      if (values.some(({ value }) => value >= range[0] && value < range[1])) return [];
      return [
        {
          path,
          codes: [code],
          place: placeOf(first),
          message: `${code} stands for a body mass index from ${String(range[0])}${Number.isFinite(range[1]) ? ` to below ${String(range[1])}` : ''}; the record has none such. Correct the code.`,
        },
      ];
    }),
});

/** The completed weeks of the code against those of the record. */
export const gestationalAgeConflict = recordEdit({
  id: 'documentation/gestational-age-conflict',
  title: 'Weeks of gestation against the record',
  severity: 'warning',
  authority: guideline('I.C.21.c.11'),
  explanation:
    'The record names weeks of gestation, and none of them are the completed weeks of the Z3A code. For a stay, the weeks at admission count.',
  check: (view) =>
    view.context.diagnoses.flatMap(({ code, path }): readonly RecordFault[] => {
      const weeks = /^Z3A\.([1-4]\d)$/.exec(code)?.[1];
      const values = weeks === undefined ? [] : measured('gestationalAgeWeeks', view);
      const [first] = values;
      if (weeks === undefined || first === undefined) return [];
      if (values.some(({ value }) => Math.floor(value) === Number(weeks))) return [];
      if (view.find(new RegExp(`\\b${weeks} ?(?:w|\\+|[0-6]/7)`, 'i')) !== undefined) return [];
      return [
        {
          path,
          codes: [code],
          place: placeOf(first),
          message: `${code} stands for ${weeks} completed weeks; the record names others. Correct the code.`,
        },
      ];
    }),
});
