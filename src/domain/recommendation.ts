import type { MemberRole } from './ring.js';

/** What is recommended against an account, from mild to hard. The platform decides and acts. */
export const STEPS = ['review', 'limit', 'suspend'] as const;
export type Step = (typeof STEPS)[number];

/**
 * Why: tied by several channels and as good as certain; tied by several channels; tied by one channel alone; given
 * back after an earlier act, so that a person must look.
 */
export type ReasonCode = 'SEVERAL_CHANNELS_CERTAIN' | 'SEVERAL_CHANNELS' | 'ONE_CHANNEL' | 'RESTORED_BEFORE';

export interface Recommendation {
  readonly step: Step;
  readonly reason: ReasonCode;
}

export interface ActionCase {
  readonly role: MemberRole;
  readonly confidence: number;
  /** What was done about the account last. */
  readonly lastAction: string | undefined;
}

/**
 * From this posterior on the hardest step is recommended: at most one account in a thousand is there wrongly. Members
 * are taken in at one in a hundred. Judgement: whoever is limited can still answer, whoever is suspended hardly.
 */
const SUSPEND_CONFIDENCE = 0.999;
const ENDED = ['banned', 'suspended'];

/** `undefined`: the account was banned or suspended already, and nothing was taken back since. */
export function recommend({ role, confidence, lastAction }: ActionCase): Recommendation | undefined {
  if (lastAction !== undefined && ENDED.includes(lastAction)) return undefined;
  if (lastAction === 'restored') return { step: 'review', reason: 'RESTORED_BEFORE' };
  if (role === 'ATTACHED') return { step: 'review', reason: 'ONE_CHANNEL' };
  return confidence >= SUSPEND_CONFIDENCE
    ? { step: 'suspend', reason: 'SEVERAL_CHANNELS_CERTAIN' }
    : { step: 'limit', reason: 'SEVERAL_CHANNELS' };
}
