import { keyParts } from '../../domain/canonical-identifier.js';
import type { RingIdentifier as Binding } from '../../rings/identifiers-page.js';
import type { ApiContext } from '../context.js';

export const RingIdentifier = {
  kind: ({ key }: Binding) => keyParts(key).kind,
  value: ({ key }: Binding) => keyParts(key).value,
  identifier: ({ key }: Binding, _: unknown, { loaders }: ApiContext) => loaders.identifier.load(key),
};
