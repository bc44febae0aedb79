import type { RingMember as Member } from '../../rings/members-page.js';
import type { ApiContext } from '../context.js';

export const RingMember = {
  // Of a forgotten one there is nothing to load: all that is left is its name in this run.
  account: ({ accountId, forgotten }: Member, _: unknown, { loaders }: ApiContext) =>
    forgotten ? { accountId } : loaders.account.load(accountId),
};
