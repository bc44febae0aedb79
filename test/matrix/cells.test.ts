import { describe, expect, it } from 'vitest';
import { WORLDS } from '../../src/generate/worlds/registry.js';
import { plannedUnits } from './cells.js';

const namesOf = (units: ReturnType<typeof plannedUnits>) =>
  units.map(({ world, seed, innocents, ringAccounts, settings, variants }) => ({
    world: world.name,
    seed,
    innocents,
    ringAccounts,
    settings,
    variants: variants.map(({ name }) => name),
  }));

describe('the units of the matrix', () => {
  it('cover every world on two seeds, each with every channel missing once', () => {
    const units = plannedUnits({});
    for (const { name } of WORLDS) {
      const base = units.filter(({ world, settings }) => world.name === name && settings.length === 0);
      expect(namesOf(base).map(({ seed, variants }) => [seed, variants])).toEqual(
        ['7001', '7002'].map((seed) => [
          seed,
          ['base', 'without-payment', 'without-network', 'without-device', 'without-prompt'],
        ]),
      );
    }
  });

  it('double every confounder in four worlds', () => {
    const units = plannedUnits({ MATRIX_SEEDS: '1' });
    const worlds = new Set(
      units.filter(({ settings }) => settings.length > 0).map(({ world }) => world.name),
    );
    expect([...worlds].sort()).toEqual(['camouflage', 'device-farm', 'innocent', 'lazy-ring']);
    const doubled = units
      .filter(({ world }) => world.name === 'innocent')
      .flatMap(({ settings }) => settings);
    expect(doubled).toHaveLength(19);
  });

  it('take only what is named, and size the rings with the innocents', () => {
    const units = plannedUnits({
      MATRIX_WORLDS: 'slow-drip, innocent',
      MATRIX_SEEDS: 'a',
      MATRIX_VARIANTS: 'without-prompt,base,double-launch_wave',
      MATRIX_ACCOUNTS: '2000',
    });
    const both = { seed: 'a', innocents: 2000 };
    const plain = { ...both, settings: [], variants: ['without-prompt', 'base'] };
    const waves = { ...both, variants: ['double-launch_wave'] };
    expect(namesOf(units)).toEqual([
      { ...plain, world: 'slow-drip', ringAccounts: 300 },
      { ...waves, world: 'slow-drip', ringAccounts: 300, settings: ['share.launch_wave=0.3'] },
      { ...plain, world: 'innocent', ringAccounts: 0 },
      { ...waves, world: 'innocent', ringAccounts: 0, settings: ['share.launch_wave=0.06'] },
    ]);
  });

  it('move a parameter of detection on the world that is there', () => {
    const [unit, ...others] = plannedUnits({
      MATRIX_WORLDS: 'innocent',
      MATRIX_SEEDS: 'a',
      MATRIX_VARIANTS: 'base,set-density=2e-5',
    });
    expect(others).toEqual([]);
    expect(unit!.variants.map(({ parameters }) => parameters)).toEqual([[], ['density=2e-5']]);
  });

  it('refuse a variant that does not exist', () => {
    expect(() => plannedUnits({ MATRIX_VARIANTS: 'double-nobody' })).toThrow(/No such variant/);
  });
});
