import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import { step } from '../../candidate.ts';
import { addition, matchedEvidence, sentencesOf, withAddition } from '../../record-words.ts';
import { type CodingRule, kept } from '../../rule.ts';
import { isAffirmed } from '../../said.ts';

/** What a burn leaves behind: scar, keloid, contracture of muscle or joint. */
const EFFECTS = ['L90.5', 'L91.0', 'M24.5', 'M62.4'];
const OLD_BURN =
  /\b(?:due to|from|after|secondary to|following|2\/2|status post|s\/p)\b[^.;]{0,40}\b(?:burn(?:s|ed)?|scald)\b|\bburn (?:scars?|scarring|contractures?|keloids?)\b|\bpost[- ]?burn\b|\bold (?:burn|scald)\b/i;

/** Site of the burn: category, character of the site, and whether a side follows. The most exact words first. */
const SITES: readonly (readonly [RegExp, string, string, boolean])[] = [
  [/\bthumb\b/i, 'T23', '1', true],
  [/\bfingers\b/i, 'T23', '3', true],
  [/\bfinger\b/i, 'T23', '2', true],
  [/\bpalm\b/i, 'T23', '5', true],
  [/\b(?:back|dorsum) of (?:the )?(?:right |left )?hand\b/i, 'T23', '6', true],
  [/\bwrist\b/i, 'T23', '7', true],
  [/\bhands?\b/i, 'T23', '0', true],
  [/\bforearm\b/i, 'T22', '1', true],
  [/\belbow\b/i, 'T22', '2', true],
  [/\bupper arm\b/i, 'T22', '3', true],
  [/\baxilla(?:ry)?\b/i, 'T22', '4', true],
  [/\bshoulder\b/i, 'T22', '5', true],
  [/\barm\b/i, 'T22', '0', true],
  [/\bthigh\b/i, 'T24', '1', true],
  [/\bknee\b/i, 'T24', '2', true],
  [/\b(?:lower leg|calf|shin)\b/i, 'T24', '3', true],
  [/\bleg\b/i, 'T24', '0', true],
  [/\bankle\b/i, 'T25', '1', true],
  [/\bfoot\b/i, 'T25', '2', true],
  [/\btoes?\b/i, 'T25', '3', true],
  [/\bears?\b/i, 'T20', '1', true],
  [/\blips?\b/i, 'T20', '2', false],
  [/\bchin\b/i, 'T20', '3', false],
  [/\bnose\b/i, 'T20', '4', false],
  [/\bscalp\b/i, 'T20', '5', false],
  [/\b(?:forehead|cheek)\b/i, 'T20', '6', false],
  [/\bneck\b/i, 'T20', '7', false],
  [/\bfac(?:e|ial)\b/i, 'T20', '0', false],
  [/\b(?:chest|breast)\b/i, 'T21', '1', false],
  [/\babdom(?:en|inal)\b/i, 'T21', '2', false],
  [/\bupper back\b/i, 'T21', '3', false],
  [/\b(?:lower )?back\b/i, 'T21', '4', false],
  [/\bbuttocks?\b/i, 'T21', '5', false],
  [/\btrunk\b/i, 'T21', '0', false],
];

const DEGREES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:third|3rd)[- ]degree|full[- ]thickness\b/i, '3'],
  [/\b(?:second|2nd)[- ]degree|partial[- ]thickness\b/i, '2'],
  [/\b(?:first|1st)[- ]degree\b/i, '1'],
];

/**
 * The late effect of a burn: its nature first, then the burn by site and degree with 7th character S.
 *
 * @source guidelines I.B.10 and I.C.19.d.7
 */
export const burnSequela: CodingRule = {
  id: 'injury/burn-sequela',
  title: 'Sequela of a burn',
  authority: guideline('I.C.19.d.7'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    let result = candidates;
    for (const effect of candidates) {
      if (!EFFECTS.some((stem) => isUnder(effect.code, stem))) continue;
      for (const words of sentencesOf(effect, context)) {
        const match = OLD_BURN.exec(words.text);
        const code = match === null || !isAffirmed(words, match) ? undefined : burnOf(words.text);
        if (match === null || code === undefined) continue;
        const why = step('sequela', `${code}: the burn that left ${effect.code}`, guideline('I.B.10'));
        const evidence = [matchedEvidence(words, match)];
        result = withAddition(result, addition({ code, beside: effect, evidence, why }, context));
        break;
      }
    }
    return kept(result);
  },
};

function burnOf(text: string): string | undefined {
  const site = SITES.find(([words]) => words.test(text));
  if (site === undefined) return undefined;
  const [, category, character, sided] = site;
  const degree = DEGREES.find(([words]) => words.test(text))?.[1] ?? '0';
  const right = /\b(?:right|R)\b/.test(text);
  const left = /\b(?:left|L)\b/.test(text);
  const side = right === left ? '9' : right ? '1' : '2';
  return `${category}.${degree}${character}${sided ? side : 'X'}S`;
}
