import type { RingMember as Member } from '../../rings/members-page.js';
import type { ApiContext } from '../context.js';

export const RingMember = {
  account: ({ accountId }: Member, _: unknown, { loaders }: ApiContext) => loaders.account.load(accountId),
};
