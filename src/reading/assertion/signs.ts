import type { Token } from '../reading.ts';
import type { Reach } from './reach.ts';

const DENYING_VALUES = new Set([
  'none',
  'no',
  'negative',
  'neg',
  'denies',
  'denied',
  'absent',
  'never',
  'nil',
  'false',
  'n',
]);

/**
 * What signs assert: `?UTI` and `UTI (?)`, `(-) fever`, an unticked box, and a key whose whole value denies it
 * (`Edema: none`).
 */
export function signReaches(tokens: readonly Token[]): Reach[] {
  const reaches: Reach[] = [];
  const signed = tokens.some((token, at) => token.lower === '+' && isAttached(tokens, at));
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || token.word !== '') continue;
    const sign = token.lower;
    if (sign.startsWith('?')) reaches.push(...questionMark(tokens, at));
    else if (sign === '(' && tokens[at + 1]?.lower === '-' && tokens[at + 2]?.lower === ')') {
      reaches.push(reach('negated', at + 3, commaAfter(tokens, at + 3), at, at + 3));
    } else if (sign === '[' && tokens[at + 1]?.lower === ']') {
      reaches.push(reach('negated', at + 2, boxAfter(tokens, at + 2), at, at + 2));
    } else if (sign === '-' && signed && isAttached(tokens, at)) {
      reaches.push(reach('negated', at + 1, signAfter(tokens, at + 1), at, at + 1));
    } else if (sign === '#' && isDose(tokens, at)) {
      reaches.push(reach('hypothetical', Math.max(0, at - 2), at, at, at + 2));
    } else if (sign === '☐' || sign === '□') {
      reaches.push(reach('negated', at + 1, boxAfter(tokens, at + 1), at, at + 1));
    } else if (sign === ':') {
      const value = tokens[at + 1];
      const after = tokens[at + 2];
      const isWhole =
        after === undefined || (after.word === '' && after.lower !== '-' && after.lower !== '/');
      if (value !== undefined && DENYING_VALUES.has(value.lower) && isWhole) {
        reaches.push(reach('negated', keyStart(tokens, at), at, at + 1, at + 2));
      }
    }
  }
  return reaches;
}

const VACCINATED = new Set(
  'a b varicella hep hepatitis hib flu influenza hpv polio measles zoster covid rsv rotavirus pneumococcal rabies mumps rubella tetanus diphtheria pertussis'.split(
    ' ',
  ),
);

/** `Varicella #1`, `Hep A #2`: a dose of a vaccine. */
function isDose(tokens: readonly Token[], at: number): boolean {
  return VACCINATED.has(tokens[at - 1]?.lower ?? '') && /^[1-6]$/.test(tokens[at + 1]?.lower ?? '');
}

function reach(
  assertion: Reach['assertion'],
  from: number,
  to: number,
  cueFrom: number,
  cueTo: number,
): Reach {
  return { assertion, from, to, cueFrom, cueTo, proceduresOnly: false, within: false, open: false };
}

const ANSWERED_NO = new Set('denies denied no none never negative neg'.split(' '));

function questionMark(tokens: readonly Token[], at: number): Reach[] {
  const token = tokens[at];
  const next = tokens[at + 1];
  const previous = tokens[at - 1];
  if (token === undefined) return [];
  if (previous?.lower === '(' && next?.lower === ')') {
    return [reach('uncertain', keyStart(tokens, at - 1), at - 1, at, at + 1)];
  }
  // "CKD? denies", "sleeve? -> no"
  const answer = next !== undefined && /^(?:->|→|-|–)$/.test(next.lower) ? tokens[at + 2] : next;
  if (
    answer !== undefined &&
    ANSWERED_NO.has(answer.lower) &&
    previous !== undefined &&
    previous.end === token.start
  )
    return [reach('negated', keyStart(tokens, at), at, at, at + 1)];
  // "osteopenia?; DXA", "CKD stage 2?? (old note)"
  const closes = next !== undefined && /^[;,(]/.test(next.lower);
  if (closes && previous !== undefined && previous.end === token.start && previous.word !== '')
    return [reach('uncertain', keyStart(tokens, at), at, at, at + 1)];
  const opens = previous === undefined || previous.end < token.start || previous.word === '';
  if (next !== undefined && next.word !== '' && opens) {
    return [reach('uncertain', at + 1, commaAfter(tokens, at + 1), at, at + 1)];
  }
  // "Pneumonia?" as a whole item
  if (next === undefined && previous !== undefined && at <= 6) return [reach('uncertain', 0, at, at, at + 1)];
  return [];
}

function commaAfter(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length && !/^[,;.?|]/.test(tokens[at]?.lower ?? '')) at++;
  return at;
}

/** A sign written directly before a word and apart from what stands before: `+cough -fever`. */
function isAttached(tokens: readonly Token[], at: number): boolean {
  const sign = tokens[at];
  const next = tokens[at + 1];
  const previous = tokens[at - 1];
  if (sign === undefined || next === undefined || next.word === '' || next.start !== sign.end) return false;
  return (
    previous === undefined || previous.end < sign.start || previous.lower === ',' || previous.lower === '('
  );
}

function signAfter(tokens: readonly Token[], from: number): number {
  let at = from;
  while (
    at < tokens.length &&
    !/^[+,;.|]/.test(tokens[at]?.lower ?? '') &&
    !(tokens[at]?.lower === '-' && isAttached(tokens, at))
  )
    at++;
  return at;
}

function boxAfter(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length && !/^[[☐□☑☒✓]/.test(tokens[at]?.lower ?? '')) at++;
  return at;
}

/** Start of the key before a colon or a bracket: after the last comma, semicolon or full stop. */
function keyStart(tokens: readonly Token[], colon: number): number {
  let at = colon;
  while (at > 0 && !/^[,;.|:]/.test(tokens[at - 1]?.lower ?? '')) at--;
  return at;
}
