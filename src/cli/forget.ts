import type { Command } from 'commander';
import { Failure } from '../domain/failure.js';
import { requireTombstoneKeys } from '../ingest/forgotten.js';
import { forgetAccount } from '../retention/forget-account.js';
import type { CommandContext } from './context.js';
import { withDatabase } from './open-database.js';
import { OPERATOR } from './operator.js';
import { ensureTombstoneKey, tombstoneKeysOf } from './tombstone-keys.js';

interface Options {
  readonly why?: string;
  readonly json?: true;
}

/** Adds `forget`: removes an account for good. */
export function registerForget(program: Command, context: CommandContext): void {
  program
    .command('forget')
    .description('Remove an account for good: records of it that are sent again are dropped')
    .argument('<account>', 'the account id; - reads it from standard input, where no history keeps it')
    .option('--why <text>', 'the reason, for the audit; do not name the account in it')
    .option('--json', 'print what was removed as one object on standard output')
    .addHelpText(
      'after',
      `
Past runs keep their totals: the account stands in them under a random pseudonym. Of its id only a keyed hash stays. The
key is made the first time, in the file of RINGTRACE_TOMBSTONE_KEYS_FILE: give it to every process that takes records
in, and keep a copy. One that is interrupted is run again with the same account. What is not removed, such as earlier
rows of the audit, backups and exports, is in docs/retention.md.
Exit codes: 0 done, 1 failed, 2 no such account or no key, 4 a detection run takes too long, 130 interrupted.`,
    )
    .action((account: string, options: Options) => forget(account, options, context));
}

async function forget(account: string, { why, json }: Options, context: CommandContext): Promise<void> {
  const { stdout, stderr, signal, clock } = context;
  const config = context.config();
  const file = config.tombstoneKeysFile;
  const accountId = account === '-' ? await readLine() : account;
  const done = await withDatabase(config, async (graph) => {
    // A new key in the place of one that is lost would let forgotten accounts back in.
    await requireTombstoneKeys(graph, tombstoneKeysOf(file));
    const keys = ensureTombstoneKey(file);
    return forgetAccount(OPERATOR, graph, { accountId, keys, why, now: clock(), signal });
  });
  if (json) {
    stdout.write(`${JSON.stringify({ ...done, pseudonym: done.pseudonym ?? null })}\n`);
    return;
  }
  const { pseudonym, links, identifiers, records, traces } = done;
  stderr.write(
    pseudonym === undefined
      ? 'The account was forgotten before; what was left of it is removed\n'
      : `The account is forgotten. Past runs name it ${pseudonym}\n`,
  );
  stderr.write(
    `Removed: ${links} links, ${identifiers} identifiers that nobody else had, ${records} days and enforcements, ${traces} held-back prompt traces\n`,
  );
}

async function readLine(): Promise<string> {
  let text = '';
  for await (const chunk of process.stdin) text += String(chunk);
  const line = text.trim();
  if (line === '' || /\s/.test(line)) throw new Failure('USAGE', 'Standard input must hold one account id');
  return line;
}
