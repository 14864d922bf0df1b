import type { Edit } from '../edit.ts';
import { amendmentUnidentified, lateAmendment } from './amendments.ts';
import {
  dictatedNotRead,
  lateSignature,
  signatureAbsent,
  signatureWithoutCredentials,
  undated,
  unsigned,
} from './authentication.ts';

/** Every edit that holds an encounter against its record. */
export const DOCUMENTATION_EDITS: readonly Edit[] = [
  unsigned,
  signatureAbsent,
  dictatedNotRead,
  signatureWithoutCredentials,
  undated,
  lateSignature,
  amendmentUnidentified,
  lateAmendment,
];
