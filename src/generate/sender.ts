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

export function toSender({ addresses, devices, behaviour }: AccountPlan, id: string, days: number): Sender {
  return {
    head: `","accountId":"${id}","at":"`,
    sources: addresses.map(({ source }) => source),
    shares: addresses.map(({ share }) => share),
    fromDays: addresses.map((use) => use.days?.[0] ?? 0),
    toDays: addresses.map((use) => use.days?.[1] ?? days),
    devices,
    capabilities: behaviour.capabilities,
    models: behaviour.models,
    newModelShare: behaviour.newModelShare,
    newModelRampMs: behaviour.newModelRampHours * HOUR_MS,
    prompts: behaviour.prompts,
  };
}

/** One of the addresses in use on the day, by shares; any of them when none is, `undefined` when there are none. */
export function chooseSource(sender: Sender, day: number, random: Random): AddressSource | undefined {
  const { sources, shares, fromDays, toDays } = sender;
  if (sources.length <= 1) return sources[0];
  let total = 0;
  for (let i = 0; i < sources.length; i++) if (fromDays[i]! <= day && day < toDays[i]!) total += shares[i]!;
  if (total === 0) return sources[random.below(sources.length)];
  let left = random.next() * total;
  let chosen = 0;
  for (let i = 0; i < sources.length && left >= 0; i++) {
    if (fromDays[i]! > day || day >= toDays[i]!) continue;
    chosen = i;
    left -= shares[i]!;
  }
  return sources[chosen];
}
