import { guideline } from '../../base/authority.ts';
import { indicatorsOf, options, type QueryUnit, quoted } from './query-unit.ts';

/**
 * Asthma that the visit or the stay dealt with, without its severity, in a patient on a controller drug.
 *
 * @source Tabular J45; guideline I.B.2
 */
export const asthmaSeverityQuery: QueryUnit = {
  id: 'query/asthma-severity',
  authority: guideline('I.B.2'),
  rank: 7,
  settings: ['inpatient', 'professional'],
  raise(candidates, { reading }) {
    const open = candidates.find((c) => /^J45\.90/.test(c.code) && c.listed);
    if (open === undefined) return [];
    const controllers = reading.documents.flatMap(({ drugs }) =>
      drugs.filter(
        (d) =>
          /^(inhaled-steroid|leukotriene|systemic-steroid)/.test(d.drugClass) && d.assertion === 'present',
      ),
    );
    if (controllers.length === 0) return [];
    return [
      {
        topic: 'Severity of asthma',
        question: 'Please clarify the severity of the asthma documented in this record, if known.',
        indicators: quoted(indicatorsOf(open).slice(0, 2), controllers.slice(0, 3)),
        options: options('Mild intermittent', 'Mild persistent', 'Moderate persistent', 'Severe persistent'),
      },
    ];
  },
};
