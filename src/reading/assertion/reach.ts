import type { Assertion } from '../../record/suggestion.ts';

/** The tokens that a cue asserts something about, and the tokens of the cue. */
export interface Reach {
  readonly assertion: Assertion;
  readonly from: number;
  readonly to: number;
  readonly cueFrom: number;
  readonly cueTo: number;
  readonly proceduresOnly: boolean;
  /** Whether it covers only what lies wholly within it (phrases such as "pain control"). */
  readonly within: boolean;
  /** Whether the reach was still open at the end of the sentence, so that a list below it belongs to it. */
  readonly open: boolean;
}
