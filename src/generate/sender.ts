import { HOUR_MS } from '../domain/time.js';
import type { AccountPlan, AddressSource, PromptSource } from './account-plan.js';
import type { Random } from './random.js';
import type { Sampler } from './sampler.js';

/**
 * What is needed of an account for each of its lines, flat and always of the same shape: plans are put together in many
 * ways, and reading them millions of times costs a third more.
 */
export interface Sender {
  /** The part of a line that names the account, up to its time. */
  readonly head: string;
  readonly sources: readonly AddressSource[];
  /** The part of a line that tells of the network, for each source. */
  readonly networks: readonly string[];
  readonly shares: readonly number[];
  readonly fromDays: readonly number[];
  readonly toDays: readonly number[];
  readonly devices: readonly string[];
  readonly capabilities: Sampler<string>;
  readonly models: Sampler<string>;
  readonly newModelShare: number;
  readonly newModelRampMs: number;
  readonly prompts: PromptSource;
}

export function toSenders(
  plans: readonly AccountPlan[],
  ids: readonly string[],
  days: number,
): readonly Sender[] {
  const networkTexts = new Map<string, string>();
  /** One text for all sources of a network, since there are few networks and many accounts. */
  const networkText = ({ asn, ipClass }: AddressSource): string => {
    const text = `,"asn":${asn},"ipClass":"${ipClass}"`;
    const known = networkTexts.get(text) ?? text;
    networkTexts.set(known, known);
    return known;
  };
  return plans.map(({ addresses, devices, behaviour }, account) => ({
    head: `","accountId":"${ids[account]}","at":"`,
    sources: addresses.map(({ source }) => source),
    networks: addresses.map(({ source }) => networkText(source)),
    shares: addresses.map(({ share }) => share),
    fromDays: addresses.map((use) => use.days?.[0] ?? 0),
    toDays: addresses.map((use) => use.days?.[1] ?? days),
    devices,
    capabilities: behaviour.capabilities,
    models: behaviour.models,
    newModelShare: behaviour.newModelShare,
    newModelRampMs: behaviour.newModelRampHours * HOUR_MS,
    prompts: behaviour.prompts,
  }));
}

/** Which of the addresses is used on the day, by shares; any of them when none is in use, -1 when there are none. */
export function chooseSource(sender: Sender, day: number, random: Random): number {
  const { sources, shares, fromDays, toDays } = sender;
  if (sources.length <= 1) return sources.length - 1;
  let total = 0;
  for (let i = 0; i < sources.length; i++) if (fromDays[i]! <= day && day < toDays[i]!) total += shares[i]!;
  if (total === 0) return random.below(sources.length);
  let left = random.next() * total;
  let chosen = 0;
  for (let i = 0; i < sources.length && left >= 0; i++) {
    if (fromDays[i]! > day || day >= toDays[i]!) continue;
    chosen = i;
    left -= shares[i]!;
  }
  return chosen;
}
