import type { Authority } from '../../base/authority.ts';
import type { DocumentReading, Sentence } from '../../reading/reading.ts';
import type { CodeSuggestion, Evidence } from '../../record/suggestion.ts';
import { drugLines, exactUnits } from '../../tables/hcpcs/billing-units.ts';
import type { HcpcsEntry } from '../../tables/hcpcs/hcpcs.ts';
import type { CodingContext } from '../context.ts';
import { type DrugCodes, drugCodes } from './drug-codes.ts';

const MANUAL: Authority = {
  publisher: 'CMS',
  document: 'Medicare Claims Processing Manual',
  section: 'ch. 17 §40',
};

/** Words that say that the drug was given here, not taken at home or planned. */
const WAS_GIVEN =
  /\b(given|gave|administered|injected|infused|received|was injected|injection (was )?(given|performed|of)|ivp|iv push|infusion (of|completed)|tolerated (the )?(injection|infusion))\b/i;
const ROUTE =
  /\b(im|iv|subq|sq|sc|intramuscular(ly)?|intravenous(ly)?|subcutaneous(ly)?|intra-?articular(ly)?|intravitreal(ly)?|epidural)\b/i;
const NOT_HERE =
  /\b(will (be|give|get|start|receive)|plan(ned)? to|schedule[d]?|prescri\w+|at home|takes|daily|twice|refill|allerg\w+|history of|last (dose|injection)|next (dose|injection)|if needed|prn|consider|declined|refused|held|not given)\b/i;
const DOSE = /(\d[\d,]*(?:\.\d+)?) ?(mg|mcg|grams?|gm|g|units?|iu|meq|mci|million units)\b/gi;
const WASTED =
  /(\d+(?:\.\d+)?) ?(mg|mcg|g|units?) (?:was |were )?(?:wasted|discarded)|(?:wasted|discarded) (\d+(?:\.\d+)?) ?(mg|mcg|g|units?)/i;
const SINGLE_DOSE = /\b(single[- ](dose|use)|SDV)\b/i;
const MULTIPLE_DOSE = /\b(multi(ple)?[- ]dose|MDV)\b/i;
const HOME_SECTIONS: ReadonlySet<string> = new Set([
  'medications',
  'dischargeMedications',
  'allergies',
  'familyHistory',
  'pastMedicalHistory',
  'immunizations',
  'reviewOfSystems',
]);

/**
 * Drugs given at the encounter, as HCPCS codes with units: a sentence that names the drug, its dose, and that it was
 * given. Waste of a single-dose container is a line of its own with JW, none is JZ.
 */
export function administeredDrugs(context: CodingContext): readonly CodeSuggestion[] {
  if (context.setting === 'inpatient') return [];
  let codes: DrugCodes | undefined;
  const found: CodeSuggestion[] = [];
  const seen = new Set<string>();
  for (const document of context.reading.documents) {
    for (const sentence of document.sentences) {
      if (HOME_SECTIONS.has(sentence.section.name)) continue;
      const text = document.document.text.slice(sentence.start, sentence.end);
      if (!WAS_GIVEN.test(text) && !ROUTE.test(text)) continue;
      if (
        NOT_HERE.test(text) &&
        !/\b(given|administered|injected|infused) (today|in (the )?(clinic|office|ed))\b/i.test(text)
      )
        continue;
      codes ??= drugCodes(context.tables.hcpcs, context.onDate);
      for (const line of linesOf(sentence, text, document, codes, context)) {
        const key = `${line.code} ${(line.modifiers ?? []).join()}`;
        if (seen.has(key)) continue;
        seen.add(key);
        found.push(line);
      }
    }
  }
  return found;
}

