import type { DateOfService } from '../../src/base/date-of-service.ts';
import type { Diagnosis, Encounter, ServiceLine } from '../../src/record/encounter.ts';
import type { Tables } from '../../src/tables/tables.ts';

/** The date the clean encounters are of. */
export const DAY = '2026-05-10' as DateOfService;

/** A clean encounter with one error in it, and the place where it must be found. */
export interface Changed {
  readonly encounter: Encounter;
  /** The finding stands at this place or inside it. */
  readonly path: string;
}

/** An error of a kind that coders make. */
export interface PlantedError {
  readonly kind: string;
  /** The edit that must find it. */
  readonly edit: string;
  /** Puts it into a clean encounter; undefined where it does not apply. Always the same for the same encounter. */
  plant(clean: Encounter, tables: Tables): Changed | undefined;
}

/** A planted error from its parts. */
export function error(kind: string, edit: string, plant: PlantedError['plant']): PlantedError {
  return { kind, edit, plant };
}

/** The place of a diagnosis. */
export function at(index: number, field?: string): string {
  return `$.diagnoses[${String(index)}]${field === undefined ? '' : `.${field}`}`;
}

/** The place of a line. */
export function lineAt(index: number, field?: string): string {
  return `$.services[${String(index)}]${field === undefined ? '' : `.${field}`}`;
}

/** Diagnoses that are reported: all but the admitting one. */
export function reported({ diagnoses }: Encounter): readonly Diagnosis[] {
  return diagnoses.filter((d) => d.role !== 'admitting');
}

/** A diagnosis with the indicator that its code asks for on a stay. */
export function diagnosis(code: string, { setting }: Encounter, tables: Tables): Diagnosis {
  if (setting !== 'inpatient') return { code };
  return { code, poa: tables.icd10cm.attributes(code, DAY).poaExempt ? 'exempt' : 'Y' };
}

/** One diagnosis more, at the end of the reported ones; the error is there. Undefined where the form is full. */
export function added(clean: Encounter, code: string, tables: Tables): Changed | undefined {
  const index = reported(clean).length;
  if (reported(clean).some((d) => d.code === code)) return undefined;
  if (clean.setting === 'professional' && index >= 12) return undefined;
  return {
    encounter: {
      ...clean,
      diagnoses: [
        ...clean.diagnoses.slice(0, index),
        diagnosis(code, clean, tables),
        ...clean.diagnoses.slice(index),
      ],
    },
    path: at(index),
  };
}

/** Another code in the place of a diagnosis, the error there. */
export function replaced(
  clean: Encounter,
  index: number,
  change: Partial<Diagnosis>,
  path = at(index),
): Changed {
  return {
    encounter: {
      ...clean,
      diagnoses: clean.diagnoses.map((d, i) => (i === index ? { ...d, ...change } : d)),
    },
    path,
  };
}

/** Without the diagnoses that match; the error is at the index given for what is left, undefined where none matched. */
export function without(clean: Encounter, pattern: RegExp, keep: RegExp): Changed | undefined {
  const diagnoses = clean.diagnoses.filter((d) => !pattern.test(d.code));
  const index = diagnoses.findIndex((d) => keep.test(d.code));
  if (diagnoses.length === clean.diagnoses.length || index === -1) return undefined;
  return { encounter: { ...clean, diagnoses }, path: at(index) };
}

/** A diagnosis moved to the first place with the role of the first, the error there. */
export function first(clean: Encounter, index: number): Changed | undefined {
  const moved = clean.diagnoses[index];
  if (moved === undefined || index === 0) return undefined;
  const role = clean.setting === 'inpatient' ? 'principal' : 'first-listed';
  const rest = clean.diagnoses
    .filter((_, i) => i !== index)
    .map((d) =>
      d.role === 'principal' || d.role === 'first-listed' ? { ...d, role: 'secondary' as const } : d,
    );
  return { encounter: { ...clean, diagnoses: [{ ...moved, role }, ...rest] }, path: at(0) };
}

/** Index of the first reported diagnosis that passes, undefined where none does. */
export function indexOf(clean: Encounter, passes: (diagnosis: Diagnosis) => boolean): number | undefined {
  const index = reported(clean).findIndex(passes);
  return index === -1 ? undefined : index;
}

/** A line changed, the error in the field. */
export function changedLine(
  clean: Encounter,
  passes: (line: ServiceLine) => boolean,
  change: Partial<ServiceLine> | ((line: ServiceLine) => Partial<ServiceLine>),
  field?: string,
): Changed | undefined {
  const index = clean.services.findIndex(passes);
  if (index === -1) return undefined;
  const services = clean.services.map((line, i) =>
    i === index ? { ...line, ...(typeof change === 'function' ? change(line) : change) } : line,
  );
  return { encounter: { ...clean, services }, path: lineAt(index, field) };
}

/** One line more like the first, with another code; the error is there. */
export function addedLine(clean: Encounter, line: Partial<ServiceLine>): Changed | undefined {
  const [like] = clean.services;
  if (like === undefined) return undefined;
  const { modifiers: _, ...plain } = like;
  return {
    encounter: { ...clean, services: [...clean.services, { ...plain, units: 1, ...line }] },
    path: lineAt(clean.services.length),
  };
}
