import type { DateOfService } from '../base/date-of-service.ts';
import { once } from '../base/once.ts';
import type { ChartText } from '../reading/read-chart.ts';
import type { DocumentReading, Mention } from '../reading/reading.ts';
import type { Setting } from '../record/setting.ts';
import type { Tables } from '../tables/tables.ts';
import type { Standing } from './candidate.ts';
import { resolveMention } from './candidates.ts';
import { type CodedChart, codeChart } from './code-chart.ts';
import type { CodingContext } from './context.ts';
import { encounterPhase } from './encounter-phase.ts';
import { readTexts } from './read-texts.ts';
import { standingOf } from './standing.ts';
import { supportOf } from './support.ts';

/** A place of the record where a diagnosis is named, whatever it says of it, with the code those words lead to. */
export interface NamedDiagnosis {
  /** ICD-10-CM with its dot; a header where the words have no default. */
  readonly code: string;
  readonly document: DocumentReading;
  readonly mention: Mention;
  readonly standing: Standing;
  /** The code that the words may be reported with (the condition, or its history), if any. */
  readonly supports: string | undefined;
}

/** The documents of an encounter as read, and what they would be coded as: what a claim is held against. */
export interface CodedRecord {
  readonly context: CodingContext;
  /** Codes with their evidence, what was left out and why, and what to ask. */
  readonly coded: CodedChart;
  /** Every place where a diagnosis is named. */
  readonly named: readonly NamedDiagnosis[];
}

/**
 * Reads the documents of one encounter and codes them for its setting and date, so that a claim can be checked against
 * its record. Coding waits until it is asked for.
 *
 * @param texts the decoded documents; their ids name them in findings
 */
export function readRecord(
  texts: readonly ChartText[],
  setting: Setting,
  onDate: DateOfService,
  tables: Tables,
): CodedRecord {
  const reading = readTexts(texts, tables, onDate);
  const context: CodingContext = { setting, onDate, tables, icd10cm: tables.icd10cm.on(onDate), reading };
  const coded = once(() => codeChart(context));
  const named = once(() => namedDiagnoses(context));
  return {
    context,
    get coded() {
      return coded();
    },
    get named() {
      return named();
    },
  };
}

function namedDiagnoses(context: CodingContext): readonly NamedDiagnosis[] {
  const phase = encounterPhase(context.reading, context.setting);
  return context.reading.documents.flatMap((document) =>
    document.mentions.flatMap((mention): readonly NamedDiagnosis[] => {
      if (mention.match.system !== 'icd10cm') return [];
      const { type } = document.document;
      const support = supportOf(mention, type, context);
      return [
        {
          code: resolveMention(mention, phase, context) ?? mention.match.code,
          document,
          mention,
          standing: standingOf(mention, type),
          supports: support.kind === 'code' ? support.code : undefined,
        },
      ];
    }),
  );
}
