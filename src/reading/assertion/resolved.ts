import { type CueFamily, type PseudoCues, wordSet } from './cue.ts';

/** What says that the patient had it, and it is over. */
export const RESOLVED: readonly CueFamily[] = [
  {
    assertion: 'resolved',
    direction: 'backward',
    reach: 9,
    comma: 'stop',
    phrases:
      'has resolved|have resolved|had resolved|is resolved|was resolved|now resolved|is now resolved|are resolved|are now resolved|were resolved|resolved spontaneously|has since resolved|have since resolved|has completely resolved|completely resolved|have completely resolved|which has resolved|which has now resolved|which have resolved|which resolved|which is now resolved|has now resolved|have now resolved|that has resolved|that resolved|and resolved|and has resolved|has fully resolved|fully resolved|is gone|has gone away|have gone away|went away|has gone|are gone|subsided|has subsided|have subsided|has cleared|have cleared|cleared up|has cleared up|has disappeared|has abated|is no longer present|no longer present|no longer an issue|is no longer an issue|no longer a problem|has stopped|have stopped|is no longer bothering|has healed|have healed|is healed|well healed|now healed|completely healed|is cured|was cured|has been cured|no longer has it|resolved with treatment|has been eradicated|eradicated',
    unlessPrevious: wordSet('not never until yet partially nearly almost slowly un incompletely'),
    unlessNext: wordSet('to'),
  },
  {
    assertion: 'resolved',
    direction: 'backward',
    reach: 9,
    comma: 'stop',
    phrases: 'resolved|healed',
    unlessPrevious: wordSet('not never until yet partially nearly almost slowly incompletely well un poorly'),
    onlyAtEnd: true,
  },
  {
    // "asthma as child, outgrown"
    assertion: 'resolved',
    direction: 'backward',
    reach: 6,
    comma: 'pass',
    phrases: 'outgrown|outgrew|outgrew it|has outgrown it|grew out of it|since outgrown|now outgrown',
    onlyAtEnd: true,
  },
  {
    assertion: 'resolved',
    direction: 'forward',
    reach: 6,
    comma: 'orList',
    phrases:
      'resolved|resolution of|complete resolution of|interval resolution of|no longer has|no longer having|no longer have|no longer had|no longer experiencing|no longer experiences|no longer experienced|no longer with|no longer suffers from|no longer reports|no longer complains of|no longer in|no longer any|no further|no more|cured of|recovered from|now resolved|recently resolved|spontaneously resolved|since resolved|outgrew|has outgrown|outgrown|free of further',
    unlessPrevious: wordSet(
      'not has have is was are were had partial incomplete slow no without until for awaiting near only',
    ),
    unlessNext: wordSet(
      'with after on by in and since without over within once following to spontaneously at',
    ),
  },
];

export const PSEUDO_RESOLVED: PseudoCues = {
  pseudo:
    'not resolved|not yet resolved|has not resolved|have not resolved|did not resolve|until resolved|once resolved|if resolved|when resolved|partially resolved|not completely resolved|not fully resolved|no more than|no further workup|no further work up|no further testing|no further treatment|no further evaluation|no further questions|no further intervention|no further imaging|no further complaints|no further recommendations|well healed incision|well healed scar|well healed surgical|well healed midline|well healed incisions|well healed scars|resolved to',
};
