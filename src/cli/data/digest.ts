import type { EditionDiff } from '../../tables/icd10cm/diff-editions.ts';
import type { Icd10PcsDiff } from '../../tables/icd10pcs/diff-editions.ts';

/** An old code and the new one that came in its place. */
export interface ConvertedCode {
  readonly before: string;
  readonly after: string;
}

/** `data diff --format json` for ICD-10-CM. */
export interface Icd10CmDigest extends EditionDiff {
  readonly system: 'icd10cm';
  readonly before: EditionNamed;
  readonly after: EditionNamed;
  readonly conversions: readonly ConvertedCode[];
}

/** `data diff --system icd10pcs --format json`. */
export interface Icd10PcsDigest extends Icd10PcsDiff {
  readonly system: 'icd10pcs';
  readonly before: EditionNamed;
  readonly after: EditionNamed;
}

export interface EditionNamed {
  readonly name: string;
  readonly effectiveFrom: string;
}
