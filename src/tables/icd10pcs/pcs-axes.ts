/** Names of the seven characters of a code, which depend on its section. */
type AxisNames = readonly [string, string, string, string, string, string, string];

const ANATOMICAL: AxisNames = [
  'Section',
  'Body System',
  'Operation',
  'Body Part',
  'Approach',
  'Device',
  'Qualifier',
];
const TREATMENT: AxisNames = [
  'Section',
  'Body System',
  'Operation',
  'Body Region',
  'Approach',
  'Method',
  'Qualifier',
];
const COUNSELLING: AxisNames = [
  'Section',
  'Body System',
  'Type',
  'Qualifier',
  'Qualifier',
  'Qualifier',
  'Qualifier',
];

const AXES_BY_SECTION: Readonly<Record<string, AxisNames>> = {
  '0': ANATOMICAL,
  '1': ANATOMICAL,
  '2': ['Section', 'Body System', 'Operation', 'Body Region', 'Approach', 'Device', 'Qualifier'],
  '3': ['Section', 'Body System', 'Operation', 'Body System / Region', 'Approach', 'Substance', 'Qualifier'],
  '4': ['Section', 'Body System', 'Operation', 'Body System', 'Approach', 'Function / Device', 'Qualifier'],
  '5': ['Section', 'Body System', 'Operation', 'Body System', 'Duration', 'Function', 'Qualifier'],
  '6': ['Section', 'Body System', 'Operation', 'Body System', 'Duration', 'Qualifier', 'Qualifier'],
  '7': TREATMENT,
  '8': TREATMENT,
  '9': TREATMENT,
  B: ['Section', 'Body System', 'Type', 'Body Part', 'Contrast', 'Qualifier', 'Qualifier'],
  C: ['Section', 'Body System', 'Type', 'Body Part', 'Radionuclide', 'Qualifier', 'Qualifier'],
  D: ['Section', 'Body System', 'Modality', 'Treatment Site', 'Modality Qualifier', 'Isotope', 'Qualifier'],
  F: [
    'Section',
    'Section Qualifier',
    'Type',
    'Body System / Region',
    'Type Qualifier',
    'Equipment',
    'Qualifier',
  ],
  G: COUNSELLING,
  H: COUNSELLING,
  X: [
    'Section',
    'Body System',
    'Operation',
    'Body Part',
    'Approach',
    'Device / Substance / Technology',
    'Qualifier',
  ],
};

const SECTION_NAMES: Readonly<Record<string, string>> = {
  '0': 'Medical and Surgical',
  '1': 'Obstetrics',
  '2': 'Placement',
  '3': 'Administration',
  '4': 'Measurement and Monitoring',
  '5': 'Extracorporeal or Systemic Assistance and Performance',
  '6': 'Extracorporeal or Systemic Therapies',
  '7': 'Osteopathic',
  '8': 'Other Procedures',
  '9': 'Chiropractic',
  B: 'Imaging',
  C: 'Nuclear Medicine',
  D: 'Radiation Therapy',
  F: 'Physical Rehabilitation and Diagnostic Audiology',
  G: 'Mental Health',
  H: 'Substance Abuse Treatment',
  X: 'New Technology',
};

/** The name of the axis a character of this section stands on (1–7), as in the official tables. */
export function axisName(section: string, position: number): string {
  return (AXES_BY_SECTION[section] ?? ANATOMICAL)[position - 1] ?? `Character ${String(position)}`;
}

/** The section's name, or undefined when the tables here have no such section. */
export function sectionName(section: string): string | undefined {
  return SECTION_NAMES[section];
}
