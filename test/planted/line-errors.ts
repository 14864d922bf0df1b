import type { Encounter, ServiceLine } from '../../src/record/encounter.ts';
import { addedLine, type Changed, changedLine, error, lineAt, type PlantedError } from './planted-error.ts';

const within = (setting: Encounter['setting']) => (clean: Encounter, plant: () => Changed | undefined) =>
  clean.setting === setting ? plant() : undefined;
const professional = within('professional');
const outpatient = within('outpatient');
const isVisit = ({ code }: ServiceLine): boolean => /^99[2-4]/.test(code);
const isProcedure = (line: ServiceLine): boolean =>
  /^\d{5}$/.test(line.code) && !/^9(?:[6-9]|20)/.test(line.code);
/** What is asked of one line only where others have it. */
const ofSeveral = (clean: Encounter, plant: () => Changed | undefined) =>
  clean.services.length < 2 ? undefined : plant();
const any = (): boolean => true;

/** On each claim of a kind: the first line that passes, changed. */
const lineOf =
  (ofKind: typeof professional) =>
  (
    kind: string,
    edit: string,
    passes: (line: ServiceLine) => boolean,
    change: Partial<ServiceLine> | ((line: ServiceLine) => Partial<ServiceLine>),
    field?: string,
  ): PlantedError =>
    error(kind, edit, (clean) => ofKind(clean, () => changedLine(clean, passes, change, field)));

const line = lineOf(professional);
/** The same on an outpatient claim of a hospital. */
const facility = lineOf(outpatient);

const modified =
  (...modifiers: readonly string[]) =>
  (own: ServiceLine): Partial<ServiceLine> => ({ modifiers: [...(own.modifiers ?? []), ...modifiers] });

/** On each claim of either kind: one line more. */
const more = (
  kind: string,
  edit: string,
  setting: Encounter['setting'],
  added: Partial<ServiceLine>,
): PlantedError =>
  error(kind, edit, (clean) => (clean.setting === setting ? addedLine(clean, added) : undefined));

