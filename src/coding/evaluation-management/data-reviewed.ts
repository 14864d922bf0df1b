import type { DocumentReading } from '../../reading/reading.ts';
import type { Evidence } from '../../record/suggestion.ts';
import { placesOf } from './find-words.ts';
import type { GridElement } from './grid.ts';

/** Tests that count one each, however often named. */
const TESTS: readonly (readonly [string, RegExp])[] = [
  ['CBC', /\b(cbc|complete blood count)\b/gi],
  ['metabolic panel', /\b(cmp|bmp|(comprehensive|basic) metabolic panel)\b/gi],
  ['hemoglobin A1c', /\b(hemoglobin )?(a1c|hba1c)\b/gi],
  ['lipid panel', /\b(lipid (panel|profile)|cholesterol panel)\b/gi],
  ['TSH', /\b(tsh|thyroid (panel|function tests?|labs))\b/gi],
  ['urinalysis', /\b(urinalysis|ua|urine culture)\b/g],
  ['troponin', /\btroponins?\b/gi],
  ['liver tests', /\b(lfts?|liver (function|enzymes?) (tests?|panel|labs?))\b/gi],
  ['PSA', /\bPSA\b/g],
  ['culture', /\b(blood|wound|throat|sputum) cultures?\b/gi],
  ['rapid strep', /\brapid strep\b/gi],
  ['x-ray', /\b(x-?rays?|radiographs?)\b/gi],
  ['CT', /\b(ct|cat) (scan|of|abdomen|head|chest)\b/gi],
  ['MRI', /\bmri\b/gi],
  ['ultrasound', /\b(ultrasound|sonogram|doppler)\b/gi],
  ['echocardiogram', /\b(echo|echocardiogram)\b/gi],
  ['ECG', /\b(ekg|ecg|electrocardiogram)\b/gi],
  ['pulmonary function tests', /\b(pfts?|pulmonary function tests?|spirometry)\b/gi],
  ['stress test', /\bstress test\b/gi],
  ['EMG', /\b(emg|nerve conduction)\b/gi],
  ['bone density', /\b(dexa|dxa|bone density)\b/gi],
  ['mammogram', /\bmammogram\b/gi],
];
const OUTSIDE_NOTES =
  /\b(reviewed (the )?(outside|external|prior|previous|hospital|ED|emergency) (records?|notes?)|records? (from|were) (the )?(outside|hospital|obtained))\b/gi;
const HISTORIAN =
  /\b(history (is |was )?(obtained|provided|given) (from|by) (the |his |her )?(mother|father|parents?|wife|husband|daughter|son|caregiver|family|guardian)|independent historian)\b/gi;
const INTERPRETATION =
  /\b(i (have |personally )?(personally )?(reviewed|interpreted|looked at|viewed) (the |his |her )?(images?|films?|x-?rays?|ekg|ecg|tracing|ct|mri)|independent(ly)? interpret\w*|my interpretation)\b/gi;
const DISCUSSION =
  /\b(discussed (the )?(case|patient|management|results) with (dr\.?|the (radiologist|cardiologist|surgeon|hospitalist|specialist|consultant))|spoke with dr\.?)\b/gi;

/**
 * The amount and complexity of data. Each unique test counts once, ordered or reviewed; tests billed with their
 * interpretation are the coder's to take out.
 */
export function dataReviewed(document: DocumentReading): GridElement {
  const tests = TESTS.map(([name, pattern]) => ({ name, place: placesOf(document, pattern, 1)[0] })).filter(
    (t) => t.place !== undefined,
  );
  const notes = placesOf(document, OUTSIDE_NOTES, 1);
  const historian = placesOf(document, HISTORIAN, 1);
  const interpretation = placesOf(document, INTERPRETATION, 1);
  const discussion = placesOf(document, DISCUSSION, 1);
  const evidence: readonly Evidence[] = [
    ...tests.flatMap((t) => (t.place === undefined ? [] : [t.place])),
    ...notes,
    ...historian,
    ...interpretation,
    ...discussion,
  ];
  const counted = tests.length + notes.length + historian.length;
  const categories = [counted >= 3, interpretation.length > 0, discussion.length > 0].filter(Boolean).length;
  const names = tests.map((t) => t.name).join(', ');
  const say = (text: string): string => (names === '' ? text : `${text} (${names})`);
  if (categories >= 2)
    return {
      level: 'high',
      why: say('two of: three items, independent interpretation, discussion'),
      evidence,
    };
  if (categories === 1)
    return {
      level: 'moderate',
      why: say('three items, an independent interpretation or a discussion'),
      evidence,
    };
  if (tests.length + notes.length >= 2 || historian.length > 0)
    return { level: 'low', why: say('two items or an independent historian'), evidence };
  return { level: 'straightforward', why: say('minimal or none'), evidence };
}
