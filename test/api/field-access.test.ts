import { makeExecutableSchema } from '@graphql-tools/schema';
import { graphql, isEnumType } from 'graphql';
import { expect, it } from 'vitest';
import { guardFields, requiredPermission } from '../../src/api/field-access.js';
import { createSchema } from '../../src/api/schema.js';
import type { Actor } from '../../src/domain/actor.js';
import { PERMISSIONS } from '../../src/domain/permission.js';
import { rootFields } from '../testkit/root-fields.js';

const SDL = `
  directive @requires(permission: Permission!) on FIELD_DEFINITION
  enum Permission { ${PERMISSIONS.join(' ')} }
  type Query { open: Int @requires(permission: KNOWN) }
`;

it('builds no schema in which nobody says whom a query is for', () => {
  const schema = makeExecutableSchema({ typeDefs: [SDL, 'extend type Query { forgotten: Int }'] });
  expect(() => guardFields(schema)).toThrow('Nothing says who may use Query.forgotten');
});

it('builds no schema in which nobody says whom a mutation is for', () => {
  const schema = makeExecutableSchema({ typeDefs: [SDL, 'type Mutation { forgotten: Int }'] });
  expect(() => guardFields(schema)).toThrow('Nothing says who may use Mutation.forgotten');
});

it('refuses a guarded field within an answer before it is resolved, and shows the rest', async () => {
  let resolved = 0;
  const schema = makeExecutableSchema({
    typeDefs: [
      SDL,
      `extend type Query { thing: Thing @requires(permission: READ) }
       type Thing { name: String secret: String @requires(permission: AUDIT) }`,
    ],
    resolvers: {
      Query: { thing: () => ({ name: 'a thing' }) },
      Thing: {
        secret: () => {
          resolved += 1;
          return 'secret';
        },
      },
    },
  });
  guardFields(schema);
  const actor: Actor = { kind: 'KEY', id: 'k', roles: ['viewer'] };
  const answer = await graphql({ schema, source: '{ thing { name secret } }', contextValue: { actor } });
  expect([answer.data, answer.errors?.map(({ message }) => message), resolved]).toEqual([
    { thing: { name: 'a thing', secret: null } },
    ['This needs the right to audit'],
    0,
  ]);
});

it('publishes the permissions that roles grant, and asks for one of them everywhere', () => {
  const schema = createSchema();
  const published = schema.getType('Permission');
  if (!isEnumType(published)) throw new Error('Permission is no enum');
  expect(published.getValues().map(({ name }) => name)).toEqual(PERMISSIONS);
  const fields = rootFields(schema);
  expect(fields.length).toBeGreaterThan(5);
  for (const { field } of fields) expect(PERMISSIONS).toContain(requiredPermission(schema, field));
});
