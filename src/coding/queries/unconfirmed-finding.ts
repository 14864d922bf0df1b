import { guideline } from '../../base/authority.ts';
import type { DocumentReading, Mention } from '../../reading/reading.ts';
import { categoryOf } from '../../record/code-system.ts';

import { inRanges } from '../code-ranges.ts';
import type { CodingContext } from '../context.ts';
import { CONSEQUENTIAL } from './consequential.ts';
import { INPATIENT, options, type QueryUnit, quoted } from './query-unit.ts';
import { named } from './signs/named.ts';

/** What imaging and pathology report beside the consequential diagnoses and is easily passed over. */
const FINDINGS = `${CONSEQUENTIAL},R91,I71,N13.3,C77-C80,M48.5`;

/**
 * A finding of imaging or pathology that no provider takes up in the record of a stay: the interpretation alone is
 * not coded.
 *
 * @source guideline III.B; Coding Clinic 1Q 2002 p. 3 and 1Q 2013 p. 28 (by citation)
 */
export const unconfirmedFindingQuery: QueryUnit = {
  id: 'query/unconfirmed-finding',
  authority: guideline('III.B'),
  rank: 6,
  settings: INPATIENT,
  raise(_candidates, context) {
    const found: Mention[] = [];
    for (const document of context.reading.documents) {
      for (const mention of document.mentions) {
        if (mention.match.system !== 'icd10cm' || mention.assertion !== 'present') continue;
        if (!isInterpretation(document, mention) || !inRanges(mention.match.code, FINDINGS)) continue;
        if (isUncertainAnywhere(mention, context) || takenUp(mention, context)) continue;
        found.push(mention);
      }
    }
    if (found.length === 0) return [];
    return [
      {
        topic: 'Imaging or pathology finding',
        question:
          'The quoted words stand in a report of imaging or pathology only. Please document whether they stand for a diagnosis of this stay.',
        indicators: quoted(found.slice(0, 6)),
        options: options(
          'A diagnosis of this stay (please name it)',
          'Not clinically significant',
          'To be evaluated after discharge',
        ),
      },
    ];
  },
};

function isInterpretation({ document }: DocumentReading, { section }: Mention): boolean {
  if (document.type === 'radiology-report' || document.type === 'pathology-report') return true;
  return section.name === 'imaging' || section.name === 'pathology';
}

/** Named elsewhere in the record by a provider, in whatever way. */
function takenUp(finding: Mention, context: CodingContext): boolean {
  const category = categoryOf(finding.match.code);
  return named(familyOf(category), context).some((m) => {
    const document = context.reading.documents.find((d) => d.document.id === m.document);
    return document !== undefined && !isInterpretation(document, m);
  });
}

/** Pneumonias, cancers and fractures are named in one way by the report and in another by the provider. */
function familyOf(category: string): string {
  if (/^J1[2-8]$/.test(category)) return 'J12-J18,J69,J95';
  if (/^C/.test(category)) return 'C00-C96,D37-D49';
  if (/^S|^M8[04]/.test(category)) return `${category},M80,M84,S02-S92`;
  if (/^I6[0-3]$/.test(category)) return 'I60-I69';
  return category;
}

function isUncertainAnywhere(finding: Mention, context: CodingContext): boolean {
  return named(categoryOf(finding.match.code), context).some((m) => m.assertion === 'uncertain');
}
