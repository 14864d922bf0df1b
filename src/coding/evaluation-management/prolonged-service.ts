import { oncePer } from '../../base/once.ts';
import type { DocumentReading } from '../../reading/reading.ts';
import type { CodeSuggestion } from '../../record/suggestion.ts';
import type { RowPack } from '../../tables/row-pack.ts';
import type { CodingContext } from '../context.ts';
import { totalTime } from './total-time.ts';

const UNIT_MINUTES = 15;

interface ProlongedRow {
  readonly code: string;
  readonly from: number;
  readonly window: string;
  readonly rule: string;
}

const rowsByLevel = oncePer(
  (pack: RowPack): ReadonlyMap<string, ProlongedRow> =>
    new Map(
      Array.from(pack.rows(), ([code = '', level = '', from = '', window = '', rule = '']) => [
        level,
        { code, from: Number(from), window, rule },
      ]),
    ),
);

/**
 * Prolonged time by Medicare's code beside the highest level of a family (office G2212, hospital G0316, nursing facility
 * G0317, home G0318), a unit for each full 15 minutes. The minutes are those from which the first unit is reported.
 *
 * @source CMS Physician Fee Schedule final rules CY 2021 and CY 2023 (as corrected); Medicare Claims Processing Manual
 *   ch. 12 section 30.6.15.3; `data/coding/services/prolonged.tsv`
 */
export function prolongedService(
  document: DocumentReading,
  level: string,
  context: CodingContext,
): CodeSuggestion | undefined {
  const row = rowsByLevel(context.tables.list('coding/services/prolonged.tsv')).get(level);
  if (row === undefined || context.tables.hcpcs.status(row.code, context.onDate) !== 'valid')
    return undefined;
  const time = totalTime(document);
  if (time === undefined || time.minutes < row.from) return undefined;
  return {
    system: 'hcpcs',
    code: row.code,
    title: context.tables.hcpcs.title(row.code) ?? 'Prolonged visit, each 15 minutes',
    role: 'service',
    units: 1 + Math.floor((time.minutes - row.from) / UNIT_MINUTES),
    confidence: 0.7,
    evidence: [time.evidence],
    reason: [
      {
        step: 'time',
        text: `${String(time.minutes)} minutes reach the ${String(row.from)} from which Medicare counts prolonged time beside ${level}, on ${row.window}`,
        authority: {
          publisher: 'CMS',
          document: 'Physician Fee Schedule final rule',
          section: `${row.rule}, ${row.code}`,
        },
      },
    ],
  };
}
