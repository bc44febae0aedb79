import type { Account as AccountRecord } from '../../accounts/accounts-by-id.js';
import type { AccountLink as Link } from '../../accounts/link-pages.js';
import type { Membership } from '../../accounts/memberships.js';
import type { IdentifierKind } from '../../domain/identifier-kind.js';
import {
  type Maybe,
  type PageArguments,
  type RangeArguments,
  toDayRange,
  toPageRequest,
} from '../arguments.js';
import type { ApiContext } from '../context.js';
import { toGlobalId } from '../global-id.js';
import { accountLinks } from '../link-connections.js';
import type { ShownMember } from './member-grounds.js';

export const Account = {
  id: ({ accountId }: AccountRecord) => toGlobalId('Account', accountId),

  rings: async ({ accountId }: AccountRecord, _: unknown, { loaders }: ApiContext) =>
    (await loaders.memberships.load(accountId)) ?? [],

  volume: ({ accountId }: AccountRecord, args: RangeArguments, { loaders }: ApiContext) =>
    loaders.accountCells(accountId, toDayRange(args)),

  links: async (
    { accountId }: AccountRecord,
    args: PageArguments & { readonly kind?: Maybe<IdentifierKind> },
    { loaders }: ApiContext,
  ) => {
    const kinds = args.kind ? [args.kind] : null;
    return accountLinks(accountId, kinds, toPageRequest(args), loaders);
  },
};

export const AccountMembership = {
  ring: ({ versionId }: Membership, _: unknown, { loaders }: ApiContext) =>
    loaders.ringVersion.load(versionId),
  member: ({ versionId, member }: Membership): ShownMember => ({ ...member, versionId }),
};

export const AccountLink = {
  identifier: ({ key }: Link, _: unknown, { loaders }: ApiContext) => loaders.identifier.load(key),
  account: ({ accountId }: Link, _: unknown, { loaders }: ApiContext) => loaders.account.load(accountId),
  bits: ({ accountId, key }: Link, _: unknown, { loaders }: ApiContext) =>
    loaders.linkBits({ accountId, key }, null),
};
