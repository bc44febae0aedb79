import { createReadStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTruth } from '../../src/evaluation/truth-csv.js';
import { generate } from '../../src/generate/generate.js';
import { worldNamed } from '../../src/generate/worlds/registry.js';

export interface MadeWorld {
  /** The records as they are sent. */
  readonly lines: readonly object[];
  /** Accounts of planted rings, sorted. */
  readonly ringAccounts: readonly string[];
  /** The planted ring of an account that is in one. */
  readonly ringOf: ReadonlyMap<string, string>;
  /** What an account is, such as `household`. */
  readonly kindOf: ReadonlyMap<string, string>;
}

/** A generated world with its truth, read back from the files that the generator writes. */
export async function makeWorld(
  name: string,
  options: { readonly seed: string; readonly innocents: number; readonly ringAccounts: number },
): Promise<MadeWorld> {
  const out = await mkdtemp(join(tmpdir(), 'ringtrace-world-'));
  try {
    await generate(worldNamed(name), {
      ...options,
      window: { startMs: Date.UTC(2026, 3, 22), days: 45 },
      settings: [],
      drop: [],
      out,
      signal: new AbortController().signal,
      onProgress: () => {},
    });
    const text = await readFile(join(out, 'events.ndjson'), 'utf8');
    const { truth } = await readTruth(createReadStream(join(out, 'truth.csv')));
    const accounts = [...truth];
    return {
      lines: text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as object),
      ringAccounts: accounts
        .flatMap(([accountId, { ring }]) => (ring === undefined ? [] : [accountId]))
        .sort(),
      ringOf: new Map(
        accounts.flatMap(([accountId, { ring }]) => (ring === undefined ? [] : [[accountId, ring] as const])),
      ),
      kindOf: new Map(accounts.map(([accountId, { kind }]) => [accountId, kind ?? ''])),
    };
  } finally {
    await rm(out, { recursive: true });
  }
}
