import type { Encounter, ServiceLine } from '../src/record/encounter.ts';
import { line } from './claim-cases.ts';

/** A visit of 10 May 2026 with an assessment, dated and signed; parts of it by need. */
export function visitNote(
  assessment: string,
  parts: {
    readonly date?: string;
    readonly head?: string;
    readonly history?: string;
    readonly end?: string;
  } = {},
): string {
  return `OFFICE VISIT\nDate of service: ${parts.date ?? '05/10/2026'}\n${parts.head ?? ''}\nCHIEF COMPLAINT\nFollow-up visit.\n\nHISTORY OF PRESENT ILLNESS\n${parts.history ?? 'The patient returns as an established patient and feels well.'}\n\nASSESSMENT AND PLAN\n${assessment}\n\n${parts.end ?? 'Electronically signed by Ann Writer, MD on 05/10/2026'}\n`;
}

/** A discharge summary of 5 to 10 May 2026; parts of it by need. */
export function summaryOf(
  diagnoses: string,
  parts: { readonly course?: string; readonly dates?: string; readonly end?: string } = {},
): string {
  return `DISCHARGE SUMMARY\n${parts.dates ?? 'Admission date: 05/05/2026\nDischarge date: 05/10/2026'}\n\nDISCHARGE DIAGNOSES\n${diagnoses}\n\nHOSPITAL COURSE\n${parts.course ?? 'The patient improved.'}\n\nDISPOSITION\nHome. Follow-up in one week.\n\n${parts.end ?? 'Electronically signed by Ann Writer, MD on 05/11/2026'}\n`;
}

/** A practitioner's visit of 10 May 2026 with these diagnoses and lines. */
export function visitOf(codes: string, ...services: readonly (string | ServiceLine)[]): Partial<Encounter> {
  return {
    setting: 'professional',
    dateOfService: '2026-05-10',
    admissionDate: null,
    dischargeDate: null,
    dischargeStatus: null,
    diagnoses: codes.split(' ').map((code) => ({ code })),
    services: services.map((one) => (typeof one === 'string' ? line(one) : one)),
  };
}

/** A stay of 5 to 10 May 2026 with these diagnoses and procedures. */
export function stayOf(codes: string, procedures = ''): Partial<Encounter> {
  return {
    diagnoses: codes.split(' ').map((code) => ({ code, poa: 'Y' as const })),
    procedures: procedures
      .split(' ')
      .filter((code) => code !== '')
      .map((code) => ({ code, date: '2026-05-06' })),
  };
}
