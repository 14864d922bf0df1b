import { guideline } from '../../base/authority.ts';
import { oncePer } from '../../base/once.ts';
import type { RowPack } from '../../tables/row-pack.ts';
import { ncciManual } from '../claim-authorities.ts';
import { codeRanges, inRanges } from '../code-ranges.ts';
import { lineEdit } from '../line-edit.ts';
import { isEvaluation } from '../service-kinds.ts';

const SETTINGS = ['professional', 'outpatient'] as const;

const sites = oncePer((pack: RowPack) =>
  [...pack.rows()].map(([modifiers = '', site = '', codes = '']) => ({
    modifiers: modifiers.split(' '),
    site,
    codes: codeRanges(codes),
  })),
);

/** A finger, toe, eyelid or coronary artery on a service that cannot be there. */
export const siteElsewhere = lineEdit({
  id: 'professional/site-modifier-elsewhere',
  title: 'Anatomic modifier on a service of another region',
  severity: 'error',
  authority: ncciManual('I, E'),
  explanation:
    'E1–E4 (eyelids), FA–F9 (fingers), TA–T9 (toes) and LC, LD, LM, RC, RI (coronary arteries) stand on services of that region; `data/edits/modifier-sites.tsv` lists the numbers.',
  settings: SETTINGS,
  at: 'modifiers',
  consequence: 'line-denied',
  check: ({ code, modifiers }, { context: { tables } }) => {
    if (modifiers.length === 0 || !/^\d{5}$/.test(code)) return undefined;
    for (const { modifiers: group, site, codes } of sites(tables.list('edits/modifier-sites.tsv'))) {
      const modifier = modifiers.find((one) => group.includes(one));
      if (modifier !== undefined && !inRanges(code, codes))
        return `${modifier} is ${site}, and ${code} is no service there. Check code and modifier.`;
    }
    return undefined;
  },
});

/** A side on a visit. */
export const sideOnVisit = lineEdit({
  id: 'professional/side-on-visit',
  title: 'Side on a visit',
  severity: 'error',
  authority: ncciManual('I, E'),
  explanation: 'Sides, fingers, toes and eyelids say where a procedure was done; a visit has none.',
  settings: SETTINGS,
  at: 'modifiers',
  check: ({ code, modifiers }) => {
    if (!/^99[2-4]/.test(code) || !isEvaluation(code)) return undefined;
    const modifier = modifiers.find((one) => sideOf(one) !== undefined);
    return modifier === undefined ? undefined : `${code} is a visit and has ${modifier}. Take it off.`;
  },
});

type Side = 'left' | 'right';

/** Which side an anatomic modifier stands for. */
function sideOf(modifier: string): Side | undefined {
  if (modifier === 'LT' || /^(?:E[12]|FA|F[1-4]|TA|T[1-4])$/.test(modifier)) return 'left';
  if (modifier === 'RT' || /^(?:E[34]|F[5-9]|T[5-9])$/.test(modifier)) return 'right';
  return undefined;
}

/** A procedure on one side for a diagnosis of the other. */
export const sideAgainstDiagnosis = lineEdit({
  id: 'professional/side-against-diagnosis',
  title: 'Side of the procedure against the diagnosis',
  severity: 'error',
  authority: guideline('I.B.13'),
  explanation:
    'The modifier says one side and every diagnosis of the line that has a side says the other. One of them is wrong; on an operation the record must be looked at before anything is changed.',
  settings: SETTINGS,
  at: 'modifiers',
  consequence: 'line-denied',
  check: (line, claim) => {
    const sides = new Set(line.modifiers.flatMap((one) => sideOf(one) ?? []));
    const [side] = sides;
    if (side === undefined || sides.size > 1) return undefined;
    const stated = claim
      .diagnosesOf(line)
      .map((diagnosis) => ({
        diagnosis,
        side: diagnosisSide(claim.context.icd10cm.entry(diagnosis.code)?.longTitle ?? ''),
      }))
      .filter((one) => one.side !== undefined);
    const [first] = stated;
    if (first === undefined || stated.some((one) => one.side === side || one.side === 'both'))
      return undefined;
    return `${line.code} is billed for the ${side} side and ${first.diagnosis.code} is of the other. Look at the record and correct one.`;
  },
});

function diagnosisSide(title: string): Side | 'both' | undefined {
  if (/\bbilateral\b/i.test(title)) return 'both';
  const left = /\bleft\b/i.test(title);
  const right = /\bright\b/i.test(title);
  if (left && right) return 'both';
  return left ? 'left' : right ? 'right' : undefined;
}
