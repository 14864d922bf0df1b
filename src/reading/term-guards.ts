import type { TermMatch } from '../tables/terms/terms.ts';
import { STOP_WORDS, wordsOf } from '../tables/terms/words.ts';
import type { Token } from './reading.ts';

/**
 * Words of everyday English that are also abbreviations or names of conditions (`all`, `down`, `well`): they are the
 * condition only in capitals, where the sentence is not in capitals itself.
 */
const EVERYDAY = new Set(
  (
    'a ace add aid aids air all am an and ant any are arm as at bad bag band bands bed best bid big bit but by cad can cap cars cat chest clot cod cold cop cope copes cup dad date dates day did die do doe does down downs dye ' +
    'ear eat end er era est eye fat fed fit fits for from gas get glad go gold good got had has he head heat help hem her hx hip his hit hope hot hr how ill in iris is it its jam just kind lap last lead led let lid life lip live lot low ' +
    'man map march mass may me men met mole moles more most move ms my nail nash neck no nod nor not now of off old on one or oral our out own pad pan part parts past pat pay per pet pits plan post pre press pun put ran rap rare raw rest rib rid ' +
    'right rise run runs sad said same sat saw say see seed set she sip sit six so soap some sore spa star stem still sum tab tag tan task team ten than that the them then they this to toe told ton too top two type up us use was way we well wells went were wet what when who will wish with word yes you young axis'
  ).split(' '),
);

/** Words that a title adds without meaning. */
const EMPTY_WORDS = new Set(['nos', 'the', 'a', 'an', 'of']);

/**
 * Whether a match is an accident of spelling: signs alone, an everyday word in lower case read as an abbreviation, or
 * a term whose small words the text lacks (`metformin` for "on metformin").
 */
export function isAccidental(match: TermMatch, tokens: readonly Token[], from: number, to: number): boolean {
  const last = tokens[to - 1];
  const isResult = last?.lower === '+' || last?.lower === '-';
  if (lacksResult(match.term, tokens, from, to)) return true;
  if (tokens[from]?.word === '' || (last?.word === '' && !isResult)) return true;
  if (isResult && !/(?:posi|nega)tive$/i.test(match.term)) return true;
  if (joinsAlternatives(match.term, tokens, from, to)) return true;
  if (namesOrganism(match.term, tokens, from, to)) return true;
  if (meansSomethingElse(tokens, from, to)) return true;
  if (lacksPreposition(match.term, tokens, from, to)) return true;
  if (namesRiskOnly(match.term, tokens, from, to)) return true;
  if (isEndOfBone(match.term, tokens, to)) return true;
  if (to - from !== 1) return false;
  const token = tokens[from];
  if (token === undefined) return true;
  if (EVERYDAY.has(token.lower) && !standsInCapitals(tokens, from)) return true;
  return lacksSmallWords(match.term, tokens, from);
}

const RESULTS = new Set('+ - pos neg positive negative'.split(' '));

/** A test is no result: `HER2` says nothing without a sign after it, and the sign before it is another test's. */
function lacksResult(term: string, tokens: readonly Token[], from: number, to: number): boolean {
  const end = term.charAt(term.length - 1);
  if (term.length > 1 && (end === '+' || end === '-')) return to - from === 1;
  if (end.toLowerCase() !== 'e') return false;
  const lower = term.toLowerCase();
  if (!/^(?:er|pr|hr|her2|hiv|gbs|ppd|hpv)\b.*(?:posi|nega)tive$/.test(lower)) return false;
  return RESULTS.has(tokens[from]?.lower ?? '') || !RESULTS.has(tokens[to - 1]?.lower ?? '');
}

const ALTERNATIVES = new Set(['or', 'vs', 'versus']);

/** "Pneumonia or COPD" is not COPD with pneumonia. */
function joinsAlternatives(term: string, tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from + 1; at < to - 1; at++)
    if (ALTERNATIVES.has(tokens[at]?.lower ?? '')) return /\b(?:with|due to|and)\b/i.test(term);
  return false;
}

/** "Klebsiella pneumoniae" is the organism, "Klebsiella pneumonia" the disease: the words of one are not the other. */
function namesOrganism(term: string, tokens: readonly Token[], from: number, to: number): boolean {
  let [organism, disease] = [false, false];
  for (let at = from; at < to; at++) {
    organism ||= tokens[at]?.lower === 'pneumoniae';
    disease ||= tokens[at]?.lower === 'pneumonia';
  }
  if (organism === disease) return false;
  const names = { organism: /\bpneumoniae\b/i.test(term), disease: /\bpneumonia\b/i.test(term) };
  return organism ? !names.organism || names.disease : names.organism;
}

interface OtherMeaning {
  /** Directly after it. */
  readonly after?: ReadonlySet<string>;
  /** Anywhere in the sentence. */
  readonly near?: ReadonlySet<string>;
  /** With a number after it. */
  readonly number?: boolean;
}

