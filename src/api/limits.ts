import { type DocumentNode, GraphQLError, visit } from 'graphql';
import type { QueryCost } from './query-cost.js';

/** Objects an answer may hold: a hundred rings with a hundred members each fit, with identifiers of each they do not. */
export const COST_LIMIT = 20_000;
/** Deep enough for ring, member, account, link, identifier and ring again, each through a connection. */
const DEPTH_LIMIT = 20;
/** One screen names a few lists twice; hundreds of aliases are an attack. */
const ALIAS_LIMIT = 30;
/** About ten times the longest query of a screen. */
export const TOKEN_LIMIT = 4_000;
/** Room for ten thousand ids as one variable. */
export const BODY_LIMIT_BYTES = 1024 * 1024;

/** Throws a `GraphQLError` that says which limit an operation passes and by how much. */
export function checkLimits(document: DocumentNode, { cost, depth }: QueryCost): void {
  const aliases = countAliases(document);
  if (aliases > ALIAS_LIMIT) refuse('ALIAS_LIMIT', 'aliases', aliases, ALIAS_LIMIT);
  if (depth > DEPTH_LIMIT) refuse('DEPTH_LIMIT', 'levels', depth, DEPTH_LIMIT);
  if (cost > COST_LIMIT) refuse('COST_LIMIT', 'objects', cost, COST_LIMIT);
}

function refuse(code: string, what: string, asked: number, limit: number): never {
  throw new GraphQLError(
    `The query asks for up to ${asked} ${what}, of ${limit} allowed: ask for smaller pages or fewer fields`,
    { extensions: { code, asked, limit, http: { status: 400 } } },
  );
}

function countAliases(document: DocumentNode): number {
  let aliases = 0;
  visit(document, {
    Field: ({ alias }) => {
      if (alias) aliases += 1;
    },
  });
  return aliases;
}
