import { guideline } from '../../base/authority.ts';
import { ICD10_START } from '../../base/date-of-service.ts';
import type { Tables } from '../../tables/tables.ts';
import type { Candidate } from '../candidate.ts';
import { inRanges } from '../code-ranges.ts';
import { type CodingRule, dropping } from '../rule.ts';
import { longestStem, type StemTable, stemTable } from '../stem-table.ts';

function integralTo(tables: Tables): StemTable {
  return stemTable(tables.list('coding/integral-symptoms.tsv'), 'symptom', 'diagnoses');
}

/**
 * Signs and symptoms that go routinely with a diagnosis that is coded are not coded beside it.
 *
 * @source guidelines I.B.4 and I.B.5
 */
export const integralSymptoms: CodingRule = {
  id: 'symptoms/integral',
  title: 'Symptoms integral to a coded diagnosis',
  authority: guideline('I.B.5'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const table = integralTo(context.tables);
    const explains = (symptom: Candidate): Candidate | undefined => {
      const ranges = longestStem(table, symptom.code);
      if (ranges === undefined) return undefined;
      return candidates.find((other) => other !== symptom && inRanges(other.code, ranges));
    };
    const outcome = dropping(candidates, (symptom) => {
      const diagnosis = explains(symptom);
      return diagnosis === undefined
        ? undefined
        : `routinely goes with ${diagnosis.code} ${diagnosis.title}, which is coded (guideline I.B.5)`;
    });
    // The diagnosis that explains a listed symptom takes its place in the list.
    const listed = outcome.dropped.map((d) => d.candidate).filter((symptom) => symptom.listed);
    return {
      ...outcome,
      candidates: outcome.candidates.map((candidate) => {
        const place = listed.find((symptom) => explains(symptom)?.code === candidate.code);
        if (place === undefined || candidate.listed) return candidate;
        return { ...candidate, listed: true, order: place.order, standing: place.standing };
      }),
    };
  },
};

/** Chapter 18 codes and the few symptom codes elsewhere. */
export function isSymptomCode(code: string): boolean {
  return inRanges(
    code,
    'R00-R99,M25.5,M54.2,M54.5,M54.6,M54.9,M79.6,M79.1,G44.2,H57.1,H92.0,N64.4,M25.4,M25.6,M62.83,L29,H53.8',
  );
}