/** Words with which a term is something else: devices, orders, tests. */
const OTHERWISE: ReadonlyMap<string, OtherMeaning> = new Map<string, OtherMeaning>([
  [
    'bipolar',
    {
      after: new Set(
        'device bovie gyrus threshold pacing sensing coagulator scissors ligasure arthroplasty hemiarthroplasty hemi head cautery electrocautery forceps prosthesis implant lead leads energy coagulation cup component stem sealer hip electrode radiofrequency diathermy resection loop turp transurethral saline vaporization'.split(
          ' ',
        ),
      ),
      near: new Set(
        'pacemaker lead leads impedance threshold thresholds ventricular atrial volts ohms'.split(' '),
      ),
    },
  ],
  [
    'celiac',
    {
      after: new Set('artery axis trunk plexus ganglion ganglia node nodes lymph vessels block'.split(' ')),
      near: new Set('mesenteric aneurysm aorta sma angiogram endoprosthesis'.split(' ')),
    },
  ],
  // how the patient lies, no ulcer
  ['decubitus', { near: new Set('lateral position positioning positioned supine prone'.split(' ')) }],
  ['unresponsive', { after: new Set(['to']) }],
  ['fell', { after: new Set('off out asleep short below within into outside under behind'.split(' ')) }],
  [
    'ssi',
    { near: new Set('insulin glucose glc gluc sliding lispro aspart gtt basal bg a1c fsbg'.split(' ')) },
  ],
  ['ascvd', { after: new Set('risk score'.split(' ')), number: true }],
  // occiput anterior
  [
    'oa',
    {
      near: new Set(
        '+2 +1 +3 occiput vertex station vacuum kiwi forceps pulls crowning vavd nsvd svd'.split(' '),
      ),
    },
  ],
  ['acs', { near: new Set('sickle hbss hb-ss ss voc vaso-occlusive hydroxyurea'.split(' ')) }],
  ['pile', { near: new Set('brush wood leaf leaves burn car compost rubble'.split(' ')) }],
  [
    'tetanus',
    {
      after: new Set(
        'unknown status utd up shot shots toxoid booster vaccine vaccination prophylaxis immunization immune ppx given updated current'.split(
          ' ',
        ),
      ),
      near: new Set(['tdap']),
    },
  ],
  ['trauma', { near: new Set(['foley', 'catheter']) }],
  ['cap', { near: new Set('ct contrast head'.split(' ')) }],
  [
    'si',
    {
      after: new Set('joint joints injection injections region belt'.split(' ')),
      near: new Set('faber gaenslen sacroiliac sacroiliitis'.split(' ')),
    },
  ],
  ['iol', { near: new Set('scheduled planned calcs calculation calculations biometry desires'.split(' ')) }],
]);

function meansSomethingElse(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from !== 1) return false;
  const words = OTHERWISE.get(tokens[from]?.lower ?? '');
  if (words === undefined) return false;
  if (words.number === true && /^[:=~]?\d/.test(tokens[to]?.lower ?? '')) return true;
  if (words.after?.has(tokens[to]?.lower ?? '') === true) return true;
  return words.near !== undefined && tokens.some(({ lower }) => words.near?.has(lower) === true);
}

/** "Neck cut revised" is no "cut on neck": in words of everyday English the preposition decides. */
function lacksPreposition(term: string, tokens: readonly Token[], from: number, to: number): boolean {
  const preposition = /^(?:cut|bit|bitten|hit|stuck) (on|in|by|to) /i.exec(term)?.[1]?.toLowerCase();
  if (preposition === undefined) return false;
  for (let at = from; at < to; at++) if (tokens[at]?.lower === preposition) return false;
  return true;
}

/** "The risks of infection" of a consent are no patient at risk for infection, and an arrest by cardioplegia is planned. */
function namesRiskOnly(term: string, tokens: readonly Token[], from: number, to: number): boolean {
  if (/^at (?:\w+ )?risk\b/i.test(term)) {
    for (let at = Math.max(0, from - 3); at < to; at++) if (tokens[at]?.lower === 'at') return false;
    return true;
  }
  if (!/\barrest\b/i.test(term)) return false;
  return tokens.some(({ lower }) => /^(?:cardioplegi|crossclamp|cross-clamp|bypass$)/.test(lower));
}

const ENDS_OF_BONES = new Set(['neck', 'head']);

/** "Fracture of the neck of the femur" is none of the neck. */
function isEndOfBone(term: string, tokens: readonly Token[], to: number): boolean {
  if (!/\b(?:fractured?|broken|fx)\b/i.test(term)) return false;
  return tokens[to]?.lower === 'of' && ENDS_OF_BONES.has(tokens[to - 1]?.lower ?? '');
}

function standsInCapitals(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text ?? '';
  if (text.length < 2 || text !== text.toUpperCase()) return false;
  // in a sentence of capitals, capitals say nothing
  return (
    tokens.length === 1 ||
    tokens.some(({ text: other }) => other !== other.toUpperCase()) ||
    tokens.length < 4
  );
}

function lacksSmallWords(term: string, tokens: readonly Token[], at: number): boolean {
  const words = wordsOf(term);
  if (words.length < 2) return false;
  const content = words.filter((word) => !STOP_WORDS.has(word) || EMPTY_WORDS.has(word));
  const main = content.filter((word) => !EMPTY_WORDS.has(word));
  if (main.length !== 1 || main[0] !== tokens[at]?.word || content.length === words.length) return false;
  const place = words.indexOf(main[0] ?? '');
  return words.some(
    (word, index) => index !== place && !EMPTY_WORDS.has(word) && tokens[at + index - place]?.word !== word,
  );
}
