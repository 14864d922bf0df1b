import { guideline } from '../../base/authority.ts';
import { categoryOf } from '../../record/code-system.ts';
import type { CodeSuggestion } from '../../record/suggestion.ts';
import type { PlacedDiagnosis } from '../edit-context.ts';
import { codesOf, placeOfEvidence, stemsOf, vocabularyOf } from './diagnosis-evidence.ts';
import { type RecordFault, recordEdit } from './record-edit.ts';
import type { RecordView } from './record-view.ts';

/** A diagnosis of the claim that coding does not read, beside one of its category that it reads and the claim lacks. */
interface Pair {
  readonly claimed: PlacedDiagnosis;
  readonly claimedTitle: string;
  readonly read: CodeSuggestion;
}

function pairsOf(view: RecordView): readonly Pair[] {
  const { diagnoses, icd10cm } = view.context;
  const onClaim = new Set(diagnoses.map(({ code }) => code));
  const read = codesOf(view);
  const readCodes = new Set(read.map(({ code }) => code));
  return diagnoses.flatMap((claimed) => {
    const title = icd10cm.entry(claimed.code)?.longTitle;
    if (title === undefined || readCodes.has(claimed.code)) return [];
    return read
      .filter((s) => categoryOf(s.code) === categoryOf(claimed.code) && !onClaim.has(s.code))
      .map((s) => ({ claimed, claimedTitle: title, read: s }));
  });
}

const isOpen = (title: string): boolean => /\bunspecified\b|\bnot otherwise specified\b/i.test(title);

/** One fault a claimed diagnosis, however many codes of its category are read. */
function faultsOf(
  view: RecordView,
  pairs: readonly Pair[],
  message: (pair: Pair) => string,
): readonly RecordFault[] {
  const seen = new Set<string>();
  return pairs.flatMap((pair) => {
    if (seen.has(pair.claimed.path)) return [];
    seen.add(pair.claimed.path);
    return [
      {
        path: pair.claimed.path,
        codes: [pair.claimed.code, pair.read.code],
        place: placeOfEvidence(pair.read, view),
        message: message(pair),
      },
    ];
  });
}

/** The record says more than the code. */
export const codeLessSpecific = recordEdit({
  id: 'documentation/code-less-specific',
  title: 'Code less specific than the record',
  severity: 'warning',
  authority: guideline('I.B.2 and I.B.18'),
  explanation:
    'The claim has an unspecified code of a category, and the record has the words for a specific one. Codes go to the highest level of detail documented.',
  check: (view) =>
    faultsOf(
      view,
      pairsOf(view).filter(({ claimedTitle, read }) => isOpen(claimedTitle) && !isOpen(read.title)),
      ({ claimed, read }) =>
        `The record has the detail of ${read.code} (${read.title}). Report it in place of ${claimed.code}.`,
    ),
});

/** What a title says that is not there is no detail to be documented. */
const WITHOUT = /\bwithout\b[^,]*/gi;

/** The code says more than the record. */
export const codeMoreSpecific = recordEdit({
  id: 'documentation/code-more-specific',
  title: 'Code more specific than the record',
  severity: 'warning',
  authority: guideline('I.B.2 and I.B.18'),
  explanation:
    'The code tells what no document given does: a type, a severity, a cause, a part. Report what is documented, or ask the provider for the detail.',
  check: (view) => {
    const vocabulary = vocabularyOf(view);
    const pairs = pairsOf(view).filter(({ claimedTitle, read }) => {
      if (isOpen(claimedTitle) || !isOpen(read.title) || /^[ZV-Y]/.test(read.code)) return false;
      const said = new Set(stemsOf(read.title));
      const more = stemsOf(claimedTitle.replace(WITHOUT, '')).filter((stem) => !said.has(stem));
      return more.length > 0 && more.every((stem) => !vocabulary.has(stem));
    });
    return faultsOf(
      view,
      pairs,
      ({ claimed, read }) =>
        `No document given has the detail of ${claimed.code}; its words lead to ${read.code} (${read.title}). Report that, or ask the provider.`,
    );
  },
});

