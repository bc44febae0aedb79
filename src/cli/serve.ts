import type { Command } from 'commander';
import type { FastifyInstance } from 'fastify';
import { hasValidKeys } from '../access/stored-keys.js';
import type { Config } from '../config.js';
import { aborted } from '../domain/aborted.js';
import { Failure } from '../domain/failure.js';
import type { Graph } from '../graph/graph.js';
import { createServer } from '../http/server.js';
import { serverToken } from '../http/token.js';
import { requireTombstoneKeys } from '../ingest/forgotten.js';
import type { CommandContext } from './context.js';
import { detectionProcesses } from './detection-process.js';
import { withDatabase } from './open-database.js';
import { scheduledDetection } from './scheduled-detection.js';
import { tombstoneKeysOf } from './tombstone-keys.js';
import { webhookDelivery } from './webhook-delivery.js';

/** `ringtrace serve`: the API and the console, until SIGINT or SIGTERM. */
export function registerServe(program: Command, context: CommandContext): void {
  program
    .command('serve')
    .description('Serve the GraphQL API and the console; stops cleanly on SIGINT and SIGTERM')
    .addHelpText(
      'after',
      `
Callers show as a bearer token RINGTRACE_TOKEN, an API key (\`ringtrace keys\`) or a token signed by
RINGTRACE_OIDC_ISSUER. While there is none of these it listens on loopback only and prints a token made for this
start. RINGTRACE_HOST and RINGTRACE_PORT say where it listens. RINGTRACE_DETECT_SCHEDULE, a cron expression in UTC,
has it start detection runs; one at a time over all servers. RINGTRACE_WEBHOOK_URL and RINGTRACE_WEBHOOK_SECRET have it
tell another system what runs find of rings (docs/webhooks.md).`,
    )
    .action(() => serve(context));
}

async function serve(context: CommandContext): Promise<void> {
  const config = context.config();
  await withDatabase(config, async (graph) => {
    const otherWayIn = config.oidc !== undefined || (await hasValidKeys(graph, context.clock()));
    const made =
      config.token === undefined && otherWayIn ? undefined : serverToken(config.token, config.host);
    await serveUntilStopped(graph, config, made?.token, context, (url) => {
      context.stderr.write(`The API answers at ${url}/graphql\n`);
      // Browsers send no fragment to a server, and the console takes it off the address at once.
      context.stderr.write(`The console is at ${url}/${made?.generated ? `#token=${made.token}` : ''}\n`);
      if (made?.generated) context.stderr.write(`Token for this start: ${made.token}\n`);
    });
  });
}

/** Serves until the context's signal; requests under way are finished first, a detection run is broken off. */
export async function serveUntilStopped(
  graph: Graph,
  config: Config,
  token: string | undefined,
  context: CommandContext,
  onListening: (url: string) => void,
): Promise<void> {
  const { logger, clock } = context;
  // The schedule and the deliveries end also when the server never came to listen.
  const ending = new AbortController();
  const signal = AbortSignal.any([context.signal, ending.signal]);
  const { production, dedupDays, detectSchedule, oidc, approvalAccounts } = config;
  const tombstoneKeys = tombstoneKeysOf(config.tombstoneKeysFile);
  await requireTombstoneKeys(graph, tombstoneKeys);
  const processes = detectionProcesses();
  const delivery = webhookDelivery(config.webhook, { graph, logger, clock });
  const server = await createServer({
    graph,
    token,
    oidc,
    logger,
    clock,
    production,
    dedupDays,
    approvalAccounts,
    tombstoneKeys,
    startDetection: processes.start,
    nextRunAt: () => schedule?.nextRunAt(),
    addMetrics: delivery?.addMetrics,
  });
  const schedule = scheduledDetection(detectSchedule, processes.start, { graph, logger, clock, signal });
  let delivered: Promise<void> | undefined;
  try {
    signal.throwIfAborted();
    onListening(await listen(server, config));
    delivered = delivery?.run(signal);
    await aborted(signal);
    context.stderr.write('Stopping: requests under way are finished first\n');
  } finally {
    ending.abort(new Failure('INTERRUPTED', 'The server is stopping'));
    await Promise.all([server.close(), processes.stop(), schedule?.stopped, delivered]);
  }
}

async function listen(server: FastifyInstance, { host, port }: Config): Promise<string> {
  try {
    return await server.listen({ host, port });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE') {
      throw new Failure('CONFIGURATION', `Port ${port} is taken: set RINGTRACE_PORT to another`, {
        cause: error,
      });
    }
    if (code === 'EADDRNOTAVAIL' || code === 'EACCES' || code === 'ENOTFOUND') {
      throw new Failure('CONFIGURATION', 'RINGTRACE_HOST and RINGTRACE_PORT name nothing to listen on', {
        cause: error,
      });
    }
    throw error;
  }
}
