import { guideline } from '../../base/authority.ts';
import { signsOfEach } from './documented.ts';
import { INPATIENT, options, type QueryUnit, quoted } from './query-unit.ts';
import { held, named } from './signs/named.ts';
import { type Sign, signs, valuesOf } from './signs/signs.ts';

/** Anemias with a type: by deficiency, hemolysis, marrow, blood loss, disease or drug. */
const TYPED = 'D50-D62,D63,D64.0-D64.8';

/**
 * Anemia without its type, where the record tells of blood loss, iron, a transfusion or a low hemoglobin. An anemia
 * that the classification links to another disease is asked for too where its iron was found low.
 *
 * @source Tabular D50–D64; guidelines I.B.2 and I.A.15
 */
export const anemiaTypeQuery: QueryUnit = {
  id: 'query/anemia-type',
  authority: guideline('I.B.2'),
  rank: 4,
  settings: INPATIENT,
  raise(candidates, context) {
    if (!candidates.some((c) => /^D6[34]/.test(c.code))) return [];
    const open = held('D64.9', context);
    if (open.length === 0 || named(TYPED, context).some((m) => m.assertion !== 'negated')) return [];
    const bearing = signsOfEach(
      ['ferritin', 'ironSaturation', 'meanCellVolume', 'ironTreatment', 'transfusion', 'bleeding'],
      context,
    );
    const linked = candidates.some((c) => c.code.startsWith('D63'));
    if (
      bearing.length === 0 ||
      (linked && !bearing.some((s) => s.name === 'ferritin' || s.name === 'ironSaturation'))
    )
      return [];
    return [
      {
        topic: 'Type of anemia',
        question: 'Please clarify the type or the cause of the anemia documented in this record, if known.',
        indicators: quoted(open.slice(0, 3), signs('hemoglobin', context).slice(0, 3), bearing),
        options: options(
          supports(bearing, 'bleeding', 'transfusion') && 'Acute blood loss',
          supports(bearing, 'bleeding') && 'Chronic blood loss',
          supports(bearing, 'ferritin', 'ironSaturation', 'ironTreatment', 'meanCellVolume') &&
            'Iron deficiency',
          'Due to a chronic disease or its treatment (please name it)',
        ),
      },
    ];
  },
};

function supports(bearing: readonly Sign[], ...names: readonly Sign['name'][]): boolean {
  return bearing.some((sign) => names.includes(sign.name));
}

/**
 * A hemoglobin that fell and was treated by transfusion, without a diagnosis.
 *
 * @source guidelines III and III.B
 */
export const hemoglobinQuery: QueryUnit = {
  id: 'query/hemoglobin',
  authority: guideline('III.B'),
  rank: 4,
  settings: INPATIENT,
  raise(_candidates, context) {
    const low = valuesOf('hemoglobin', context, (hemoglobin) => hemoglobin < 8.5);
    if (low.length === 0) return [];
    const transfused = signs('transfusion', context);
    if (transfused.length === 0 || named('D50-D64,O90.81,O99.0,P61,D46,C91-C95', context).length > 0)
      return [];
    const bleeding = signs('bleeding', context);
    return [
      {
        topic: 'Hemoglobin results',
        question: 'Please document the diagnosis, if any, for which the quoted results were treated.',
        indicators: quoted(low.slice(0, 4), transfused.slice(0, 3), bleeding.slice(0, 3)),
        options: options(
          'Anemia (please state the type and the cause)',
          'Expected change without a diagnosis',
        ),
      },
    ];
  },
};
