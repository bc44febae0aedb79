import { type Command, InvalidArgumentError } from 'commander';
import { BROKER, type Config } from '../config.js';
import { Failure } from '../domain/failure.js';
import type { Graph } from '../graph/graph.js';
import { promoteInBackground } from '../ingest/background-promotion.js';
import { promote } from '../ingest/promotion.js';
import { addSummaries, type IngestSummary, NOTHING_TAKEN } from '../ingest/summary.js';
import { type ConsumeOptions, consume } from '../kafka/consume.js';
import { createConsumeMetrics, serveMetrics } from './consume-metrics.js';
import type { CommandContext } from './context.js';
import { EXIT_SOME_REJECTED } from './exit-code.js';
import { withDatabase } from './open-database.js';
import { tombstoneKeysOf } from './tombstone-keys.js';

interface Options {
  readonly brokers?: readonly string[];
  readonly topic?: string;
  readonly group?: string;
  readonly deadLetter?: string;
  readonly untilEnd?: true;
  readonly metricsPort?: number;
  readonly json?: true;
}

/** Folding reads the history of a partition: seldom enough to be cheap, often enough that shared prompts show soon. */
const PROMOTE_EVERY_MS = 60_000;
/** Of each batch; all of them are in the dead-letter topic. */
const LOGGED_REFUSALS = 10;

export function registerConsume(program: Command, context: CommandContext): void {
  program
    .command('consume')
    .description('Read records from a Kafka topic into the graph, each counted once, until it is stopped')
    .option(
      '--brokers <list>',
      'host:port, several separated by commas (RINGTRACE_KAFKA_BROKERS)',
      brokerList,
    )
    .option('--topic <name>', 'the topic to read (RINGTRACE_KAFKA_TOPIC)')
    .option('--group <name>', 'the consumer group; its workers share the partitions (RINGTRACE_KAFKA_GROUP)')
    .option('--dead-letter <topic>', 'where refused records go (RINGTRACE_KAFKA_DEAD_LETTER)')
    .option('--until-end', 'stop when all that the topic holds now is in the graph')
    .option('--metrics-port <port>', 'answer GET /metrics on 127.0.0.1', portNumber)
    .option('--json', 'print one summary object on standard output at the end')
    .addHelpText(
      'after',
      `
The value of a message is one record, as in a line of a file. Key the messages by account id. How far each partition is
written stands in the graph, so that stopping, killing and starting more workers loses and doubles nothing.
RINGTRACE_KAFKA_TLS, RINGTRACE_KAFKA_USERNAME and RINGTRACE_KAFKA_PASSWORD say how to connect.
Exit codes: 0 done or stopped, 1 failed, 2 wrong usage, 3 done with --until-end but some records were refused,
130 interrupted before the end with --until-end.`,
    )
    .action((options: Options) => runConsume(options, context));
}

async function runConsume(options: Options, context: CommandContext): Promise<void> {
  const config = context.config();
  const { signal, setExitCode } = context;
  const source = sourceOf(options, config);
  const total = await withDatabase(config, async (graph) => {
    const taken = await consumeWithPromotion(graph, source, options, config, context);
    if (!signal.aborted) await promote(graph, { signal });
    return taken;
    // A client whose broker died may hold timers for good.
  }).finally(() => context.letGo?.());
  report(total, options, context);
  if (!options.untilEnd) return;
  signal.throwIfAborted();
  if (total.rejectedCount > 0) setExitCode(EXIT_SOME_REJECTED);
}

type KafkaSource = Pick<ConsumeOptions, 'connection' | 'topic' | 'group' | 'deadLetterTopic'>;

function sourceOf(options: Options, { kafka }: Config): KafkaSource {
  const brokers = options.brokers ?? kafka.brokers;
  const topic = options.topic ?? kafka.topic;
  if (brokers.length === 0 || topic === undefined) {
    throw new Failure(
      'CONFIGURATION',
      'Give --brokers and --topic, or set RINGTRACE_KAFKA_BROKERS and RINGTRACE_KAFKA_TOPIC',
    );
  }
  const group = options.group ?? kafka.group;
  if (/\s/.test(group))
    throw new Failure('CONFIGURATION', 'The name of the consumer group must have no blanks');
  return {
    connection: { ...kafka, brokers },
    topic,
    group,
    deadLetterTopic: options.deadLetter ?? kafka.deadLetterTopic,
  };
}

async function consumeWithPromotion(
  graph: Graph,
  source: KafkaSource,
  options: Options,
  { dedupDays, tombstoneKeysFile }: Config,
  { clock, logger, signal }: CommandContext,
): Promise<IngestSummary> {
  let total = NOTHING_TAKEN;
  const metrics = createConsumeMetrics();
  const endMetrics = options.metricsPort && (await serveMetrics(metrics.registry, options.metricsPort));
  const promotion = promoteInBackground(graph, (err) =>
    logger.warn({ err }, 'shared prompts could not be looked through'),
  );
  const promoting = setInterval(promotion.ask, PROMOTE_EVERY_MS);
  try {
    await consume(graph, {
      ...source,
      untilEnd: options.untilEnd ?? false,
      clock,
      dedupDays,
      tombstoneKeys: tombstoneKeysOf(tombstoneKeysFile),
      signal,
      onAssigned: (partitions) => logger.info({ partitions }, 'partitions assigned'),
      onBatch: (batch) => {
        metrics.taken(batch.summary);
        total = addSummaries(total, batch.summary);
        // Where they stood and why, never what they said.
        const first = batch.refused.slice(0, LOGGED_REFUSALS).map(({ code, partition, offset, line }) => {
          return { code, partition, offset, line };
        });
        if (first.length > 0) logger.warn({ refused: batch.refused.length, first }, 'records refused');
      },
      onLag: (lags) => {
        metrics.lagRead(lags);
        logger.info({ accepted: total.accepted, partitions: lags }, 'position');
      },
      onMissed: (missed) => logger.warn(missed, 'messages removed by retention before they were read'),
    });
  } finally {
    clearInterval(promoting);
    await promotion.stop();
    if (endMetrics) endMetrics();
  }
  return total;
}

function report(total: IngestSummary, { json }: Options, { stdout, stderr }: CommandContext): void {
  if (json) stdout.write(`${JSON.stringify(total)}\n`);
  else {
    const { accepted, duplicates, forgotten, rejectedCount } = total;
    const dropped = forgotten > 0 ? `, ${forgotten} dropped of forgotten accounts` : '';
    stderr.write(`${accepted} accepted, ${duplicates} repeated, ${rejectedCount} refused${dropped}\n`);
  }
}

function brokerList(text: string): readonly string[] {
  const brokers = text.split(',').map((broker) => broker.trim());
  if (brokers.every((broker) => BROKER.test(broker))) return brokers;
  throw new InvalidArgumentError('It must be host:port, several separated by commas.');
}

function portNumber(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new InvalidArgumentError('It must be a port from 1 to 65535.');
}
