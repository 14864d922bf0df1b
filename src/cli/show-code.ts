import type { DateOfService } from '../base/date-of-service.ts';
import { withDot, withoutDot } from '../record/code-system.ts';
import type { Tables } from '../tables/tables.ts';
import { type PrefixedCode, parsePrefix, type ShownSystem } from './code-prefix.ts';
import { showAdjustment, showClaimCode } from './show-claim-code.ts';
import { showCpt, showHcpcs, showPcs } from './show-procedure.ts';
import { type Fact, fact, type ShownCode } from './shown-code.ts';

/** What people may call without a prefix, in the order in which it is looked up. */
const WITHOUT_PREFIX: readonly (readonly [ShownSystem, RegExp])[] = [
  ['icd10cm', /./],
  // four digits begin a procedure as well, but people mean the revenue code
  ['revenue-code', /^\d{4}$/],
  ['icd10pcs', /^(?:[0-9A-Z]{3,4}|[0-9A-Z]{6,7})$/],
  ['hcpcs', /^[A-V]\d{4}$/],
  ['cpt', /^\d{4}[0-9A-Z]$/],
  ['modifier', /^[0-9A-Z]{2}$/],
  ['remark', /^(?:M|MA|N)\d{1,3}$/],
];
/** Lists that share their codes' shape with another one and are told only by a prefix, with that prefix. */
const ONLY_BY_PREFIX: readonly (readonly [prefix: string, ShownSystem, RegExp])[] = [
  ['hcpcs', 'hcpcs', /^[A-V]\d{4}$/],
  ['pcs', 'icd10pcs', /^\d{4}$/],
  ['rarc', 'remark', /^(?:M|MA|N)\d{1,3}$/],
  ['pos', 'place-of-service', /^\d{2}$/],
  ['discharge', 'discharge-status', /^\d{2}$/],
  ['condition', 'condition-code', /^[0-9A-Z]{2}$/],
  ['group', 'adjustment-group', /^[A-Z]{2}$/],
  ['revenue', 'revenue-code', /^\d{3,4}$/],
  ['bill-type', 'bill-type', /^0?\d\d[0-9A-Z]$/],
  ['carc', 'adjustment-reason', /^[0-9A-Z]{1,3}$/],
];

/**
 * Everything known of a code on a date, or undefined when no loaded table has it. A prefix (`pos:11`, `carc:45`) says
 * what it belongs to; without one it is looked up as a diagnosis, a revenue code, a procedure, a service, a modifier.
 */
export function showCode(given: string, onDate: DateOfService, tables: Tables): ShownCode | undefined {
  const prefixed = parsePrefix(given);
  if (prefixed.system !== undefined) return showIn(prefixed.system, prefixed.code, onDate, tables);
  const bare = withoutDot(given);
  for (const [system, shape] of WITHOUT_PREFIX) {
    if (!shape.test(bare) || (system !== 'icd10cm' && given.includes('.'))) continue;
    const shown = showIn(system, bare, onDate, tables);
    if (shown === undefined) continue;
    const also = given.includes('.') ? [] : otherMeanings(prefixed, shown.system, onDate, tables);
    return { ...shown, facts: [...shown.facts, ...also] };
  }
  return showAdjustment(given, onDate, tables);
}

/** Codes of other lists that are written the same way, each with the prefix that shows it. */
export function otherMeanings(
  given: PrefixedCode,
  shown: ShownSystem | undefined,
  onDate: DateOfService,
  tables: Tables,
): readonly Fact[] {
  const bare = withoutDot(given.code);
  return ONLY_BY_PREFIX.flatMap(([prefix, system, shape]) => {
    if (system === shown || !shape.test(bare)) return [];
    const other = showIn(system, bare, onDate, tables);
    return other === undefined || other.status === 'unknown'
      ? []
      : fact('Also', `${prefix}:${other.code} ${other.title}`);
  });
}

function showIn(
  system: ShownSystem,
  code: string,
  onDate: DateOfService,
  tables: Tables,
): ShownCode | undefined {
  switch (system) {
    case 'icd10cm':
      return showDiagnosis(withoutDot(code), onDate, tables);
    case 'icd10pcs':
      return showPcs(withoutDot(code), onDate, tables);
    case 'hcpcs':
      return showHcpcs(code, onDate, tables);
    case 'cpt':
      return showCpt(code, onDate, tables);
    default:
      return showClaimCode(system, code, onDate, tables);
  }
}

function showDiagnosis(bare: string, onDate: DateOfService, tables: Tables): ShownCode | undefined {
  const status = tables.icd10cm.status(bare, onDate);
  const title = tables.icd10cm.title(bare);
  if (status === 'unknown' || title === undefined) return undefined;
  const edition = tables.icd10cm.on(onDate);
  const entry = edition.entry(bare);
  const parent = edition.parent(bare);
  const siblings = parent === undefined ? [] : edition.children(parent.code);
  const short = (e: { code: string; longTitle: string; billable: boolean }) => ({
    code: e.code,
    title: e.longTitle,
    billable: e.billable,
  });
  return {
    system: 'icd10cm',
    code: withDot(bare),
    title: entry?.longTitle ?? title,
    ...(entry === undefined || entry.shortTitle === '' ? {} : { shortTitle: entry.shortTitle }),
    status,
    onDate,
    edition: edition.edition.name,
    path: edition.path(bare),
    validity: tables.icd10cm.validity(bare),
    notes: edition.notes(bare),
    seventhCharacters: [...edition.seventhCharacters(bare)].map(([character, meaning]) => ({
      character,
      meaning,
    })),
    children: edition.children(bare).map(short),
    neighbours: siblings.filter((e) => withoutDot(e.code) !== bare).map(short),
    attributes: attributeWords(bare, onDate, tables),
    predecessors: tables.icd10cm.predecessors(bare),
    successors: tables.icd10cm.successors(bare),
    icd9cm: tables.icd10cm.icd9cm(bare),
    facts: [],
  };
}

function attributeWords(bare: string, onDate: DateOfService, tables: Tables): readonly string[] {
  const a = tables.icd10cm.attributes(bare, onDate);
  const words: string[] = [];
  if (a.sex !== undefined) words.push(a.sex === 'F' ? 'female patients only' : 'male patients only');
  if (a.ageGroup !== undefined) words.push(`${a.ageGroup} patients only`);
  if (a.manifestation) words.push('manifestation: never principal');
  if (a.unacceptablePrincipal) words.push('unacceptable as principal diagnosis');
  if (a.requiresSecondary) words.push('principal only with a secondary diagnosis');
  if (a.questionableAdmission) words.push('questionable admission as principal');
  if (a.unspecified) words.push('unspecified code (Medicare Code Editor)');
  if (a.poaExempt) words.push('exempt from present-on-admission reporting');
  return words;
}
