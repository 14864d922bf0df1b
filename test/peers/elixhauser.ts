import { elixhauserOf } from '../../src/grouping/elixhauser/elixhauser.ts';
import { elixhauserMeasures } from '../../src/grouping/elixhauser/measures.ts';
import { EncounterSchema } from '../../src/record/encounter.ts';
import type { RowPack } from '../../src/tables/row-pack.ts';
import type { Tables } from '../../src/tables/tables.ts';
import { peerAnswers } from './peer-python.ts';
import { Random } from './random.ts';

/** A generated stay: the principal diagnosis first; a blank indicator is none. */
export interface ElixhauserCase {
  readonly codes: readonly string[];
  readonly poa: readonly ('Y' | 'N' | 'U' | 'W' | '')[];
}

/** A stay with both answers, `measures<TAB>mortality<TAB>readmission`. */
export interface ComparedStay extends ElixhauserCase {
  readonly peer: string;
  readonly ours: string;
}

/** Where the peer departs from AHRQ's mapping program; each is modelled exactly. */
export const ELIXHAUSER_DEVIATIONS = {
  exemptNotPresent: 'a code exempt from present-on-admission reporting does not count as present',
  newStrokeUnseen: 'a stroke that arose during the stay does not keep a sequela of stroke from counting',
  metastasisKeepsInSitu: 'metastatic cancer does not take the place of cancer in situ',
  metastasisDropsBloodCancers: 'metastatic cancer takes the place of leukemia and lymphoma too',
} as const satisfies Readonly<Record<string, string>>;
export type ElixhauserDeviation = keyof typeof ELIXHAUSER_DEVIATIONS;
const ALL = Object.keys(ELIXHAUSER_DEVIATIONS) as ElixhauserDeviation[];

const DISCHARGE = '2026-05-01';
const MOST_CODES = 14;
const INDICATORS = ['Y', 'Y', 'Y', 'W', 'N', 'U', ''] as const;

/** Draws stays: two thirds of the codes from the measures, so that the exclusions meet, the others at random. */
export function makeStays(tables: Tables, count: number, random: Random): readonly ElixhauserCase[] {
  const { diagnoses } = elixhauserPacks(tables);
  const byMeasure = new Map<string, string[]>();
  for (const [code = '', measures = ''] of diagnoses.rows())
    for (const measure of measures.split(' ')) {
      const codes = byMeasure.get(measure);
      if (codes === undefined) byMeasure.set(measure, [code]);
      else codes.push(code);
    }
  const measures = [...byMeasure.keys()];
  const any = tables.list(tables.editions.find((e) => e.table === 'ccsr')?.packs.codes ?? '');
  return Array.from({ length: count }, () => {
    const codes = new Set<string>();
    for (let n = 1 + random.below(MOST_CODES); n > 0; n--)
      codes.add(
        random.chance(0.66)
          ? random.pick(byMeasure.get(random.pick(measures)) ?? [])
          : any.key(random.below(any.size)),
      );
    return { codes: [...codes], poa: [...codes].map(() => random.pick(INDICATORS)) };
  });
}

/** Groups generated stays with ours and with PyPI `elixhauser-ahrq`. */
export function compareWithElixhauser(tables: Tables, count: number, seed: number): readonly ComparedStay[] {
  const stays = makeStays(tables, count, new Random(seed));
  const peers = peerAnswers('elixhauser_peer.py', stays);
  return stays.map((one, i) => ({ ...one, peer: peers[i] ?? '', ours: elixhauserAnswer(one, tables) }));
}

/** Our answer, through the encounter as the command takes it, in the form of the peer's. */
export function elixhauserAnswer({ codes, poa }: ElixhauserCase, tables: Tables): string {
  const encounter = EncounterSchema.parse({
    setting: 'inpatient',
    dischargeDate: DISCHARGE,
    diagnoses: codes.map((code, i) => ({ code, poa: poa[i] === '' ? null : poa[i] })),
  });
  const grouped = elixhauserOf(encounter, tables);
  if (grouped === undefined) return 'not loaded';
  const { comorbidities } = grouped;
  const sum = (index: 'mortality' | 'readmission'): number =>
    comorbidities.reduce((total, one) => total + one[index], 0);
  const held = comorbidities.map(({ measure }) => measure).join(' ');
  return `${held}\t${String(sum('mortality'))}\t${String(sum('readmission'))}`;
}

/** What the peer should answer by AHRQ's program and its deviations, and which of them touch the stay. */
export function elixhauserExpectation(
  stay: ElixhauserCase,
  tables: Tables,
): { readonly answer: string; readonly deviations: readonly ElixhauserDeviation[] } {
  const rule = withDeviations(stay, tables, []);
  return {
    answer: withDeviations(stay, tables, ALL),
    deviations: ALL.filter((one) => withDeviations(stay, tables, [one]) !== rule),
  };
}

function withDeviations(
  { codes, poa }: ElixhauserCase,
  tables: Tables,
  deviations: readonly ElixhauserDeviation[],
): string {
  const { diagnoses, measures } = elixhauserPacks(tables);
  const facts = new Map(
    Array.from(measures.rows(), ([name = '', , asks, dies, back]) => [name, { asks, dies, back }]),
  );
  const secondary = codes.slice(1).map((code, i) => {
    const indicator = poa[i + 1];
    const exempt =
      !deviations.includes('exemptNotPresent') && tables.icd10cm.attributes(code, DISCHARGE_DATE).poaExempt;
    const present = exempt || indicator === 'Y' || indicator === 'W';
    const unseen = deviations.includes('newStrokeUnseen') || indicator === '';
    return { code, present: present ? true : unseen ? undefined : false };
  });
  const measuresOf = (code: string): readonly string[] => {
    const row = diagnoses.find(code);
    return row === -1 ? [] : (diagnoses.row(row)[1] ?? '').split(' ');
  };
  const found = elixhauserMeasures(secondary, {
    measuresOf,
    asksPresence: (measure) => facts.get(measure)?.asks === 'yes',
  });
  const metastatic = found.has('CANCER_METS');
  const keepsInSitu = metastatic && deviations.includes('metastasisKeepsInSitu');
  const dropsBlood = metastatic && deviations.includes('metastasisDropsBloodCancers');
  const inSitu = keepsInSitu && secondary.some(({ code }) => measuresOf(code).includes('CANCER_NSITU'));
  const held = [...found.keys(), ...(inSitu ? ['CANCER_NSITU'] : [])]
    .filter((measure) => !dropsBlood || (measure !== 'CANCER_LEUK' && measure !== 'CANCER_LYMPH'))
    .sort();
  const sum = (index: 'dies' | 'back'): number =>
    held.reduce((total, measure) => total + Number(facts.get(measure)?.[index]), 0);
  return `${held.join(' ')}\t${String(sum('dies'))}\t${String(sum('back'))}`;
}

const DISCHARGE_DATE = DISCHARGE as Parameters<Tables['icd10cm']['attributes']>[1];

function elixhauserPacks(tables: Tables): { readonly diagnoses: RowPack; readonly measures: RowPack } {
  const packs = tables.editions.find(({ table }) => table === 'elixhauser')?.packs;
  return { diagnoses: tables.list(packs?.diagnoses ?? ''), measures: tables.list(packs?.measures ?? '') };
}
