import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Admin } from '@platformatic/kafka';
import { runCommand } from '../../src/local-neo4j/command.js';
import { freePort, LOOPBACK } from '../../src/local-neo4j/free-port.js';
import { findJava } from '../../src/local-neo4j/java.js';
import { javaEnvironment } from '../../src/local-neo4j/tool-environment.js';
import { installBroker } from './install-kafka.js';

/** A running broker of the tests. */
export interface Kafka {
  /** `host:port`. */
  readonly broker: string;
  /** Kills the broker with -9, and starts it again on what it left. */
  readonly crash: () => Promise<void>;
  /** Stops the broker and removes all that it held. */
  readonly stop: () => Promise<void>;
}

const START_DEADLINE_MS = 60_000;
const STOP_DEADLINE_MS = 20_000;
const POLL_MS = 200;

/** Starts a real Kafka, broker and controller in one process, on free ports of the loopback address. */
export async function startKafka(): Promise<Kafka> {
  const environment = javaEnvironment();
  const jars = await installBroker();
  const java = await findJava(environment);
  const home = await mkdtemp(join(tmpdir(), 'ringtrace kafka '));
  const broker = `${LOOPBACK}:${await freePort()}`;
  const settings = join(home, 'server.properties');
  await writeFile(settings, brokerSettings(broker, `${LOOPBACK}:${await freePort()}`, join(home, 'data')));
  const run = (...args: string[]) => ['-Xmx512m', '-cp', join(jars, '*'), ...args];
  const clusterId = randomBytes(16).toString('base64url').replace(/^-/, 'A');
  const format = run('kafka.tools.StorageTool', 'format', '-t', clusterId, '-c', settings);
  const formatted = await runCommand(java, format, { environment });
  if (formatted?.exitCode !== 0) throw new Error(`Kafka cannot be set up: ${formatted?.lines.join('\n')}`);
  const launch = () => launchBroker(java, run('kafka.Kafka', settings), home, broker);
  const removeHome = () => rm(home, { recursive: true, force: true });
  let child = await launch().catch(async (error: unknown) => {
    await removeHome();
    throw error;
  });
  return {
    broker,
    crash: async () => {
      await end(child, 'SIGKILL');
      child = await launch();
    },
    stop: async () => {
      await end(child, 'SIGTERM');
      await removeHome();
    },
  };
}

/** Starts the broker and waits until it answers. */
async function launchBroker(
  java: string,
  args: readonly string[],
  home: string,
  broker: string,
): Promise<ChildProcess> {
  const log = await open(join(home, 'broker.out'), 'w');
  const child = spawn(java, args, { env: javaEnvironment(), cwd: home, stdio: ['ignore', log.fd, log.fd] });
  await log.close();
  try {
    await answers(broker, () => child.exitCode !== null);
    return child;
  } catch (error) {
    const said = await readFile(join(home, 'broker.out'), 'utf8');
    await end(child, 'SIGTERM');
    throw new Error(`Kafka did not start: ${said.slice(-2_000)}`, { cause: error });
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  const kill = setTimeout(() => child.kill('SIGKILL'), STOP_DEADLINE_MS);
  await ended;
  clearTimeout(kill);
}

function brokerSettings(broker: string, controller: string, data: string): string {
  return `${[
    'process.roles=broker,controller',
    'node.id=1',
    `controller.quorum.voters=1@${controller}`,
    `listeners=PLAINTEXT://${broker},CONTROLLER://${controller}`,
    `advertised.listeners=PLAINTEXT://${broker}`,
    'controller.listener.names=CONTROLLER',
    'listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
    `log.dirs=${data}`,
    'auto.create.topics.enable=false',
    'offsets.topic.num.partitions=1',
    'offsets.topic.replication.factor=1',
    'transaction.state.log.replication.factor=1',
    'transaction.state.log.min.isr=1',
    'group.initial.rebalance.delay.ms=0',
  ].join('\n')}\n`;
}

async function answers(broker: string, hasEnded: () => boolean): Promise<void> {
  const deadline = performance.now() + START_DEADLINE_MS;
  for (;;) {
    const admin = new Admin({ clientId: 'test', bootstrapBrokers: [broker], retries: 0 });
    try {
      await admin.listTopics();
      return;
    } catch (error) {
      if (hasEnded() || performance.now() > deadline) throw error;
      await sleep(POLL_MS);
    } finally {
      await admin.close();
    }
  }
}
