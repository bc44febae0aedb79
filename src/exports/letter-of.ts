import type { Reading } from '../domain/ring.js';

/** The group that a letter is about, as one run found it. */
export interface LetterOf {
  readonly ringId: string;
  readonly runId: string;
  readonly reading: Reading;
  /** The group whose work it took up after bans. */
  readonly succeedsRingId: string | undefined;
}
