import type { Command } from 'commander';
import { Failure } from '../domain/failure.js';
import { type EngineStatus, engineStatus } from '../local-neo4j/engine-status.js';
import { resetEngine } from '../local-neo4j/reset-engine.js';
import { startEngine } from '../local-neo4j/start-engine.js';
import { stopEngine } from '../local-neo4j/stop-engine.js';
import type { CommandContext } from './context.js';
import { registerDbBackup } from './db-backup.js';

/** Adds `db start`, `db stop`, `db status`, `db reset`, `db backup` and `db restore`: the local Neo4j, without containers. */
export function registerDb(program: Command, context: CommandContext): void {
  const db = program
    .command('db')
    .description('Run a Neo4j with Graph Data Science on this machine, without containers')
    .addHelpText('after', HELP);
  db.command('start')
    .description('start it and wait until it answers; the first time downloads it (about 140 MB)')
    .addHelpText('after', START_HELP)
    .action(() => start(context));
  db.command('stop')
    .description('stop it cleanly and wait until it has ended')
    .action(() => stop(context));
  db.command('status')
    .description('say whether it runs, where, and in which version; exit code 1 when it does not run')
    .option('--json', 'print one object on standard output')
    .action((options: { json?: true }) => status(options, context));
  db.command('reset')
    .description('stop it and delete all its data; the downloaded parts stay')
    .option('--yes', 'confirm that all its data may be deleted')
    .action((options: { yes?: true }) => reset(options, context));
  registerDbBackup(db, context);
}

const HELP = `
It lives in RINGTRACE_HOME (.ringtrace by default), needs Java 17 or later, and Apache Maven for the first start.
It listens on this machine alone. The other commands find it by themselves, unless NEO4J_URI names another Neo4j.`;

const START_HELP = `
RINGTRACE_NEO4J_HEAP and RINGTRACE_NEO4J_PAGECACHE (such as 2g, 512m) set its memory; without them it takes a
quarter and an eighth of the machine's, at most 4g and 2g. The user is neo4j, the password lies in RINGTRACE_HOME.`;

async function start(context: CommandContext): Promise<void> {
  const { home, engineHeap, enginePageCache, neo4j } = context.config();
  const { uri } = await startEngine({
    home,
    heap: engineHeap,
    pageCache: enginePageCache,
    report: reporter(context),
    signal: context.signal,
  });
  context.stdout.write(`${uri}\n`);
  if (neo4j) reporter(context)('NEO4J_URI is set: the other commands use the Neo4j it names, not this one');
}

async function stop(context: CommandContext): Promise<void> {
  const report = reporter(context);
  const stopped = await stopEngine(context.config().home, { report, signal: context.signal });
  report(stopped ? 'The database has stopped' : 'The database was not running');
}

async function status(options: { readonly json?: true }, context: CommandContext): Promise<void> {
  const found = await engineStatus(context.config().home);
  context.stdout.write(options.json ? `${JSON.stringify(found)}\n` : inWords(found));
  if (found.state !== 'running') context.setExitCode(1);
}

async function reset(options: { readonly yes?: true }, context: CommandContext): Promise<void> {
  if (!options.yes)
    throw new Failure('USAGE', 'This deletes all data of the local database: add --yes to confirm');
  const report = reporter(context);
  const existed = await resetEngine(context.config().home, { report, signal: context.signal });
  report(existed ? 'The database is deleted' : 'There was no database');
}

function inWords({ state, uri, pid, startedAt, neo4jVersion, gdsVersion }: EngineStatus): string {
  const versions = `Neo4j ${neo4jVersion}, Graph Data Science ${gdsVersion}`;
  if (state === 'stopped') return `stopped (${versions})\n`;
  const words = state === 'running' ? 'running' : 'alive, but not answering: it is starting or stopping';
  return `${words}\nuri      ${uri}\nversion  ${versions}\npid      ${pid}\nsince    ${startedAt}\n`;
}

const reporter = (context: CommandContext) => (line: string) => void context.stderr.write(`${line}\n`);
