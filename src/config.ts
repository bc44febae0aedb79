import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Cron } from 'croner';
import { Failure } from './domain/failure.js';
import { isSafeUrl } from './domain/safe-url.js';

/** Every setting, read once. See `.env.example` for what each means. */
export interface Config {
  readonly home: string;
  readonly neo4j: { readonly uri: string; readonly user: string; readonly password: string } | undefined;
  readonly database: string;
  readonly host: string;
  readonly port: number;
  readonly token: string | undefined;
  readonly oidc: OidcConfig | undefined;
  readonly webhook: WebhookConfig | undefined;
  /** `NODE_ENV=production`: no introspection, no suggestions. */
  readonly production: boolean;
  readonly dedupDays: number;
  /** By these keys records of forgotten accounts are told; the file is made when the first one is forgotten. */
  readonly tombstoneKeysFile: string;
  /** Identifiers of one account not seen for this many days are pruned after each detection run. */
  readonly identifierRetentionDays: number | undefined;
  /** Runs older than this many days are thinned. */
  readonly runRetentionDays: number;
  /** When `serve` starts runs by itself: a cron expression in UTC. */
  readonly detectSchedule: string | undefined;
  /** A verdict on a ring with more accounts needs a second person. */
  readonly approvalAccounts: number;
  readonly logLevel: string;
  readonly engineHeap: string | undefined;
  readonly enginePageCache: string | undefined;
  readonly kafka: KafkaConfig;
}

/** Where users' signed tokens come from, and what they must say. */
export interface OidcConfig {
  /** As it stands in the `iss` of its tokens. */
  readonly issuer: string;
  /** Must be in the `aud` of a token. */
  readonly audience: string;
  /** The claim with the roles: its name, or a path of names with dots such as `realm_access.roles`. */
  readonly roleClaim: string;
}

/** Who is told what runs find of rings. */
export interface WebhookConfig {
  readonly url: string;
  /** Each signs; several while one takes the place of another. */
  readonly secrets: readonly Buffer[];
  /** An event that could not be delivered for so long is given up. */
  readonly days: number;
}

export interface KafkaConfig {
  /** `host:port` each; none: Kafka is not used. */
  readonly brokers: readonly string[];
  readonly topic: string | undefined;
  readonly group: string;
  readonly deadLetterTopic: string | undefined;
  readonly tls: boolean;
  readonly sasl:
    | { readonly mechanism: SaslMechanism; readonly username: string; readonly password: string }
    | undefined;
}

const SASL_MECHANISMS = ['PLAIN', 'SCRAM-SHA-256', 'SCRAM-SHA-512'] as const;
type SaslMechanism = (typeof SASL_MECHANISMS)[number];

