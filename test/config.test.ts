import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadEnvFile, logLevelOf, readConfig, toolEnvironment } from '../src/config.js';
import { Failure } from '../src/domain/failure.js';
import { ROOT } from './testkit/source-files.js';

const SECRET = Buffer.alloc(32, 7);
const EXAMPLE = readFileSync(`${ROOT}/.env.example`, 'utf8');

/** The variables that `read` asks for. */
function variablesReadBy(read: (env: Record<string, string | undefined>) => unknown): readonly string[] {
  const asked = new Set<string>();
  // Without NEO4J_URI its companions are not looked at.
  const env = new Proxy<Record<string, string>>(
    { NEO4J_URI: 'bolt://127.0.0.1:7687', NEO4J_PASSWORD: 'p' },
    {
      get: (target, name) => {
        asked.add(String(name));
        return target[String(name)];
      },
    },
  );
  read(env);
  return [...asked].sort();
}

function failureOf(env: Record<string, string>): unknown {
  try {
    return readConfig(env);
  } catch (error) {
    return error;
  }
}

describe('the settings', () => {
  it('have defaults for everything', () => {
    expect(readConfig({})).toEqual({
      home: resolve('.ringtrace'),
      neo4j: undefined,
      database: 'neo4j',
      host: '127.0.0.1',
      port: 4000,
      token: undefined,
      oidc: undefined,
      webhook: undefined,
      dedupDays: 400,
      runRetentionDays: 400,
      tombstoneKeysFile: resolve('.ringtrace/tombstone-keys.json'),
      identifierRetentionDays: undefined,
      detectSchedule: undefined,
      approvalAccounts: 100,
      production: false,
      logLevel: 'info',
      engineHeap: undefined,
      enginePageCache: undefined,
      kafka: {
        brokers: [],
        topic: undefined,
        group: 'ringtrace',
        deadLetterTopic: undefined,
        tls: false,
        sasl: undefined,
      },
    });
  });

  it('are taken from the environment, blanks around them cut', () => {
    expect(
      readConfig({
        NEO4J_URI: ' neo4j+s://db.example.org:7687 ',
        NEO4J_USER: 'reader',
        NEO4J_PASSWORD: 'secret',
        NEO4J_DATABASE: 'rings',
        RINGTRACE_HOME: '/var/lib/ringtrace',
        RINGTRACE_HOST: '0.0.0.0',
        RINGTRACE_PORT: '0',
        RINGTRACE_TOKEN: 't',
        RINGTRACE_OIDC_ISSUER: 'https://login.example.org/realm',
        RINGTRACE_OIDC_AUDIENCE: 'ringtrace',
        RINGTRACE_OIDC_ROLE_CLAIM: 'realm_access.roles',
        RINGTRACE_DEDUP_DAYS: '30',
        RINGTRACE_RUN_RETENTION_DAYS: '90',
        RINGTRACE_DETECT_SCHEDULE: '15 3 * * *',
        RINGTRACE_APPROVAL_ACCOUNTS: '250',
        RINGTRACE_LOG_LEVEL: 'debug',
        RINGTRACE_NEO4J_HEAP: '2G',
        RINGTRACE_NEO4J_PAGECACHE: '512m',
        RINGTRACE_KAFKA_BROKERS: 'kafka-1.example.org:9092, [2001:db8::1]:9093',
        RINGTRACE_KAFKA_TOPIC: 'records',
        RINGTRACE_KAFKA_GROUP: 'rings',
        RINGTRACE_KAFKA_DEAD_LETTER: 'refused',
        RINGTRACE_KAFKA_TLS: 'true',
        RINGTRACE_KAFKA_SASL: 'PLAIN',
        RINGTRACE_KAFKA_USERNAME: 'ringtrace',
        RINGTRACE_KAFKA_PASSWORD: 'secret',
        RINGTRACE_WEBHOOK_URL: 'https://hooks.example.org/ringtrace',
        RINGTRACE_WEBHOOK_SECRET: `whsec_${SECRET.toString('base64')} whsec_${SECRET.toString('base64')}`,
        RINGTRACE_WEBHOOK_DAYS: '7',
        RINGTRACE_TOMBSTONE_KEYS_FILE: '/etc/ringtrace/tombstones.json',
        RINGTRACE_IDENTIFIER_RETENTION_DAYS: '180',
      }),
    ).toEqual({
      home: '/var/lib/ringtrace',
      neo4j: { uri: 'neo4j+s://db.example.org:7687', user: 'reader', password: 'secret' },
      database: 'rings',
      host: '0.0.0.0',
      port: 0,
      token: 't',
      oidc: {
        issuer: 'https://login.example.org/realm',
        audience: 'ringtrace',
        roleClaim: 'realm_access.roles',
      },
      webhook: { url: 'https://hooks.example.org/ringtrace', secrets: [SECRET, SECRET], days: 7 },
      dedupDays: 30,
      runRetentionDays: 90,
      tombstoneKeysFile: '/etc/ringtrace/tombstones.json',
      identifierRetentionDays: 180,
      detectSchedule: '15 3 * * *',
      approvalAccounts: 250,
      production: false,
      logLevel: 'debug',
      engineHeap: '2G',
      enginePageCache: '512m',
      kafka: {
        brokers: ['kafka-1.example.org:9092', '[2001:db8::1]:9093'],
        topic: 'records',
        group: 'rings',
        deadLetterTopic: 'refused',
        tls: true,
        sasl: { mechanism: 'PLAIN', username: 'ringtrace', password: 'secret' },
      },
    });
  });

  it('count as not given when empty', () => {
    expect(readConfig({ NEO4J_URI: '', RINGTRACE_PORT: ' ', RINGTRACE_TOKEN: '' })).toEqual(readConfig({}));
  });

  it('are reported all at once when wrong, without their values', () => {
    const env = {
      NEO4J_URI: 'http://wrong-value',
      RINGTRACE_PORT: '65536',
      RINGTRACE_OIDC_ISSUER: 'http://wrong-value.example.org',
      RINGTRACE_WEBHOOK_URL: 'http://wrong-value.example.org',
      RINGTRACE_WEBHOOK_SECRET: 'wrong-value',
      RINGTRACE_DEDUP_DAYS: '1.5',
      RINGTRACE_RUN_RETENTION_DAYS: '0',
      RINGTRACE_DETECT_SCHEDULE: '0 0 30 2 *',
      RINGTRACE_LOG_LEVEL: 'wrong-value',
      RINGTRACE_NEO4J_HEAP: 'wrong-value',
      RINGTRACE_NEO4J_PAGECACHE: '1',
      RINGTRACE_KAFKA_BROKERS: 'kafka-1:9092,wrong-value',
      RINGTRACE_KAFKA_TLS: 'wrong-value',
      RINGTRACE_KAFKA_SASL: 'wrong-value',
      RINGTRACE_KAFKA_USERNAME: 'wrong-value',
    };
    expect(failureOf(env)).toEqual(
      new Failure(
        'CONFIGURATION',
        [
          'Settings to mend:',
          'NEO4J_URI must start with bolt:// or neo4j:// (or their +s and +ssc forms)',
          'NEO4J_PASSWORD is needed beside NEO4J_URI',
          'RINGTRACE_PORT must be a whole number from 0 to 65535',
          'RINGTRACE_OIDC_ISSUER and RINGTRACE_OIDC_AUDIENCE are needed together',
          'RINGTRACE_OIDC_ISSUER must start with https:// (http:// on this machine alone)',
          'RINGTRACE_WEBHOOK_URL must start with https:// (http:// on this machine alone)',
          'RINGTRACE_WEBHOOK_SECRET must be whsec_ and 24 to 64 random bytes, base64; several separated by blanks',
          'RINGTRACE_DEDUP_DAYS must be a whole number from 1 to 36500',
          'RINGTRACE_RUN_RETENTION_DAYS must be a whole number from 1 to 36500',
          'RINGTRACE_DETECT_SCHEDULE must be a cron expression of five fields such as 15 3 * * *',
          'RINGTRACE_LOG_LEVEL must be one of trace, debug, info, warn, error, silent',
          'RINGTRACE_NEO4J_HEAP must be a size such as 512m or 2g',
          'RINGTRACE_NEO4J_PAGECACHE must be a size such as 512m or 2g',
          'RINGTRACE_KAFKA_BROKERS must be host:port, several separated by commas',
          'RINGTRACE_KAFKA_TLS must be one of true, false',
          'RINGTRACE_KAFKA_SASL must be one of PLAIN, SCRAM-SHA-256, SCRAM-SHA-512',
          'RINGTRACE_KAFKA_USERNAME and RINGTRACE_KAFKA_PASSWORD are needed together',
        ].join('\n  '),
      ),
    );
  });

  it('stand in the example file, each of them, and no other', () => {
    const documented = [...EXAMPLE.matchAll(/^# ?([A-Z0-9_]+)=/gm)].map((match) => match[1]!).sort();
    expect(variablesReadBy(readConfig)).toEqual(documented);
  });

  it('have the defaults that the example file shows', () => {
    const shown = Object.fromEntries(
      [...EXAMPLE.matchAll(/^# ?(RINGTRACE_[A-Z0-9_]+)=(.*)$/gm)].map((match) => [match[1]!, match[2]!]),
    );
    const { RINGTRACE_NEO4J_HEAP: _, RINGTRACE_NEO4J_PAGECACHE: __, ...plain } = shown;
    expect(readConfig(plain)).toEqual(readConfig({}));
  });

  it('cannot come from a file that does not exist', () => {
    expect(() => loadEnvFile('no such file')).toThrow(
      new Failure('CONFIGURATION', 'The file given with --env-file does not exist'),
    );
  });
});

describe('the level of the log before the settings are read', () => {
  it('is the one given, or info', () => {
    expect([{}, { RINGTRACE_LOG_LEVEL: 'warn' }, { RINGTRACE_LOG_LEVEL: 'loud' }].map(logLevelOf)).toEqual([
      'info',
      'warn',
      'info',
    ]);
  });
});

describe('the environment of a started program', () => {
  it('lacks the settings and secrets of Ringtrace', () => {
    expect(toolEnvironment({ PATH: '/bin', NEO4J_PASSWORD: 's', RINGTRACE_TOKEN: 't', HOME: '/h' })).toEqual({
      PATH: '/bin',
      HOME: '/h',
    });
  });
});
