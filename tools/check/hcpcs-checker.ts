import type { DateOfService } from '../../src/base/date-of-service.ts';
import { doseInWords } from '../../src/tables/hcpcs/dose-in-words.ts';
import type { CheckContext, CheckResult, TableChecker } from '../table-checker.ts';
import { foreignNumbers, isUnit, namesDose, sharedWords } from './hcpcs-words.ts';
import { bareText, type OfficialRow, officialRows } from './official-text.ts';

const RELEASE = 'CMS Level II, July 2024';
/** Less than a third of the words in common is another thing. */
const FEWEST_SHARED_WORDS = 0.34;

/** The HCPCS starter set, the codes known by dates, the modifiers and the unclassified codes. */
export const hcpcsChecker: TableChecker = {
  name: 'hcpcs',
  check: (context) => {
    const attributes = new Map(
      officialRows(context, 'data/hcpcs/level2_attributes_2024.tsv').map((row) => [row('hcpcs_code'), row]),
    );
    const descriptions = longDescriptions(context);
    const starter = listRows(context, 'hcpcs/starter.tsv');
    const described = starter.flatMap((row): readonly Described[] => {
      const official = descriptions.get(row('code'));
      return official === undefined ? [] : [{ row, official }];
    });
    return [
      checkStarterDates(starter, attributes),
      checkDoses(described),
      checkNumbers(described),
      checkWords(described),
      checkNotCopied(described),
      checkDosesRead(described),
      checkOtherDates(context, starter, attributes),
      checkStatus(context, attributes),
      ...checkModifiers(context),
      checkUnclassified(context),
    ];
  },
};

interface Described {
  readonly row: OfficialRow;
  readonly official: string;
}

function longDescriptions(context: CheckContext): ReadonlyMap<string, string> {
  const descriptions = new Map<string, string>();
  for (const row of officialRows(context, 'data/hcpcs/level2_descriptions_2024.tsv')) {
    const code = row('hcpcs_code');
    if (row('type') === 'Long' || !descriptions.has(code)) descriptions.set(code, row('description'));
  }
  return descriptions;
}

/** Rows of one of our lists, by column name. */
export function listRows({ tables }: Pick<CheckContext, 'tables'>, path: string): readonly OfficialRow[] {
  const pack = tables.list(path);
  return Array.from({ length: pack.size }, (_, i) => {
    const cells = pack.row(i);
    return (column) => cells[pack.column(column)] ?? '';
  });
}

function checkStarterDates(
  starter: readonly OfficialRow[],
  attributes: ReadonlyMap<string, OfficialRow>,
): CheckResult {
  return {
    what: `described codes exist, are active, same first day · ${RELEASE}`,
    compared: starter.length,
    differences: starter.flatMap((row) => {
      const code = row('code');
      const official = attributes.get(code);
      if (official === undefined) return [`${code}: no such code`];
      if (official('date_term') !== row('terminated')) return [`${code}: ends ${official('date_term')}`];
      const added = official('date_added');
      return added === row('added') ? [] : [`${code}: added ${added}, ours ${row('added')}`];
    }),
  };
}

function checkDoses(described: readonly Described[]): CheckResult {
  const doses = described.filter(({ row }) => row('unit') !== '');
  return {
    what: `dose and unit of a billing unit · ${RELEASE}`,
    compared: doses.length,
    differences: doses.flatMap(({ row, official }) => {
      const [code, amount, unit] = [row('code'), row('dose'), row('unit')];
      if (!isUnit(unit)) return [`${code}: unit ${unit}`];
      return namesDose(official, amount, unit)
        ? []
        : [`${code}: ${amount} ${unit} / ${official.slice(0, 120)}`];
    }),
  };
}

function checkNumbers(described: readonly Described[]): CheckResult {
  const compared = described.filter(({ row }) => !row('category').startsWith('skin'));
  return {
    what: `no number that is not in the official description · ${RELEASE}`,
    compared: compared.length,
    differences: compared.flatMap(({ row, official }) => {
      const foreign = foreignNumbers(row('description'), official);
      return foreign.length === 0
        ? []
        : [`${row('code')}: ${foreign.join(', ')} / ${official.slice(0, 120)}`];
    }),
  };
}

function checkWords(described: readonly Described[]): CheckResult {
  return {
    what: `key words agree · ${RELEASE}`,
    compared: described.length,
    differences: described.flatMap(({ row, official }) =>
      sharedWords(`${row('description')} ${row('ingredient')}`, official) >= FEWEST_SHARED_WORDS
        ? []
        : [`${row('code')}: ${row('description')} / ${official.slice(0, 120)}`],
    ),
  };
}

