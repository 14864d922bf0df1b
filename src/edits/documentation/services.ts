import { claimsManual, regulation } from '../claim-authorities.ts';
import { codeRanges, inRanges } from '../code-ranges.ts';
import { isAnesthesia } from '../service-kinds.ts';
import { integrityManual } from './authorities.ts';
import { placeOfEvidence } from './diagnosis-evidence.ts';
import { faultsOfLines, recordEdit } from './record-edit.ts';
import type { Place, RecordView } from './record-view.ts';

const SETTINGS = ['professional', 'outpatient'] as const;

const ELECTROCARDIOGRAM = /^930(?:00|10)$/;
const IMAGING = codeRanges('70010-76499 76506-76999 77046-77067 78012-78999');
const ELECTROCARDIOGRAM_WORDS =
  /\b(?:e[ck]g|electrocardiogram|12[- ]lead|sinus (?:rhythm|tachycardia|bradycardia))\b/i;
const IMAGING_WORDS =
  /\b(?:x-?rays?|xr|cxr|kub|radiograph\w*|films?|ct|cta|cat scan|mri|mra|ultrasound|us|sonogra\w*|doppler|duplex|scan\w*|imag\w*|views?|mammogra\w*|dexa|dxa|bone density|echo\w*|fluoro\w*|nuclear|pet|tomosynthesis|spect)\b/i;

/** A study is billed with its interpretation, and no document tells of it. */
export const interpretationMissing = recordEdit({
  id: 'documentation/interpretation-missing',
  title: 'Study without its interpretation',
  severity: 'warning',
  settings: ['professional'],
  authority: claimsManual('13, 100'),
  explanation:
    'The professional part of an imaging study or electrocardiogram is a written interpretation, and no document given mentions one. Find the report; a review of the finding alone belongs to the visit.',
  consequence: 'line-denied',
  check: (view) =>
    faultsOfLines(view, (line) => {
      if (line.has('TC')) return undefined;
      const words = ELECTROCARDIOGRAM.test(line.code)
        ? ELECTROCARDIOGRAM_WORDS
        : inRanges(line.code, IMAGING)
          ? IMAGING_WORDS
          : undefined;
      if (words === undefined || view.find(words) !== undefined) return undefined;
      if (view.ofType('radiology-report').length > 0) return undefined;
      return {
        place: view.first.title,
        message: `No document given mentions the study of ${line.code}. Find its report, or bill the technical part alone.`,
      };
    }),
});

const isDrug = (code: string): boolean => /^(?:J[0-9]\d{3}|Q[25]\d{3}|C9\d{3})$/.test(code);

/** The units of a drug line against the dose that the record tells. */
export const drugDoseConflict = recordEdit({
  id: 'documentation/drug-dose-conflict',
  title: 'Units of the drug against the dose in the record',
  severity: 'warning',
  settings: SETTINGS,
  authority: claimsManual('17, 10 and 40'),
  explanation:
    'The dose that the record says was given makes another number of billing units than the line has. Waste goes on a line of its own with JW.',
  consequence: 'line-reduced',
  check: (view) =>
    faultsOfLines(view, (line) => {
      if (line.has('JW')) return undefined;
      const read = view.record.coded.codes.find(
        (s) => s.system === 'hcpcs' && s.code === line.code && !(s.modifiers ?? []).includes('JW'),
      );
      if (read?.units === undefined || !isDrug(line.code)) return undefined;
      const billed = view.claim
        .besides(line)
        .filter((other) => other.code === line.code && !other.has('JW'))
        .reduce((sum, { units }) => sum + units, line.units);
      if (billed === read.units) return undefined;
      return {
        place: placeOfEvidence(read, view),
        message: `The dose in the record is ${String(read.units)} units of ${line.code}; ${String(billed)} are billed. Correct the units, or show the other doses.`,
      };
    }),
});

