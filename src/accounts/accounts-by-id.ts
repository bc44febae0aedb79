import { type Actor, authorise } from '../domain/actor.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import { defineStatement } from '../graph/statement.js';

export interface Account {
  readonly accountId: string;
  /** Epoch milliseconds; `undefined` while only other records named it. */
  readonly createdAt: number | undefined;
  readonly status: string | undefined;
  readonly country: string | undefined;
  readonly timeZone: string | undefined;
  readonly pathway: string | undefined;
  readonly organization: string | undefined;
  readonly emailDomain: string | undefined;
  readonly paying: boolean | undefined;
}

const byId = defineStatement<{ accountIds: readonly string[] }, Account>({
  file: 'account/by-id',
  mode: 'READ',
  row: (row) => ({
    accountId: row.text('accountId'),
    createdAt: row.optionalInteger('createdAt'),
    status: row.optionalText('status'),
    country: row.optionalText('country'),
    timeZone: row.optionalText('timeZone'),
    pathway: row.optionalText('pathway'),
    organization: row.optionalText('organization'),
    emailDomain: row.optionalText('emailDomain'),
    paying: row.optionalBoolean('paying'),
  }),
});

/** Accounts by id; those that no record named are missing. */
export async function accountsById(
  actor: Actor,
  graph: Graph,
  accountIds: readonly string[],
  options: RunOptions = {},
): Promise<ReadonlyMap<string, Account>> {
  authorise(actor, 'READ');
  const accounts = await graph.read(byId, { accountIds }, options);
  return new Map(accounts.map((account) => [account.accountId, account]));
}
