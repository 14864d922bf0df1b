import { coronaryArteries } from '../counts.ts';
import { noteWords } from '../scope.ts';
import type { SpecialUnit } from './special-unit.ts';
import { decided, undecided } from './special-unit.ts';

/** Conduits with the device and qualifier of table 021: mammary arteries keep their origin, free grafts rise from the aorta. */
const CONDUITS: readonly (readonly [pattern: RegExp, device: string, qualifier: string])[] = [
  [/ (?:lima|left internal (?:mammary|thoracic)(?: artery)?) /g, 'Z', '9'],
  [/ (?:rima|right internal (?:mammary|thoracic)(?: artery)?) /g, 'Z', '8'],
  [/ (?:(?:reversed? )?saphenous vein(?: graft)?|r?svg|saphenous|vein graft) /g, '9', 'W'],
  [/ (?:radial artery(?: graft)?|radial graft|free radial) /g, 'A', 'W'],
];

/**
 * Coronary bypass: one code for each kind of conduit, the body part counting the arteries that it reaches.
 *
 * @source ICD-10-PCS guidelines B3.6b, B3.6c
 */
export const coronaryBypass: SpecialUnit = (_component, occurrence, _context, pcs) => {
  const note = noteWords(occurrence);
  const sentence = ` ${occurrence.words.map((w) => w.word).join(' ')} `;
  for (const text of [sentence, note.title, note.body]) {
    const reached = byConduit(text);
    if (reached.size === 0) continue;
    const codes = [...reached].map(
      ([conduit, arteries]) => `021${'0123'.charAt(Math.min(arteries, 4) - 1)}0${conduit}`,
    );
    return decided(codes, 'coronary arteries counted for each conduit (B3.6b, B3.6c)', pcs);
  }
  return undecided('021');
};

/** Device and qualifier of each conduit → number of arteries it reaches, by the words `… to LAD` that follow it. */
function byConduit(text: string): ReadonlyMap<string, number> {
  const places: { readonly at: number; readonly end: number; readonly conduit: string }[] = [];
  for (const [pattern, device, qualifier] of CONDUITS) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      places.push({ at: match.index, end: match.index + match[0].length - 1, conduit: device + qualifier });
      pattern.lastIndex = match.index + match[0].length - 1;
    }
  }
  places.sort((a, b) => a.at - b.at || b.end - a.end);
  const reached = new Map<string, Set<string>>();
  let previousEnd = -1;
  places.forEach(({ at, end, conduit }, i) => {
    if (at < previousEnd) return;
    previousEnd = end;
    const next = places.slice(i + 1).find((p) => p.at >= end)?.at ?? text.length;
    const tail = text.slice(end, Math.min(next + 1, end + 160));
    const target =
      /^ (?:graft |vein |artery |conduit |in situ |sequential(?:ly)? |, |graft, )*(?:was |were )?(?:(?:anastomosed|grafted|sewn|sequential|sequentially|bypass|bypassed|graft) )?(?:end to side )?(?:to |(?=(?:lad|om\d?|obtuse|diag\w*|d[12]|pda|pdas|rca|rpda|lcx|circ\w*|ramus|pl\w?|plv|plb)\b))(.*)$/.exec(
        tail,
      )?.[1];
    if (target === undefined) return;
    const set = reached.get(conduit) ?? new Set<string>();
    reached.set(conduit, set);
    for (const artery of coronaryArteries(` ${target.split(/ [.;] /)[0] ?? ''} `)) set.add(artery);
  });
  return new Map([...reached].filter(([, set]) => set.size > 0).map(([conduit, set]) => [conduit, set.size]));
}
