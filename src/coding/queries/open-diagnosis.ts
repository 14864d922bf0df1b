import { guideline } from '../../base/authority.ts';
import type { Mention } from '../../reading/reading.ts';
import { categoryOf } from '../../record/code-system.ts';

import { inRanges } from '../code-ranges.ts';
import { standingOf } from '../standing.ts';
import { CONSEQUENTIAL } from './consequential.ts';
import { INPATIENT, options, type QueryUnit, quoted } from './query-unit.ts';
import { named } from './signs/named.ts';

/**
 * A diagnosis that a note of the stay assesses as possible or probable, and that neither the discharge summary nor
 * any other note confirms or rules out.
 *
 * @source guidelines II.H and III.C: only what is still uncertain at discharge is coded as if it existed
 */
export const openDiagnosisQuery: QueryUnit = {
  id: 'query/open-diagnosis',
  authority: guideline('II.H'),
  rank: 5,
  settings: INPATIENT,
  raise(_candidates, context) {
    const { documents } = context.reading;
    if (documents.length < 2 || !documents.some((d) => d.document.type === 'discharge-summary')) return [];
    const open: Mention[] = [];
    for (const { document, mentions } of documents) {
      if (document.type !== 'progress-note' && document.type !== 'consultation') continue;
      for (const mention of mentions) {
        if (mention.assertion !== 'uncertain' || !inRanges(mention.match.code, CONSEQUENTIAL)) continue;
        if (standingOf(mention, document.type) === 'finding') continue;
        const category = categoryOf(mention.match.code);
        const all = named(category, context);
        const closed = all.some(
          (m) =>
            m.assertion !== 'uncertain' ||
            documents.some((d) => d.document.id === m.document && d.document.type === 'discharge-summary'),
        );
        if (!closed && !open.some((o) => categoryOf(o.match.code) === category)) open.push(mention);
      }
    }
    return open.slice(0, 2).map((mention) => ({
      topic: 'Status of the diagnosis at discharge',
      question: `A note of this stay names a diagnosis as uncertain (${mention.text.replace(/\s+/g, ' ')}), and the discharge summary does not speak of it. Please clarify its status at discharge.`,
      indicators: quoted(named(categoryOf(mention.match.code), context).slice(0, 4)),
      options: options(
        'Confirmed',
        'Ruled out',
        'Still uncertain at discharge (probable, likely or suspected)',
      ),
    }));
  },
};
