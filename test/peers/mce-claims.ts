import { addDays, type DateOfService } from '../../src/base/date-of-service.ts';
import type { RowPack } from '../../src/tables/row-pack.ts';
import type { Tables } from '../../src/tables/tables.ts';
import type { Random } from './random.ts';

/** A claim for the Medicare Code Editor; codes without dots, `sex` as claims write it. */
export interface EditorPeerClaim {
  readonly date: DateOfService;
  readonly age: number;
  readonly sex: 'F' | 'M' | 'U';
  readonly status: number;
  readonly admitting: string | undefined;
  readonly principal: string;
  readonly secondary: readonly string[];
  readonly procedures: readonly string[];
}

/** A code with the days on which it has some attributes. */
interface Row {
  readonly code: string;
  readonly from: DateOfService;
  readonly to: DateOfService;
  readonly attributes: readonly string[];
}

const FIRST = '2015-10-01' as DateOfService;
const LAST = '2027-03-31' as DateOfService;
const DAYS = 4199;
const STATUSES = [
  1, 1, 1, 2, 3, 6, 7, 20, 30, 43, 50, 61, 63, 65, 66, 70, 82, 95, 0, 8, 9, 13, 22, 40, 71, 99,
];
const AGES = [
  0, 0, 1, 5, 8, 9, 10, 12, 14, 15, 17, 18, 30, 40, 55, 56, 60, 61, 64, 65, 70, 80, 99, 124, 125, 130,
];

/** Makes claims for the editor: around one attribute, or at random. */
export class EditorClaimMaker {
  private readonly diagnoses: readonly Row[];
  private readonly procedures: readonly Row[];
  private readonly diagnosesWith: ReadonlyMap<string, readonly Row[]>;
  private readonly proceduresWith: ReadonlyMap<string, readonly Row[]>;
  /** Attributes of diagnoses and of procedures, to aim at. */
  readonly attributes: readonly string[];

  constructor(
    tables: Tables,
    private readonly random: Random,
  ) {
    const edition = (table: string) => tables.editions.filter((e) => e.table === table);
    const path = (table: string, role: string): string =>
      edition(table)
        .flatMap((e) => e.packs[role] ?? [])
        .at(-1) ?? '';
    this.diagnoses = diagnosisRows(tables.list(path('icd10cm-validity', 'validity')));
    const withAttributes = procedureRows(tables.list(path('icd10pcs', 'attributes')));
    this.procedures = procedureRows(tables.list(path('icd10pcs', 'rows')));
    this.diagnosesWith = byAttribute(this.diagnoses);
    this.proceduresWith = byAttribute(withAttributes);
    this.attributes = [...this.diagnosesWith.keys(), ...this.proceduresWith.keys()];
  }

  atRandom(): EditorPeerClaim {
    const { random } = this;
    const date = addDays(FIRST, random.below(DAYS));
    return this.finish(
      date,
      random.pick(this.diagnoses).code,
      this.some(random.below(9)),
      this.someProcedures(random.below(3)),
    );
  }

  /** A claim with a code that has the attribute, on a day on which it has it (mostly). */
  aroundAttribute(attribute: string): EditorPeerClaim {
    const { random } = this;
    const asDiagnosis = this.diagnosesWith.get(attribute);
    const asProcedure = this.proceduresWith.get(attribute);
    const row = random.pick(
      asDiagnosis !== undefined && (asProcedure === undefined || random.chance(0.5))
        ? asDiagnosis
        : (asProcedure ?? []),
    );
    const date = this.dayOf(row);
    const secondary = this.some(random.below(4));
    const procedures = this.someProcedures(random.below(2));
    let principal = random.pick(this.diagnoses).code;
    if (this.diagnosesWith.get(attribute)?.includes(row) === true) {
      if (random.chance(0.6)) principal = row.code;
      else secondary.push(row.code);
      const partners = this.proceduresWith.get(attribute) ?? [];
      if (partners.length > 0 && random.chance(0.8)) procedures.push(random.pick(partners).code);
    } else {
      procedures.push(row.code);
      const partners = this.diagnosesWith.get(attribute) ?? [];
      if (partners.length > 0 && random.chance(0.6)) secondary.push(random.pick(partners).code);
    }
    this.addPartners(attribute, secondary, procedures);
    if (random.chance(0.1)) secondary.push(principal);
    if (random.chance(0.3)) secondary.length = 0;
    return this.finish(date, principal, secondary, procedures);
  }

