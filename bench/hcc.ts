import { tablesOnDisk } from '../src/cli/tables-on-disk.ts';
import { scoreBeneficiary } from '../src/grouping/hcc/score.ts';
import { comparedModel, HCC_MODELS, peerQuestion } from '../test/peers/hcc.ts';
import { readHccAnswers } from '../test/peers/hcc-answer-file.ts';
import { perSecond } from './figures.ts';
import { peerFigures } from './peer-figures.ts';

const REPEATS = 20;

/** Beneficiaries scored a second, each with its full explanation, ours and hccinfhir's, on the same beneficiaries. */
export function hccScoring(): Readonly<Record<string, number>> {
  const tables = tablesOnDisk();
  const answers = readHccAnswers();
  const ours: Record<string, number> = {};
  for (const name of HCC_MODELS) {
    const model = comparedModel(tables, name);
    const cases = answers.filter((answer) => answer.model === name);
    ours[`${name}, beneficiaries/s`] = perSecond(cases.length * REPEATS, () => {
      for (let i = 0; i < REPEATS; i++)
        for (const { codes, facts } of cases) scoreBeneficiary(codes, facts, model);
    });
  }
  const peer = peerFigures('hcc_peers.py', answers.map(peerQuestion));
  const times = HCC_MODELS.flatMap((name) => {
    const theirs = peer[`hccinfhir ${name}, beneficiaries/s`];
    const mine = ours[`${name}, beneficiaries/s`];
    return theirs === undefined || mine === undefined
      ? []
      : [[`${name}, times hccinfhir`, mine / theirs] as const];
  });
  return { ...ours, ...peer, ...Object.fromEntries(times) };
}
