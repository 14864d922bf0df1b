import { oncePer } from '../../base/once.ts';
import type { RowPack } from '../../tables/row-pack.ts';
import { claimForm, claimsManual } from '../claim-authorities.ts';
import { lineEdit } from '../line-edit.ts';

const SETTINGS = ['professional', 'outpatient'] as const;

/** A modifier that no list has. */
export const modifierUnknown = lineEdit({
  id: 'claim/modifier-unknown',
  title: 'Modifier that does not exist',
  severity: 'warning',
  authority: { publisher: 'CMS', document: 'HCPCS modifiers', section: 'quarterly release' },
  explanation:
    'A modifier must be one of CPT or HCPCS Level II (for outpatient facilities I/OCE edit 22). One newer than the list at hand needs `data add`.',
  settings: SETTINGS,
  at: 'modifiers',
  consequence: 'line-denied',
  check: ({ code, modifiers }, { context: { tables } }) => {
    const bad = modifiers.filter((modifier) => tables.hcpcs.modifier(modifier) === undefined);
    return bad.length === 0
      ? undefined
      : `${bad.join(', ')} (on ${code}) is no modifier at hand. Correct it.`;
  },
});

/** One modifier twice on a line. */
export const modifierTwice = lineEdit({
  id: 'claim/modifier-twice',
  title: 'Modifier twice on one line',
  severity: 'error',
  authority: claimForm('2400 SV101-3 to SV101-6'),
  explanation: 'A modifier says its word once; a second one takes one of the four places.',
  settings: SETTINGS,
  at: 'modifiers',
  check: ({ code, modifiers }) => {
    const twice = modifiers.find((modifier, i) => modifiers.indexOf(modifier) !== i);
    return twice === undefined ? undefined : `${code} has modifier ${twice} twice. Take one off.`;
  },
});

const PLACES = 4;

/** More modifiers than a line holds. */
export const tooManyModifiers = lineEdit({
  id: 'claim/too-many-modifiers',
  title: 'More than four modifiers',
  severity: 'error',
  authority: claimForm('2400 SV101-3 to SV101-6'),
  explanation:
    'A line holds four modifiers, those that decide payment first. Where more are needed, 99 says so and the rest is written in the remark, as the payer asks.',
  settings: SETTINGS,
  at: 'modifiers',
  check: ({ code, modifiers }) =>
    modifiers.length > PLACES
      ? `${code} has ${String(modifiers.length)} modifiers, a line holds four. Keep those that decide payment.`
      : undefined,
});

/** Modifiers that contradict each other, from the list. */
const contradictions = oncePer((pack: RowPack) =>
  [...pack.rows()].map(([one = '', others = '', why = '', source = '']) => ({
    one: one.split(' '),
    others: others.split(' '),
    why,
    source,
  })),
);

/** Two modifiers on one line of which one denies the other. */
export const modifiersContradict = lineEdit({
  id: 'claim/modifiers-contradict',
  title: 'Modifiers that contradict each other',
  severity: 'error',
  authority: claimsManual('12, 14 and 23; the list names the section of each pair'),
  explanation:
    'Some modifiers cannot stand together on one line: 26 with TC, 50 with a side, 62 with an assistant, 52 with 53, JW with JZ, GA with GZ, two persons of anesthesia… `data/edits/modifier-pairs.tsv` names each pair with its source.',
  settings: SETTINGS,
  at: 'modifiers',
  consequence: 'line-denied',
  check: ({ code, modifiers }, { context: { tables } }) => {
    if (modifiers.length < 2) return undefined;
    for (const { one, others, why, source } of contradictions(tables.list('edits/modifier-pairs.tsv'))) {
      const first = modifiers.find((modifier) => one.includes(modifier));
      if (first === undefined) continue;
      const second = modifiers.find((modifier) => modifier !== first && others.includes(modifier));
      if (second !== undefined)
        return `${code}: ${first} and ${second} contradict each other: ${why} (${source}).`;
    }
    return undefined;
  },
});
