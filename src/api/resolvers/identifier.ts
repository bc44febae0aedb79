import { keyParts } from '../../domain/canonical-identifier.js';
import type { IdentifierRing as OfRing } from '../../identifiers/identifier-rings.js';
import type { Identifier as IdentifierRecord } from '../../identifiers/identifiers-by-key.js';
import { type PageArguments, toPageRequest } from '../arguments.js';
import type { ApiContext } from '../context.js';
import { toGlobalId } from '../global-id.js';
import { identifierAccounts } from '../link-connections.js';

export const Identifier = {
  id: ({ key }: IdentifierRecord) => toGlobalId('Identifier', key),
  kind: ({ key }: IdentifierRecord) => keyParts(key).kind,
  value: ({ key }: IdentifierRecord) => keyParts(key).value,

  accounts: (identifier: IdentifierRecord, args: PageArguments, { loaders }: ApiContext) =>
    identifierAccounts(identifier, toPageRequest(args), loaders),

  rings: async ({ key }: IdentifierRecord, _: unknown, { loaders }: ApiContext) =>
    (await loaders.identifierRings.load(key)) ?? [],
};

export const IdentifierRing = {
  ring: ({ versionId }: OfRing, _: unknown, { loaders }: ApiContext) => loaders.ringVersion.load(versionId),
};
