import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLSchema,
  getDirectiveValues,
  isObjectType,
} from 'graphql';
import { authorise } from '../domain/actor.js';
import type { Permission } from '../domain/permission.js';
import type { ApiContext } from './context.js';

/**
 * Has each field that says `@requires` ask the caller for that right before anything is loaded. Throws when a field
 * of Query, Mutation or Subscription does not say whom it is for.
 */
export function guardFields(schema: GraphQLSchema): void {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const permission = requiredPermission(schema, field);
      if (permission !== undefined) guard(field, permission);
      else if (roots.includes(type)) throw new Error(`Nothing says who may use ${type.name}.${field.name}`);
    }
  }
}

/** What a field asks of its caller; `undefined`: nothing beyond what led to it. */
export function requiredPermission(
  schema: GraphQLSchema,
  field: GraphQLField<unknown, unknown>,
): Permission | undefined {
  const directive = schema.getDirective('requires');
  const said = directive && field.astNode && getDirectiveValues(directive, field.astNode);
  return said?.permission as Permission | undefined;
}

function guard(field: GraphQLField<unknown, ApiContext>, permission: Permission): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, args, context, info) => {
    authorise(context.actor, permission);
    return resolve(source, args, context, info);
  };
}
