import { graphql } from 'graphql';
import { createContext } from '../api/context.js';
import { createSchema } from '../api/schema.js';
import type { Actor } from '../domain/actor.js';
import { Failure } from '../domain/failure.js';
import type { Graph, RunOptions } from '../graph/graph.js';

/** Asks one GraphQL query; the answer's data as a client gets them over HTTP. */
export type Ask = (query: string) => Promise<unknown>;

/** Nobody waits at a browser for an export. */
const DEADLINE_MS = 120_000;

/** The API without its HTTP edge. Throws the first failure of an answer. */
export function askApi(actor: Actor, graph: Graph, { signal }: RunOptions): Ask {
  const schema = createSchema();
  return async (source) => {
    const contextValue = createContext({
      actor,
      graph,
      requestId: 'export',
      gone: signal ?? new AbortController().signal,
      deadlineMs: DEADLINE_MS,
    });
    const { data, errors } = await graphql({ schema, source, contextValue });
    if (!errors?.[0]) return JSON.parse(JSON.stringify(data)) as unknown;
    const cause = errors[0].originalError;
    throw cause instanceof Failure ? cause : new Failure('INTERNAL', 'The API did not answer', { cause });
  };
}
