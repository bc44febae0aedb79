import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

interface Service {
  readonly image?: string;
  readonly profiles?: readonly string[];
  readonly command?: readonly string[];
  readonly ports: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly healthcheck: { readonly test: readonly string[] };
  readonly depends_on?: unknown;
  readonly mem_limit: string;
}

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const compose: {
  readonly services: Readonly<Record<'neo4j' | 'ringtrace' | 'kafka' | 'kafka-topics' | 'consumer', Service>>;
} = parse(read('docker-compose.yml'));
const { neo4j, ringtrace, kafka, 'kafka-topics': topics, consumer } = compose.services;

it('keeps to the published schema of Compose files', () => {
  const validate = new Ajv2020({ allErrors: true, strict: false }).compile(
    JSON.parse(read('test/data/compose-spec.json')),
  );
  validate(compose);
  expect(validate.errors).toBeNull();
});

it('is checked by a schema that does refuse mistakes', () => {
  const validate = new Ajv2020({ strict: false }).compile(JSON.parse(read('test/data/compose-spec.json')));
  expect(validate({ services: { neo4j: { imagee: 'neo4j' } } })).toBe(false);
});

it('is reachable from this machine alone', () => {
  for (const port of [...neo4j.ports, ...ringtrace.ports, ...kafka.ports])
    expect(port).toMatch(/^127\.0\.0\.1:/);
});

it('starts with no password and no token but the given ones', () => {
  expect(neo4j.environment.NEO4J_AUTH).toMatch(/^neo4j\/\$\{NEO4J_PASSWORD:\?.+\}$/);
  for (const { environment } of [ringtrace, consumer])
    expect(environment.NEO4J_PASSWORD).toMatch(/^\$\{NEO4J_PASSWORD:\?.+\}$/);
  expect(ringtrace.environment.RINGTRACE_TOKEN).toMatch(/^\$\{RINGTRACE_TOKEN:\?.+\}$/);
});

it('runs the line of Neo4j that the local database runs, with Graph Data Science', () => {
  const line = /<neo4j\.version>(\d+\.\d+)\./.exec(read('src/local-neo4j/pom.xml'))?.[1];
  expect(neo4j.image).toBe(`neo4j:${line}-community`);
  expect(JSON.parse(neo4j.environment.NEO4J_PLUGINS ?? '')).toEqual(['graph-data-science']);
});

it('starts Ringtrace when the database answers with Graph Data Science', () => {
  expect(ringtrace.depends_on).toEqual({ neo4j: { condition: 'service_healthy' } });
  expect(neo4j.healthcheck.test.at(-1)).toContain('RETURN gds.version()');
  expect(ringtrace.healthcheck.test.at(-1)).toContain('/healthz');
});

it('starts Kafka only when asked, in the version of the tests, and workers once their topics exist', () => {
  const version = /<kafka\.version>([^<]+)</.exec(read('test/testkit/kafka-broker/pom.xml'))?.[1];
  for (const { profiles } of [kafka, topics, consumer]) expect(profiles).toEqual(['kafka']);
  for (const { image } of [kafka, topics]) expect(image).toBe(`apache/kafka:${version}`);
  expect(consumer.command).toEqual(['node', 'dist/main.js', 'consume']);
  expect(consumer.depends_on).toEqual({
    neo4j: { condition: 'service_healthy' },
    'kafka-topics': { condition: 'service_completed_successfully' },
  });
  for (const name of ['RINGTRACE_KAFKA_TOPIC', 'RINGTRACE_KAFKA_DEAD_LETTER'])
    expect(Object.values(topics.environment)).toContain(consumer.environment[name]);
});

it('bounds the memory of each', () => {
  for (const { mem_limit } of Object.values(compose.services)) expect(mem_limit).toMatch(/:-\d+g\}$/);
});

it('hands Ringtrace settings that it knows', () => {
  const known = read('src/config.ts');
  for (const name of [ringtrace, consumer].flatMap(({ environment }) => Object.keys(environment)))
    expect(known).toContain(`'${name}'`);
});

it('runs as a user without rights, and lets no secret into the image', () => {
  expect(read('Dockerfile')).toMatch(/^USER node$/m);
  expect(
    read('.dockerignore')
      .split('\n')
      .filter((line) => line && !line.startsWith('#'))[0],
  ).toBe('*');
});
