import type { DateOfService } from '../base/date-of-service.ts';
import type { ChartReading } from '../reading/reading.ts';
import type { Setting } from '../record/setting.ts';
import type { Icd10CmEdition } from '../tables/icd10cm/icd10cm.ts';
import type { Tables } from '../tables/tables.ts';

/** What every coding decision may look at. */
export interface CodingContext {
  readonly setting: Setting;
  readonly onDate: DateOfService;
  readonly tables: Tables;
  /** ICD-10-CM on the date. */
  readonly icd10cm: Icd10CmEdition;
  readonly reading: ChartReading;
}