function checkNotCopied(described: readonly Described[]): CheckResult {
  return {
    what: `no description is the official one · ${RELEASE}`,
    compared: described.length,
    differences: described.flatMap(({ row, official }) =>
      bareText(row('description')) === bareText(official) ? [`${row('code')}: ${official}`] : [],
    ),
  };
}

/** The reader of official descriptions, which serves codes that only an added file has, against the starter set. */
function checkDosesRead(described: readonly Described[]): CheckResult {
  const doses = described.filter(({ row }) => row('unit') !== '');
  return {
    what: `dose read out of an official description · starter set`,
    compared: doses.length,
    differences: doses.flatMap(({ row, official }) => {
      const read = doseInWords(official);
      const agrees = read !== null && read.unit === row('unit') && read.amount === Number(row('dose'));
      const found = read === null ? 'none' : `${String(read.amount)} ${read.unit}`;
      return agrees
        ? []
        : [`${row('code')}: ${row('dose')} ${row('unit')}, read ${found} / ${official.slice(0, 100)}`];
    }),
    explained: {
      atMost: 32,
      why: 'Descriptions that name no amount (one item), a limit, or the parts of a combination (ADR 0008).',
    },
  };
}

function checkOtherDates(
  context: CheckContext,
  starter: readonly OfficialRow[],
  attributes: ReadonlyMap<string, OfficialRow>,
): CheckResult {
  const dated = new Map(
    [...starter, ...listRows(context, 'hcpcs/code-dates.tsv')].map((row) => [row('code'), row]),
  );
  const missing = [...attributes].flatMap(([code, official]) => {
    const own = dated.get(code);
    if (own === undefined) return [`${code}: missing`];
    const same = own('added') === official('date_added') && own('terminated') === official('date_term');
    return same ? [] : [`${code}: ${official('date_added')} to ${official('date_term')}`];
  });
  const foreign = [...dated.keys()]
    .filter((code) => !attributes.has(code))
    .map((code) => `${code}: no such code`);
  return {
    what: `every code with its days · ${RELEASE}`,
    compared: attributes.size,
    differences: [...missing, ...foreign],
  };
}

/** What `validate` answers, on the day of the release and five years before it. */
function checkStatus({ tables }: CheckContext, attributes: ReadonlyMap<string, OfficialRow>): CheckResult {
  const days = ['2024-07-01', '2019-07-01'] as const;
  return {
    what: `status on ${days.join(' and ')} · ${RELEASE}`,
    compared: attributes.size * days.length,
    differences: days.flatMap((day) =>
      [...attributes].flatMap(([code, official]) => {
        const [added, ended] = [official('date_added'), official('date_term')];
        const due = day < added ? 'future' : ended !== '' && day > ended ? 'expired' : 'valid';
        const status = tables.hcpcs.status(code, day as DateOfService);
        return status === due ? [] : [`${code} on ${day}: ${status}, due ${due}`];
      }),
    ),
  };
}

function checkModifiers(context: CheckContext): readonly CheckResult[] {
  const own = new Map(
    listRows(context, 'hcpcs/modifiers.tsv').map((row) => [row('code'), row('description')]),
  );
  const official = officialRows(context, 'data/hcpcs/modifiers.tsv').map((row): readonly [string, string] => [
    row('modifier'),
    row('description'),
  ]);
  const known = new Set(official.map(([code]) => code));
  return [
    {
      what: 'modifiers · CMS list 2024',
      compared: known.size,
      differences: [
        ...[...known].filter((code) => !own.has(code)).map((code) => `${code}: missing`),
        ...[...own.keys()].filter((code) => !known.has(code)).map((code) => `${code}: no such modifier`),
      ],
    },
    {
      what: 'no modifier is described in the official words · CMS list 2024',
      compared: official.length,
      differences: official.flatMap(([code, text]) =>
        text !== '' &&
        bareText(own.get(code) ?? '') === bareText(text) &&
        bareText(text).split(' ').length > 3
          ? [`${code}: ${text}`]
          : [],
      ),
    },
  ];
}

function checkUnclassified(context: CheckContext): CheckResult {
  const own = new Set(listRows(context, 'hcpcs/not-otherwise-classified.tsv').map((row) => row('code')));
  const official = new Set(
    officialRows(context, 'data/hcpcs/not_otherwise_classified.tsv').map((row) => row('hcpcs')),
  );
  return {
    what: 'codes not otherwise classified · CMS list 2024',
    compared: official.size,
    differences: [
      ...[...official].filter((code) => !own.has(code)).map((code) => `${code}: missing`),
      ...[...own].filter((code) => !official.has(code)).map((code) => `${code}: not on the list`),
    ],
  };
}
