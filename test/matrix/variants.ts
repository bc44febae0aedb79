import { CHANNELS, type Channel } from '../../src/domain/identifier-kind.js';
import { PARAMETER_NAMES, PARAMETERS, type ParameterName } from '../../src/generate/parameters.js';
import type { World } from '../../src/generate/world.js';

/** One way of changing a world before it is measured. */
export interface Variant {
  readonly name: string;
  /** Settings of the generator, as `--set` takes them. */
  readonly settings: readonly string[];
  /** A channel of which detection sees no link. */
  readonly without: Channel | undefined;
  /** Settings of detection, as `--set` takes them. */
  readonly parameters: readonly string[];
}

/** Confounders of one nature, doubled together; the share of people alone falls by what they gain. */
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  families: ['household', 'friends', 'shared_house', 'consultant'],
  companies: ['office', 'enterprise', 'remote_company', 'software_house', 'night_team'],
  operators: ['agency', 'reseller', 'benchmark'],
  networks: ['classroom', 'cafe', 'carrier', 'vpn', 'vpn_friends'],
  waves: ['launch_wave', 'education_wave'],
};

/** The worlds in which confounders are doubled: one without a ring, one easy, one of a single channel, the hardest. */
const DOUBLED_WORLDS = ['innocent', 'lazy-ring', 'device-farm', 'camouflage'];

/** How a variant's name says that it moves a parameter of detection. */
export const SETTING = 'set-';

const DROPS = CHANNELS.map((channel) => `without-${channel}`);
const DOUBLES = Object.keys(FAMILIES).map((family) => `double-${family}`);

/** The variants of a world that are measured unless others are named. */
export function usualVariants(world: World): readonly string[] {
  return ['base', ...DROPS, ...(DOUBLED_WORLDS.includes(world.name) ? DOUBLES : [])];
}

/** `base`, `without-CHANNEL`, `double-FAMILY`, `double-KIND` for one kind of confounder, or `set-PARAMETER=VALUE`. */
export function variantNamed(name: string, world: World): Variant {
  const unchanged = { name, settings: [], without: undefined, parameters: [] };
  if (name === 'base') return unchanged;
  if (name.startsWith(SETTING)) return { ...unchanged, parameters: [name.slice(SETTING.length)] };
  const without = CHANNELS.find((channel) => name === `without-${channel}`);
  if (without) return { ...unchanged, without };
  const doubled = name.replace(/^double-/, '');
  const shares = (FAMILIES[doubled] ?? [doubled]).map((kind) => shareNamed(`share.${kind}`));
  return { ...unchanged, settings: shares.map((share) => doubledShare(share, world)) };
}

function shareNamed(name: string): ParameterName {
  const share = PARAMETER_NAMES.find((known) => known === name);
  if (!share)
    throw new Error(
      'No such variant: base, without-CHANNEL, double-FAMILY, double-KIND or set-PARAMETER=VALUE',
    );
  return share;
}

function doubledShare(share: ParameterName, { parameters }: World): string {
  return `${share}=${2 * (parameters[share] ?? PARAMETERS[share].value)}`;
}
