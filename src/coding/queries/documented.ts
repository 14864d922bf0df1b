import { guideline } from '../../base/authority.ts';
import type { Setting } from '../../record/setting.ts';
import type { Candidate } from '../candidate.ts';
import { inRanges } from '../code-ranges.ts';
import type { CodingContext } from '../context.ts';
import { INPATIENT, indicatorsOf, options, type QueryUnit, quoted } from './query-unit.ts';
import type { SignName } from './signs/sign-names.ts';
import { type Sign, signs } from './signs/signs.ts';

/** A coded condition whose code says that something is not specified. */
export interface Unspecified {
  readonly id: string;
  readonly topic: string;
  readonly section: string;
  readonly rank: number;
  readonly settings?: readonly Setting[];
  /** Stems and ranges of the codes that leave it open. */
  readonly codes: string;
  readonly question: string;
  /** Signs that bear on the answer; quoted, and at least one is there unless `always`. */
  readonly signs: readonly SignName[];
  /** At a visit one of these is needed. */
  readonly atVisits?: readonly SignName[];
  /** Asked also where the record has no sign that bears on it. */
  readonly always?: boolean;
  /** The choices that the record supports. */
  choices(context: CodingContext): readonly (string | false)[];
}

/** The unit that asks for what the code of a documented condition leaves open. */
export function documentedUnit(kind: Unspecified): QueryUnit {
  return {
    id: `query/${kind.id}`,
    authority: guideline(kind.section),
    rank: kind.rank,
    settings: kind.settings ?? INPATIENT,
    raise(candidates, context) {
      const open = candidates.filter((c) => inRanges(c.code, kind.codes));
      const first = open[0];
      if (first === undefined) return [];
      const bearing = signsOfEach(kind.signs, context);
      if (bearing.length === 0 && kind.always !== true) return [];
      const needed = context.setting === 'inpatient' ? undefined : kind.atVisits;
      if (needed !== undefined && !bearing.some((s) => needed.some((name) => name === s.name))) return [];
      return [
        {
          topic: kind.topic,
          question: kind.question,
          indicators: quoted(...open.map((c: Candidate) => indicatorsOf(c).slice(0, 3)), bearing),
          options: options(...kind.choices(context)),
        },
      ];
    },
  };
}

/** The first two signs of each name. */
export function signsOfEach(names: readonly SignName[], context: CodingContext): readonly Sign[] {
  return names.flatMap((name) => signs(name, context).slice(0, 2));
}
