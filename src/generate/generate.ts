import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../domain/failure.js';
import { emitWorld } from './emit.js';
import { createManifest, type Manifest } from './manifest.js';
import { planWorld, type WorldRequest } from './plan-world.js';
import { createTally } from './tally.js';
import { truthRows } from './truth.js';
import type { World } from './world.js';
import { writeLines } from './write-lines.js';

export interface GenerateOptions extends WorldRequest {
  /** Directory of the three files; made when it does not exist, files in it are replaced. */
  readonly out: string;
  /** Identifier kinds that the lines shall not tell. */
  readonly drop: readonly string[];
  readonly signal: AbortSignal;
  readonly onProgress: (lines: number) => void;
}

/**
 * Writes `events.ndjson`, `truth.csv` and `manifest.json` of a world. The same world and options give the same bytes.
 * The plan is in memory (some hundred bytes an account); the lines never are.
 */
export async function generate(world: World, options: GenerateOptions): Promise<Manifest> {
  const planned = planWorld(world, options);
  const { tally, counts } = createTally(planned);
  await makeDirectory(options.out);
  const texts = emitWorld(planned, new Set(options.drop), tally);
  const events = await writeLines(
    join(options.out, 'events.ndjson'),
    texts,
    options.signal,
    options.onProgress,
  );
  const truth = await writeLines(
    join(options.out, 'truth.csv'),
    truthRows(planned, counts.byAccount),
    options.signal,
    () => {},
  );
  const manifest = createManifest(planned, options, options.drop, counts, events, truth);
  await writeFile(join(options.out, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

async function makeDirectory(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (cause) {
    throw new Failure('USAGE', 'The directory of --out cannot be made; name another', { cause });
  }
}
