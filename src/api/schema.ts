import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import { ENUMS } from './enums.js';
import { guardFields } from './field-access.js';
import { recordFields } from './field-recording.js';
import { Account, AccountLink, AccountMembership } from './resolvers/account.js';
import { AuditQuery } from './resolvers/audit.js';
import {
  Case,
  CaseEvent,
  CaseQuery,
  RingCaseFields,
  RingChange,
  SinceLooked,
  Verdict,
} from './resolvers/case.js';
import { CaseMutation } from './resolvers/case-mutation.js';
import { DetectionRun } from './resolvers/detection-run.js';
import { Identifier, IdentifierRing } from './resolvers/identifier.js';
import { LineageEvent } from './resolvers/lineage-event.js';
import { LinkPath, LinkPathCut, LinkPaths, LinkStep, SharedValue } from './resolvers/link-path.js';
import { Mutation } from './resolvers/mutation.js';
import { Query } from './resolvers/query.js';
import { Ring } from './resolvers/ring.js';
import { RingGraphFields, SummaryGraph, WeakestCut, WhatIf } from './resolvers/ring-graph.js';
import { RingIdentifier } from './resolvers/ring-identifier.js';
import { RingMember } from './resolvers/ring-member.js';
import { Subgraph, SubgraphNode } from './resolvers/subgraph.js';
import { AccountVolume, CapabilityVolume, ModelVolume, RingVolume } from './resolvers/volume.js';
import { SCALARS } from './scalars.js';

const SDL_FOLDER = fileURLToPath(new URL('../../schema/', import.meta.url));

/** The SDL of all files in `schema/`, in the order of their names. */
function readTypeDefinitions(): readonly string[] {
  return readdirSync(SDL_FOLDER)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => readFileSync(`${SDL_FOLDER}${file}`, 'utf8'));
}

/** The schema with its resolvers. Fails when a resolver has no field to answer for, or a field says not whom it is for. */
export function createSchema(): GraphQLSchema {
  const schema = makeExecutableSchema({
    typeDefs: [...readTypeDefinitions()],
    resolvers: {
      ...SCALARS,
      ...ENUMS,
      Query: { ...Query, ...AuditQuery, ...CaseQuery },
      Mutation: { ...Mutation, ...CaseMutation },
      Ring: { ...Ring, ...RingGraphFields, ...RingCaseFields },
      Case,
      Verdict,
      CaseEvent,
      RingChange,
      SinceLooked,
      RingMember,
      RingIdentifier,
      RingVolume,
      AccountVolume,
      ModelVolume,
      CapabilityVolume,
      Account,
      AccountMembership,
      AccountLink,
      Identifier,
      IdentifierRing,
      DetectionRun,
      LineageEvent,
      LinkPaths,
      LinkPath,
      LinkStep,
      SharedValue,
      LinkPathCut,
      Subgraph,
      SubgraphNode,
      SummaryGraph,
      WeakestCut,
      WhatIf,
    },
    resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
  });
  recordFields(schema);
  guardFields(schema);
  return schema;
}
