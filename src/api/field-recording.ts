import { defaultFieldResolver, type GraphQLField, type GraphQLSchema, isObjectType } from 'graphql';
import type { ApiContext } from './context.js';

/** Has each field that says `@recorded` note what it showed, for the audit. */
export function recordFields(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (isRecorded(field)) noteReads(`${type.name}.${field.name}`, field);
    }
  }
}

export function isRecorded({ astNode }: GraphQLField<unknown, unknown>): boolean {
  return astNode?.directives?.some(({ name }) => name.value === 'recorded') ?? false;
}

function noteReads(coordinate: string, field: GraphQLField<unknown, ApiContext>): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = async (source, args, context, info) => {
    const result: unknown = await resolve(source, args, context, info);
    context.reads.add(coordinate, source, await loaded(result));
    return result;
  };
}

/** The entries of a list may each be a promise; one that fails shows nothing. */
async function loaded(result: unknown): Promise<unknown> {
  if (!Array.isArray(result)) return result;
  const entries = await Promise.allSettled(result as unknown[]);
  return entries.map((entry) => (entry.status === 'fulfilled' ? entry.value : null));
}
