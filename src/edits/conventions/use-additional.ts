import { guideline } from '../../base/authority.ts';
import { ICD10_START } from '../../base/date-of-service.ts';
import type { Finding } from '../../base/finding.ts';
import { oncePerKey } from '../../base/once.ts';
import type { CodeReference } from '../../tables/icd10cm/code-reference.ts';
import type { Icd10CmEdition } from '../../tables/icd10cm/icd10cm.ts';
import { type NamingNote, names, notesNaming } from '../../tables/icd10cm/notes-naming.ts';
import { type Edit, found } from '../edit.ts';
import type { EditContext } from '../edit-context.ts';

/** An additional code that the Tabular List asks for and that is not there. */
export const useAdditionalCode: Edit = {
  id: 'icd10cm/use-additional-code',
  title: 'Additional code missing',
  severity: 'advice',
  authority: guideline('I.A.17'),
  effective: { from: ICD10_START },
  explanation:
    'Where the Tabular List says "use additional code" and the record has the fact, the second code is reported too: the stage of the kidney disease, the ulcer, the organism. What need not be there (a drug, tobacco, a status, "if applicable") is not asked for.',
  check: (context) => missingLists(useAdditionalCode, 'useAdditionalCode', context),
};

/** A second code that the Tabular List says may be needed, in either order, and that is not there. */
export const codeAlso: Edit = {
  id: 'icd10cm/code-also',
  title: 'Code that is reported also',
  severity: 'advice',
  authority: guideline('I.A.17'),
  effective: { from: ICD10_START },
  explanation:
    'A "code also" note says that two codes may be needed to describe a condition; which comes first depends on why the patient came. What the note makes conditional ("if applicable", "any associated") is not asked for.',
  check: (context) => missingLists(codeAlso, 'codeAlso', context),
};

function missingLists(edit: Edit, kind: AskedKind, { diagnoses, icd10cm }: EditContext): readonly Finding[] {
  return diagnoses.flatMap((d): Finding[] => {
    const findings: Finding[] = [];
    for (const list of listsAsked(icd10cm, `${kind} ${d.code}`)) {
      const there = list.notes.some((note) => diagnoses.some((o) => o !== d && names(note, o.code, icd10cm)));
      if (there) continue;
      findings.push(
        found(edit, {
          codes: [d.code],
          path: d.path,
          message: `${d.code} asks for an additional code (${list.wanted}) if the record has it.`,
        }),
      );
    }
    return findings;
  });
}

type AskedKind = 'useAdditionalCode' | 'codeAlso';
type AskedKey = `${AskedKind} ${string}`;

/** A list of alternatives of which one is asked for. */
interface AskedList {
  readonly notes: readonly NamingNote[];
  readonly wanted: string;
}

/** What the notes at a code and at the codes above it (not at its section or chapter) ask for without condition. */
const listsAsked = oncePerKey((edition: Icd10CmEdition, kindAndCode: AskedKey): readonly AskedList[] => {
  const [kind, code] = kindAndCode.split(' ') as [AskedKind, string];
  const lists = new Map<string, NamingNote[]>();
  for (const note of notesNaming(edition, code, kind)) {
    if (!code.startsWith(note.at)) continue;
    const key = note.lead === '' ? `${note.at} ${note.text}` : `${note.at} ${note.lead}`;
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [note]);
    else list.push(note);
  }
  return [...lists.values()].flatMap((notes) => {
    const conditional = notes.some(({ lead, text }) => isConditional(`${lead} ${text}`));
    const references = notes.flatMap((note) => note.references);
    if (conditional || references.length === 0 || references.every(isCircumstance)) return [];
    return [
      {
        notes,
        wanted: references
          .map((reference) => reference.written)
          .slice(0, 3)
          .join(', '),
      },
    ];
  });
});

/** Whether a note itself says that what it names need not be there. */
export function isConditional(text: string): boolean {
  return /\b(?:if|when|where) (?:applicable|known|desired|present|documented|needed|necessary)\b|\bany\b/i.test(
    text,
  );
}

/** Drug, status, history, tobacco, alcohol, external cause: what a patient may well not have. */
export function isCircumstance({ from }: CodeReference): boolean {
  return /^(?:Z|F1|T3[6-9]|T4|T50|[V-Y])/.test(from);
}
