import { GenericError, MultipleErrors } from '@platformatic/kafka';
import { Failure } from '../domain/failure.js';

const UNREACHABLE = ['PLT_KFK_NETWORK', 'PLT_KFK_TIMEOUT'];

/** Turns what the Kafka client throws into a `Failure`, by code, never by message; its own stays reachable as `cause`. */
export function toKafkaFailure(error: unknown): unknown {
  if (error instanceof Failure || !(error instanceof Error)) return error;
  const chain = chainOf(error);
  if (!chain.some((link) => GenericError.isGenericError(link))) return error;
  const codes = chain.map(codeOf);
  const failure = (message: string) => new Failure('KAFKA_UNAVAILABLE', message, { cause: error });
  if (codes.includes('PLT_KFK_AUTHENTICATION')) return failure('Kafka refuses the user or the password');
  if (codes.some((code) => UNREACHABLE.includes(code))) {
    return failure('Kafka does not answer: check the brokers, and whether they want TLS');
  }
  return failure(`Kafka failed with ${apiErrorOf(error) ?? codes.find(Boolean) ?? 'no code'}`);
}

/** The name of the error that the broker answered with, such as `OFFSET_OUT_OF_RANGE`. */
export function apiErrorOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  for (const link of chainOf(error)) {
    if ('apiId' in link && typeof link.apiId === 'string') return link.apiId;
  }
  return undefined;
}

/** An error, its causes and what it gathers. */
function chainOf(error: Error): readonly Error[] {
  const below = [error.cause, ...(error instanceof MultipleErrors ? error.errors : [])];
  return [error, ...below.filter((link) => link instanceof Error).flatMap(chainOf)];
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}