/** Errors on service lines. */
export const LINE_ERRORS: readonly PlantedError[] = [
  error('pointer past the last diagnosis', 'professional/diagnosis-pointer-out-of-range', (clean) =>
    professional(clean, () =>
      changedLine(clean, any, { diagnosisPointers: [1, clean.diagnoses.length + 1] }, 'diagnosisPointers'),
    ),
  ),
  line(
    'same pointer twice',
    'professional/diagnosis-pointer-count',
    any,
    { diagnosisPointers: [1, 1] },
    'diagnosisPointers',
  ),
  error('pointer left out on one line', 'professional/diagnosis-pointer-missing', (clean) =>
    professional(clean, () =>
      ofSeveral(clean, () => changedLine(clean, any, { diagnosisPointers: undefined }, 'diagnosisPointers')),
    ),
  ),
  error('pointer at an external cause', 'professional/pointer-at-external-cause', (clean) =>
    professional(clean, () => {
      const place = clean.diagnoses.length;
      const changed = changedLine(clean, any, { diagnosisPointers: [place + 1] }, 'diagnosisPointers');
      if (changed === undefined || place >= 12) return undefined;
      return {
        ...changed,
        encounter: {
          ...changed.encounter,
          diagnoses: [...clean.diagnoses, { code: 'W19.XXXA', role: 'externalCause' }],
        },
      };
    }),
  ),
  line('modifier that does not exist', 'claim/modifier-unknown', any, modified('Z9'), 'modifiers'),
  line('same modifier twice', 'claim/modifier-twice', any, () => ({ modifiers: ['25', '25'] }), 'modifiers'),
  line(
    'five modifiers',
    'claim/too-many-modifiers',
    any,
    () => ({ modifiers: ['25', 'GC', 'KX', 'Q6', 'CR'] }),
    'modifiers',
  ),
  line(
    'surgical modifier on a visit',
    'professional/procedure-modifier-on-visit',
    isVisit,
    modified('59'),
    'modifiers',
  ),
  line('side on a visit', 'professional/side-on-visit', isVisit, modified('RT'), 'modifiers'),
  line(
    'visit’s modifier on a procedure',
    'professional/visit-modifier-on-procedure',
    isProcedure,
    modified('25'),
    'modifiers',
  ),
  line(
    'both sides and one side',
    'claim/modifiers-contradict',
    isProcedure,
    () => ({ modifiers: ['50', 'LT'] }),
    'modifiers',
  ),
  line(
    'professional and technical component',
    'claim/modifiers-contradict',
    any,
    modified('26', 'TC'),
    'modifiers',
  ),
  line(
    'toe on a service elsewhere',
    'professional/site-modifier-elsewhere',
    (l) => /^(92250|73110)$/.test(l.code),
    modified('T5'),
    'modifiers',
  ),
  line(
    '25 left off beside a procedure',
    'professional/visit-with-minor-procedure',
    (l) => isVisit(l) && l.modifiers?.includes('25') === true,
    { modifiers: undefined },
    'modifiers',
  ),
  error('25 with nothing beside the visit', 'professional/separate-visit-alone', (clean) =>
    professional(clean, () =>
      clean.services.length === 1 ? changedLine(clean, isVisit, modified('25'), 'modifiers') : undefined,
    ),
  ),
  error('57 for a minor procedure', 'professional/decision-for-minor-procedure', (clean) =>
    professional(clean, () =>
      clean.payerKind === 'medicare'
        ? changedLine(clean, (l) => l.modifiers?.includes('25') === true, { modifiers: ['57'] }, 'modifiers')
        : undefined,
    ),
  ),
  error('procedure on the other side than the diagnosis', 'professional/side-against-diagnosis', (clean) => {
    const index = clean.services.findIndex(
      (l) => l.modifiers?.some((m) => m === 'LT' || m === 'RT') === true,
    );
    const own = clean.services[index];
    if (own === undefined) return undefined;
    const modifiers = own.modifiers?.map((m) => (m === 'LT' ? 'RT' : m === 'RT' ? 'LT' : m));
    return changedLine(clean, (l) => l === own, { modifiers }, 'modifiers');
  }),
  line(
    'place of service that does not exist',
    'professional/place-of-service-unknown',
    any,
    { placeOfService: '97' },
    'placeOfService',
  ),
  line(
    'office visit of an inpatient',
    'professional/office-visit-inpatient',
    (l) => /^992[01]/.test(l.code),
    { placeOfService: '21' },
    'placeOfService',
  ),
  line(
    'hospital visit in the office',
    'professional/hospital-visit-elsewhere',
    isVisit,
    { code: '99232' },
    'placeOfService',
  ),
  line(
    'emergency visit in the office',
    'professional/emergency-visit-elsewhere',
    isVisit,
    { code: '99284' },
    'placeOfService',
  ),
  line(
    'operation by telehealth',
    'professional/telehealth-procedure',
    (l) => /^(17000|11042)$/.test(l.code),
    { placeOfService: '10' },
    'placeOfService',
  ),
  error('two visits of a day', 'professional/two-visits-one-day', (clean) =>
    professional(clean, () =>
      clean.services.some(({ code }) => /^992[01]/.test(code))
        ? addedLine(clean, { code: '99212' })
        : undefined,
    ),
  ),
  error('new patient who was seen before', 'professional/new-patient-seen-before', (clean) =>
    professional(clean, () => {
      const changed = changedLine(clean, (l) => /^992[01]/.test(l.code), { code: '99203' }, 'code');
      if (changed === undefined) return undefined;
      const [own] = clean.services;
      return {
        path: lineAt(0),
        encounter: {
          ...changed.encounter,
          priorServices: [{ ...own, code: '99213', date: '2025-11-03' } as ServiceLine],
        },
      };
    }),
  ),
  line(
    'preventive visit of another age',
    'professional/age-preventive',
    (l) => /^9939/.test(l.code),
    (l) => ({ code: l.code === '99396' ? '99393' : '99396' }),
    'code',
  ),
  more('add-on code without its primary', 'ncci/add-on-without-primary', 'professional', { code: '22614' }),
  error('parts of a service billed apart', 'ncci/ptp', (clean) =>
    clean.services.length === 0 || clean.setting === 'inpatient'
      ? undefined
      : ([
          ['11042', '97597'],
          ['45385', '45378'],
          ['71046', '71045'],
          ['93005', '93040'],
          ['96413', '36000'],
        ]
          .filter(([one]) => clean.services.some((l) => l.code === one))
          .map(([, two]) => addedLine(clean, { code: two ?? '' }))[0] ?? undefined),
  ),
  error('distinct modifier left off', 'ncci/ptp', (clean) =>
    changedLine(
      clean,
      (l) => l.modifiers?.includes('59') === true,
      (l) => ({ modifiers: l.modifiers?.filter((m) => m !== '59') }),
    ),
  ),
  error('more units than likely', 'ncci/mue', (clean) =>
    changedLine(clean, ({ code }) => MUE.has(code), { units: 1000 }, 'units'),
  ),
  line('units in parts', 'claim/units-not-whole', any, { units: 1.5 }, 'units'),
  line('no units', 'claim/units-not-whole', any, { units: 0 }, 'units'),
  line('charge of nothing', 'claim/charge-not-positive', any, { charge: 0 }, 'charge'),
  line('negative charge', 'claim/charge-not-positive', any, { charge: -100 }, 'charge'),
  error('charge left out on one line', 'claim/charge-missing', (clean) =>
    ofSeveral(clean, () => changedLine(clean, any, { charge: undefined }, 'charge')),
  ),
  line('code that does not exist', 'claim/service-code-unknown', any, { code: 'X1234' }, 'code'),
  line('Level II code that ended', 'claim/service-code-not-in-force', any, { code: 'G0297' }, 'code'),
  more('drug code mistyped', 'claim/service-code-unknown', 'outpatient', {
    code: 'J9999A'.slice(0, 4),
    revenueCode: '0636',
  }),
  error('same line twice', 'claim/duplicate-line', (clean) =>
    clean.services[0] === undefined ? undefined : addedLine(clean, clean.services[0]),
  ),
  error('billed before', 'claim/duplicate-of-prior', (clean) => {
    const [own] = clean.services;
    return own === undefined || own.modifiers?.includes('59') === true
      ? undefined
      : { encounter: { ...clean, priorServices: [own] }, path: lineAt(0) };
  }),
  error('service before birth', 'claim/service-before-birth', (clean) =>
    changedLine(
      clean,
      any,
      { date: `${String(Number(clean.patient?.birthDate?.slice(0, 4)) - 1)}-12-30` },
      'date',
    ),
  ),
  facility(
    'service outside the statement',
    'claim/service-outside-statement',
    any,
    { date: '2026-05-14' },
    'date',
  ),
  line('span the wrong way round', 'claim/span-reversed', any, { dateTo: '2026-05-01' }, 'dateTo'),
  line(
    'line’s NPI mistyped',
    'claim/npi-check-digit',
    any,
    { renderingProvider: { npi: '1234567839' } },
    'renderingProvider',
  ),
  facility(
    'revenue code that does not exist',
    'claim/revenue-code-invalid',
    any,
    { revenueCode: '0099' },
    'revenueCode',
  ),
  error('revenue code left out', 'claim/revenue-code-missing', (clean) =>
    outpatient(clean, () =>
      clean.services.length < 2 ? undefined : changedLine(clean, any, { revenueCode: undefined }),
    ),
  ),
  facility(
    'emergency visit under the clinic’s revenue code',
    'claim/revenue-code-against-code',
    (l) => /^9928/.test(l.code),
    { revenueCode: '0300' },
    'revenueCode',
  ),
  line(
    'drug number too short',
    'claim/ndc-shape',
    any,
    { drug: { ndc: '12345', unit: 'UN', quantity: 1 } },
    'drug',
  ),
  facility(
    'waste and no waste',
    'claim/modifiers-contradict',
    (l) => l.code.startsWith('J'),
    modified('JW'),
    'modifiers',
  ),
  more('vaccine without its administration', 'claim/vaccine-without-administration', 'professional', {
    code: '90686',
  }),
  more('vaccine given, no vaccine', 'claim/vaccine-administration-alone', 'professional', { code: '90471' }),
  error('service on an organ of the other sex', 'claim/service-against-sex', (clean) =>
    professional(clean, () => addedLine(clean, { code: clean.patient?.sex === 'F' ? '55700' : '58100' })),
  ),
];

const MUE = new Set([
  '99213',
  '99214',
  '11042',
  '92250',
  '17000',
  '45385',
  '93005',
  '71046',
  '96413',
  'J9267',
  'G0378',
  '19120',
  '99284',
]);
