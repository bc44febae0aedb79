import { pino } from 'pino';
import { detect } from '../../src/detection/detect.js';
import type { DetectionRequest, StartedDetection } from '../../src/detection/start-detection.js';
import { withSettings } from '../../src/domain/detection/parameter-settings.js';
import { DEFAULT_PARAMETERS } from '../../src/domain/detection/parameters.js';
import type { Graph } from '../../src/graph/graph.js';
import { createServer, type ServerOptions } from '../../src/http/server.js';
import { SEED_NOW } from './seed.js';

export const TOKEN = 'a-test-token';

export interface Answer {
  readonly status: number;
  // Tests assert whole answers; their shape is the query's.
  readonly data: Record<string, unknown>;
  readonly errors: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
  readonly extensions: Record<string, unknown>;
}

/** Detection in this process, as `serve` has it in another. */
export function startHere(
  graph: Graph,
  { actor, requestId, asOfDay, settings = [], unlessSince }: DetectionRequest,
): Promise<StartedDetection> {
  return new Promise((resolve, reject) => {
    const ended = detect(graph, {
      actor,
      requestId,
      parameters: withSettings(DEFAULT_PARAMETERS, settings),
      codeVersion: 'test',
      asOfDay,
      unlessSince,
      clock: () => SEED_NOW,
      onBegun: (runId) => resolve({ runId, ended: ended.then(() => true) }),
    });
    ended.catch(reject);
  });
}

export type Api = Awaited<ReturnType<typeof openApi>>;

/** The whole HTTP server over `graph`, called without a socket. */
export async function openApi(graph: Graph, options: Partial<ServerOptions> = {}) {
  const server = await createServer({
    graph,
    token: TOKEN,
    logger: pino({ level: 'silent' }),
    clock: () => SEED_NOW,
    production: false,
    dedupDays: 400,
    approvalAccounts: 100,
    startDetection: (request) => startHere(graph, request),
    // A busy machine must not fail a test that is not about the deadline.
    deadlineMs: 120_000,
    ...options,
  });
  const ask = async (query: string, variables: object = {}, bearer = TOKEN): Promise<Answer> => {
    const reply = await server.inject({
      method: 'POST',
      url: '/graphql',
      headers: { authorization: `Bearer ${bearer}` },
      payload: { query, variables },
    });
    const { data = {}, errors = [], extensions = {} } = reply.json<Partial<Answer>>();
    return { status: reply.statusCode, data, errors, extensions };
  };
  return {
    server,
    ask,
    /** The data of an answer without errors. */
    data: async (query: string, variables: object = {}): Promise<Record<string, unknown>> => {
      const { data, errors } = await ask(query, variables);
      if (errors.length > 0) throw new Error(JSON.stringify(errors));
      return data;
    },
    close: () => server.close(),
  };
}

/** What lies at a path such as `rings.nodes.0.ringId`. */
export function at<T = unknown>(data: unknown, path: string): T {
  return path
    .split('.')
    .reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], data) as T;
}

/** Counts the statements read through it. */
export function countingGraph(graph: Graph): { readonly graph: Graph; readonly statements: string[] } {
  const statements: string[] = [];
  return {
    statements,
    graph: {
      ...graph,
      read: (statement, parameters, options) => {
        statements.push(statement.name);
        return graph.read(statement, parameters, options);
      },
    },
  };
}
