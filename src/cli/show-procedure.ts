import type { DateOfService } from '../base/date-of-service.ts';
import { CODE_SYSTEM_NAMES } from '../record/code-system.ts';
import type { EmLevel } from '../tables/cpt/cpt.ts';
import type { EditionChoice } from '../tables/edition.ts';
import type { HcpcsDose, HcpcsEntry } from '../tables/hcpcs/hcpcs.ts';
import type { Tables } from '../tables/tables.ts';
import { type Fact, fact, NO_RELATIONS, type ShownCode } from './shown-code.ts';

const PCS_ATTRIBUTES: Readonly<Record<string, string>> = {
  female: 'female patients only (Medicare Code Editor)',
  male: 'male patients only (Medicare Code Editor)',
  noncovered: 'not covered by Medicare (Medicare Code Editor)',
  lcov: 'covered by Medicare in certain cases only (Medicare Code Editor)',
};
const NEIGHBOURS = 12;

/** A code of ICD-10-PCS, or the characters chosen so far, explained character by character. */
export function showPcs(code: string, onDate: DateOfService, { icd10pcs }: Tables): ShownCode | undefined {
  const edition = icd10pcs.on(onDate);
  const status = icd10pcs.status(code, onDate);
  if (status === 'unknown') return undefined;
  const characters = edition.explain(code);
  const entry = edition.entry(code);
  const labels = characters.map(({ value, label }) => label ?? value);
  const next = edition.next(code);
  return {
    system: 'icd10pcs',
    code,
    title: entry?.title ?? icd10pcs.title(code) ?? labels.slice(1).join(', '),
    status,
    onDate,
    edition: `${CODE_SYSTEM_NAMES.icd10pcs} ${edition.edition.name}`,
    ...NO_RELATIONS,
    validity: icd10pcs.validity(code),
    attributes: icd10pcs.attributes(code, onDate).map((name) => PCS_ATTRIBUTES[name] ?? name),
    neighbours:
      code.length === 7
        ? [...edition.entries(code.slice(0, 4))]
            .filter((near) => near.code !== code)
            .slice(0, NEIGHBOURS)
            .map((near) => ({ code: near.code, title: near.title, billable: true }))
        : [],
    facts: [
      ...characters.flatMap(({ position, axis, value, label, definition }) => {
        const meaning = `${value}  ${label ?? 'name not held by any source at hand'}`;
        const text =
          position === 3 && definition !== undefined ? `${meaning}: ${definition.definition}` : meaning;
        return [{ label: axis, text }];
      }),
      ...fact('Title', entry?.titleSource === 'composed' ? 'put together from the labels of the table' : ''),
      ...fact(
        'Codes',
        next === undefined ? '' : `${String(edition.count(code))}; go on with chartwright pcs ${code}`,
      ),
    ],
  };
}

/** A HCPCS Level II code with what one unit of it is, and the modifiers that speak of its kind. */
export function showHcpcs(code: string, onDate: DateOfService, { hcpcs }: Tables): ShownCode | undefined {
  const entry = hcpcs.entry(code, onDate);
  if (entry === undefined) return undefined;
  const choice = hcpcs.editionOn(onDate);
  return {
    system: 'hcpcs',
    code: entry.code,
    title: entry.description ?? 'not described here: only its dates are known',
    ...(entry.short === null ? {} : { shortTitle: entry.short }),
    status: hcpcs.status(code, onDate),
    onDate,
    edition: `${CODE_SYSTEM_NAMES.hcpcs} ${choice.edition.name}`,
    ...NO_RELATIONS,
    validity: hcpcs.validity(code),
    facts: [
      ...fact('Kind', entry.category?.replaceAll('-', ' ')),
      ...fact('Ingredient', entry.ingredient),
      ...fact('Route', entry.route?.replaceAll('-', ' ')),
      ...fact('One unit', entry.dose === null ? null : doseInWords(entry.dose)),
      ...fact('Also called', entry.nouns.join(', ')),
      ...fact(
        'Not otherwise classified',
        entry.notOtherwiseClassified ? 'the claim must say what was given or done' : '',
      ),
      ...fact('Description', descriptionNote(entry)),
      ...fact(
        'Modifiers that may fit',
        hcpcs
          .modifiersFor(entry)
          .map((modifier) => `${modifier.code} ${modifier.description}`)
          .join(' · '),
      ),
      ...staleness(choice, onDate),
    ],
  };
}

function descriptionNote({ descriptionSource }: HcpcsEntry): string {
  if (descriptionSource === 'official') return '';
  return descriptionSource === 'own'
    ? 'written for this project; add the CMS file with chartwright data add for the official wording'
    : 'add the CMS file with chartwright data add';
}

const UNIT_NAMES: Readonly<Partial<Record<HcpcsDose['unit'], readonly [one: string, many: string]>>> = {
  units: ['unit of the drug', 'units of the drug'],
  'million-units': ['million units', 'million units'],
  'million-pfu': ['million plaque-forming units', 'million plaque-forming units'],
  'vector-genomes': ['vector genome', 'vector genomes'],
  'sq-cm': ['sq cm', 'sq cm'],
  'cu-cm': ['cu cm', 'cu cm'],
  each: ['item, vial or study dose', 'items'],
};

function doseInWords({ amount, unit }: HcpcsDose): string {
  const [one, many] = UNIT_NAMES[unit] ?? [unit, unit];
  return `${amount.toLocaleString('en-US', { maximumFractionDigits: 6 })} ${amount === 1 ? one : many}`;
}

function staleness({ edition, beyondNewest }: EditionChoice, onDate: DateOfService): readonly Fact[] {
  if (!beyondNewest) return [];
  return fact(
    'As known by',
    `the newest table here, in force from ${edition.effectiveFrom}; what changed up to ${onDate} is not known`,
  );
}

/** A CPT code: where it belongs, its level of service where it is one, its title only under a licence. */
export function showCpt(code: string, onDate: DateOfService, { cpt }: Tables): ShownCode | undefined {
  const place = cpt.place(code);
  const entry = cpt.entry(code, onDate);
  const title = cpt.title(code);
  if (title === undefined) return undefined;
  const licensed = cpt.licensedEdition(onDate);
  const level = cpt.emLevel(code);
  return {
    system: 'cpt',
    code: code.toUpperCase(),
    title: entry?.title ?? title,
    status: cpt.status(code, onDate),
    onDate,
    edition: licensed === undefined ? 'CPT, not licensed' : `CPT ${licensed.name}`,
    ...NO_RELATIONS,
    path:
      place === undefined
        ? []
        : [
            { place: `Category ${place.category}`, title: place.section },
            { place: `${place.from}–${place.to}`, title: place.subsection },
          ],
    facts: [
      ...(level === undefined ? [] : levelFacts(level)),
      ...fact(
        'Licence',
        licensed === undefined
          ? 'CPT is owned by the American Medical Association. Its place is known, whether it exists is not; add your licensed file with chartwright data add'
          : '',
      ),
    ],
  };
}

function levelFacts(level: EmLevel): readonly Fact[] {
  return [
    ...fact('Level of service', level.description),
    ...fact('Decision making', level.decisionMaking.join(' or ')),
    ...fact(
      'Time on the day',
      level.minimumMinutes === null
        ? 'no basis of choice'
        : `at least ${String(level.minimumMinutes)} minutes`,
    ),
    ...fact('Note', level.note),
    ...fact('Rules', 'evaluation and management as of 2024; words of this project'),
  ];
}
