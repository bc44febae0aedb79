import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { Failure, type FailureCode } from '../domain/failure.js';

/** Failures whose message helps the caller; all others are masked. */
const SHOWN: Partial<Record<FailureCode, { readonly code: string; readonly message?: string }>> = {
  BAD_REQUEST: { code: 'BAD_USER_INPUT' },
  FORBIDDEN: { code: 'FORBIDDEN' },
  TIMEOUT: { code: 'DEADLINE_EXCEEDED', message: 'The answer took too long: ask for less' },
  INTERRUPTED: { code: 'DEADLINE_EXCEEDED', message: 'The answer took too long: ask for less' },
  DATABASE_UNAVAILABLE: {
    code: 'SERVICE_UNAVAILABLE',
    message: 'The database does not answer: try again later',
  },
};

/** The error as the caller may see it: nothing unexpected is told but that it happened. */
export function maskError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { path, locations } = formatted;
  const place = { ...(locations && { locations }), ...(path && { path }) };
  const original = unwrapResolverError(error);
  const shown = original instanceof Failure ? SHOWN[original.code] : undefined;
  if (shown && original instanceof Failure) {
    return { message: shown.message ?? original.message, ...place, extensions: { code: shown.code } };
  }
  if (original instanceof GraphQLError && formatted.extensions?.code !== 'INTERNAL_SERVER_ERROR') {
    const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
    return { message: formatted.message, ...place, extensions };
  }
  return {
    message: 'Something went wrong on our side: name the request id when you report it',
    ...place,
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  };
}

/** Is it ours to look into? */
export function isUnexpected(error: unknown): boolean {
  const original = unwrapResolverError(error);
  if (original instanceof Failure) return SHOWN[original.code] === undefined;
  return !(original instanceof GraphQLError) || original.extensions.code === 'INTERNAL_SERVER_ERROR';
}
