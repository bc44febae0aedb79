import type { WriteTransaction } from '../graph/graph.js';

/** Says in the graph up to where a source is written. Run inside a transaction, so pure over its input. */
export type CheckpointWrite = (transaction: WriteTransaction) => Promise<void>;
