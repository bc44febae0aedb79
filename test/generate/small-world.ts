import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type GenerateOptions, generate } from '../../src/generate/generate.js';
import type { Manifest } from '../../src/generate/manifest.js';
import { type PlannedWorld, planWorld } from '../../src/generate/plan-world.js';
import { worldNamed } from '../../src/generate/worlds/registry.js';

const WINDOW = { startMs: Date.UTC(2026, 3, 22), days: 45 };

/** Writes a small world into a directory that goes away with the test. */
export async function writeSmallWorld(
  name: string,
  options: Partial<GenerateOptions> = {},
): Promise<{ readonly dir: string; readonly manifest: Manifest }> {
  const dir = await mkdtemp(join(tmpdir(), 'ringtrace-world-'));
  onTestFinished(() => rm(dir, { recursive: true }));
  const manifest = await generate(worldNamed(name), {
    seed: '1',
    window: WINDOW,
    innocents: 600,
    ringAccounts: 120,
    settings: [],
    drop: [],
    out: dir,
    signal: new AbortController().signal,
    onProgress: () => {},
    ...options,
  });
  return { dir, manifest };
}

/** A world's plan without its lines. */
export function planSmallWorld(name: string, innocents: number, ringAccounts = 120): PlannedWorld {
  return planWorld(worldNamed(name), { seed: '1', window: WINDOW, innocents, ringAccounts, settings: [] });
}
