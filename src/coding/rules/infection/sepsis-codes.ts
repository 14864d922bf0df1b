import { isUnder } from '../../../record/code-system.ts';
import type { Candidate } from '../../candidate.ts';

/** Codes of a systemic infection, which severe sepsis follows. */
const SYSTEMIC = [
  'A40',
  'A41',
  'A02.1',
  'A20.7',
  'A21.7',
  'A22.7',
  'A24.1',
  'A26.7',
  'A32.7',
  'A39.2',
  'A39.3',
  'A39.4',
  'A42.7',
  'A48.3',
  'A54.86',
  'B00.7',
  'B37.7',
  'O85',
  'O86.04',
  'P36',
];

/** Localized infections and the acute organ dysfunctions that sepsis brings, by stem. */
const LOCALIZED = [
  'A04',
  'A48.1',
  'G00',
  'H05.01',
  'I33',
  'M72.6',
  'J09',
  'J10.0',
  'J11.0',
  'J12',
  'J13',
  'J14',
  'J15',
  'J16',
  'J18',
  'J69.0',
  'J85',
  'J86',
  'K35',
  'K57.0',
  'K57.2',
  'K57.8',
  'K61',
  'K63.0',
  'K65',
  'K75.0',
  'K81.0',
  'K83.0',
  'L02',
  'L03',
  'L08',
  'M00',
  'M46.2',
  'M72.6',
  'M86',
  'N10',
  'N12',
  'N13.6',
  'N15.1',
  'N30.0',
  'N39.0',
  'N45',
  'N49',
  'N73',
  'T82.7',
  'T80.21',
  'T83.5',
  'T84.5',
  'T84.6',
  'T84.7',
  'T85.7',
];
const ORGAN_DYSFUNCTION = [
  'N17',
  'J96.0',
  'J96.2',
  'J80',
  'G93.41',
  'G92.8',
  'K72.0',
  'K76.82',
  'D65',
  'D69.59',
  'I21.A1',
  'I51.81',
];

function underAny(code: string, stems: readonly string[]): boolean {
  return stems.some((stem) => isUnder(code, stem));
}

/** The underlying systemic infection. */
export function isSystemicInfection(candidate: Candidate): boolean {
  return underAny(candidate.code, SYSTEMIC);
}

/** An infection of one site or device. */
export function isLocalizedInfection(candidate: Candidate): boolean {
  return underAny(candidate.code, LOCALIZED);
}

/** An acute organ dysfunction that sepsis may bring. */
export function isOrganDysfunction(candidate: Candidate): boolean {
  return underAny(candidate.code, ORGAN_DYSFUNCTION);
}

/** Severe sepsis, without or with septic shock. */
export function isSevereSepsis(candidate: Candidate): boolean {
  return isUnder(candidate.code, 'R65.2');
}
