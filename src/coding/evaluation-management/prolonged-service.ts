import type { DocumentReading } from '../../reading/reading.ts';
import type { CodeSuggestion } from '../../record/suggestion.ts';
import type { CodingContext } from '../context.ts';
import { totalTime } from './total-time.ts';

/** Minutes from which Medicare pays prolonged office time: 15 past the upper end of the highest level's range. */
const FROM_MINUTES: Readonly<Record<string, number>> = { '99205': 89, '99215': 69 };
const UNIT_MINUTES = 15;

/**
 * Prolonged office time by Medicare's code, a unit for each full 15 minutes.
 *
 * @source CMS Physician Fee Schedule final rule CY 2021, G2212
 */
export function prolongedService(
  document: DocumentReading,
  level: string,
  context: CodingContext,
): CodeSuggestion | undefined {
  const from = FROM_MINUTES[level];
  const time = totalTime(document);
  if (from === undefined || time === undefined || time.minutes < from) return undefined;
  const title = context.tables.procedureSystems.find((s) => s.system === 'hcpcs')?.title('G2212');
  return {
    system: 'hcpcs',
    code: 'G2212',
    title: title ?? 'Prolonged office visit, each 15 minutes',
    role: 'service',
    units: 1 + Math.floor((time.minutes - from) / UNIT_MINUTES),
    confidence: 0.7,
    evidence: [time.evidence],
    reason: [
      {
        step: 'time',
        text: `${String(time.minutes)} minutes reach the ${String(from)} from which Medicare counts prolonged time beside ${level}`,
        authority: {
          publisher: 'CMS',
          document: 'Physician Fee Schedule final rule',
          section: 'CY 2021, G2212',
        },
      },
    ],
  };
}
