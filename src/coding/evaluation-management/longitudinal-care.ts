import type { DocumentReading } from '../../reading/reading.ts';
import type { CodeSuggestion } from '../../record/suggestion.ts';
import type { Candidate } from '../candidate.ts';
import { isChronic } from '../chronic.ts';
import type { CodingContext } from '../context.ts';
import { placesOf } from './find-words.ts';

/** Medicare pays it from this day; the code itself is older. */
const PAID_FROM = '2024-01-01';
/** From this day it stands beside modifier 25 where the other service is a preventive one or a vaccine. */
const BESIDE_PREVENTIVE_FROM = '2025-01-01';
const OFFICE_VISIT = /^992(?:0[2-5]|1[1-5])$/;

/** Words for a continuing relationship: the practice is where all care comes together, or follows a serious condition. */
const LONGITUDINAL =
  /\b(?:longitudinal (?:care|relationship|management)|continuity of care|ongoing (?:primary care|care of|management of)|(?:his|her|their|the patient['’]s) (?:primary care (?:physician|provider|doctor)|pcp)\b|(?:i|we) (?:have (?:been )?|continue to )(?:follow|manag|treat|car)(?:ed|e|ing)? (?:\w+ ){0,4}(?:for (?:many|several|the (?:last|past)|\d+)|since)|long[- ]term (?:follow[- ]up|management) (?:of|with))/gi;

/**
 * G2211 beside an office visit: a continuing relationship in words, with a chronic condition addressed. Not with
 * modifier 25, save from 2025 beside a preventive service or a vaccine, which the other line must show.
 *
 * @source CMS Physician Fee Schedule final rules CY 2024 and CY 2025; 42 CFR 414; MLN MM13473
 */
export function longitudinalCare(
  document: DocumentReading,
  visit: CodeSuggestion,
  candidates: readonly Candidate[],
  context: CodingContext,
): CodeSuggestion | undefined {
  if (!OFFICE_VISIT.test(visit.code) || context.onDate < PAID_FROM) return undefined;
  if (context.tables.hcpcs.status('G2211', context.onDate) !== 'valid') return undefined;
  const separate = visit.modifiers?.includes('25') === true;
  if (separate && (context.onDate < BESIDE_PREVENTIVE_FROM || !isBesidePreventive(visit))) return undefined;
  const [words] = placesOf(document, LONGITUDINAL, 1);
  if (words === undefined || !candidates.some((c) => isChronic(c.code, context.tables))) return undefined;
  return {
    system: 'hcpcs',
    code: 'G2211',
    title: context.tables.hcpcs.title('G2211') ?? 'Longitudinal care beside an office visit',
    role: 'service',
    units: 1,
    confidence: 0.6,
    evidence: [words],
    reason: [
      {
        step: 'longitudinal',
        text: `a continuing relationship is documented, with a chronic condition, beside ${visit.code}; Medicare's code`,
        authority: {
          publisher: 'CMS',
          document: 'Physician Fee Schedule final rule',
          section: separate ? 'CY 2025, G2211 beside modifier 25' : 'CY 2024, G2211',
        },
      },
    ],
  };
}

/** The reason for modifier 25 is a vaccine or a preventive service. */
function isBesidePreventive(visit: CodeSuggestion): boolean {
  return visit.reason.some(
    (r) => r.step === 'modifier' && /\b(?:vaccine|preventive|screening)\b/.test(r.text),
  );
}
