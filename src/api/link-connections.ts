import type { AccountLink } from '../accounts/link-pages.js';
import type { IdentifierKind } from '../domain/identifier-kind.js';
import type { Identifier } from '../identifiers/identifiers-by-key.js';
import { type Connection, toConnection } from './connection.js';
import type { ApiContext } from './context.js';
import { fromGlobalId } from './global-id.js';
import type { Loaders } from './loaders.js';

interface PageRequest {
  readonly first: number;
  readonly after: string | undefined;
}
type Kinds = readonly IdentifierKind[] | null;

/** A page of the identifiers that an account showed. */
export async function accountLinks(
  accountId: string,
  kinds: Kinds,
  { first, after }: PageRequest,
  loaders: Loaders,
): Promise<Connection<AccountLink>> {
  const page = await loaders.links({ ownerId: accountId, after }, { first, kinds });
  return toConnection(page, () => loaders.linkCount(accountId, { kinds }));
}

/** A page of the accounts that showed an identifier. */
export async function identifierAccounts(
  { key, degree }: Identifier,
  { first, after }: PageRequest,
  loaders: Loaders,
): Promise<Connection<AccountLink>> {
  const page = await loaders.identifierAccounts({ ownerId: key, after }, { first });
  return toConnection(page, () => degree);
}

/** A page of what lies next to an account or an identifier; null for anything else, and for what does not exist. */
export async function expandNode(
  id: string,
  kinds: Kinds,
  page: PageRequest,
  { loaders }: ApiContext,
): Promise<Connection<AccountLink> | null> {
  const known = fromGlobalId(id);
  if (known?.type === 'Account') {
    const account = await loaders.account.load(known.rawId);
    return account ? accountLinks(account.accountId, kinds, page, loaders) : null;
  }
  if (known?.type !== 'Identifier') return null;
  const identifier = await loaders.identifier.load(known.rawId);
  return identifier ? identifierAccounts(identifier, page, loaders) : null;
}
