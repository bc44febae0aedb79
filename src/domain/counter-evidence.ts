import { DEFAULT_PARAMETERS } from './detection/parameters.js';
import type { Channel } from './identifier-kind.js';
import type { ChannelBits, Judgement } from './ring.js';

/** Measures that speak for a harmless group from their threshold on; all others speak against it from theirs. */
const HARMLESS_FROM: ReadonlySet<string> = new Set(['declaredTogether']);
/** On one device a group is a farm; on several it is nothing in particular. */
const NEUTRAL_BELOW: ReadonlySet<string> = new Set(['onOneDevice']);

/** The judgements on a group that do not speak for a ring: what stayed short, and what a harmless group shows. */
export function counterJudgements(judgements: readonly Judgement[]): readonly Judgement[] {
  return judgements.filter(({ name, value, threshold }) => {
    if (threshold === undefined) return false;
    if (HARMLESS_FROM.has(name)) return value >= threshold;
    return value < threshold && !NEUTRAL_BELOW.has(name);
  });
}

/** Channels that bind a group and do not tie the member. */
export function silentChannels(bits: ChannelBits, channels: readonly Channel[]): readonly Channel[] {
  return channels.filter((channel) => bits[channel] < DEFAULT_PARAMETERS.channelBits);
}
