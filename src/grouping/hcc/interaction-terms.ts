import type { HccModelName } from './risk-facts.ts';

/** A disease interaction: the variable, and what must hold together; `|` parts are HCCs of which one is enough. */
export interface InteractionTerm {
  readonly variable: string;
  /** Groups of HCCs; at least one of each must be present. */
  readonly groups: readonly (readonly string[])[];
  /** `disabled`: under 65 and not entitled by age; `nonAged`: under 65. */
  readonly only?: 'disabled' | 'nonAged';
}

const span = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => String(from + i));

const CANCER_24 = span(8, 12);
const DIABETES_24 = span(17, 19);
const RESPIRATORY_FAILURE_24 = span(82, 84);
const HEART_FAILURE_24 = ['85'];
const LUNG_24 = span(110, 112);
const KIDNEY_24 = span(134, 138);
const SEPSIS = ['2'];
const SUBSTANCE_USE_24 = span(54, 56);
const PSYCHIATRIC_24 = span(57, 60);
const OPENINGS_24 = ['188'];
const PNEUMONIA_24 = ['114'];
const SCHIZOPHRENIA_24 = ['57'];
const PRESSURE_ULCER_24 = span(157, 159);
const PRESSURE_ULCER_ESRD = span(157, 160);

/** Those of V24 that its community, institutional and ESRD forms share; the names are those of the coefficients. */
const SHARED_24: readonly InteractionTerm[] = [
  { variable: 'HCC47_gCancer', groups: [['47'], CANCER_24] },
  { variable: 'DIABETES_CHF', groups: [DIABETES_24, HEART_FAILURE_24] },
  { variable: 'CHF_gCopdCF', groups: [HEART_FAILURE_24, LUNG_24] },
  { variable: 'HCC85_gRenal_V24', groups: [HEART_FAILURE_24, KIDNEY_24] },
  { variable: 'gCopdCF_CARD_RESP_FAIL', groups: [LUNG_24, RESPIRATORY_FAILURE_24] },
  { variable: 'HCC85_HCC96', groups: [HEART_FAILURE_24, ['96']] },
  { variable: 'SEPSIS_ARTIF_OPENINGS', groups: [SEPSIS, OPENINGS_24] },
  { variable: 'gCopdCF_ASP_SPEC_B_PNEUM', groups: [LUNG_24, PNEUMONIA_24] },
  { variable: 'SEPSIS_ASP_SPEC_BACT_PNEUM', groups: [SEPSIS, PNEUMONIA_24] },
  { variable: 'SCHIZOPHRENIA_gCopdCF', groups: [SCHIZOPHRENIA_24, LUNG_24] },
  { variable: 'SCHIZOPHRENIA_CHF', groups: [SCHIZOPHRENIA_24, HEART_FAILURE_24] },
  { variable: 'SCHIZOPHRENIA_SEIZURES', groups: [SCHIZOPHRENIA_24, ['79']] },
];

const V24: readonly InteractionTerm[] = [
  ...SHARED_24,
  { variable: 'gSubstanceUseDisorder_gPsych', groups: [SUBSTANCE_USE_24, PSYCHIATRIC_24] },
  { variable: 'SEPSIS_PRESSURE_ULCER', groups: [SEPSIS, PRESSURE_ULCER_24] },
  { variable: 'ART_OPENINGS_PRESS_ULCER', groups: [OPENINGS_24, PRESSURE_ULCER_24] },
  { variable: 'ASP_SPEC_B_PNEUM_PRES_ULC', groups: [PNEUMONIA_24, PRESSURE_ULCER_24] },
  { variable: 'DISABLED_PRESSURE_ULCER', groups: [PRESSURE_ULCER_24], only: 'disabled' },
  ...['85', '161', '39', '77', '6'].map(
    (hcc): InteractionTerm => ({ variable: `DISABLED_HCC${hcc}`, groups: [[hcc]], only: 'disabled' }),
  ),
];

const ESRD_V24: readonly InteractionTerm[] = [
  ...SHARED_24,
  { variable: 'gSubUseDs_gPsych_V24', groups: [SUBSTANCE_USE_24, PSYCHIATRIC_24] },
  { variable: 'NONAGED_gSubUseDs_gPsych', groups: [SUBSTANCE_USE_24, PSYCHIATRIC_24], only: 'nonAged' },
  { variable: 'SEPSIS_PRESSURE_ULCER_V24', groups: [SEPSIS, PRESSURE_ULCER_ESRD] },
  { variable: 'ART_OPENINGS_PRESS_ULCER_V24', groups: [OPENINGS_24, PRESSURE_ULCER_ESRD] },
  { variable: 'ASP_SPEC_B_PNEUM_PRES_ULC_V24', groups: [PNEUMONIA_24, PRESSURE_ULCER_ESRD] },
  { variable: 'NONAGED_PRESSURE_ULCER_V24', groups: [PRESSURE_ULCER_ESRD], only: 'nonAged' },
  ...['6', '34', '39', '46', '77', '85', '110', '161', '176'].map(
    (hcc): InteractionTerm => ({ variable: `NONAGED_HCC${hcc}`, groups: [[hcc]], only: 'nonAged' }),
  ),
];

const HEART_FAILURE_28 = span(221, 226);
const LUNG_28 = span(276, 280);
const CANCER_28 = span(17, 23);
const NEURO_28 = [...span(180, 182), ...span(190, 192), '195', '196', '198', '199'];

const V28: readonly InteractionTerm[] = [
  { variable: 'DIABETES_HF_V28', groups: [span(35, 38), HEART_FAILURE_28] },
  { variable: 'HF_CHR_LUNG_V28', groups: [HEART_FAILURE_28, LUNG_28] },
  { variable: 'HF_KIDNEY_V28', groups: [HEART_FAILURE_28, span(326, 329)] },
  { variable: 'CHR_LUNG_CARD_RESP_FAIL_V28', groups: [LUNG_28, span(211, 213)] },
  { variable: 'HF_HCC238_V28', groups: [HEART_FAILURE_28, ['238']] },
  { variable: 'gSubUseDisorder_gPsych_V28', groups: [span(135, 139), span(151, 155)] },
  { variable: 'DISABLED_CANCER_V28', groups: [CANCER_28], only: 'disabled' },
  { variable: 'DISABLED_NEURO_V28', groups: [NEURO_28], only: 'disabled' },
  { variable: 'DISABLED_HF_V28', groups: [HEART_FAILURE_28], only: 'disabled' },
  { variable: 'DISABLED_CHR_LUNG_V28', groups: [LUNG_28], only: 'disabled' },
  { variable: 'DISABLED_ULCER_V28', groups: [span(379, 382)], only: 'disabled' },
];

/** Priced in institutions only. */
const RX_V08: readonly InteractionTerm[] = ['1', '130', '131', '132', '133', '159', '163'].map((hcc) => ({
  variable: `NonAged_RXHCC${hcc}`,
  groups: [[hcc]],
  only: 'nonAged',
}));

/** The interactions of each model, by the variables CMS publishes coefficients for. */
export const INTERACTION_TERMS: Readonly<Record<HccModelName, readonly InteractionTerm[]>> = {
  V24,
  V28,
  'ESRD-V24': ESRD_V24,
  'RxHCC-V08': RX_V08,
  'RxHCC-V08-PACE': RX_V08,
};
