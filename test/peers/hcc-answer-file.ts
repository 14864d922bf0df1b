import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'fflate';
import type { HccModelName, RiskFacts } from '../../src/grouping/hcc/risk-facts.ts';
import type { RiskCase } from './hcc-beneficiaries.ts';

const FILE = join(import.meta.dirname, 'hcc-2000.tsv.gz');
const HEADER = 'model age sex reason dual flags kidney month codes hccs score';

/** A beneficiary with the peer's answer, as committed. */
export interface AnsweredCase extends RiskCase {
  /** `HCCs<TAB>score`. */
  readonly peer: string;
}

/** The answers as a compact table; flags are I(nstitutional), N(ew enrollee), S(pecial needs plan), L(ow income). */
export function hccAnswerFile(answers: readonly AnsweredCase[]): {
  readonly path: string;
  readonly bytes: Uint8Array;
} {
  const lines = answers.map(({ model, facts, codes, peer }) =>
    [
      model,
      facts.age,
      facts.sex,
      facts.originalReasonForEntitlement,
      facts.dualStatus,
      `${facts.institutional ? 'I' : ''}${facts.newEnrollee ? 'N' : ''}${facts.specialNeedsPlan ? 'S' : ''}${facts.lowIncome ? 'L' : ''}`,
      facts.kidney.kind,
      'month' in facts.kidney ? facts.kidney.month : '',
      codes.join(' '),
      peer,
    ].join('\t'),
  );
  const text = `${[HEADER.replaceAll(' ', '\t'), ...lines].join('\n')}\n`;
  return { path: FILE, bytes: gzipSync(new TextEncoder().encode(text), { level: 9, mtime: 0 }) };
}

/** The committed answers of PyPI `hccinfhir` 0.4.0. */
export function readHccAnswers(): readonly AnsweredCase[] {
  const lines = new TextDecoder()
    .decode(gunzipSync(readFileSync(FILE)))
    .trimEnd()
    .split('\n')
    .slice(1);
  return lines.map((line) => {
    const [
      model = '',
      age = '',
      sex = '',
      reason = '',
      dual = '',
      flags = '',
      kind = '',
      month = '',
      codes = '',
      ...peer
    ] = line.split('\t');
    const facts: RiskFacts = {
      age: Number(age),
      sex: sex === 'F' ? 'F' : 'M',
      originalReasonForEntitlement: reason as RiskFacts['originalReasonForEntitlement'],
      dualStatus: dual,
      institutional: flags.includes('I'),
      newEnrollee: flags.includes('N'),
      specialNeedsPlan: flags.includes('S'),
      lowIncome: flags.includes('L'),
      kidney:
        kind === 'graft' || kind === 'transplant'
          ? { kind, month: Number(month) }
          : { kind: kind === 'dialysis' ? 'dialysis' : 'none' },
    };
    return {
      model: model as HccModelName,
      facts,
      codes: codes.split(' ').filter(Boolean),
      peer: peer.join('\t'),
    };
  });
}
