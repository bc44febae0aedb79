import { resolve } from 'node:path';
import type { Command } from 'commander';
import { Failure } from '../domain/failure.js';
import { backupEngine } from '../local-neo4j/backup-engine.js';
import { restoreEngine } from '../local-neo4j/restore-engine.js';
import type { StartOptions } from '../local-neo4j/start-options.js';
import type { CommandContext } from './context.js';

/** Adds `db backup` and `db restore` to `db`. */
export function registerDbBackup(db: Command, context: CommandContext): void {
  db.command('backup')
    .description('write all its data to a file, with a manifest FILE.json beside it; stops it meanwhile')
    .argument('<file>', 'a file that is not there yet')
    .option('--json', 'print the manifest as one object on standard output')
    .addHelpText('after', BACKUP_HELP)
    .action((file: string, options: { json?: true }) => backup(file, options, context));
  db.command('restore')
    .description('put a backup in the place of its data, and bring an older one to the schema of now')
    .argument('<file>', 'a file that `db backup` wrote, with its manifest beside it')
    .option('--force', 'also where there is data, which is deleted')
    .action((file: string, options: { force?: true }) => restore(file, options, context));
}

const BACKUP_HELP = `
The file is what neo4j-admin database dump writes. Servers and ingests under way wait until the database is back, or fail
when that takes more than two minutes. Keys and secrets in RINGTRACE_HOME are not in it: docs/backup.md.`;

async function backup(file: string, { json }: { json?: true }, context: CommandContext): Promise<void> {
  const options = { ...engineOptions(context), clock: context.clock };
  const manifest = await backupEngine(resolve(file), options);
  if (json) context.stdout.write(`${JSON.stringify(manifest)}\n`);
  else context.stderr.write(`${manifest.bytes} bytes written, SHA-256 ${manifest.sha256}\n`);
}

async function restore(file: string, { force }: { force?: true }, context: CommandContext): Promise<void> {
  const options = { ...engineOptions(context), force: force ?? false };
  const { manifest, migrations, connection } = await restoreEngine(resolve(file), options);
  context.stderr.write(`The backup of ${manifest.createdAt} is restored\n`);
  if (migrations.length > 0) context.stderr.write(`Its schema was brought up to ${migrations.at(-1)}\n`);
  context.stdout.write(`${connection.uri}\n`);
}

function engineOptions(context: CommandContext): StartOptions {
  const { home, engineHeap, enginePageCache, neo4j } = context.config();
  if (neo4j) {
    throw new Failure(
      'CONFIGURATION',
      'NEO4J_URI is set, and these commands are for the local database alone: back up the other with its own tools, as docs/backup.md says, or unset it',
    );
  }
  return {
    home,
    heap: engineHeap,
    pageCache: enginePageCache,
    report: (line) => void context.stderr.write(`${line}\n`),
    signal: context.signal,
  };
}
