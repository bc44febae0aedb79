import type { LinkPathsAnswer } from '../../accounts/link-path.js';
import { LINK_PATH_BOUNDS, type PathCut } from '../../accounts/walk-between.js';
import { keyParts } from '../../domain/canonical-identifier.js';
import type { LinkPath as Path, LinkStep as Step } from '../../domain/link-path/link-paths.js';
import { noPathSentence, pathSentence } from '../../domain/link-path/link-sentence.js';
import type { SharedValue as Shared } from '../../domain/link-path/pair-evidence.js';
import type { ApiContext } from '../context.js';

/** Beyond the twelve that may count, three of each channel. */
const SHOWN_VALUES = 20;

export const LinkPaths = {
  from: ({ from }: LinkPathsAnswer, _: unknown, { loaders }: ApiContext) => loaders.account.load(from),
  to: ({ to }: LinkPathsAnswer, _: unknown, { loaders }: ApiContext) => loaders.account.load(to),
  sentence: ({ paths: [first], from, to, maxHops }: LinkPathsAnswer) =>
    first ? pathSentence(first) : noPathSentence(from, to, maxHops, LINK_PATH_BOUNDS.mostHolders),
  degreeBound: () => LINK_PATH_BOUNDS.mostHolders,
  popularShared: ({ popularShared }: LinkPathsAnswer, _: unknown, { loaders }: ApiContext) =>
    loaders.identifier.loadMany([...popularShared]),
  popularSharedCount: ({ popularCount }: LinkPathsAnswer) => popularCount,
  notWalkedCount: ({ notWalked }: LinkPathsAnswer) => notWalked,
  accountTotal: ({ accounts }: LinkPathsAnswer) => accounts,
};

export const LinkPath = {
  hops: ({ steps }: Path) => steps.length,
  sentence: pathSentence,
};

export const LinkStep = {
  from: ({ from }: Step, _: unknown, { loaders }: ApiContext) => loaders.account.load(from),
  to: ({ to }: Step, _: unknown, { loaders }: ApiContext) => loaders.account.load(to),
  shared: ({ shared }: Step) => shared.slice(0, SHOWN_VALUES),
  sharedCount: ({ shared }: Step) => shared.length,
};

export const SharedValue = {
  value: ({ key }: Shared) => keyParts(key).value,
  identifier: ({ key }: Shared, _: unknown, { loaders }: ApiContext) => loaders.identifier.load(key),
  overlapFrom: ({ overlap }: Shared) => overlap?.from,
  overlapTo: ({ overlap }: Shared) => overlap?.to,
};

export const LinkPathCut = { count: ({ cut }: PathCut) => cut };
