import type { DateOfService } from '../base/date-of-service.ts';
import type { AdjustmentReason, ClaimCode, ClaimListName, ClaimLists } from '../tables/claims/claim-lists.ts';
import type { CodeStatus } from '../tables/icd10cm/icd10cm.ts';
import type { Tables } from '../tables/tables.ts';
import type { ShownSystem } from './code-prefix.ts';
import { type Fact, fact, NO_RELATIONS, type ShownCode } from './shown-code.ts';

const LIST_NAMES: Readonly<Record<ClaimListName, string>> = {
  'place-of-service': 'Place of service',
  'revenue-code': 'Revenue code',
  'discharge-status': 'Patient discharge status',
  'admission-type': 'Admission type',
  'admission-source': 'Admission source (point of origin)',
  'condition-code': 'Condition code',
  'adjustment-reason': 'Claim adjustment reason code (CARC)',
  remark: 'Remittance advice remark code (RARC)',
  'adjustment-group': 'Claim adjustment group code',
  specialty: 'CMS specialty code',
};

/** A code of a list of the claim, or a modifier; undefined when the list has none such. */
export function showClaimCode(
  system: Exclude<ShownSystem, 'icd10cm' | 'icd10pcs' | 'hcpcs' | 'cpt'>,
  code: string,
  onDate: DateOfService,
  tables: Tables,
): ShownCode | undefined {
  if (system === 'modifier') return showModifier(code, onDate, tables);
  if (system === 'bill-type') return showBillType(code, onDate, tables);
  if (system === 'provider-taxonomy') return showTaxonomy(code, onDate, tables);
  const found = entryOf(system, code, tables.claims);
  if (found === undefined) return undefined;
  const dates = found.dates;
  return shown(system, found.entry, LIST_NAMES[system], onDate, {
    status: statusBy(dates, onDate),
    validity:
      dates?.start == null ? [] : [{ from: dates.start, ...(dates.end === null ? {} : { to: dates.end }) }],
    facts: [
      ...found.facts,
      ...fact('Last changed', dates?.modified),
      ...fact('Official wording', found.entry.official),
      ...fact(
        'Name',
        found.entry.official === null ? 'written for this project, not its owner’s wording' : '',
      ),
    ],
  });
}

/** `CO-45`: the group code and the reason of an adjustment together. */
export function showAdjustment(given: string, onDate: DateOfService, tables: Tables): ShownCode | undefined {
  const match = /^([A-Z]{2})-([A-Z0-9]{1,4})$/i.exec(given.trim());
  if (match === null) return undefined;
  const group = tables.claims.adjustmentGroup(match[1] ?? '');
  const reason = showClaimCode('adjustment-reason', match[2] ?? '', onDate, tables);
  if (group === undefined || reason === undefined) return undefined;
  return {
    ...reason,
    code: `${group.code}-${reason.code}`,
    facts: [{ label: `Group ${group.code}`, text: group.name }, ...reason.facts],
  };
}

interface Found {
  readonly entry: ClaimCode;
  readonly facts: readonly Fact[];
  readonly dates?: Pick<AdjustmentReason, 'start' | 'modified' | 'end'>;
}

function entryOf(list: ClaimListName, code: string, claims: ClaimLists): Found | undefined {
  switch (list) {
    case 'place-of-service': {
      const entry = claims.placeOfService(code);
      return entry && { entry, facts: fact('Physician fee schedule rate', entry.rate) };
    }
    case 'discharge-status': {
      const entry = claims.dischargeStatus(code);
      const text = entry?.transfer === true ? 'to another institution or agency' : '';
      return entry && { entry, facts: fact('Goes on', text) };
    }
    case 'admission-source': {
      const entry = claims.admissionSource(code);
      return entry && { entry, facts: fact('With admission type 4 (newborn)', entry.newborn) };
    }
    case 'adjustment-reason': {
      const entry = claims.adjustmentReason(code);
      return entry && { entry, facts: [], dates: entry };
    }
    case 'remark': {
      const entry = claims.remark(code);
      return entry && { entry, facts: fact('Kind', entry.kind), dates: entry };
    }
    case 'revenue-code':
      return plain(claims.revenueCode(code));
    case 'admission-type':
      return plain(claims.admissionType(code));
    case 'condition-code':
      return plain(claims.conditionCode(code));
    case 'adjustment-group':
      return plain(claims.adjustmentGroup(code));
    case 'specialty':
      return plain(claims.specialty(code));
  }
}

function plain(entry: ClaimCode | undefined): Found | undefined {
  return entry && { entry, facts: [] };
}

function statusBy(dates: Found['dates'], onDate: DateOfService): CodeStatus {
  if (dates?.start != null && onDate < dates.start) return 'future';
  return dates?.end != null && onDate > dates.end ? 'expired' : 'valid';
}

function showModifier(code: string, onDate: DateOfService, { hcpcs }: Tables): ShownCode | undefined {
  const modifier = hcpcs.modifier(code);
  if (modifier === undefined) return undefined;
  const name = { ...modifier, name: modifier.description };
  return shown('modifier', name, `Modifier, ${modifier.level === 'I' ? 'CPT' : 'HCPCS Level II'}`, onDate, {
    facts: [
      ...fact('Class', modifier.class.replaceAll('-', ' ')),
      ...fact(
        'Name',
        modifier.level === 'I' ? 'what it does, in words of this project; CPT’s own need its licence' : '',
      ),
    ],
  });
}

function showBillType(code: string, onDate: DateOfService, { claims }: Tables): ShownCode | undefined {
  const bill = claims.billType(code);
  if (bill === undefined) return undefined;
  const known = bill.classification !== null && bill.frequency !== null;
  const name = [bill.classification, bill.frequency].filter((text) => text !== null).join(', ');
  const digits = bill.code.slice(1);
  return shown('bill-type', { code: bill.code, name }, 'Type of bill', onDate, {
    status: known ? 'valid' : 'unknown',
    facts: [
      { label: `Digit 1: ${digits.charAt(0)}`, text: bill.facilityType ?? 'no such facility type' },
      {
        label: `Digits 1 and 2: ${digits.slice(0, 2)}`,
        text: bill.classification ?? 'no such classification',
      },
      { label: `Digit 3: ${digits.charAt(2)}`, text: bill.frequency ?? 'no such frequency' },
    ],
  });
}

function showTaxonomy(code: string, onDate: DateOfService, { claims }: Tables): ShownCode | undefined {
  const entry = claims.taxonomy(code);
  if (entry === undefined) return undefined;
  return shown('provider-taxonomy', entry, 'Provider taxonomy (NUCC)', onDate, {
    facts: [
      ...fact('Grouping', entry.grouping),
      ...fact('Classification', entry.classification),
      ...fact('Specialization', entry.specialization),
    ],
  });
}

function shown(
  system: ShownSystem,
  { code, name }: Pick<ClaimCode, 'code' | 'name'>,
  list: string,
  onDate: DateOfService,
  more: Partial<ShownCode>,
): ShownCode {
  return {
    system,
    code,
    title: name,
    status: 'valid',
    onDate,
    edition: list,
    ...NO_RELATIONS,
    facts: [],
    ...more,
  };
}
