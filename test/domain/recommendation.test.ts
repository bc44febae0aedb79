import { describe, expect, it } from 'vitest';
import { recommend } from '../../src/domain/recommendation.js';

const core = { role: 'CORE', confidence: 0.9999, lastAction: undefined } as const;

describe('what is recommended against an account', () => {
  it('is to suspend a core member that is as good as certain', () => {
    expect(recommend(core)).toEqual({ step: 'suspend', reason: 'SEVERAL_CHANNELS_CERTAIN' });
  });

  it('is to limit a core member that is less than certain', () => {
    expect(recommend({ ...core, confidence: 0.998 })).toEqual({ step: 'limit', reason: 'SEVERAL_CHANNELS' });
  });

  it('is a review of an attached member, however probable', () => {
    expect(recommend({ ...core, role: 'ATTACHED' })).toEqual({ step: 'review', reason: 'ONE_CHANNEL' });
  });

  it('is a review where an earlier act was taken back', () => {
    expect(recommend({ ...core, lastAction: 'restored' })).toEqual({
      step: 'review',
      reason: 'RESTORED_BEFORE',
    });
  });

  it('is nothing where the account was banned or suspended already, and as before after a challenge', () => {
    expect([
      recommend({ ...core, lastAction: 'banned' }),
      recommend({ ...core, lastAction: 'suspended' }),
      recommend({ ...core, lastAction: 'challenged' })?.step,
    ]).toEqual([undefined, undefined, 'suspend']);
  });
});
