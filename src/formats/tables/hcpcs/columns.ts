/** Columns of the pack `codes` of the table `hcpcs`; dates `YYYY-MM-DD`, empty where there is none. */
export const HCPCS_COLUMNS = [
  'code',
  'long',
  'short',
  'added',
  'action_date',
  /** Last day of use. */
  'terminated',
  'action',
  'coverage',
  'pricing',
  'multiple_pricing',
  'betos',
  'type_of_service',
  'anesthesia_units',
  'cross_references',
  'statute',
  'processing_note',
] as const;

/** Columns of the pack `modifiers` of the table `hcpcs`. */
export const MODIFIER_COLUMNS = ['code', 'description', 'added', 'terminated'] as const;
