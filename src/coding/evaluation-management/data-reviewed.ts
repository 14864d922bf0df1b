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

/** Done and read here, so billed for itself with its interpretation. */
const BILLED_HERE =
  /\b(?:(?:done|performed|obtained|taken) (?:today |here )?(?:in|at) (?:the |our |this )?(?:office|clinic)|in[- ](?:office|house)|(?:office|clinic) today|performed and interpreted|interpreted by me|my (?:interpretation|read))\b/i;
/** Tests with a professional component of their own; a laboratory value has none. */
const HAS_INTERPRETATION: ReadonlySet<string> = new Set([
  'x-ray',
  'CT',
  'MRI',
  'ultrasound',
  'echocardiogram',
  'ECG',
  'pulmonary function tests',
  'stress test',
  'EMG',
  'bone density',
  'mammogram',
]);

function billedForItself(name: string, place: Evidence, document: DocumentReading): boolean {
  if (!HAS_INTERPRETATION.has(name)) return false;
  const sentence = document.sentences.find((s) => s.start <= place.start && place.start < s.end);
  return (
    sentence !== undefined && BILLED_HERE.test(document.document.text.slice(sentence.start, sentence.end))
  );
}

/**
 * The amount and complexity of data. Each unique test counts once, ordered or reviewed; a test done and read here is
 * billed for itself and counts neither as a test nor as an independent interpretation.
 */
export function dataReviewed(document: DocumentReading): GridElement {
  const named = TESTS.flatMap(([name, pattern]) =>
    placesOf(document, pattern, 1).map((place) => ({ name, place })),
  );
  const billed = named.filter(({ name, place }) => billedForItself(name, place, document));
  const tests = named.filter((test) => !billed.includes(test));
  const notes = placesOf(document, OUTSIDE_NOTES, 1);
  const historian = placesOf(document, HISTORIAN, 1);
  const interpretation = placesOf(document, INTERPRETATION).filter(
    ({ start }) => !billed.some(({ place }) => sameSentence(document, place.start, start)),
  );
  const discussion = placesOf(document, DISCUSSION, 1);
  const evidence: readonly Evidence[] = [
    ...tests.map((t) => t.place),
    ...notes,
    ...historian,
    ...interpretation.slice(0, 1),
    ...discussion,
  ];
  const counted = tests.length + notes.length + historian.length;
  const categories = [counted >= 3, interpretation.length > 0, discussion.length > 0].filter(Boolean).length;
  const names = tests.map((t) => t.name).join(', ');
  const apart =
    billed.length === 0 ? '' : `; billed for itself, not counted: ${billed.map((t) => t.name).join(', ')}`;
  const say = (text: string): string => `${names === '' ? text : `${text} (${names})`}${apart}`;
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

function sameSentence(document: DocumentReading, a: number, b: number): boolean {
  return document.sentences.some((s) => s.start <= a && a < s.end && s.start <= b && b < s.end);
}