/** An IPv6 host stands in brackets. */
export const BROKER = /^(\[[\da-fA-F:]+\]|[^\s:,[\]]+):\d{1,5}$/;

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'silent'];

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads every setting of `env`; throws one `Failure` that lists all that is wrong. The only reader of `process.env`. */
export function readConfig(env: Environment = process.env): Config {
  const errors: string[] = [];
  const text = (name: string): string | undefined => env[name]?.trim() || undefined;
  const integer = (name: string, fallback: number, min: number, max: number): number => {
    const raw = text(name);
    if (raw === undefined) return fallback;
    const value = Number(raw);
    if (Number.isInteger(value) && value >= min && value <= max) return value;
    errors.push(`${name} must be a whole number from ${min} to ${max}`);
    return fallback;
  };
  const memory = (name: string): string | undefined => {
    const raw = text(name);
    if (raw !== undefined && !/^\d+[kmg]$/i.test(raw))
      errors.push(`${name} must be a size such as 512m or 2g`);
    return raw;
  };
  const oneOf = <T extends string>(name: string, fallback: T, allowed: readonly T[]): T => {
    const raw = text(name) ?? fallback;
    const found = allowed.find((value) => value === raw);
    if (found === undefined) errors.push(`${name} must be one of ${allowed.join(', ')}`);
    return found ?? fallback;
  };
  const schedule = (name: string): string | undefined => {
    const raw = text(name);
    if (raw !== undefined && !isSchedule(raw))
      errors.push(`${name} must be a cron expression of five fields such as 15 3 * * *`);
    return raw;
  };
  const brokers = (name: string): readonly string[] => {
    const listed = (text(name) ?? '')
      .split(',')
      .map((broker) => broker.trim())
      .filter(Boolean);
    if (!listed.every((broker) => BROKER.test(broker)))
      errors.push(`${name} must be host:port, several separated by commas`);
    return listed;
  };

  const home = resolve(text('RINGTRACE_HOME') ?? '.ringtrace');
  const config: Config = {
    home,
    neo4j: readNeo4j(text, errors),
    database: text('NEO4J_DATABASE') ?? 'neo4j',
    host: text('RINGTRACE_HOST') ?? '127.0.0.1',
    port: integer('RINGTRACE_PORT', 4000, 0, 65_535),
    token: text('RINGTRACE_TOKEN'),
    oidc: readOidc(text, errors),
    webhook: readWebhook(text, errors, integer('RINGTRACE_WEBHOOK_DAYS', 3, 1, 365)),
    production: text('NODE_ENV') === 'production',
    dedupDays: integer('RINGTRACE_DEDUP_DAYS', 400, 1, 36_500),
    tombstoneKeysFile: resolve(text('RINGTRACE_TOMBSTONE_KEYS_FILE') ?? join(home, 'tombstone-keys.json')),
    identifierRetentionDays: integer('RINGTRACE_IDENTIFIER_RETENTION_DAYS', 0, 1, 36_500) || undefined,
    runRetentionDays: integer('RINGTRACE_RUN_RETENTION_DAYS', 400, 1, 36_500),
    detectSchedule: schedule('RINGTRACE_DETECT_SCHEDULE'),
    approvalAccounts: integer('RINGTRACE_APPROVAL_ACCOUNTS', 100, 0, 1_000_000_000),
    logLevel: oneOf('RINGTRACE_LOG_LEVEL', 'info', LOG_LEVELS),
    engineHeap: memory('RINGTRACE_NEO4J_HEAP'),
    enginePageCache: memory('RINGTRACE_NEO4J_PAGECACHE'),
    kafka: {
      brokers: brokers('RINGTRACE_KAFKA_BROKERS'),
      topic: text('RINGTRACE_KAFKA_TOPIC'),
      group: text('RINGTRACE_KAFKA_GROUP') ?? 'ringtrace',
      deadLetterTopic: text('RINGTRACE_KAFKA_DEAD_LETTER'),
      tls: oneOf('RINGTRACE_KAFKA_TLS', 'false', ['true', 'false']) === 'true',
      sasl: readSasl(text, errors, oneOf('RINGTRACE_KAFKA_SASL', 'SCRAM-SHA-512', SASL_MECHANISMS)),
    },
  };
  if (errors.length > 0) throw new Failure('CONFIGURATION', `Settings to mend:\n  ${errors.join('\n  ')}`);
  return config;
}

/** Five fields, or six with seconds first. One that never comes, such as the 30th of February, is none. */
function isSchedule(text: string): boolean {
  if (text.split(/\s+/).length < 5) return false;
  try {
    return new Cron(text, { timezone: 'UTC' }).nextRun() !== null;
  } catch {
    return false;
  }
}

function readNeo4j(text: (name: string) => string | undefined, errors: string[]): Config['neo4j'] {
  const uri = text('NEO4J_URI');
  if (uri === undefined) return undefined;
  if (!/^(bolt|neo4j)(\+s|\+ssc)?:\/\/\S+$/.test(uri)) {
    errors.push('NEO4J_URI must start with bolt:// or neo4j:// (or their +s and +ssc forms)');
  }
  const password = text('NEO4J_PASSWORD');
  if (password === undefined) errors.push('NEO4J_PASSWORD is needed beside NEO4J_URI');
  return { uri, user: text('NEO4J_USER') ?? 'neo4j', password: password ?? '' };
}

