import { readFileSync } from 'node:fs';

/** One expected code of a note. */
export interface GoldRow {
  readonly code: string;
  readonly role: string;
  readonly status: 'required' | 'optional';
  /** Codes an auditor accepts in its place. */
  readonly alternatives: readonly string[];
  readonly why: string;
}

/** Expected codes by note, from `document code role status alternatives why`. */
export function readGold(path: string): ReadonlyMap<string, readonly GoldRow[]> {
  const gold = new Map<string, GoldRow[]>();
  const [, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  for (const line of lines) {
    const [document = '', code = '', role = '', status = '', alternatives = '', why = ''] = line.split('\t');
    const rows = gold.get(document) ?? [];
    rows.push({
      code,
      role,
      status: status === 'optional' ? 'optional' : 'required',
      alternatives: alternatives
        .split(',')
        .map((a) => a.trim())
        .filter((a) => a !== ''),
      why,
    });
    gold.set(document, rows);
  }
  return gold;
}
