import { dateFromParts, parseDateOfService } from '../../base/date-of-service.ts';

/** A HCPCS or CPT code in upper case; undefined for anything else. */
export function procedureCode(cell: string): string | undefined {
  const code = cell.toUpperCase();
  return /^(?:\d{4}[0-9A-Z]|[A-Z]\d{4})$/.test(code) ? code : undefined;
}

/** An ICD-10-CM code without its dot; undefined for anything else. */
export function diagnosisCode(cell: string): string | undefined {
  const code = cell.replace(/['".\s]/g, '').toUpperCase();
  return /^[A-Z]\d[0-9A-Z]{1,5}$/.test(code) ? code : undefined;
}

/**
 * A date as `YYYY-MM-DD`, from `YYYYMMDD`, `MM/DD/YYYY`, `MM/DD/YY` (this century) or ISO; empty for an empty cell, `*` and the end of all
 * days (`9999-12-31`, `29991231`), which mean that none is known. Undefined for anything else.
 */
export function dateCell(cell: string): string | undefined {
  if (cell === '' || cell === '*' || /^0+$/.test(cell) || /^(?:9999|2999)/.test(cell)) return '';
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(cell);
  if (compact !== null) return dateFromParts(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/.exec(cell);
  if (american?.[3]?.length === 2)
    return dateFromParts(2000 + Number(american[3]), Number(american[1]), Number(american[2]));
  if (american !== null) {
    return american[3] === '9999'
      ? ''
      : dateFromParts(Number(american[3]), Number(american[1]), Number(american[2]));
  }
  return parseDateOfService(cell);
}

/** A decimal number as it stands, empty when there is none; undefined for anything else. */
export function numberCell(cell: string): string | undefined {
  const bare = cell.replace(/[$,\s]/g, '');
  return bare === '' || /^-?\d*\.?\d+$/.test(bare) ? bare : bare === 'NA' ? '' : undefined;
}

/** A whole number not below zero; undefined for anything else. */
export function countCell(cell: string): string | undefined {
  return /^\d+$/.test(cell) ? cell : undefined;
}

/** A day as CMS's add-on files give it, `YYYYDDD` with the day of the year; other forms as `dateCell` reads them. */
export function ordinalDateCell(cell: string): string | undefined {
  const match = /^(\d{4})(\d{3})$/.exec(cell);
  if (match === null) return dateCell(cell);
  if (match[1] === '9999') return '';
  const day = new Date(Date.UTC(Number(match[1]), 0, Number(match[2])));
  return day.toISOString().slice(0, 10);
}
