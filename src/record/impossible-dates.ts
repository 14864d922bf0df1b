import { parseDateOfService } from '../base/date-of-service.ts';
import type { Encounter } from './encounter.ts';

/** The dates of an encounter that no calendar has (`2026-02-30`), each with its JSON path. */
export function impossibleDates(
  encounter: Partial<Encounter>,
): readonly { readonly path: string; readonly text: string }[] {
  const { patient } = encounter;
  const dates: readonly (readonly [string, string | null | undefined])[] = [
    ['$.patient.birthDate', patient?.birthDate],
    ['$.patient.deathDate', patient?.deathDate],
    ['$.patient.partBStart', patient?.partBStart],
    ['$.admissionDate', encounter.admissionDate],
    ['$.dischargeDate', encounter.dischargeDate],
    ['$.dateOfService', encounter.dateOfService],
    ['$.receivedDate', encounter.receivedDate],
    ...(encounter.procedures ?? []).map((p, i) => [`$.procedures[${String(i)}].date`, p.date] as const),
    ...linesOf('services', encounter.services),
    ...linesOf('priorServices', encounter.priorServices),
  ];
  return dates.flatMap(([path, text]) =>
    typeof text === 'string' && parseDateOfService(text) === undefined ? [{ path, text }] : [],
  );
}

function linesOf(
  name: string,
  lines: Encounter['priorServices'],
): readonly (readonly [string, string | null | undefined])[] {
  return (lines ?? []).flatMap((line, i) => [
    [`$.${name}[${String(i)}].date`, line.date] as const,
    [`$.${name}[${String(i)}].dateTo`, line.dateTo] as const,
  ]);
}
