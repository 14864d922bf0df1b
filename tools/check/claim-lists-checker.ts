import type { ClaimListName } from '../../src/tables/claims/claim-lists.ts';
import type { CheckContext, CheckResult, TableChecker } from '../table-checker.ts';
import { listRows } from './hcpcs-checker.ts';
import { bareText, officialRows, shorthandCodes } from './official-text.ts';

/** Below this many words a label can hardly be said otherwise: `urgent`, `general surgery`. */
const FEWEST_WORDS = 4;

/** Claim lists against the code systems of CMS and the published adjustment and remark codes. */
export const claimListsChecker: TableChecker = {
  name: 'claims',
  check: (context) => [
    ...checkList(context, 'revenue-code', 'CLM-REV-CNTR-CD'),
    ...checkList(context, 'discharge-status', 'BENE-PTNT-STUS-CD'),
    ...checkList(context, 'admission-source', 'CLM-ADMSN-SRC-CD'),
    ...checkList(context, 'admission-type', 'CLM-ADMSN-TYPE-CD'),
    ...checkList(context, 'condition-code', 'CLM-RLT-COND-CD'),
    ...checkList(context, 'specialty', 'CLM-PRVDR-SPCLTY-CD'),
    ...checkList(context, 'place-of-service', 'CLM-POS-CD'),
    ...checkList(context, 'adjustment-reason', 'ANSI-RSN-CD'),
    checkPlaces(context),
    ...checkAdjustments(context),
    ...checkBillTypes(context),
  ],
};

function checkList(context: CheckContext, list: ClaimListName, name: string): readonly CheckResult[] {
  const official = shorthandCodes(context, name);
  const own = new Map(context.tables.claims.all(list).map((entry) => [entry.code, entry.name]));
  return [
    {
      what: `${list} · CMS ${name}`,
      compared: official.size,
      differences: codeDifferences(own, official),
    },
    // A specialty is named by its field; there is no other word for it.
    ...(list === 'specialty'
      ? []
      : [
          {
            what: `${list}: no name is the official one · CMS ${name}`,
            compared: own.size,
            differences: [...own].flatMap(([code, text]) => copied(code, text, official.get(code) ?? '')),
          },
        ]),
  ];
}

function codeDifferences(own: ReadonlyMap<string, unknown>, official: ReadonlyMap<string, string>): string[] {
  return [
    ...[...official]
      .filter(([code]) => !own.has(code))
      .map(([code, meaning]) => `${code}: missing, ${meaning}`),
    ...[...own.keys()].filter((code) => !official.has(code)).map((code) => `${code}: not on the list`),
  ];
}

function copied(code: string, own: string, official: string): readonly string[] {
  const text = bareText(official);
  return text.split(' ').length >= FEWEST_WORDS && bareText(own) === text ? [`${code}: ${official}`] : [];
}

function checkPlaces(context: CheckContext): CheckResult {
  const rows = officialRows(context, 'data/claims/place_of_service.tsv').filter(
    (row) => row('pos_type') !== '',
  );
  return {
    what: 'facility or non-facility rate of a place of service · CMS list',
    compared: rows.length,
    differences: rows.flatMap((row) => {
      // Ranges kept open for later are no places of service.
      if (/unassigned/i.test(row('pos_name'))) return [];
      const own = context.tables.claims.placeOfService(row('pos_code'));
      return own?.rate === row('pos_type').toLowerCase() ? [] : [`${row('pos_code')}: ${row('pos_type')}`];
    }),
  };
}

const LISTS = [
  ['CARC', 'claims/carc.tsv'],
  ['RARC', 'claims/rarc.tsv'],
  ['Group', 'claims/group-codes.tsv'],
] as const;
/** Codes newer than the published list at hand, which CMS's code system already has. */
const NEWER_REASONS = new Set(['307', '308']);

function checkAdjustments(context: CheckContext): readonly CheckResult[] {
  const official = officialRows(context, 'data/claims/carc_rarc_groups.tsv');
  return LISTS.flatMap(([type, path]): readonly CheckResult[] => {
    const rows = official.filter((row) => row('adj_type') === type);
    const codes = new Set(rows.map((row) => row('adj_code')));
    const own = new Map(listRows(context, path).map((row) => [row('code'), row]));
    const dated = type !== 'Group';
    return [
      {
        what: `${type} with its dates · published list`,
        compared: rows.length,
        differences: [
          ...rows.flatMap((row) => {
            const code = row('adj_code');
            const found = own.get(code);
            if (found === undefined) return [`${code}: missing`];
            const same =
              !dated ||
              (found('start') === row('adj_start_date') &&
                found('modified') === row('adj_last_modified') &&
                found('end') === row('adj_end_date'));
            return same ? [] : [`${code}: ${row('adj_start_date')} to ${row('adj_end_date')}`];
          }),
          ...[...own.keys()]
            .filter((code) => !codes.has(code) && !NEWER_REASONS.has(code))
            .map((code) => `${code}: not on the list`),
        ],
      },
      {
        what: `${type}: no name is the official one · published list`,
        compared: rows.length,
        differences: rows.flatMap((row) =>
          copied(row('adj_code'), own.get(row('adj_code'))?.('name') ?? '', row('adj_description')),
        ),
      },
    ];
  });
}

function checkBillTypes({ tables, ...context }: CheckContext): readonly CheckResult[] {
  const facilities = shorthandCodes(context, 'CLM-BILL-FAC-TYPE-CD');
  const bills = shorthandCodes(context, 'CLM-BILL-FREQ-CD');
  return [
    {
      what: 'type of bill, first digit · CMS CLM-BILL-FAC-TYPE-CD',
      compared: facilities.size,
      differences: [...facilities.keys()].filter(
        (digit) => tables.claims.billType(`${digit}11`)?.facilityType == null,
      ),
    },
    {
      what: 'types of bill in use: every digit explained · CMS CLM-BILL-FREQ-CD',
      compared: bills.size,
      differences: [...bills].flatMap(([code, meaning]) => {
        if (/RESERVED FOR NATIONAL ASSIGNMENT/i.test(meaning)) return [];
        const bill = tables.claims.billType(code);
        return bill?.classification == null || bill.frequency === null ? [`${code}: ${meaning}`] : [];
      }),
    },
  ];
}
