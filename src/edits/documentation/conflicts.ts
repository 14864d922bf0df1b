import { guideline } from '../../base/authority.ts';
import type { PhysicianQuery } from '../../record/suggestion.ts';
import type { Edit } from '../edit.ts';
import { type RecordFault, type RecordUnit, recordEdit } from './record-edit.ts';
import type { RecordView } from './record-view.ts';

/** The questions of a topic that coding raises from this record. */
function queriesOf({ record }: RecordView, topic: string): readonly PhysicianQuery[] {
  return record.coded.queries.filter((query) => query.topic === topic);
}

interface TopicUnit extends Omit<RecordUnit, 'check' | 'severity'> {
  readonly topic: string;
  readonly says: (code: string) => string;
}

/** An edit for a diagnosis of the claim about which the documents contradict each other. */
function aboutTopic({ topic, says, ...unit }: TopicUnit): Edit {
  return recordEdit({
    ...unit,
    severity: 'warning',
    check: (view) =>
      queriesOf(view, topic).flatMap(({ indicators }): readonly RecordFault[] => {
        const named = view.record.named.filter(({ mention, document }) =>
          indicators.some(
            (i) => i.document === document.document.id && i.start <= mention.start && mention.end <= i.end,
          ),
        );
        const categories = new Set(named.map(({ code }) => code.slice(0, 3)));
        const diagnosis = view.context.diagnoses.find(({ code }) => categories.has(code.slice(0, 3)));
        const place = indicators.at(-1);
        if (diagnosis === undefined || place === undefined) return [];
        const { document, start, end, text } = place;
        return [
          {
            path: diagnosis.path,
            codes: [diagnosis.code],
            place: { document, start, end, text },
            message: says(diagnosis.code),
          },
        ];
      }),
  });
}

/** One provider confirms it, another denies it. */
export const conflictingDocuments = aboutTopic({
  id: 'documentation/conflicting-documents',
  title: 'Documents that contradict each other',
  settings: ['inpatient'],
  authority: guideline('I.B.14 and III'),
  explanation:
    'One provider’s document has the condition of the code, and another’s denies it. The attending settles it; ask before the code is billed.',
  topic: 'Conflicting documentation',
  says: (code) =>
    `One document confirms the condition of ${code}, another denies it. Ask the attending before it is billed.`,
});

/** The record has the condition on both sides, in different places. */
export const conflictingSides = aboutTopic({
  id: 'documentation/conflicting-sides',
  title: 'Record that names both sides',
  authority: guideline('I.B.13'),
  explanation:
    'One place of the record has the condition on the right and another on the left. Ask the provider before either side is billed.',
  topic: 'Side of the condition',
  says: (code) =>
    `The record has the condition of ${code} on one side here and on the other elsewhere. Ask the provider.`,
});
