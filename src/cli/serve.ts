import type { Command } from 'commander';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config.js';
import { Failure } from '../domain/failure.js';
import type { Graph } from '../graph/graph.js';
import { createServer } from '../http/server.js';
import { serverToken } from '../http/token.js';
import type { CommandContext } from './context.js';
import { withDatabase } from './open-database.js';

/** `ringtrace serve`: the API, until SIGINT or SIGTERM. */
export function registerServe(program: Command, context: CommandContext): void {
  program
    .command('serve')
    .description('Serve the GraphQL API; stops cleanly on SIGINT and SIGTERM')
    .addHelpText(
      'after',
      `
Callers show RINGTRACE_TOKEN as a bearer token. Without one it listens on loopback only and prints a token made for
this start. RINGTRACE_HOST and RINGTRACE_PORT say where it listens.`,
    )
    .action(() => serve(context));
}

async function serve(context: CommandContext): Promise<void> {
  const config = context.config();
  const { token, generated } = serverToken(config.token, config.host);
  await withDatabase(config, async (graph) => {
    await serveUntilStopped(graph, config, token, context, (url) => {
      context.stderr.write(`The API answers at ${url}/graphql\n`);
      if (generated) context.stderr.write(`Token for this start: ${token}\n`);
    });
  });
}

/** Serves until the context's signal; requests under way are finished first. */
export async function serveUntilStopped(
  graph: Graph,
  config: Config,
  token: string,
  context: CommandContext,
  onListening: (url: string) => void,
): Promise<void> {
  const { logger, clock, signal } = context;
  const { production, dedupDays } = config;
  const server = await createServer({ graph, token, logger, clock, production, dedupDays });
  try {
    signal.throwIfAborted();
    onListening(await listen(server, config));
    await new Promise<void>((resolve) => {
      if (signal.aborted) resolve();
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
    context.stderr.write('Stopping: requests under way are finished first\n');
  } finally {
    await server.close();
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
