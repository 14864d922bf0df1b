/**
 * Diagnoses that change what is reported for a stay: systemic and lung infection, clots, infarction and stroke, organ
 * failure, encephalopathy, malnutrition, cancer, fracture, bleeding of the gut, obstruction. Questions on conflicts,
 * on findings and on open diagnoses are asked of these only.
 */
export const CONSEQUENTIAL =
  'A40,A41,C00-C96,D61.8,E40-E43,G00,G92,G93.4,I21,I26,I33,I60-I63,I82.4,J12-J18,J69.0,J80,J93,J96.0,J96.2,K56.6,K65,K70.3,K72.0,K85,K92.2,M46.2,M80,M84.4-M84.5,M86,N17,R57,S02.0-S02.1,S12,S22,S32,S72';
