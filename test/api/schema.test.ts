import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  buildSchema,
  findBreakingChanges,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { expect, it } from 'vitest';
import { createSchema } from '../../src/api/schema.js';

const SNAPSHOT = fileURLToPath(new URL('schema.snapshot.graphql', import.meta.url));
const schema = createSchema();
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));

function undescribed(type: GraphQLNamedType): readonly string[] {
  const missing = (at: string, { description }: { readonly description?: string | null | undefined }) =>
    description ? [] : [at];
  const inside: string[] = [];
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) {
      inside.push(...missing(`${type.name}.${field.name}`, field));
      for (const arg of field.args) inside.push(...missing(`${type.name}.${field.name}(${arg.name})`, arg));
    }
  }
  if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields()))
      inside.push(...missing(`${type.name}.${field.name}`, field));
  }
  if (isEnumType(type)) {
    for (const value of type.getValues()) inside.push(...missing(`${type.name}.${value.name}`, value));
  }
  const builtIn = ['Boolean', 'Float', 'ID', 'Int', 'String', 'Query', 'Mutation'].includes(type.name);
  return [...(builtIn ? [] : missing(type.name, type)), ...inside];
}

it('describes every type, field, argument and value', () => {
  expect(types.flatMap(undescribed)).toEqual([]);
});

it('breaks nothing that clients may rely on', () => {
  const published = buildSchema(readFileSync(SNAPSHOT, 'utf8'));
  expect(findBreakingChanges(published, schema)).toEqual([]);
});

it('is the published one; when it grew on purpose, update the snapshot', async () => {
  await expect(`${printSchema(lexicographicSortSchema(schema))}\n`).toMatchFileSnapshot(SNAPSHOT);
});

it('calls nothing id but what can be asked for by it', () => {
  const withId = types.filter((type) => isObjectType(type) && 'id' in type.getFields());
  const nodes = schema.getImplementations(schema.getType('Node') as GraphQLInterfaceType).objects;
  // A cache of a client takes what has the same id for the same thing.
  expect(withId.map(({ name }) => name).sort()).toEqual(nodes.map(({ name }) => name).sort());
});

it('has connections as Relay wants them', () => {
  const connections = types.filter(({ name }) => name.endsWith('Connection'));
  for (const type of connections) {
    if (!isObjectType(type)) throw new Error(type.name);
    const fields = Object.fromEntries(
      Object.values(type.getFields()).map((field) => [field.name, String(field.type)]),
    );
    const node = type.name.replace(/Connection$/, '');
    expect(fields).toEqual({
      edges: `[${node}Edge!]!`,
      nodes: `[${node}!]!`,
      pageInfo: 'PageInfo!',
      totalCount: 'Int!',
    });
  }
  expect(connections).toHaveLength(10);
});
