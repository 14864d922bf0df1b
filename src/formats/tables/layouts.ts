import { adjustmentCodes, placesOfService, providerTaxonomy } from './claims/claim-lists.ts';
import {
  coverageArticles,
  coverageCodes,
  coverageDiagnoses,
  coverageExclusions,
  coveragePolicyFile,
} from './coverage/coverage-files.ts';
import { cptConsolidatedList, cptDescriptorFiles } from './cpt/cpt-files.ts';
import {
  outpatientAddendumB,
  surgicalCenterAddendumAA,
  surgicalCenterAddendumBB,
  surgicalCenterWageIndices,
} from './facility-fees/addenda.ts';
import { hcpcsContractorRecord } from './hcpcs/contractor-record.ts';
import {
  hcpcsAttributes,
  hcpcsDescriptions,
  hcpcsModifiers,
  hcpcsNotOtherwiseClassified,
} from './hcpcs/level2-files.ts';
import {
  clinicalClassifications,
  conversionTable,
  gemsFromIcd9,
  gemsToIcd9,
  poaExemptList,
} from './icd10cm/code-lists.ts';
import { alphabeticIndex, drugTable, externalCauseIndex, neoplasmTable } from './icd10cm/index-layouts.ts';
import { icd10cmTabularList } from './icd10cm/tabular-layout.ts';
import { icd10pcsDefinitions, icd10pcsIndex, icd10pcsTables } from './icd10pcs/pcs-layouts.ts';
import type { TableLayout } from './layout.ts';
import { drgWeightTable } from './msdrg/weights.ts';
import { addOnCodes } from './ncci/add-on-codes.ts';
import { medicallyUnlikelyEdits } from './ncci/medically-unlikely.ts';
import { procedureToProcedureEdits } from './ncci/procedure-to-procedure.ts';
import { icd10cmOrderFile, icd10pcsOrderFile } from './order-file-layouts.ts';
import {
  anesthesiaBaseUnits,
  anesthesiaFactors,
  betosFamilies,
  geographicIndices,
  oppsCaps,
  paymentLocalities,
} from './pfs/localities.ts';
import { relativeValueAmounts, relativeValueFile, relativeValueIndicators } from './pfs/relative-values.ts';

/** Every layout that `chartwright data add` knows, in the order they are tried. To add one, add its line here. */
export const TABLE_LAYOUTS: readonly TableLayout[] = [
  icd10cmOrderFile,
  icd10cmTabularList,
  alphabeticIndex,
  neoplasmTable,
  drugTable,
  externalCauseIndex,
  poaExemptList,
  conversionTable,
  gemsToIcd9,
  gemsFromIcd9,
  clinicalClassifications,
  icd10pcsOrderFile,
  icd10pcsTables,
  icd10pcsIndex,
  icd10pcsDefinitions,
  hcpcsContractorRecord,
  hcpcsAttributes,
  hcpcsDescriptions,
  hcpcsNotOtherwiseClassified,
  hcpcsModifiers,
  cptConsolidatedList,
  ...cptDescriptorFiles,
  procedureToProcedureEdits,
  medicallyUnlikelyEdits,
  addOnCodes,
  relativeValueFile,
  relativeValueAmounts,
  relativeValueIndicators,
  geographicIndices,
  paymentLocalities,
  anesthesiaFactors,
  anesthesiaBaseUnits,
  oppsCaps,
  betosFamilies,
  outpatientAddendumB,
  surgicalCenterAddendumAA,
  surgicalCenterAddendumBB,
  surgicalCenterWageIndices,
  drgWeightTable,
  placesOfService,
  adjustmentCodes,
  providerTaxonomy,
  coveragePolicyFile,
  coverageArticles,
  coverageCodes,
  coverageDiagnoses,
  coverageExclusions,
];

/** The layout of a file, by what it holds; undefined for one that none recognises. */
export function layoutOf(head: string, name: string): TableLayout | undefined {
  return TABLE_LAYOUTS.find((layout) => layout.recognise(head, name));
}
