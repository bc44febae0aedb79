import { type Command, InvalidArgumentError } from 'commander';
import { type ApiKey, keyState } from '../access/api-key.js';
import { createKey, type NewKey } from '../access/create-key.js';
import { revokeKey, rotateKey } from '../access/end-key.js';
import { listKeys } from '../access/stored-keys.js';
import { isRole, ROLES, type Role } from '../domain/permission.js';
import { DAY_MS, HOUR_MS } from '../domain/time.js';
import type { CommandContext } from './context.js';
import { withDatabase } from './open-database.js';
import { OPERATOR } from './operator.js';

/** Long enough to change a key over in one working day, short enough that nobody forgets. */
const OLD_KEY_HOURS = 24;
const DAYS_LIMIT = 36_500;

/** Adds `keys create`, `keys list`, `keys rotate` and `keys revoke`: the API keys of programs and people. */
export function registerKeys(program: Command, context: CommandContext): void {
  const keys = program.command('keys').description('Make, list, replace and revoke API keys');
  keys
    .command('create')
    .description('make a key and print it, once, on standard output; only a hash of it is kept')
    .requiredOption('--role <role>', ROLES.join(', '), toRole)
    .requiredOption('--name <name>', 'what it is for')
    .option('--days <n>', 'days until it expires; without it until it is revoked', toWholeNumber)
    .action((options: { role: Role; name: string; days?: number }) => create(options, context));
  keys
    .command('list')
    .description('list every key that was made, without the keys themselves')
    .option('--json', 'print one array on standard output')
    .action((options: { json?: true }) => list(options, context));
  keys
    .command('rotate')
    .description('make a key in the place of another and print it; the old one stays good for a while')
    .argument('<prefix>', 'prefix of the key, as `keys list` shows it')
    .option('--old-hours <n>', 'hours until the old key expires', toWholeNumber, OLD_KEY_HOURS)
    .option('--days <n>', 'days until the new key expires', toWholeNumber)
    .action((prefix: string, options: { oldHours: number; days?: number }) =>
      rotate(prefix, options, context),
    );
  keys
    .command('revoke')
    .description('end a key; every server refuses it within 30 seconds')
    .argument('<prefix>', 'prefix of the key, as `keys list` shows it')
    .option('--why <text>', 'the reason, for the audit')
    .action((prefix: string, options: { why?: string }) => revoke(prefix, options.why, context));
}

async function create(
  { role, name, days }: { readonly role: Role; readonly name: string; readonly days?: number },
  context: CommandContext,
): Promise<void> {
  await withDatabase(context.config(), async (graph) => {
    const now = context.clock();
    show(await createKey(OPERATOR, graph, { role, name, expiresAt: daysFrom(now, days) }, now), context);
  });
}

async function rotate(
  prefix: string,
  { oldHours, days }: { readonly oldHours: number; readonly days?: number },
  context: CommandContext,
): Promise<void> {
  await withDatabase(context.config(), async (graph) => {
    const now = context.clock();
    const until = { oldUntil: now + oldHours * HOUR_MS, expiresAt: daysFrom(now, days) };
    show(await rotateKey(OPERATOR, graph, prefix, until, now), context);
  });
}

async function revoke(prefix: string, why: string | undefined, context: CommandContext): Promise<void> {
  await withDatabase(context.config(), (graph) => revokeKey(OPERATOR, graph, prefix, context.clock(), why));
  context.stderr.write('The key is revoked: every server refuses it within 30 seconds\n');
}

async function list({ json }: { readonly json?: true }, context: CommandContext): Promise<void> {
  await withDatabase(context.config(), async (graph) => {
    const now = context.clock();
    const keys = (await listKeys(OPERATOR, graph, { signal: context.signal })).map((key) => toLine(key, now));
    if (json) {
      context.stdout.write(`${JSON.stringify(keys)}\n`);
      return;
    }
    for (const { prefix, role, state, createdAt, expiresAt, lastUsedAt, name } of keys) {
      const cells = [prefix, role, state, createdAt, expiresAt ?? 'never', lastUsedAt ?? 'unused', name];
      context.stdout.write(`${cells.join('\t')}\n`);
    }
  });
}

function show({ prefix, text }: NewKey, context: CommandContext): void {
  context.stdout.write(`${text}\n`);
  context.stderr.write(`This is the key ${prefix}. Keep it now: it is shown this once and stored nowhere\n`);
}

function toLine(key: ApiKey, now: number) {
  return {
    prefix: key.prefix,
    name: key.name,
    role: key.role,
    state: keyState(key, now),
    createdAt: timeText(key.createdAt),
    expiresAt: timeText(key.expiresAt),
    revokedAt: timeText(key.revokedAt),
    lastUsedAt: timeText(key.lastUsedAt),
    replacedBy: key.replacedBy ?? null,
  };
}

const timeText = (ms: number | undefined) => (ms === undefined ? null : new Date(ms).toISOString());

const daysFrom = (now: number, days: number | undefined) =>
  days === undefined ? undefined : now + days * DAY_MS;

function toRole(text: string): Role {
  if (isRole(text)) return text;
  throw new InvalidArgumentError(`Roles are ${ROLES.join(', ')}.`);
}

function toWholeNumber(text: string): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value <= DAYS_LIMIT) return value;
  throw new InvalidArgumentError(`Give a whole number up to ${DAYS_LIMIT}.`);
}