const SIDES: readonly (readonly [RegExp, string])[] = [
  [/\bright\b/i, 'left'],
  [/\bleft\b/i, 'right'],
];

/** The claim and the record name opposite sides. */
export const sideConflict = recordEdit({
  id: 'documentation/side-conflict',
  title: 'Side of the code against the record',
  severity: 'warning',
  authority: guideline('I.B.13'),
  explanation:
    'The record has the condition on the other side than the code. Correct the code, or ask the provider where the record itself names both.',
  check: (view) =>
    faultsOf(
      view,
      pairsOf(view).filter(({ claimedTitle, read }) =>
        SIDES.some(
          ([side, other]) =>
            side.test(claimedTitle) &&
            claimedTitle.replace(side, other).toLowerCase() === read.title.toLowerCase(),
        ),
      ),
      ({ claimed, read }) =>
        `The record has this condition on the other side (${read.code}) than ${claimed.code}. Correct the code, or ask the provider.`,
    ),
});

/** Surer than that a coder would not leave it out without a reason. */
const SURE = 0.8;
/** Signs and symptoms, statuses, reasons for the encounter and external causes are left out for good reasons. */
const LEFT_OUT_FREELY = /^[RZV-Y]/;

/** The record has a diagnosis that the claim lacks. */
export const missedDiagnosis = recordEdit({
  id: 'documentation/missed-diagnosis',
  title: 'Diagnosis of the record that is not on the claim',
  severity: 'advice',
  authority: guideline('III and IV.J'),
  explanation:
    'The provider’s assessment or final diagnoses name a condition, and no code of its category is on the claim. All conditions that coexist and affect care are reported; see whether it was left out on purpose.',
  check: (view) => {
    const categories = new Set(view.context.diagnoses.map(({ code }) => categoryOf(code)));
    return codesOf(view)
      .filter((s) => s.role !== 'admitting' && s.role !== 'reasonForVisit' && s.confidence >= SURE)
      .filter((s) => !LEFT_OUT_FREELY.test(s.code) && !categories.has(categoryOf(s.code)))
      .map((s) => ({
        path: '$.diagnoses',
        codes: [s.code],
        place: placeOfEvidence(s, view),
        message: `The record supports ${s.code} (${s.title}), which is not on the claim. Report it if it was evaluated, treated or affected care.`,
      }));
  },
});

const OF_ADMISSION: ReadonlySet<string> = new Set(['history-and-physical', 'emergency-note']);

function typeOf(document: string, { documents }: RecordView): string {
  return documents.find(({ id }) => id === document)?.type ?? '';
}

/** The claim's POA indicator against the record's words. */
export const presentOnAdmissionConflict = recordEdit({
  id: 'documentation/present-on-admission-conflict',
  title: 'Present on admission against the record',
  severity: 'warning',
  settings: ['inpatient'],
  authority: guideline('Appendix I'),
  explanation:
    'The claim says that the condition was present on admission and the record that it began afterwards, or the reverse. Hospital-acquired conditions and quality measures hang on it; ask the provider where it stays unclear.',
  check: (view) => {
    const read = new Map(codesOf(view).map((s) => [s.code, s]));
    return view.context.diagnoses.flatMap(({ code, poa, path }): readonly RecordFault[] => {
      const said = read.get(code);
      if (said === undefined || (poa !== 'Y' && poa !== 'N')) return [];
      if ((said.poa !== 'Y' && said.poa !== 'N') || said.poa === poa) return [];
      // Y is also what coding takes where nothing is said; against an N it needs the words of the admission.
      const early = said.evidence.find(({ document }) => OF_ADMISSION.has(typeOf(document, view)));
      if (said.poa === 'Y' && early === undefined) return [];
      return [
        {
          path: `${path}.poa`,
          codes: [code],
          place: placeOfEvidence(
            said.poa === 'Y' && early !== undefined ? { ...said, evidence: [early] } : said,
            view,
          ),
          message: `The claim has ${poa} for ${code}, the record reads as ${said.poa}. Correct the indicator, or ask the provider.`,
        },
      ];
    });
  },
});
