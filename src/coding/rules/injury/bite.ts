import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import type { Mention } from '../../../reading/reading.ts';
import { inCategories } from '../../../record/code-system.ts';
import { type Candidate, mergeSameCode, step } from '../../candidate.ts';
import { inRanges } from '../../code-ranges.ts';
import type { CodingContext } from '../../context.ts';
import { type CodingRule, kept } from '../../rule.ts';
import { isListedDiagnosis } from '../../standing.ts';
import { evidenceOf } from '../../support.ts';
import { sideWritten } from './wound.ts';

/** Bites by mammals; insect and venomous bites are other codes. */
const BITES = 'W53.01,W53.11,W53.21,W54.0,W55.01,W55.11,W55.21,W55.31,W55.41,W55.51,W55.81,W50.3';
const SURE = 0.75;
const SITES =
  /^\s*(?:(?:of|to|on|over|at)\s+)?(?:the |his |her )?((?:(?!(?:with|without|from|after|due|was|is|repaired)\b)[a-z&,-]+\s?){1,9})/i;

/**
 * "Dog bite L cheek and R hand" names two wounds: an open bite of each site, besides the external cause.
 *
 * @source guideline I.C.19.b; Index "Bite(s), by site"
 */
export const biteBySite: CodingRule = {
  id: 'injury/bite',
  title: 'Bites by site',
  authority: guideline('I.C.19.b'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const added: Candidate[] = [];
    for (const document of context.reading.documents) {
      for (const mention of document.mentions) {
        if (!isListedBite(mention)) continue;
        const after = document.document.text.slice(mention.end, mention.sentence.end);
        for (const site of sitesOf(after)) {
          const wound = woundAt(site, mention, context);
          if (wound !== undefined && !candidates.some((c) => c.code === wound.code)) added.push(wound);
        }
      }
    }
    return kept(added.length === 0 ? candidates : mergeSameCode([...candidates, ...added]));
  },
};

function isListedBite(mention: Mention): boolean {
  return (
    mention.match.system === 'icd10cm' &&
    mention.assertion === 'present' &&
    inRanges(mention.match.code, BITES) &&
    isListedDiagnosis(mention)
  );
}

/** The sites named after the bite, with their side written out. */
function sitesOf(after: string): readonly string[] {
  const sites = SITES.exec(after)?.[1] ?? '';
  return sites
    .split(/\s*(?:&|,|\band\b)\s*/i)
    .map((site) => sideWritten(site).trim())
    .filter((site) => /[a-z]{3}/i.test(site));
}

function woundAt(site: string, mention: Mention, context: CodingContext): Candidate | undefined {
  const [best] = context.tables.terms.search(`open bite of ${site}`, {
    onDate: context.onDate,
    systems: ['icd10cm'],
    billableOnly: true,
    limit: 1,
  });
  if (best === undefined || best.score < SURE) return undefined;
  if (!inCategories(best.code, 'S00', 'S99') || !/^open bite\b/i.test(best.title)) return undefined;
  return {
    code: best.code,
    title: best.title,
    standing: 'diagnosis',
    evidence: [evidenceOf(mention)],
    reason: [step('site', `${best.code}: bite of the ${site}`, guideline('I.C.19.b'))],
    confidence: 0.8,
    order: mention.start + site.length / 1000,
    mentions: [],
    listed: true,
    uncertain: false,
  };
}
