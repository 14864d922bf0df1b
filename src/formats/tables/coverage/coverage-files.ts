import { dateCell, diagnosisCode, procedureCode } from '../cells.ts';
import { delimitedLayout } from '../delimited-layout.ts';
import { calendarDate } from '../effective-date.ts';
import { AMA_LICENCE, type TableLayout, US_GOVERNMENT } from '../layout.ts';

const SHARED = { table: 'coverage-articles', publisher: 'CMS', rhythm: 'quarter' } as const;
const ARTICLE = { name: 'article', from: ['article id'], required: true } as const;
const required = (name: string, ...from: string[]) => ({ name, from, required: true });
/** `2030-02-01 00:00:00` and the other ways dates are written. */
const day = (cell: string): string | undefined => dateCell(cell.split(' ')[0] ?? '');

/** Coverage policies in the format of this project: see `docs/guide/coverage-policies.md`. */
export const coveragePolicyFile: TableLayout = delimitedLayout({
  id: 'coverage-policies',
  table: 'coverage-policies',
  title: 'Coverage policies in the format of docs/guide/coverage-policies.md',
  publisher: 'the payer that its rows name',
  licence: 'as its author says',
  rhythm: 'year',
  role: () => 'policies',
  columns: [
    required('policy', 'policy'),
    required('rule', 'rule'),
    required('value', 'value'),
    { name: 'codes', from: ['codes'] },
    { name: 'when', from: ['when'] },
    { name: 'note', from: ['note'] },
  ],
  effectiveFrom: calendarDate,
});

/** Billing and coding articles of the Medicare Coverage Database: number, title, dates. */
export const coverageArticles: TableLayout = delimitedLayout({
  ...SHARED,
  id: 'coverage-articles',
  title: 'Medicare Coverage Database, articles (article.csv)',
  licence: US_GOVERNMENT,
  role: () => 'articles',
  columns: [
    ARTICLE,
    required('title', 'title'),
    { ...required('from', 'article eff date'), clean: day },
    { ...required('to', 'article end date'), clean: day },
  ],
});

/** The service codes of each article; the AMA’s words are left out. */
export const coverageCodes: TableLayout = delimitedLayout({
  ...SHARED,
  id: 'coverage-article-codes',
  title: 'Medicare Coverage Database, codes of articles (article_x_hcpc_code.csv)',
  licence: AMA_LICENCE,
  role: () => 'codes',
  columns: [
    ARTICLE,
    { ...required('code', 'hcpc code id'), clean: procedureCode },
    required('group', 'hcpc code group'),
  ],
});

/** The diagnoses that support an article’s services. */
export const coverageDiagnoses: TableLayout = delimitedLayout({
  ...SHARED,
  id: 'coverage-article-diagnoses',
  title: 'Medicare Coverage Database, diagnoses of articles (article_x_icd10_covered.csv)',
  licence: US_GOVERNMENT,
  role: () => 'covered',
  columns: [
    ARTICLE,
    { ...required('code', 'icd10 code id'), clean: diagnosisCode },
    required('group', 'icd10 covered group'),
  ],
});

/** The diagnoses that never support them. */
export const coverageExclusions: TableLayout = delimitedLayout({
  ...SHARED,
  id: 'coverage-article-exclusions',
  title: 'Medicare Coverage Database, diagnoses that do not support (article_x_icd10_noncovered.csv)',
  licence: US_GOVERNMENT,
  role: () => 'noncovered',
  columns: [
    ARTICLE,
    { ...required('code', 'icd10 code id'), clean: diagnosisCode },
    required('group', 'icd10 noncovered group'),
  ],
});
