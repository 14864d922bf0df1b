import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { inCategories, isUnder } from '../../../record/code-system.ts';
import { type Candidate, step } from '../../candidate.ts';
import { inRanges } from '../../code-ranges.ts';
import { type CodingRule, kept } from '../../rule.ts';
import { type Said, said } from '../../said.ts';

/** The visit is the surgeon's follow-up. */
const POSTOPERATIVE =
  /\bpost-?op(?:erative)?\b[^.]{0,30}\b(?:visit|check|appointment|evaluation|follow[- ]?up)\b|\b(?:visit|check|follow[- ]?up)\b[^.]{0,20}\bpost-?op(?:erative)?\b/i;

/** Operations by the body system whose aftercare they call for. */
const OPERATIONS: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:(?:hip|knee|shoulder|ankle|elbow) (?:arthroplasty|replacement)|arthroplasty|t[hk]a|joint replacement)\b/i,
    'Z47.1',
  ],
  [
    /\b(?:rotator cuff repair|(?:acl|anterior cruciate ligament) (?:repair|reconstruction)|arthroscop\w+|menisc\w+|laminectomy|discectomy|(?:lumbar|cervical|spinal) fusion|bunionectomy|labral repair)\b/i,
    'Z47.89',
  ],
  [/\b(?:carpal tunnel release|craniotomy|ventriculoperitoneal shunt|nerve decompression)\b/i, 'Z48.811'],
  [
    /\b(?:cabg|coronary artery bypass|valve (?:replacement|repair)|carotid endarterectomy|aneurysm repair|femoral[- ]popliteal bypass)\b/i,
    'Z48.812',
  ],
  [
    /\b(?:cholecystectomy|appendectomy|hernia repair|herniorrhaphy|colectomy|gastric (?:bypass|sleeve)|sleeve gastrectomy|fundoplication|hemorrhoidectomy)\b/i,
    'Z48.815',
  ],
  [
    /\b(?:hysterectomy|oophorectomy|turp|vasectomy|cystoscopy|ureteroscopy|nephrectomy|sling procedure)\b/i,
    'Z48.816',
  ],
  [
    /\b(?:mamm[ao]plasty|breast reduction|abdominoplasty|skin graft|cyst excision|lipoma excision|scar revision)\b/i,
    'Z48.817',
  ],
  [/\b(?:cataract (?:surgery|extraction)|vitrectomy|tympanoplasty|blepharoplasty)\b/i, 'Z48.810'],
];

/**
 * A post-operative visit without a complication is coded as the aftercare of the operation by body system, first:
 * the condition that the operation removed is no longer there. Not where an injury, a neoplasm under treatment or a
 * complication is what is followed.
 *
 * @source guideline I.C.21.c.7
 */
export const surgicalAftercare: CodingRule = {
  id: 'encounter/surgical-aftercare',
  title: 'Surgical aftercare',
  authority: guideline('I.C.21.c.7'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    if (context.setting === 'inpatient' || candidates.some((c) => isFollowedOtherwise(c.code)))
      return kept(candidates);
    const visit = said(POSTOPERATIVE, context, (section) =>
      ['chiefComplaint', 'historyOfPresentIllness', 'other'].includes(section),
    )[0];
    if (visit === undefined) return kept(candidates);
    for (const [pattern, code] of OPERATIONS) {
      const operation = said(pattern, context, (section) =>
        ['chiefComplaint', 'historyOfPresentIllness', 'assessment', 'assessmentAndPlan', 'other'].includes(
          section,
        ),
      )[0];
      const entry = operation === undefined ? undefined : context.icd10cm.entry(code);
      if (operation === undefined || entry === undefined) continue;
      return kept([aftercare(entry.code, entry.longTitle, visit, operation), ...candidates]);
    }
    return kept(candidates);
  },
};

function isFollowedOtherwise(code: string): boolean {
  return (
    isUnder(code, 'Z47') ||
    isUnder(code, 'Z48') ||
    inCategories(code, 'C00', 'D09') ||
    inRanges(code, 'S00-T34,T80-T88,M80,M84,M96,K91,N99,I97,J95')
  );
}

function aftercare(code: string, title: string, visit: Said, operation: Said): Candidate {
  return {
    code,
    title,
    standing: 'diagnosis',
    evidence: [visit.evidence, operation.evidence],
    reason: [
      step(
        'aftercare',
        `${code}: "${visit.evidence.text}" after ${operation.evidence.text}`,
        guideline('I.C.21.c.7'),
      ),
    ],
    confidence: 0.75,
    order: -1,
    mentions: [],
    listed: true,
    uncertain: false,
  };
}
