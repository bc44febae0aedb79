import type { Channel } from '#graphql/graphql';
import { CHANNELS } from '../format/words.js';
import { ChannelMark } from './kind-mark.js';

/** The channels that bind a group, by sign and name. */
export function Channels({
  channels,
  short = false,
}: {
  readonly channels: readonly Channel[];
  readonly short?: boolean;
}) {
  if (channels.length === 0) return <span className="muted">none</span>;
  return (
    <span className="channels">
      {channels.map((channel) => (
        <span key={channel} title={CHANNELS[channel]}>
          <ChannelMark channel={channel} />
          <span className={short ? 'visually-hidden' : undefined}>{CHANNELS[channel]}</span>
        </span>
      ))}
    </span>
  );
}
