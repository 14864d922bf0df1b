import { claimsManual, cpt } from '../claim-authorities.ts';
import { sameProvider } from '../claim-lines.ts';
import { lineEdit } from '../line-edit.ts';
import { isAnesthesia } from '../service-kinds.ts';

const SETTINGS = ['professional'] as const;
const WHO = ['AA', 'AD', 'QK', 'QX', 'QY', 'QZ'];
const STATUS = /^P[1-6]$/;

/** Anesthesia without who gave it. */
export const anesthesiaWithoutPerson = lineEdit({
  id: 'professional/anesthesia-without-person',
  title: 'Anesthesia without who gave it',
  severity: 'error',
  authority: claimsManual('12, 50, I and 140.3.3'),
  explanation:
    'Every anesthesia code says who gave it: AA in person, QK, QY and AD the directing physician, QX the directed CRNA, QZ the CRNA alone. QS (monitored care) stands beside, not instead.',
  settings: SETTINGS,
  at: 'modifiers',
  medicareOnly: true,
  consequence: 'line-denied',
  check: (line) =>
    isAnesthesia(line.code) && !line.has(...WHO) && !['01996', '01999'].includes(line.code)
      ? `${line.code} does not say who gave the anesthesia: add AA, QK, QY, AD, QX or QZ${line.has('QS') ? ' beside QS' : ''}.`
      : undefined,
});

/** A modifier of anesthesia on another service. */
export const anesthesiaModifierElsewhere = lineEdit({
  id: 'professional/anesthesia-modifier-elsewhere',
  title: 'Anesthesia modifier on another service',
  severity: 'error',
  authority: claimsManual('12, 50'),
  explanation:
    'AD, QK, QS, QX, QY, QZ, G8, G9, 23 and the physical status P1–P6 stand on anesthesia codes (00100–01999) only.',
  settings: SETTINGS,
  at: 'modifiers',
  consequence: 'line-denied',
  check: (line) => {
    if (isAnesthesia(line.code)) return undefined;
    const modifier = line.modifiers.find(
      (one) => STATUS.test(one) || ['AD', 'QK', 'QS', 'QX', 'QY', 'G8', 'G9', '23'].includes(one),
    );
    return modifier === undefined
      ? undefined
      : `${line.code} is no anesthesia code and has ${modifier}. Take it off.`;
  },
});

/** Two anesthesia codes for one session. */
export const severalAnesthesias = lineEdit({
  id: 'professional/several-anesthesias',
  title: 'Several anesthesia codes of one day',
  severity: 'warning',
  authority: claimsManual('12, 50, E'),
  explanation:
    'For several procedures in one session the anesthesia with most base units is billed once with the whole time; the obstetric and burn add-ons aside.',
  settings: SETTINGS,
  consequence: 'line-denied',
  check: (line, { besides }) => {
    const addOn = ['01953', '01968', '01969'];
    if (!isAnesthesia(line.code) || addOn.includes(line.code) || line.has('59', 'XE', '76', '77', '78', '79'))
      return undefined;
    const first = besides(line).find(
      (other) =>
        isAnesthesia(other.code) &&
        other.path < line.path &&
        !addOn.includes(other.code) &&
        line.code !== '01996' &&
        other.code !== '01996' &&
        sameProvider(line, other) !== false,
    );
    return first === undefined
      ? undefined
      : `${line.code} beside ${first.code}: one session is billed once, by the code with more base units and all the time.`;
  },
});

/** A qualifying circumstance without anesthesia. */
export const circumstanceWithoutAnesthesia = lineEdit({
  id: 'professional/circumstance-without-anesthesia',
  title: 'Qualifying circumstance without anesthesia',
  severity: 'error',
  authority: cpt('Anesthesia, qualifying circumstances'),
  explanation:
    '99100, 99116, 99135 and 99140 are added to an anesthesia code of the same day. Medicare pays none of them.',
  settings: SETTINGS,
  consequence: 'line-denied',
  check: (line, { besides }) =>
    /^99(?:100|116|135|140)$/.test(line.code) && !besides(line).some((other) => isAnesthesia(other.code))
      ? `${line.code} is added to anesthesia, and none stands on that day.`
      : undefined,
});

/** The add-on for extreme age on a patient in between. */
export const circumstanceAge = lineEdit({
  id: 'professional/anesthesia-extreme-age',
  title: 'Extreme age that the patient has not',
  severity: 'error',
  authority: cpt('Anesthesia, qualifying circumstances'),
  explanation: '99100 is for a patient younger than one year or older than 70.',
  settings: SETTINGS,
  consequence: 'line-denied',
  check: ({ code }, { context: { ageYears } }) =>
    code === '99100' && ageYears !== undefined && ageYears >= 1 && ageYears <= 70
      ? `99100 is for patients under one year or over 70; this one is ${String(ageYears)}.`
      : undefined,
});
