import type { World } from '../../src/generate/world.js';
import { WORLDS, worldNamed } from '../../src/generate/worlds/registry.js';
import { usualVariants, type Variant, variantNamed } from './variants.js';

/** A world to be made and taken in once, and the variants that are measured on it. */
export interface Unit {
  readonly world: World;
  readonly seed: string;
  readonly innocents: number;
  readonly ringAccounts: number;
  readonly settings: readonly string[];
  readonly variants: readonly Variant[];
}

/** Seeds on which nothing was tuned. */
const USUAL_SEEDS = '7001,7002';

interface Sizes {
  readonly innocents: number | undefined;
  readonly ringAccounts: number | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * What is to be measured: every world, seed and variant, or those named in MATRIX_WORLDS, MATRIX_SEEDS and
 * MATRIX_VARIANTS, with commas. MATRIX_ACCOUNTS sets the innocents of each world; its rings grow or shrink alike, or
 * hold MATRIX_RING_ACCOUNTS accounts.
 */
export function plannedUnits(environment: Environment): readonly Unit[] {
  const worlds = listOf(environment.MATRIX_WORLDS).map(worldNamed);
  const seeds = listOf(environment.MATRIX_SEEDS || USUAL_SEEDS);
  const named = listOf(environment.MATRIX_VARIANTS);
  const sizes = {
    innocents: numberOf(environment.MATRIX_ACCOUNTS),
    ringAccounts: numberOf(environment.MATRIX_RING_ACCOUNTS),
  };
  return (worlds.length > 0 ? worlds : WORLDS).flatMap((world) => {
    const variants = (named.length > 0 ? named : usualVariants(world)).map((name) =>
      variantNamed(name, world),
    );
    return seeds.flatMap((seed) => unitsOf(world, seed, sizes, variants));
  });
}

/** Variants that differ only in what detection sees share one world. */
function unitsOf(world: World, seed: string, sizes: Sizes, variants: readonly Variant[]): readonly Unit[] {
  const innocents = sizes.innocents ?? world.innocents;
  const ringAccounts = sizes.ringAccounts ?? Math.round((world.ringAccounts * innocents) / world.innocents);
  const bySettings = new Map<string, Variant[]>();
  for (const variant of variants) {
    const key = variant.settings.join(' ');
    bySettings.set(key, [...(bySettings.get(key) ?? []), variant]);
  }
  return [...bySettings.values()].map((ofUnit) => ({
    world,
    seed,
    innocents,
    ringAccounts,
    settings: ofUnit[0]!.settings,
    variants: ofUnit,
  }));
}

function numberOf(text: string | undefined): number | undefined {
  return text ? Number(text) : undefined;
}

function listOf(text = ''): readonly string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
