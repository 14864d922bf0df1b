import { oncePer } from '../base/once.ts';
import type { Assertion } from '../record/suggestion.ts';
import type { SentenceAssertions } from './assertion/assertion.ts';
import { wordSet } from './assertion/cue.ts';
import type { DrugRow } from './drug-rows.ts';
import type { DrugMention, SectionName, Sentence, Token } from './reading.ts';
import { tokenise } from './tokens.ts';

interface NamedDrug {
  readonly row: DrugRow;
  /** The words of the name, lower case, without hyphens. */
  readonly words: readonly string[];
}

/** The drugs of the lexicon by the first word of their name, longest names first. */
export type DrugNames = ReadonlyMap<string, readonly NamedDrug[]>;

/** The lexicon's drugs, ready to be found in sentences. */
export const drugNames = oncePer((rows: readonly DrugRow[]): DrugNames => {
  const names = new Map<string, NamedDrug[]>();
  for (const row of rows) {
    const tokens: Token[] = [];
    tokenise(row.drug, 0, row.drug.length, tokens);
    const words = tokens.filter((token) => token.lower !== '-').map((token) => token.lower);
    const first = words[0];
    if (first === undefined) continue;
    const list = names.get(first) ?? [];
    list.push({ row, words });
    names.set(first, list);
  }
  for (const list of names.values()) list.sort((a, b) => b.words.length - a.words.length);
  return names;
});

/** The drugs named in a sentence, with whether the patient takes them. */
export function drugsOf(
  document: string,
  text: string,
  sentence: Sentence,
  names: DrugNames,
  assertions: () => SentenceAssertions,
): readonly DrugMention[] {
  const found: DrugMention[] = [];
  const { tokens } = sentence;
  for (let at = 0; at < tokens.length; at++) {
    const candidates = names.get(tokens[at]?.lower ?? '');
    if (candidates === undefined) continue;
    const hit = longestAt(tokens, at, candidates);
    if (hit === undefined) continue;
    const { row, to } = hit;
    const start = tokens[at]?.start ?? sentence.start;
    const end = tokens[to - 1]?.end ?? sentence.end;
    if (!isLaboratoryValue(tokens, at, to, row)) {
      found.push({
        document,
        start,
        end,
        text: text.slice(start, end),
        drug: row.drug,
        drugClass: row.drugClass,
        longTermUseCode: isShortCourse(tokens, to) ? null : row.longTermUseCode,
        section: sentence.section,
        sentence,
        assertion: useOf(sentence, at, to, assertions),
      });
    }
    at = to - 1;
  }
  return found;
}

function longestAt(
  tokens: readonly Token[],
  at: number,
  candidates: readonly NamedDrug[],
): { readonly row: DrugRow; readonly to: number } | undefined {
  for (const { row, words } of candidates) {
    let position = at;
    let matched = 0;
    while (matched < words.length && position < tokens.length) {
      const lower = tokens[position]?.lower;
      if (lower === '-' && matched > 0) position++;
      else if (lower === words[matched]) {
        matched++;
        position++;
      } else break;
    }
    if (matched === words.length) return { row, to: position };
  }
  return undefined;
}

/** `ASA II`: the class of the American Society of Anesthesiologists. */
function isAnesthesiaClass(tokens: readonly Token[], at: number, to: number): boolean {
  if (to - at !== 1 || tokens[at]?.text !== 'ASA') return false;
  const next = tokens[to]?.lower ?? '';
  return /^(?:i{1,3}|iv|vi?|class|score|status|ps|[1-6]e?)$/.test(next);
}

const UNIT_OF_TIME = /^(?:d|day|days|wk|wks|week|weeks)$/;

/** A drug for a stated number of days or weeks, or to be taken at one time ahead, is not taken for long: `ASA 81 bid x 4 wk`. */
function isShortCourse(tokens: readonly Token[], to: number): boolean {
  for (let at = to; at < tokens.length && at < to + 8; at++) {
    const lower = tokens[at]?.lower ?? '';
    if (lower === ',' || lower === ';' || lower === '.' || lower === 'since' || lower === '->') return false;
    const joined = /^x?(\d{1,3})(?:d|wks?|days?|weeks?)$/.exec(lower);
    if (joined !== null) return true;
    if (!/^x?\d{1,3}$/.test(lower)) continue;
    const unit = tokens[at + 1]?.lower === '-' ? tokens[at + 2]?.lower : tokens[at + 1]?.lower;
    if (UNIT_OF_TIME.test(unit ?? '') && !/^(?:every|q|last|past|for)$/.test(tokens[at - 1]?.lower ?? ''))
      return true;
    if (UNIT_OF_TIME.test(unit ?? '') && tokens[at - 1]?.lower === 'for') return true;
  }
  return false;
}

/** `Insulin level`, `digoxin level 1.2`: the laboratory's word, not a drug taken. */
function isLaboratoryValue(tokens: readonly Token[], at: number, to: number, row: DrugRow): boolean {
  if (isAnesthesiaClass(tokens, at, to)) return true;
  const next = tokens[to]?.lower ?? '';
  if (next === 'level' || next === 'levels' || next === 'resistance' || next === 'resistant') return true;
  const before = tokens[at - 1]?.lower ?? '';
  return row.drug === 'insulin' && (before === 'fasting' || before === 'non');
}

const LISTS: ReadonlySet<SectionName> = new Set(['medications', 'dischargeMedications']);

