import { claimsManual } from '../claim-authorities.ts';
import type { ClaimLine, ClaimLines } from '../claim-lines.ts';
import { codeRanges, inRanges } from '../code-ranges.ts';
import { lineEdit } from '../line-edit.ts';

const SETTINGS = ['professional', 'outpatient'] as const;
const DISCARDED = claimsManual('17, 40');

/** A drug by its code: J codes, drug Q codes, radiopharmaceuticals aside. */
const isDrug = (code: string): boolean => /^(?:J[0-9]\d{3}|Q[25]\d{3}|C9\d{3})$/.test(code);

function sameDrug(line: ClaimLine, claim: ClaimLines): readonly ClaimLine[] {
  return claim.besides(line).filter((other) => other.code === line.code);
}

/** A line of drug thrown away without the line of what was given. */
export const wasteAlone = lineEdit({
  id: 'claim/waste-without-drug',
  title: 'Drug thrown away without the drug given',
  severity: 'error',
  authority: DISCARDED,
  explanation: 'JW stands on a line of its own beside the line of the same drug that says what was given.',
  settings: SETTINGS,
  at: 'modifiers',
  consequence: 'line-denied',
  check: (line, claim) =>
    line.has('JW') && !sameDrug(line, claim).some((other) => !other.has('JW'))
      ? `${line.code} with JW (thrown away) has no line of what was given that day. Add it, or take JW off.`
      : undefined,
});

/** One drug of one day both with and without waste. */
export const wasteAndNone = lineEdit({
  id: 'claim/waste-and-none',
  title: 'Drug with waste and without',
  severity: 'error',
  authority: DISCARDED,
  explanation:
    'JZ says that nothing was thrown away; it does not stand beside a JW line of the same drug and day.',
  settings: SETTINGS,
  at: 'modifiers',
  consequence: 'line-denied',
  check: (line, claim) =>
    line.has('JZ') && sameDrug(line, claim).some((other) => other.has('JW'))
      ? `${line.code}: JZ (nothing thrown away) beside a JW line of the same day. Take one off.`
      : undefined,
});

/** Waste in the record and none on the claim, or the other way about. */
export const wasteAgainstRecord = lineEdit({
  id: 'claim/waste-against-record',
  title: 'Drug waste against the record',
  severity: 'error',
  authority: DISCARDED,
  explanation:
    'What the record says was thrown away of a single-dose container goes on a JW line; where it says none, the line has JZ (required since July 2023).',
  from: '2017-01-01',
  settings: SETTINGS,
  at: 'drug.waste',
  medicareOnly: true,
  check: (line, claim) => {
    const waste = line.line.drug?.waste;
    if (typeof waste !== 'number') return undefined;
    if (waste > 0 && line.has('JZ'))
      return `${line.code}: the record has waste and the line says none (JZ). Bill it with JW.`;
    if (waste > 0 && !line.has('JW') && !sameDrug(line, claim).some((other) => other.has('JW')))
      return `${line.code}: the record has waste and no line bills it. Add a line with JW.`;
    if (waste === 0 && line.has('JW')) return `${line.code}: JW, and the record has no waste. Use JZ.`;
    return undefined;
  },
});

/** Units of a drug that its quantity does not make. */
export const drugUnits = lineEdit({
  id: 'claim/drug-units',
  title: 'Units against the dose given',
  severity: 'error',
  authority: claimsManual('17, 10'),
  explanation:
    'Units are the dose divided by what one unit of the code holds, rounded up. The dose comes from the record ($.services[].drug).',
  settings: SETTINGS,
  at: 'units',
  consequence: 'line-reduced',
  check: ({ code, units, line, day, modifiers }, { context: { tables } }) => {
    const { unit, quantity } = line.drug ?? {};
    if (unit === undefined || quantity === undefined || modifiers.includes('JW')) return undefined;
    const right = tables.hcpcs.unitsFor(code, quantity, unit, day);
    if (right === undefined || right === units) return undefined;
    return `${code}: ${String(quantity)} ${unit} make ${String(right)} units, ${String(units)} are billed.`;
  },
});

/** Infusions and injections of drugs; hydration and vaccines aside. */
const ADMINISTRATION = codeRanges('96365-96379 96401-96450 96542-96549');
/** What is given by them: drugs, biologicals, contrast, blood factors. */
const GIVEN = codeRanges(
  'J0013-J9999 Q0138-Q0139 Q0162-Q0181 Q2009-Q2058 Q5101-Q5199 C9000-C9999 A9500-A9700 S0012-S0197 90281-90399',
);

/** A drug was given and none is billed. */
export const administrationWithoutDrug = lineEdit({
  id: 'claim/administration-without-drug',
  title: 'Drug administration without a drug',
  severity: 'warning',
  authority: claimsManual('12, 30.5 and 4, 230'),
  explanation:
    'An infusion or injection is billed and no drug with it. Add the drug, or leave it so where it was supplied by another (white bagging, a trial, the patient’s own).',
  settings: SETTINGS,
  check: ({ code }, { lines }) =>
    inRanges(code, ADMINISTRATION) && !lines.some((line) => inRanges(line.code, GIVEN))
      ? `${code} gives a drug and no drug is billed. Add it, or note who supplied it.`
      : undefined,
});

/** A drug by injection or infusion is billed and nobody gave it. */
export const drugWithoutAdministration = lineEdit({
  id: 'claim/drug-without-administration',
  title: 'Injected drug without its administration',
  severity: 'advice',
  authority: claimsManual('12, 30.5'),
  explanation:
    'An injected drug is billed without administration, procedure or visit. Giving it is a service of its own (96372, 96365…) unless it belongs to a procedure.',
  settings: SETTINGS,
  check: ({ code, day }, { context: { tables }, lines }) => {
    if (!isDrug(code) || lines.some((line) => !isDrug(line.code))) return undefined;
    const { route } = tables.hcpcs.entry(code, day) ?? {};
    return route !== undefined && route !== null && /inject|infus/.test(route)
      ? `${code} is injected and no administration is billed. Add it where the record shows who gave it and how.`
      : undefined;
  },
});

/** Erythropoiesis-stimulating agents outside end-stage renal disease. */
const STIMULATING_AGENTS = new Set(['J0881', 'J0885', 'J0888', 'Q5106']);

/** A growth factor for red cells without its reason. */
export const stimulatingAgentReason = lineEdit({
  id: 'claim/stimulating-agent-reason',
  title: 'Red cell growth factor without its reason',
  severity: 'error',
  authority: claimsManual('17, 80.9'),
  explanation:
    'Erythropoiesis-stimulating agents outside dialysis carry EA (anemia by chemotherapy), EB (by radiotherapy) or EC (other). EB is never covered (NCD 110.21).',
  settings: SETTINGS,
  at: 'modifiers',
  medicareOnly: true,
  consequence: 'claim-returned',
  check: (line) => {
    if (!STIMULATING_AGENTS.has(line.code)) return undefined;
    if (line.has('EB')) return `${line.code} for anemia by radiotherapy (EB) is not covered.`;
    return line.has('EA', 'EC') ? undefined : `${line.code} needs EA, EB or EC for the kind of anemia.`;
  },
});