/** A drug line whose drug the record does not name. */
export const drugNotNamed = recordEdit({
  id: 'documentation/drug-not-named',
  title: 'Drug that the record does not name',
  severity: 'warning',
  settings: SETTINGS,
  authority: regulation('424.5(a)(6)'),
  explanation:
    'A drug is billed, and no document given names it by its ingredient or a brand that the table knows. Find the order and the record of its administration.',
  consequence: 'line-denied',
  check: (view) =>
    faultsOfLines(view, (line) => {
      if (!isDrug(line.code)) return undefined;
      const entry = view.context.tables.hcpcs.entry(line.code, line.day);
      if (entry?.ingredient === null || entry === undefined || entry.notOtherwiseClassified) return undefined;
      const names = [entry.ingredient.split(/[ ,(]/)[0] ?? '', ...entry.nouns]
        .map((name) => name.toLowerCase())
        .filter((name) => name.length > 3);
      if (names.length === 0 || names.some((name) => isNamed(name, view))) return undefined;
      return {
        place: view.first.title,
        message: `No document given names the drug of ${line.code} (${entry.ingredient}). Find its order and administration, or remove the line.`,
      };
    }),
});

/** Whether a word stands in the record, be it with another ending or its first part (`keto`, `rocephin 1 g`). */
function isNamed(name: string, { documents }: RecordView): boolean {
  const stem = name.slice(0, Math.max(4, Math.min(6, name.length - 1)));
  return documents.some(({ text }) => text.toLowerCase().includes(stem));
}

/** Vaccines of the Vaccine Injury Table; of others (zoster, rabies, travel) the law does not speak. */
const VACCINE = codeRanges(
  '90619-90623 90632-90651 90653-90674 90677 90680-90682 90684-90689 90694-90716 90723 90733-90734 90739-90748 90756 90759',
);
const LOT = /\blots?\b[ \t]*(?:#|no\.?|numbers?|:|is|was)*[ \t]*:?[ \t]*[A-Z0-9]/i;

/** A vaccine whose lot is not told. */
export const vaccineLotMissing = recordEdit({
  id: 'documentation/vaccine-lot-missing',
  title: 'Vaccine without its lot',
  severity: 'warning',
  settings: SETTINGS,
  authority: {
    publisher: 'US Government',
    document: 'United States Code, title 42',
    section: '300aa-25(a) (National Childhood Vaccine Injury Act)',
  },
  explanation:
    'Whoever gives a vaccine of the Vaccine Injury Table records its manufacturer and lot number, the day, and who gave it. No document given tells a lot.',
  check: (view) =>
    view.find(LOT) !== undefined
      ? []
      : faultsOfLines(view, (line) =>
          inRanges(line.code, VACCINE)
            ? {
                place: view.find(/\b(?:vaccin\w*|immuni[sz]\w*|shots?)\b/i) ?? view.first.title,
                message: `No document given tells the lot of the vaccine ${line.code}. Add lot and manufacturer to the immunization record.`,
              }
            : undefined,
        ),
});

const TEACHING =
  /\b(?:teaching physician|attending(?: physician)? (?:attestation|addendum|note|statement)|i (?:have )?(?:personally |also |independently )?(?:saw|seen|examined|evaluated|performed|was present|interviewed|reviewed|discussed)|(?:saw|examined|evaluated) (?:and (?:examined|evaluated) )?the patient|present (?:for|during|throughout)|agree with (?:the )?(?:resident|above|findings|plan))\b/i;

/** Modifier GC without the teaching physician's own words. */
export const teachingAttestationMissing = recordEdit({
  id: 'documentation/teaching-attestation-missing',
  title: 'Resident’s service without the teaching physician’s part',
  severity: 'warning',
  settings: ['professional'],
  authority: claimsManual('12, 100.1'),
  explanation:
    'GC says that a resident gave part of the service under a teaching physician. The record must show that the teaching physician performed it or was present for its key part, and took part in the management; no document given does.',
  consequence: 'line-denied',
  check: (view) =>
    view.find(TEACHING) !== undefined
      ? []
      : faultsOfLines(view, (line) =>
          line.has('GC') && !isAnesthesia(line.code)
            ? {
                place: view.find(/\b(?:resident|PGY-?\d)\b/i) ?? view.first.title,
                message: `${line.code} has GC, and no document given shows the teaching physician’s presence or part. Add the statement, or do not bill the service.`,
              }
            : undefined,
        ),
});

const SCRIBE =
  /\b(?:scribed (?:by|for)|(?:medical )?scribe[ \t]*:|documented by [^\r\n]{2,40}, (?:medical )?scribe|acting as (?:a |the )?(?:medical )?scribe)\b/i;
const ADOPTED =
  /\b(?:(?:electronically|e-?)?[ ]?signed by|i (?:have )?(?:personally )?(?:reviewed|performed|attest|agree|verif\w+)|reviewed and (?:verified|agreed|approved)|attest\w*|accurately reflects?|\/s\/)/i;

/** A scribe's note that its provider has not taken over. */
export const scribeNoteNotAdopted = recordEdit({
  id: 'documentation/scribe-note-not-adopted',
  title: 'Scribed note that its provider has not signed',
  severity: 'warning',
  authority: integrityManual('3, 3.3.2.4'),
  explanation:
    'A scribe wrote the note. The scribe need not sign, and the physician or practitioner must: the signature says that the note is the provider’s own. None is found.',
  check: (view) =>
    view.documents.flatMap((document) => {
      const place: Place | undefined = document.find(SCRIBE);
      if (place === undefined || document.find(ADOPTED) !== undefined) return [];
      return [
        {
          path: '$',
          place,
          message:
            'A scribe wrote this note, and no signature or statement of the provider is found. Have the provider sign it.',
        },
      ];
    }),
});
