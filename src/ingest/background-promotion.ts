import type { Graph } from '../graph/graph.js';
import { promote } from './promotion.js';

/** Promotes shared prompts beside other work, one promotion at a time. */
export interface BackgroundPromotion {
  /** Returns at once. Asking while one runs makes for one more after it, however often it is asked. */
  readonly ask: () => void;
  /** Interrupts the one that runs; what it has not folded waits for the next, here or elsewhere. */
  readonly stop: () => Promise<void>;
}

/** `onFailure`: told when a promotion fails; detection, or the next one, makes up for it. */
export function promoteInBackground(graph: Graph, onFailure: (error: unknown) => void): BackgroundPromotion {
  const stopped = new AbortController();
  let underWay: Promise<void> | undefined;
  let asked = false;

  const run = async () => {
    try {
      while (asked && !stopped.signal.aborted) {
        asked = false;
        await promote(graph, { signal: stopped.signal });
      }
    } catch (error) {
      if (!stopped.signal.aborted) onFailure(error);
    } finally {
      underWay = undefined;
    }
  };
  return {
    ask: () => {
      asked = true;
      underWay ??= run();
    },
    stop: async () => {
      stopped.abort();
      await underWay;
    },
  };
}
