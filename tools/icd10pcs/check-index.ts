import { z } from 'zod';
import type { DateOfService } from '../../src/base/date-of-service.ts';
import { parseXml } from '../../src/formats/tables/xml-tree.ts';
import type { CheckContext, CheckResult } from '../table-checker.ts';
import { indexLineText, readIndexXml } from './official-xml.ts';

/** A day on which the tables of the official files hold. */
const BEGINNING = '2024-10-01' as DateOfService;

const KeySchema = z.object({ data: z.record(z.string(), z.array(z.string())) });

/** The Index, the keys and the definitions against the official files. */
export function checkPcsIndex(context: CheckContext): readonly CheckResult[] {
  return [checkIndexLines(context), ...checkKeys(context), checkDefinitions(context)];
}

function checkIndexLines({ shared, tables }: CheckContext): CheckResult {
  const official = new Set(readIndexXml(text(shared('data/icd10pcs/icd10pcs_index_2025.xml'))));
  const terms = new Set([...official].map((line) => line.split(/ [|>] /)[0] ?? ''));
  const ours = new Set(
    [...terms]
      .flatMap((term) => tables.icd10pcs.index(term))
      .filter(({ kind }) => kind !== 'heading')
      .map(({ term, path, kind, target, codes }) => indexLineText([term, ...path], kind, target, codes)),
  );
  return {
    what: 'lines of the Index · CMS Index FY2025 October',
    compared: official.size,
    differences: [
      ...[...official].filter((line) => !ours.has(line)).map((line) => `missing: ${line}`),
      ...[...ours].filter((line) => !official.has(line)).map((line) => `not in the October Index: ${line}`),
    ],
    explained: {
      atMost: 60,
      why: 'Ours is the Index with its April 2025 update; two wrapped main terms (ADR 0005).',
    },
  };
}

/** The keys at hand name each term once with all its values; ours come from the `use` lines of the Index. */
function checkKeys({ shared, tables }: CheckContext): readonly CheckResult[] {
  const pcs = tables.icd10pcs;
  const deviceUses = (term: string): string[] =>
    pcs.deviceKey(term).map(({ device, table }) => device + (table === undefined ? '' : placeOf(table, pcs)));
  const keys = [
    ['Body Part Key', 'data/icd10pcs/body_part_key.json', (term: string) => pcs.bodyPartKey(term)],
    ['Device Key', 'data/icd10pcs/device_key.json', deviceUses],
  ] as const;
  return keys.map(([name, path, lookUp]): CheckResult => {
    const { data } = KeySchema.parse(JSON.parse(text(shared(path))));
    const differences = Object.entries(data).flatMap(([term, due]) => {
      const ours = lookUp(term);
      return inOneText(ours) === inOneText(due)
        ? []
        : [`${term}: ${due.join('; ')} / ours ${ours.join('; ')}`];
    });
    return {
      what: `${name} · CMS, August 2025`,
      compared: Object.keys(data).length,
      differences,
      explained: KEY_DIFFERENCES[name],
    };
  });
}

const KEY_DIFFERENCES = {
  'Body Part Key': {
    atMost: 4,
    why: 'Four slips of the key file: two full stops for commas, two incomplete lists (ADR 0005).',
  },
  'Device Key': {
    atMost: 10,
    why: 'Nine names the key spells otherwise than the Index; one device new in April 2025 (ADR 0005).',
  },
} as const;

/** ` for Insertion in Subcutaneous Tissue and Fascia`, for table 0JH. */
function placeOf(table: string, pcs: CheckContext['tables']['icd10pcs']): string {
  const [, system, operation] = pcs.on(BEGINNING).explain(table);
  return `${operation === undefined ? '' : ` for ${operation.label ?? ''}`} in ${system?.label ?? ''}`;
}

function inOneText(values: readonly string[]): string {
  const texts = values.map((value) => value.replace(/\s+/g, ' ').trim());
  return [...new Set(texts)].sort().join(';');
}

/** Definitions of root operations in Medical and Surgical and in Obstetrics, which are the official text. */
function checkDefinitions({ shared, tables }: CheckContext): CheckResult {
  const root = parseXml(text(shared('data/icd10pcs/icd10pcs_definitions_2025.xml')));
  const edition = tables.icd10pcs.on(BEGINNING);
  const ours = new Map<string, string>();
  for (const section of ['0', '1']) {
    const systems = edition.next(section)?.choices.map(({ value }) => section + value) ?? [];
    for (const { labels, definition } of systems.flatMap((system) => edition.next(system)?.choices ?? [])) {
      ours.set(`${section} ${labels[0] ?? ''}`, definition?.definition ?? '');
    }
  }
  const differences: string[] = [];
  let compared = 0;
  for (const section of root.children.filter(({ name }) => name === 'section')) {
    const value = section.attributes.code ?? '';
    if (value !== '0' && value !== '1') continue;
    const operations = section.children.find((axis) => axis.name === 'axis' && axis.attributes.pos === '3');
    for (const terms of operations?.children.filter(({ name }) => name === 'terms') ?? []) {
      const child = (name: string): string => terms.children.find((c) => c.name === name)?.text ?? '';
      compared++;
      const own = ours.get(`${value} ${child('title')}`);
      if (own !== child('definition'))
        differences.push(`${child('title')}: ${child('definition')} / ours ${own ?? ''}`);
    }
  }
  return {
    what: 'definitions of root operations, sections 0 and 1 · CMS definitions FY2025',
    compared,
    differences,
  };
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
