import { graphql } from 'graphql';
import { createContext } from '../api/context.js';
import { createSchema } from '../api/schema.js';
import type { ReadRecorder } from '../audit/read-recorder.js';
import type { StartDetection } from '../detection/start-detection.js';
import type { Actor } from '../domain/actor.js';
import { Failure } from '../domain/failure.js';
import type { Graph, RunOptions } from '../graph/graph.js';

/** Asks one GraphQL query; the answer's data as a client gets them over HTTP. */
export type Ask = (query: string) => Promise<unknown>;

/** Nobody waits at a browser for an export. */
const DEADLINE_MS = 120_000;

/** Whoever runs a command can read the database by other means: what it reads is not recorded. */
const UNRECORDED: ReadRecorder = { record: async () => undefined, close: async () => undefined };
const startNothing: StartDetection = async () => {
  throw new Failure('FORBIDDEN', 'An export starts no detection');
};

/** The API without its HTTP edge. Throws the first failure of an answer. */
export function askApi(actor: Actor, graph: Graph, { signal }: RunOptions): Ask {
  const schema = createSchema();
  return async (source) => {
    const contextValue = createContext({
      actor,
      graph,
      recorder: UNRECORDED,
      requestId: 'export',
      startDetection: startNothing,
      // An export changes no case.
      caseSettings: { clock: Date.now, approvalAccounts: 0 },
      gone: signal ?? new AbortController().signal,
      deadlineMs: DEADLINE_MS,
    });
    const { data, errors } = await graphql({ schema, source, contextValue });
    if (!errors?.[0]) return JSON.parse(JSON.stringify(data)) as unknown;
    const cause = errors[0].originalError;
    throw cause instanceof Failure ? cause : new Failure('INTERNAL', 'The API did not answer', { cause });
  };
}