function readOidc(text: (name: string) => string | undefined, errors: string[]): Config['oidc'] {
  const issuer = text('RINGTRACE_OIDC_ISSUER');
  const audience = text('RINGTRACE_OIDC_AUDIENCE');
  const roleClaim = text('RINGTRACE_OIDC_ROLE_CLAIM') ?? 'roles';
  if (issuer === undefined && audience === undefined) return undefined;
  if (issuer === undefined || audience === undefined)
    errors.push('RINGTRACE_OIDC_ISSUER and RINGTRACE_OIDC_AUDIENCE are needed together');
  // Whoever answers in the issuer's place would say who users are.
  if (issuer !== undefined && !isSafeUrl(issuer))
    errors.push('RINGTRACE_OIDC_ISSUER must start with https:// (http:// on this machine alone)');
  return { issuer: issuer ?? '', audience: audience ?? '', roleClaim };
}

/** Bytes of a secret, as the Standard Webhooks specification wants them. */
const WEBHOOK_SECRET_BYTES = { least: 24, most: 64 };

function readWebhook(
  text: (name: string) => string | undefined,
  errors: string[],
  days: number,
): Config['webhook'] {
  const url = text('RINGTRACE_WEBHOOK_URL');
  const secret = text('RINGTRACE_WEBHOOK_SECRET');
  if (url === undefined && secret === undefined) return undefined;
  if (url === undefined || secret === undefined)
    errors.push('RINGTRACE_WEBHOOK_URL and RINGTRACE_WEBHOOK_SECRET are needed together');
  if (url !== undefined && !isSafeUrl(url))
    errors.push('RINGTRACE_WEBHOOK_URL must start with https:// (http:// on this machine alone)');
  const secrets = (secret ?? '').split(/\s+/).filter(Boolean).map(webhookSecret);
  if (secrets.includes(undefined))
    errors.push(
      `RINGTRACE_WEBHOOK_SECRET must be whsec_ and ${WEBHOOK_SECRET_BYTES.least} to ${WEBHOOK_SECRET_BYTES.most} random bytes, base64; several separated by blanks`,
    );
  return { url: url ?? '', secrets: secrets.filter((bytes) => bytes !== undefined), days };
}

function webhookSecret(text: string): Buffer | undefined {
  const bytes = Buffer.from(/^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(text)?.[1] ?? '', 'base64');
  const { least, most } = WEBHOOK_SECRET_BYTES;
  return bytes.length >= least && bytes.length <= most ? bytes : undefined;
}

function readSasl(
  text: (name: string) => string | undefined,
  errors: string[],
  mechanism: SaslMechanism,
): KafkaConfig['sasl'] {
  const username = text('RINGTRACE_KAFKA_USERNAME');
  const password = text('RINGTRACE_KAFKA_PASSWORD');
  if (username === undefined && password === undefined) return undefined;
  if (username === undefined || password === undefined)
    errors.push('RINGTRACE_KAFKA_USERNAME and RINGTRACE_KAFKA_PASSWORD are needed together');
  return { mechanism, username: username ?? '', password: password ?? '' };
}

/** Adds the variables of an env file to the process; what the process already has wins. */
export function loadEnvFile(file: string): void {
  if (!existsSync(file)) throw new Failure('CONFIGURATION', 'The file given with --env-file does not exist');
  process.loadEnvFile(file);
}

/** The environment for a program that Ringtrace starts: without the settings and secrets meant for Ringtrace alone. */
export function toolEnvironment(env: Environment = process.env): Environment {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(NEO4J|RINGTRACE)_/.test(name)));
}

/** The level of the log before the settings are read; a wrong one is reported with the other settings. */
export function logLevelOf(env: Environment = process.env): string {
  const level = env.RINGTRACE_LOG_LEVEL ?? 'info';
  return LOG_LEVELS.includes(level) ? level : 'info';
}