function linesOf(
  sentence: Sentence,
  text: string,
  document: DocumentReading,
  codes: DrugCodes,
  context: CodingContext,
): readonly CodeSuggestion[] {
  const lines: CodeSuggestion[] = [];
  for (const token of sentence.tokens) {
    const entries = codes.get(token.lower);
    if (entries === undefined) continue;
    const dose = doseNear(text, token.start - sentence.start);
    if (dose === undefined) continue;
    const entry = bestEntry(entries, text, dose);
    if (entry?.dose == null) continue;
    const wasted = WASTED.exec(text);
    const discarded = wasted === null ? undefined : Number(wasted[1] ?? wasted[3]);
    const container = SINGLE_DOSE.test(text)
      ? 'single-dose'
      : MULTIPLE_DOSE.test(text)
        ? 'multiple-dose'
        : 'unknown';
    const billing = drugLines(
      {
        administered: dose.amount,
        unit: dose.unit,
        container,
        ...(discarded === undefined ? {} : { discarded }),
      },
      entry.dose,
      context.onDate,
    );
    if (billing === undefined) continue;
    const evidence = evidenceOf(
      document,
      sentence,
      Math.min(token.start, sentence.start + dose.at),
      Math.max(token.end, sentence.start + dose.end),
    );
    const perUnit = `${String(entry.dose.amount)} ${entry.dose.unit}`;
    for (const { units, modifiers } of billing.lines) {
      lines.push({
        system: 'hcpcs',
        code: entry.code,
        title: context.tables.hcpcs.title(entry.code) ?? entry.ingredient ?? entry.code,
        role: 'service',
        units,
        ...(modifiers.length === 0 ? {} : { modifiers }),
        confidence: 0.75,
        evidence: [evidence],
        reason: [
          {
            step: 'drug',
            text: `${token.text} is ${entry.code}, ${perUnit} a unit`,
            authority: { publisher: 'CMS', document: 'HCPCS Level II' },
          },
          {
            step: 'units',
            text: `${String(dose.amount)} ${dose.unit} of ${perUnit} a unit is ${String(units)}${modifiers.length === 0 ? '' : `, ${modifiers.join(', ')}`}`,
            authority: MANUAL,
          },
          ...billing.notes.map((note) => ({ step: 'note', text: note, authority: MANUAL })),
        ],
      });
    }
  }
  return lines;
}

interface NamedDose {
  readonly amount: number;
  readonly unit: string;
  readonly at: number;
  readonly end: number;
}

/** The dose nearest to the drug, at most a few words away; what was wasted is none. */
function doseNear(text: string, drugAt: number): NamedDose | undefined {
  let best: NamedDose | undefined;
  for (const match of text.matchAll(DOSE)) {
    if (
      /^\s*(was |were )?(wasted|discarded)|^\s*\/|^\s*per\b/i.test(text.slice(match.index + match[0].length))
    )
      continue;
    const distance = Math.abs(match.index - drugAt);
    if (distance > 60 || (best !== undefined && distance >= Math.abs(best.at - drugAt))) continue;
    best = {
      amount: Number((match[1] ?? '').replaceAll(',', '')),
      unit: match[2] ?? '',
      at: match.index,
      end: match.index + match[0].length,
    };
  }
  return best;
}

/** Among codes of one drug: one whose other words the sentence has, then the one with fewest whole units. */
function bestEntry(entries: readonly HcpcsEntry[], text: string, dose: NamedDose): HcpcsEntry | undefined {
  const lower = text.toLowerCase();
  const fits = entries
    .map((entry) => ({
      entry,
      units: entry.dose === null ? undefined : exactUnits(dose.amount, dose.unit, entry.dose),
    }))
    .filter((f) => f.units !== undefined && f.units > 0);
  const said = (entry: HcpcsEntry): number =>
    (entry.ingredient ?? '')
      .toLowerCase()
      .split(/[ ,()-]+/)
      .filter((word) => word.length > 3 && lower.includes(word)).length +
    entry.nouns.filter((noun) => lower.includes(noun)).length;
  const whole = (units: number | undefined): boolean =>
    units !== undefined && Math.abs(units - Math.round(units)) < 1e-9;
  return fits.sort(
    (a, b) =>
      said(b.entry) - said(a.entry) ||
      Number(whole(b.units)) - Number(whole(a.units)) ||
      (a.units ?? 0) - (b.units ?? 0) ||
      (a.entry.ingredient ?? '').length - (b.entry.ingredient ?? '').length,
  )[0]?.entry;
}

function evidenceOf(document: DocumentReading, sentence: Sentence, start: number, end: number): Evidence {
  return {
    document: document.document.id,
    start,
    end,
    text: document.document.text.slice(start, end),
    section: sentence.section.header ?? sentence.section.name,
    assertion: 'present',
  };
}
