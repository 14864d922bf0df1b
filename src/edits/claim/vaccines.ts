import { claimsManual, cpt } from '../claim-authorities.ts';
import { type CodeRanges, codeRanges, inRanges } from '../code-ranges.ts';
import { lineEdit } from '../line-edit.ts';

const SETTINGS = ['professional', 'outpatient'] as const;

/** Vaccines that Medicare Part B covers, with the code Medicare wants for giving them. */
const MEDICARE_ADMINISTRATION: readonly (readonly [RegExp, string, CodeRanges])[] = [
  [
    /^G0008$/,
    'influenza',
    codeRanges(
      '90630 90637-90638 90653-90658 90660-90662 90672-90674 90682 90685-90689 90694 90695 90756 Q2034-Q2039',
    ),
  ],
  [/^G0009$/, 'pneumococcal', codeRanges('90670-90671 90677 90684 90732')],
  [/^G0010$/, 'hepatitis B', codeRanges('90723 90739-90740 90743-90744 90746-90748 90759')],
];
const VACCINE = codeRanges('90380-90381 90476-90759 91300-91322 Q2034-Q2039');
const ADMINISTRATION = codeRanges('90460-90461 90471-90474 90480 96380-96381 G0008-G0010 M0201 0001A-0174A');
const PLAIN_ADMINISTRATION = /^904(?:6[01]|7[1-4])$/;

/** A vaccine and nobody gave it. */
export const vaccineWithoutAdministration = lineEdit({
  id: 'claim/vaccine-without-administration',
  title: 'Vaccine without its administration',
  severity: 'warning',
  authority: cpt('Immunization administration'),
  explanation:
    'A vaccine is billed with its administration, which is paid by itself. Add it where the vaccine was given here.',
  settings: SETTINGS,
  check: ({ code }, { lines }) =>
    /^9/.test(code) && inRanges(code, VACCINE) && !lines.some((line) => inRanges(line.code, ADMINISTRATION))
      ? `${code} is a vaccine and its administration is not billed. Add it.`
      : undefined,
});

/** A vaccine was given and none is billed. */
export const administrationWithoutVaccine = lineEdit({
  id: 'claim/vaccine-administration-alone',
  title: 'Vaccine administration without a vaccine',
  severity: 'warning',
  authority: cpt('Immunization administration'),
  explanation:
    'The vaccine stands beside its administration, also where it came free: then without charge, with SL where the payer asks for it.',
  settings: SETTINGS,
  check: ({ code }, { lines }) =>
    (PLAIN_ADMINISTRATION.test(code) || /^G00(?:08|09|10)$/.test(code)) &&
    !lines.some((line) => inRanges(line.code, VACCINE))
      ? `${code} gives a vaccine and none is billed. Add the vaccine (without charge where it came free).`
      : undefined,
});

/** A Medicare vaccine given by a plain administration code. */
export const medicareVaccineAdministration = lineEdit({
  id: 'claim/medicare-vaccine-administration',
  title: 'Medicare vaccine with a CPT administration code',
  severity: 'error',
  authority: claimsManual('18, 10.2.1'),
  explanation:
    'Medicare pays giving influenza, pneumococcal and hepatitis B vaccines by G0008, G0009 and G0010, not by 90471 and its like.',
  settings: SETTINGS,
  medicareOnly: true,
  consequence: 'line-denied',
  check: (line, claim) => {
    if (!PLAIN_ADMINISTRATION.test(line.code)) return undefined;
    const vaccines = claim.besides(line).filter((other) => inRanges(other.code, VACCINE));
    if (vaccines.length !== 1) return undefined;
    const [vaccine] = vaccines;
    const wanted = MEDICARE_ADMINISTRATION.find(([, , codes]) => inRanges(vaccine?.code ?? '', codes));
    if (vaccine === undefined || wanted === undefined) return undefined;
    return `${vaccine.code} (${wanted[1]}) is given to a Medicare patient by ${line.code}; Medicare wants ${wanted[0].source.slice(1, -1)}.`;
  },
});

/** A G code of giving beside the vaccine of another. */
export const administrationOfAnotherVaccine = lineEdit({
  id: 'claim/vaccine-administration-mismatch',
  title: 'Vaccine administration of another vaccine',
  severity: 'error',
  authority: claimsManual('18, 10.2.1'),
  explanation:
    'G0008 gives influenza, G0009 pneumococcal, G0010 hepatitis B vaccine; each needs its own kind on the claim.',
  settings: SETTINGS,
  consequence: 'line-denied',
  check: (line, claim) => {
    const wanted = MEDICARE_ADMINISTRATION.find(([code]) => code.test(line.code));
    if (wanted === undefined) return undefined;
    const vaccines = claim.lines.filter((other) => inRanges(other.code, VACCINE));
    if (vaccines.length === 0 || vaccines.some((other) => inRanges(other.code, wanted[2]))) return undefined;
    return `${line.code} gives ${wanted[1]} vaccine; the claim has ${vaccines.map((v) => v.code).join(', ')}.`;
  },
});
