import type { DateOfService } from '../base/date-of-service.ts';
import { readDrugRows } from '../reading/drug-rows.ts';
import { type ChartText, readChart } from '../reading/read-chart.ts';
import type { ChartReading } from '../reading/reading.ts';
import type { Tables } from '../tables/tables.ts';

/** Reads the documents of a chart with the dictionary and the drugs of the tables, as of a date. */
export function readTexts(texts: readonly ChartText[], tables: Tables, onDate: DateOfService): ChartReading {
  return readChart(texts, tables.terms, readDrugRows(tables.list('lexicon/drug-classes.tsv')), onDate);
}
