import { oncePer } from '../../base/once.ts';
import type { RowPack } from '../../tables/row-pack.ts';
import { parseWords, type WordsCondition } from './words-condition.ts';

/** How the record says that a service was rendered; each kind has its own words. */
export type ServiceKind =
  | 'given'
  | 'examination'
  | 'test'
  | 'screening'
  | 'specimen'
  | 'counseling'
  | 'visit'
  | 'supply'
  | 'applied'
  | 'infused'
  | 'transfused';

/** A service or item of HCPCS Level II that charts name in words. */
export interface Service {
  readonly id: string;
  readonly name: string;
  readonly kind: ServiceKind;
  /** Whether LT and RT are stated. */
  readonly takesSides: boolean;
  /** The payer whose code it is; empty where all use it. */
  readonly payer: 'medicare' | '';
  /** Place in the Medicare Claims Processing Manual. */
  readonly manual: string;
  /** What the record lacks where no code fits; empty where nothing is missing, only excluded. */
  readonly lacks: string;
  /** What must be documented besides; empty where nothing. */
  readonly reminder: string;
  readonly codes: readonly ServiceCode[];
}

/** A code of a service with what decides for it; of several that fit the first stands. */
export interface ServiceCode {
  readonly code: string;
  /** Words of the sentence. */
  readonly words: WordsCondition;
  /** Words of the whole note. */
  readonly note: WordsCondition;
  /** Ages in years, both ends included; undefined where age does not matter. */
  readonly ages: NumberRange | undefined;
  /** Stems of diagnoses of which one must be coded; empty where none matters. */
  readonly diagnoses: readonly string[];
  /** Square inches, over the lower and up to the upper end. */
  readonly size: NumberRange | undefined;
  readonly measure: Measure;
  /** Last day CMS takes it, where the shipped table is older. */
  readonly until: string;
}

export interface NumberRange {
  readonly from: number;
  readonly to: number;
}

/**
 * How units are counted: `one`; `count` and `minutes` of so many a unit; `units` of a blood product; `dose` and
 * `container` by the amount that the code itself names.
 */
export type Measure =
  | { readonly by: 'one' | 'units' | 'dose' | 'container' }
  | { readonly by: 'count' | 'minutes'; readonly per: number };

/** The services of `coding/services/services.tsv` with the codes of `codes.tsv`, by id; read once. */
export function servicesOf(services: RowPack, codes: RowPack): ReadonlyMap<string, Service> {
  return servicesWith(codes)(services);
}

const servicesWith = oncePer((codes: RowPack) => {
  const byService = new Map<string, ServiceCode[]>();
  for (const row of codes.rows()) {
    const [service = '', code = '', words = '', note = '', age = '', diagnoses = ''] = row;
    const [, , , , , , size = '', measure = '', until = ''] = row;
    const list = byService.get(service) ?? [];
    byService.set(service, list);
    list.push({
      code,
      words: parseWords(words),
      note: parseWords(note),
      ages: rangeOf(age),
      diagnoses: diagnoses.split(' ').filter((stem) => stem !== ''),
      size: rangeOf(size),
      measure: measureOf(measure),
      until,
    });
  }
  return oncePer((pack: RowPack): ReadonlyMap<string, Service> => {
    const services = new Map<string, Service>();
    for (const row of pack.rows()) {
      const [id = '', name = '', kind = '', sides = '', payer = '', manual = '', lacks = '', reminder = ''] =
        row;
      if (!isKind(kind)) continue;
      services.set(id, {
        id,
        name,
        kind,
        takesSides: sides === 'yes',
        payer: payer === 'medicare' ? 'medicare' : '',
        manual,
        lacks,
        reminder,
        codes: byService.get(id) ?? [],
      });
    }
    return services;
  });
});

const KINDS: ReadonlySet<string> = new Set<ServiceKind>([
  'given',
  'examination',
  'test',
  'screening',
  'specimen',
  'counseling',
  'visit',
  'supply',
  'applied',
  'infused',
  'transfused',
]);

function isKind(text: string): text is ServiceKind {
  return KINDS.has(text);
}

/** The words of each kind that say that it was done, from `coding/services/done-words.tsv`. */
export const doneWords = oncePer(
  (pack: RowPack): ReadonlyMap<string, WordsCondition> =>
    new Map(Array.from(pack.rows(), ([kind = '', words = '']) => [kind, parseWords(words)])),
);

/** `11-`, `0-10`, `-16`; undefined for an empty cell. */
function rangeOf(written: string): NumberRange | undefined {
  const range = /^(\d*)-(\d*)$/.exec(written);
  if (range === null) return undefined;
  return {
    from: range[1] === '' ? 0 : Number(range[1]),
    to: range[2] === '' ? Number.POSITIVE_INFINITY : Number(range[2]),
  };
}

function measureOf(written: string): Measure {
  const [by = '', per = ''] = written.split('/');
  if (by === 'count' || by === 'minutes') return { by, per: per === '' ? 1 : Number(per) };
  return by === 'units' || by === 'dose' || by === 'container' ? { by } : { by: 'one' };
}
