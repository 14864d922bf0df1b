import { claimForm, regulation } from '../claim-authorities.ts';
import { type ClaimFault, claimEdit, lineEdit, missing } from '../line-edit.ts';

/** Prefix of health identifiers of the US under which the check digit of an NPI is computed. */
const HEALTH_INDUSTRY = '80840';

/** Whether ten digits are a national provider identifier: starts with 1 or 2, right check digit (Luhn over 80840). */
export function isProviderIdentifier(npi: string): boolean {
  if (!/^[12]\d{9}$/.test(npi)) return false;
  let sum = 0;
  for (const [i, digit] of [...(HEALTH_INDUSTRY + npi)].reverse().entries()) {
    const value = i % 2 === 1 ? Number(digit) * 2 : Number(digit);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

/** A provider identifier with a wrong check digit. */
export const providerIdentifier = claimEdit({
  id: 'claim/npi-check-digit',
  title: 'Provider identifier that cannot be one',
  severity: 'error',
  authority: { publisher: 'CMS', document: 'Requirements for NPI check digit', section: 'Luhn formula' },
  explanation:
    'A national provider identifier has ten digits, begins with 1 or 2, and ends in a check digit. A wrong one is a slip of the pen or another number.',
  consequence: 'claim-returned',
  check: ({ context: { encounter } }) => {
    const given: readonly (readonly [string, string | undefined])[] = [
      ['$.billingProvider.npi', encounter.billingProvider?.npi],
      ...encounter.services.map(
        (line, i) => [`$.services[${String(i)}].renderingProvider.npi`, line.renderingProvider?.npi] as const,
      ),
    ];
    return given.flatMap(([path, npi]): readonly ClaimFault[] =>
      npi === undefined || isProviderIdentifier(npi)
        ? []
        : [{ path, message: `${npi} is no NPI: ten digits with a right check digit. Look it up again.` }],
    );
  },
});

/** A CLIA number of the wrong shape. */
export const laboratoryNumber = claimEdit({
  id: 'claim/clia-number',
  title: 'CLIA number that cannot be one',
  severity: 'error',
  authority: regulation('493.35 to 493.43; claims: 837P 2300 REF X4'),
  explanation: 'A CLIA number is two digits, D, seven digits. Laboratory lines with a wrong one come back.',
  settings: ['professional'],
  consequence: 'claim-returned',
  check: ({ context: { encounter } }) => {
    const number = encounter.cliaNumber;
    if (typeof number !== 'string' || /^\d{2}D\d{7}$/i.test(number)) return [];
    return [{ path: '$.cliaNumber', message: `${number} is no CLIA number (two digits, D, seven digits).` }];
  },
});

/** A drug code of the wrong shape. */
export const drugCodeShape = lineEdit({
  id: 'claim/ndc-shape',
  title: 'National drug code that cannot be one',
  severity: 'error',
  authority: claimForm('2410 LIN03'),
  explanation:
    'Claims carry the drug code as eleven digits, 5-4-2: a zero goes before the short part of the ten digits on the package.',
  at: 'drug.ndc',
  consequence: 'line-denied',
  check: ({ code, line: { drug } }) => {
    const ndc = drug?.ndc;
    if (ndc === undefined || /^\d{5}-?\d{4}-?\d{2}$/.test(ndc)) return undefined;
    return `${code}: “${ndc}” is not eleven digits (5-4-2). Fill up the short part of the package’s number with a zero.`;
  },
});

/** A drug for Medicaid without its drug code. */
export const drugCodeMissing = lineEdit({
  id: 'claim/ndc-missing',
  title: 'National drug code missing',
  severity: 'error',
  authority: { publisher: 'US Congress', document: 'Social Security Act', section: '1927(a)(7)' },
  explanation:
    'Medicaid pays physician- and outpatient-administered drugs only with their national drug code, unit and quantity.',
  settings: ['professional', 'outpatient'],
  at: 'drug.ndc',
  consequence: 'line-denied',
  check: ({ code, line: { drug } }, { payer }) => {
    if (!/^J\d{4}$/.test(code) || drug?.ndc !== undefined) return undefined;
    if (payer === undefined) return missing('the kind of payer ($.payerKind)');
    if (payer !== 'medicaid') return undefined;
    return `${code} goes to Medicaid without the drug’s NDC. Add NDC, unit and quantity from the package given.`;
  },
});
