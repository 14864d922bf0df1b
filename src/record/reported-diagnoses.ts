import type { Diagnosis, Encounter } from './encounter.ts';

/** Whether a diagnosis is one of the encounter's own: why the patient was admitted or came is told beside them. */
export function isReported({ role }: Pick<Diagnosis, 'role'>): boolean {
  return role !== 'admitting' && role !== 'reasonForVisit';
}

/** The principal or first-listed of some reported diagnoses: the one marked so, else the first. */
export function principalAmong<D extends Pick<Diagnosis, 'role'>>(reported: readonly D[]): D | undefined {
  return reported.find(({ role }) => role === 'principal' || role === 'first-listed') ?? reported[0];
}

/** The principal or first-listed diagnosis of an encounter. */
export function principalOf({ diagnoses }: Encounter): Diagnosis | undefined {
  return principalAmong(diagnoses.filter(isReported));
}
