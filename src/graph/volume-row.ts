import type { Volume } from '../domain/volume.js';
import type { Row } from './row.js';

/** The volume in the columns `exchanges`, `inputTokens` and `outputTokens`, returned as texts. */
export function volumeOf(row: Row): Volume {
  return {
    exchanges: row.count('exchanges'),
    inputTokens: row.count('inputTokens'),
    outputTokens: row.count('outputTokens'),
  };
}