  private addPartners(attribute: string, secondary: string[], procedures: string[]): void {
    const { random } = this;
    const addDiagnosis = (name: string): void => {
      const rows = this.diagnosesWith.get(name);
      if (rows !== undefined && random.chance(0.4)) secondary.push(random.pick(rows).code);
    };
    const addProcedure = (name: string): void => {
      const rows = this.proceduresWith.get(name);
      if (rows !== undefined && random.chance(0.4)) procedures.push(random.pick(rows).code);
    };
    if (attribute.startsWith('lcov_artheart')) {
      addProcedure('lcov_artheartxpa');
      addProcedure('lcov_artheartxpb');
      addDiagnosis('clintrial');
    }
    if (attribute === 'ncov45' || attribute === 'kidneyxp' || attribute === 'diabtypeI') {
      addProcedure('ncov45');
      addProcedure('kidneyxp');
      addDiagnosis('diabtypeI');
    }
    if (attribute === 'csect' || attribute === 'vagdel') addDiagnosis('delout');
    if (random.chance(0.1)) addDiagnosis('clintrial');
  }

  private dayOf(row: Row): DateOfService {
    const { random } = this;
    const roll = random.next();
    if (roll < 0.15) return addDays(FIRST, random.below(DAYS));
    if (roll < 0.3) return row.to;
    if (roll < 0.45) return row.from;
    const days = Math.round((Date.parse(row.to) - Date.parse(row.from)) / 86_400_000);
    return addDays(row.from, random.below(days + 1));
  }

  private some(count: number): string[] {
    return Array.from({ length: count }, () => this.random.pick(this.diagnoses).code);
  }

  private someProcedures(count: number): string[] {
    return Array.from({ length: count }, () => this.random.pick(this.procedures).code);
  }

  private finish(
    date: DateOfService,
    principal: string,
    secondary: readonly string[],
    procedures: readonly string[],
  ): EditorPeerClaim {
    const { random } = this;
    const spoilt = (code: string): string =>
      random.chance(0.02) ? `${code.slice(0, 3)}ZZZ9`.slice(0, 7) : code;
    return {
      date,
      age: random.chance(0.03) ? -1 : random.pick(AGES),
      sex: random.chance(0.06) ? 'U' : random.chance(0.5) ? 'F' : 'M',
      status: random.pick(STATUSES),
      admitting: random.chance(0.3)
        ? random.chance(0.3)
          ? 'E66'
          : random.pick(this.diagnoses).code
        : undefined,
      principal: spoilt(principal),
      secondary: secondary.map(spoilt),
      procedures: procedures.map(spoilt),
    };
  }
}

function diagnosisRows(pack: RowPack): readonly Row[] {
  return Array.from({ length: pack.size }, (_, i) => {
    const [code = '', from = '', to = '', attributes = ''] = pack.row(i);
    return rowOf(code, from, to, attributes);
  });
}

/** Every code of the rows of attributes: the product of the characters of the axes. */
function procedureRows(pack: RowPack): readonly Row[] {
  return Array.from({ length: pack.size }, (_, i) => pack.row(i)).flatMap(
    ([table = '', from = '', to = '', ...cells]) => {
      const attributes = cells[4] ?? '';
      let codes = [table];
      for (const axis of cells.slice(0, 4))
        codes = codes.flatMap((code) => [...axis].map((value) => code + value));
      return codes.map((code) => rowOf(code, from, to, attributes));
    },
  );
}

function rowOf(code: string, from: string, to: string, attributes: string): Row {
  return {
    code,
    from: (from === '' ? FIRST : from) as DateOfService,
    to: (to === '' || to > LAST ? LAST : to) as DateOfService,
    attributes: attributes === '' ? [] : attributes.split(' '),
  };
}

function byAttribute(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const grouped = new Map<string, Row[]>();
  for (const row of rows)
    for (const attribute of row.attributes) {
      const list = grouped.get(attribute);
      if (list === undefined) grouped.set(attribute, [row]);
      else list.push(row);
    }
  return grouped;
}
