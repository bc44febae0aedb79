import { GraphQLError } from 'graphql';
import { Failure } from '../domain/failure.js';
import type { ApiContext } from './context.js';

/** Records what a request read, before it is shown. Returns the error to answer with when that cannot be done. */
export async function recordReads({
  actor,
  reads,
  recorder,
  requestId,
}: ApiContext): Promise<GraphQLError | undefined> {
  const taken = reads.taken();
  if (taken === undefined) return undefined;
  try {
    await recorder.record(actor, { action: 'READ', ...taken, requestId });
    return undefined;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return new GraphQLError(error.message, {
      originalError: error,
      extensions: { code: 'AUDIT_UNAVAILABLE' },
    });
  }
}
