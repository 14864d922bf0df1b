import { ICD10_START } from '../../base/date-of-service.ts';
import type { Finding } from '../../base/finding.ts';
import { oncePer } from '../../base/once.ts';
import { isUnder } from '../../record/code-system.ts';
import type { RowPack } from '../../tables/row-pack.ts';
import { type Edit, found } from '../edit.ts';
import type { EditContext } from '../edit-context.ts';

const APPENDIX = {
  publisher: 'CDC/NCHS and CMS',
  document: 'ICD-10-CM Official Guidelines',
  section: 'Appendix I',
} as const;

/** An inpatient diagnosis without its indicator. */
export const poaMissing: Edit = {
  id: 'icd10cm/poa-missing',
  title: 'Present on admission missing',
  severity: 'error',
  authority: APPENDIX,
  effective: { from: ICD10_START },
  explanation:
    'Every principal and secondary diagnosis of an inpatient claim of a general acute hospital carries Y, N, U or W, unless the code is exempt.',
  check: (context) => {
    if (context.encounter.setting !== 'inpatient') return [];
    return context.diagnoses
      .filter((d) => d.poa == null && !context.tables.icd10cm.attributes(d.code, context.onDate).poaExempt)
      .map((d) =>
        found(poaMissing, {
          codes: [d.code],
          path: `${d.path}.poa`,
          message: `${d.code} has no present-on-admission indicator.`,
        }),
      );
  },
};

/** An indicator on an exempt code, or exemption claimed for a code that is not. */
export const poaExemption: Edit = {
  id: 'icd10cm/poa-exemption',
  title: 'Present-on-admission exemption',
  severity: 'error',
  authority: APPENDIX,
  effective: { from: ICD10_START },
  explanation: 'Codes of the exempt list carry no indicator; no other code may be reported as exempt.',
  check: (context) =>
    context.diagnoses.flatMap((d): Finding[] => {
      if (d.poa == null || context.encounter.setting !== 'inpatient') return [];
      const exempt = context.tables.icd10cm.attributes(d.code, context.onDate).poaExempt;
      if (exempt === (d.poa === 'exempt')) return [];
      const message = exempt
        ? `${d.code} is exempt; leave its indicator ${d.poa} out.`
        : `${d.code} is not on the exempt list; give Y, N, U or W.`;
      return [found(poaExemption, { codes: [d.code], path: `${d.path}.poa`, message })];
    }),
};

/** Conditions that by their nature are there at admission; what may break out in hospital is excepted. */
const lasting = oncePer((pack: RowPack) =>
  Array.from(pack.rows(), ([code = '', except = '']) => ({
    code,
    except: except === '' ? [] : except.split(','),
  })),
);

function isLasting(code: string, { tables }: EditContext): boolean {
  return lasting(tables.list('edits/present-when-admitted.tsv')).some(
    (row) => isUnder(code, row.code) && !row.except.some((stem) => isUnder(code, stem)),
  );
}

/** A chronic or congenital condition said to have arisen in hospital. */
export const poaIllogical: Edit = {
  id: 'icd10cm/poa-illogical',
  title: 'Lasting condition not present on admission',
  severity: 'warning',
  authority: APPENDIX,
  effective: { from: ICD10_START },
  explanation:
    'Chronic and congenital conditions are present on admission also when first diagnosed during the stay. A combination code takes N where one of its parts arose after admission (an exacerbation, a crisis), so such codes are not asked about; `data/edits/present-when-admitted.tsv` lists what is.',
  check: (context) =>
    context.diagnoses
      .filter((d) => d.poa === 'N' && isLasting(d.code, context))
      .map((d) =>
        found(poaIllogical, {
          codes: [d.code],
          path: `${d.path}.poa`,
          message: `${d.code} is a lasting condition; N is hardly right.`,
        }),
      ),
};

/** A principal diagnosis that arose after admission. */
export const poaPrincipal: Edit = {
  id: 'icd10cm/poa-principal-not-present',
  title: 'Principal diagnosis not present on admission',
  severity: 'warning',
  authority: APPENDIX,
  effective: { from: ICD10_START },
  explanation:
    'The principal diagnosis is what occasioned the admission; N contradicts it, save for obstetric and newborn admissions.',
  check: ({ encounter, principal }) =>
    encounter.setting === 'inpatient' && principal?.poa === 'N' && !/^[OPZ]/.test(principal.code)
      ? [
          found(poaPrincipal, {
            codes: [principal.code],
            path: `${principal.path}.poa`,
            message: `${principal.code} is principal and said not to have been present on admission.`,
          }),
        ]
      : [],
};
