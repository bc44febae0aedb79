import type { AssignedMember } from './assignment.js';
import type { Truth } from './truth.js';

/** Exchanges of an account; undefined when nobody knows. */
export type ExchangesOf = (accountId: string) => number | undefined;

/**
 * Where an account's volume is taken from: the truth when it tells, else the prediction, else `lookup`, which is the
 * only source for a ring account that was missed.
 */
export function exchangesFrom(
  truth: Truth,
  members: readonly AssignedMember[],
  lookup: ExchangesOf = () => undefined,
): ExchangesOf {
  const predicted = new Map(members.map(({ accountId, exchanges }) => [accountId, exchanges]));
  return (accountId) => truth.get(accountId)?.exchanges ?? predicted.get(accountId) ?? lookup(accountId);
}
