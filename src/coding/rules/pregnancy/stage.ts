import { oncePerKey } from '../../../base/once.ts';
import { categoryOf, isUnder } from '../../../record/code-system.ts';
import type { Icd10CmEdition, Icd10CmEntry } from '../../../tables/icd10cm/icd10cm.ts';
import type { Candidate } from '../../candidate.ts';
import { inRanges } from '../../code-ranges.ts';
import type { CodingContext } from '../../context.ts';
import { saidInNarrative } from '../../said.ts';
import { isNewbornChart } from '../newborn/newborn-chart.ts';
import { deliveryOf } from './delivery.ts';
import { gestationOf, trimesterOf } from './gestation.ts';

/** Where in pregnancy the encounter stands. */
export type Stage = 'first' | 'second' | 'third' | 'unspecified' | 'childbirth' | 'puerperium';

const OBSTETRIC = 'O00-O9A,Z32.01,Z33.1,Z34,Z37,Z3A,Z39';
const INCIDENTAL =
  /\b(pregnan(cy|t)[^.]{0,40}\bincidental|incidental(ly)? pregnan(cy|t)|incidental to (her|the) pregnancy)/i;
const CHILDBED = /\b(post-?partum|puerper(al|ium))\b/i;

/** Whether the patient is pregnant, in labor or in childbed, by what the record has coded; never in a newborn's chart. */
export function isMaternal(candidates: readonly Candidate[], context: CodingContext): boolean {
  if (context.reading.facts.sex === 'M') return false;
  const obstetric = candidates.some((c) => inRanges(c.code, OBSTETRIC));
  return obstetric && !isNewbornChart(context);
}

/** Whether the provider states that the pregnancy is incidental to the encounter (guideline I.C.15.a.1). */
export function isIncidental(context: CodingContext): boolean {
  return saidInNarrative(INCIDENTAL, context).length > 0;
}

/**
 * The stage that final characters of chapter 15 tell.
 *
 * @source guidelines I.C.15.a.3–5, I.C.15.b.4 and I.C.15.o.1
 */
export function stageOf(candidates: readonly Candidate[], context: CodingContext): Stage {
  if (deliveryOf(context) !== undefined) return 'childbirth';
  const gestation = gestationOf(context);
  const weeks = gestation?.weeks ?? codedWeeks(candidates);
  if (weeks !== undefined) return trimesterOf(weeks);
  const childbed =
    candidates.some((c) => isUnder(c.code, 'Z39')) || saidInNarrative(CHILDBED, context).length > 0;
  if (childbed) return 'puerperium';
  const told = candidates
    .map((c) => TRIMESTER.exec(c.title)?.[1]?.toLowerCase())
    .find((t) => t !== undefined);
  return told === 'first' || told === 'second' || told === 'third' ? told : 'unspecified';
}

function codedWeeks(candidates: readonly Candidate[]): number | undefined {
  const code = candidates.find((c) => isUnder(c.code, 'Z3A') && c.code !== 'Z3A.00')?.code;
  return code === undefined ? undefined : Number(code.slice(4));
}

const TRIMESTER = /\b(first|second|third) trimester/i;
const STAGE_WORDS =
  /,? (first|second|third|unspecified) trimester|,? (complicating|in) (pregnancy|childbirth|the puerperium|puerperium)\b/gi;

/** The title without its stage: what the codes of one condition share. */
function conditionOf(title: string): string {
  return title.replace(STAGE_WORDS, '').toLowerCase();
}

function tells(title: string, stage: Stage): boolean {
  if (stage === 'childbirth') return /\b(complicating|in) childbirth\b/i.test(title);
  if (stage === 'puerperium') return /\b(complicating|in) (the )?puerperium\b/i.test(title);
  return new RegExp(`\\b${stage} trimester`, 'i').test(title);
}

/**
 * The code of the same condition at a stage: by childbirth or puerperium where the classification has that, else by
 * trimester; undefined where the code does not tell stages.
 */
export function atStage(
  code: string,
  stage: Stage,
  weeks: number | undefined,
  edition: Icd10CmEdition,
): Icd10CmEntry | undefined {
  const entry = edition.entry(code);
  if (entry === undefined) return undefined;
  const condition = conditionOf(entry.longTitle);
  if (condition === entry.longTitle.toLowerCase()) return undefined;
  const peers = leavesUnder(edition, categoryOf(code)).filter((e) => conditionOf(e.longTitle) === condition);
  return pick(peers, stage, weeks);
}

/** The billable code under a header for a stage. */
export function underHeader(
  header: string,
  stage: Stage,
  weeks: number | undefined,
  edition: Icd10CmEdition,
): Icd10CmEntry | undefined {
  const entry = edition.entry(header);
  return entry?.billable === true ? entry : pick(leavesUnder(edition, header), stage, weeks);
}

function pick(
  leaves: readonly Icd10CmEntry[],
  stage: Stage,
  weeks: number | undefined,
): Icd10CmEntry | undefined {
  const exact = leaves.find((e) => tells(e.longTitle, stage));
  if (exact !== undefined) return exact;
  const plain = leaves.find((e) => /\bcomplicating pregnancy$/i.test(e.longTitle));
  if (stage === 'puerperium') return undefined;
  if (stage !== 'childbirth') return plain;
  const trimester = weeks === undefined ? 'third' : trimesterOf(weeks);
  return leaves.find((e) => tells(e.longTitle, trimester)) ?? plain;
}

const leavesUnder = oncePerKey((edition: Icd10CmEdition, stem: string): readonly Icd10CmEntry[] => {
  const found: Icd10CmEntry[] = [];
  const visit = (entry: Icd10CmEntry): void => {
    if (entry.billable) found.push(entry);
    else for (const child of edition.children(entry.code)) visit(child);
  };
  const start = edition.entry(stem);
  if (start !== undefined) visit(start);
  return found;
});