const STOPPED_BEFORE = wordSet(
  "stop stopped stopping discontinue discontinued discontinuing discontinuation quit off avoid avoiding cease ceased d/c dc'd weaned failed intolerant allergic allergy allergies reaction reactions intolerance refuses refused declines declined declining previously formerly",
);
const STOPPED_AFTER = wordSet(
  "stopped discontinued ceased failed allergy intolerance d/c dc'd dced allergic",
);
const TAKES = wordSet(
  'on takes taking take took uses using use continue continues continued continuing resume resumed maintained managed controlled taken maintain restart restarted refill refilled refills increase increased decrease decreased titrate titrated adjust receiving compliant adherent chronic home daily regimen tolerating currently remains medications meds includes include including consists treats utilizes utilizing stays stay keep keeps keeping',
);
const STARTED = wordSet(
  'start started starting initiate initiated initiating begin began add added adding trial prescribe prescribed prescription switch switched change changed give transition transitioned',
);
const GIVEN = wordSet(
  'given received administered injected injection infiltrated dose bolus loaded intraoperative intraoperatively iv preoperatively infused instilled irrigated irrigation anesthetized induction',
);
const WILL = wordSet(
  'will would consider considering could may might recommend recommended recommending plan discuss discussed discussing offered offer should if option options',
);
/** Changes of a drug that the patient takes already. */
const ADJUSTED = wordSet(
  'continue continuing resume remain stay keep increase increasing decrease decreasing titrate titrating adjust adjusting refill refilling maintain taper wean uptitrate',
);
const TAKEN_AFTER = wordSet('refilled continued resumed increased decreased restarted titrated held');
const GIVEN_AFTER = wordSet('given administered injected infused');
const DOSING = wordSet(
  'mg mcg units unit daily bid tid qid qd qhs nightly weekly tablet tablets capsule capsules prn bedtime puff puffs po monthly twice q12h q8h q6h',
);

/** Whether the patient takes a drug: said, listed, or dosed; stopped, refused or to be avoided otherwise. */
function useOf(
  sentence: Sentence,
  from: number,
  to: number,
  assertions: () => SentenceAssertions,
): Assertion {
  const { tokens, section } = sentence;
  if (section.name === 'allergies') return 'negated';
  const before = clauseBefore(tokens, from);
  const after = clauseAfter(tokens, to);
  if (mentionsAny(after.slice(0, 6), STOPPED_AFTER) || before.some((w) => STOPPED_BEFORE.has(w))) {
    return mentionsAny(before, wordSet('allergic allergy allergies intolerance intolerant')) ||
      after[0] === 'allergy'
      ? 'negated'
      : 'resolved';
  }
  if (deniesUse(before)) return 'negated';
  const said = assertions().of(from, to, false);
  if (
    said.cue !== null &&
    (said.assertion === 'negated' || said.assertion === 'family' || said.assertion === 'other-person')
  ) {
    return said.assertion;
  }
  if (said.cue !== null && said.assertion === 'hypothetical' && !LISTS.has(section.name))
    return 'hypothetical';
  if (LISTS.has(section.name)) return 'present';
  if (before.some((w) => WILL.has(w)) && !mentionsAny(before, ADJUSTED)) return 'planned';
  if (mentionsAny(after.slice(0, 4), TAKEN_AFTER)) return 'present';
  if (mentionsAny(after.slice(0, 3), GIVEN_AFTER)) return 'historical';
  const nearest = lastOf(before, [TAKES, STARTED, GIVEN]);
  if (nearest === STARTED) return 'planned';
  if (nearest === GIVEN) return 'historical';
  if (nearest === TAKES) return 'present';
  if (mentionsAny(after.slice(0, 8), DOSING)) return 'present';
  return 'uncertain';
}

function mentionsAny(words: readonly string[], set: ReadonlySet<string>): boolean {
  return words.some((word) => set.has(word));
}

/** The set that holds the last of the words that any of them holds. */
function lastOf(
  words: readonly string[],
  sets: readonly ReadonlySet<string>[],
): ReadonlySet<string> | undefined {
  for (let at = words.length - 1; at >= 0; at--) {
    const word = words[at] ?? '';
    const set = sets.find((s) => s.has(word));
    if (set !== undefined) return set;
  }
  return undefined;
}

const STATEMENT = wordSet('but however and then ; . although');
const NOT_TAKING =
  /(?:\b(?:not|never|no longer|denies|without|n't)\b) (?:\w+ ){0,2}(?:on|taking|takes|take|use|uses|using|used|taken|require|requiring|need|received|receive|candidate)\b/;

function deniesUse(before: readonly string[]): boolean {
  const words = before.slice(-8).join(' ');
  return NOT_TAKING.test(words) && !/consistent|complian|adheren/.test(words);
}

/** The words before a drug in its clause, a list of drugs counted as one clause. At most 14. */
function clauseBefore(tokens: readonly Token[], from: number): readonly string[] {
  const words: string[] = [];
  for (let at = from - 1; at >= 0 && words.length < 14; at--) {
    const lower = tokens[at]?.lower ?? '';
    if (lower === ';' || lower === 'but' || lower === 'however') break;
    if (STATEMENT.has(lower) && isVerbAhead(tokens, at + 1, from)) break;
    words.push(lower);
  }
  return words.reverse();
}

/** Whether a word about use stands between, so that what lies before belongs to another drug. */
function isVerbAhead(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const lower = tokens[at]?.lower ?? '';
    if (TAKES.has(lower) || STARTED.has(lower) || STOPPED_BEFORE.has(lower) || GIVEN.has(lower)) return true;
  }
  return false;
}

function clauseAfter(tokens: readonly Token[], to: number): readonly string[] {
  const words: string[] = [];
  for (let at = to; at < tokens.length && words.length < 10; at++) {
    const lower = tokens[at]?.lower ?? '';
    if (lower === ';' || lower === 'but' || lower === 'and' || lower === 'then' || lower === '.') break;
    if (lower === ',' && words.length > 3) break;
    words.push(lower);
  }
  return words;
}
