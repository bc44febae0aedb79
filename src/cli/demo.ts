import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { Config } from '../config.js';
import { detect } from '../detection/detect.js';
import { DEFAULT_PARAMETERS } from '../domain/detection/parameters.js';
import { generate } from '../generate/generate.js';
import { worldNamed } from '../generate/worlds/registry.js';
import type { Connection } from '../graph/connection.js';
import { type Graph, openGraph } from '../graph/graph.js';
import { migrate } from '../graph/migrations.js';
import { serverToken } from '../http/token.js';
import { ingest } from '../ingest/ingest.js';
import { promote } from '../ingest/promotion.js';
import { engineConnection } from '../local-neo4j/connection.js';
import { startEngine } from '../local-neo4j/start-engine.js';
import { stopEngine } from '../local-neo4j/stop-engine.js';
import type { CommandContext } from './context.js';
import { claimForDemo, noteLoaded } from './demo-mark.js';
import { OPERATOR } from './operator.js';
import { showProgress } from './progress.js';
import { renderRings } from './render-rings.js';
import { serveUntilStopped } from './serve.js';
import { openLines } from './sources.js';
import { tombstoneKeysOf } from './tombstone-keys.js';
import { VERSION } from './version.js';

/** Small enough for a minute on a laptop, large enough that families, offices and carriers surround the ring. */
const WORLD = { name: 'seed-campaign', seed: '1', innocents: 4_000, ringAccounts: 600, exchanges: 48_000 };

export function registerDemo(program: Command, context: CommandContext): void {
  program
    .command('demo')
    .description('Show it all on a generated campaign: load, detect, print the rings, serve the API')
    .option('--exit', 'stop after the rings are printed')
    .addHelpText(
      'after',
      `
Uses the local Neo4j, which it starts and stops again, or the one of NEO4J_URI when that is empty or an earlier
demo's. A second start goes on with what the first has loaded.`,
    )
    .action((options: { readonly exit?: true }) => runDemo(options.exit === true, context));
}

async function runDemo(exits: boolean, context: CommandContext): Promise<void> {
  const config = context.config();
  const { token, generated } = serverToken(config.token, config.host);
  const wasRunning = engineConnection(config.home) !== undefined;
  const graph = openGraph(await demoConnection(config, context));
  try {
    await migrate(graph);
    if (!(await claimForDemo(graph))) await loadCampaign(graph, config, context);
    say(context, 'Looking for rings');
    await detect(graph, {
      actor: OPERATOR,
      parameters: DEFAULT_PARAMETERS,
      codeVersion: VERSION,
      asOfDay: undefined,
      clock: context.clock,
      signal: context.signal,
    });
    context.stdout.write(await renderRings(graph, context.signal));
    if (!exits) {
      await serveUntilStopped(graph, config, token, context, (url) =>
        context.stderr.write(invitation(url, token, generated)),
      );
    }
  } finally {
    await graph.close();
    if (!config.neo4j && !wasRunning) await stopEngine(config.home);
  }
}

async function demoConnection(config: Config, context: CommandContext): Promise<Connection> {
  if (config.neo4j) return { ...config.neo4j, database: config.database };
  return startEngine({
    home: config.home,
    heap: config.engineHeap,
    pageCache: config.enginePageCache,
    report: (line) => say(context, line),
    signal: context.signal,
  });
}

async function loadCampaign(graph: Graph, config: Config, context: CommandContext): Promise<void> {
  const { name, ...request } = WORLD;
  say(context, `Making a campaign: ${WORLD.ringAccounts} ring accounts among ${WORLD.innocents} innocents`);
  const out = await mkdtemp(join(tmpdir(), 'ringtrace-demo-'));
  try {
    const { signal } = context;
    await generate(worldNamed(name), {
      ...request,
      window: { startMs: Date.UTC(2026, 3, 22), days: 45 },
      settings: [],
      out,
      drop: [],
      signal,
      onProgress: () => undefined,
    });
    const source = await openLines(join(out, 'events.ndjson'));
    const bar = showProgress(context.stderr, 'Loading', source.bytes);
    await ingest(
      graph,
      source.open((bytes) => bar.advance(bytes), signal),
      {
        clock: context.clock,
        dedupDays: config.dedupDays,
        tombstoneKeys: tombstoneKeysOf(config.tombstoneKeysFile),
        signal,
        onWritten: (records) => bar.note(`${records.toLocaleString('en')} records`),
      },
    );
    bar.stop();
    await promote(graph, { signal });
    await noteLoaded(graph);
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

/** A token that was set is not shown in an address, where histories keep it. */
function invitation(url: string, token: string, generated: boolean): string {
  return `
Look at the rings in a browser: ${url}/${generated ? `#token=${token}` : ''}

The API answers at ${url}/graphql (Ctrl-C stops it). Ask it, for example:

  curl -s ${url}/graphql -H 'Authorization: Bearer ${token}' -H 'Content-Type: application/json' \\
    -d '{"query":"{ rings(first: 5) { totalCount nodes { ringId reading accountCount volume { exchanges } } } }"}'

`;
}

function say(context: CommandContext, line: string): void {
  context.stderr.write(`${line}\n`);
}
