import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from '../../src/generate/generate.js';
import { worldNamed } from '../../src/generate/worlds/registry.js';
import type { Graph } from '../../src/graph/graph.js';
import { ingest } from '../../src/ingest/ingest.js';
import { promote } from '../../src/ingest/promotion.js';
import { SEED_NOW } from '../testkit/seed.js';

interface CampaignSize {
  readonly ringAccounts: number;
  readonly innocents: number;
}

/** Loads a generated campaign, through a file as it may be larger than memory. */
export async function loadCampaign(graph: Graph, size: CampaignSize): Promise<void> {
  const out = await mkdtemp(join(tmpdir(), 'ringtrace bench '));
  try {
    await generate(worldNamed('seed-campaign'), {
      ...size,
      seed: '7',
      window: { startMs: Date.UTC(2026, 3, 22), days: 45 },
      settings: [],
      drop: [],
      out,
      signal: new AbortController().signal,
      onProgress: () => {},
    });
    await ingest(graph, createReadStream(join(out, 'events.ndjson')), {
      clock: () => SEED_NOW,
      dedupDays: 400,
    });
    await promote(graph);
  } finally {
    await rm(out, { recursive: true });
  }
}
