import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { DatabaseLayout } from './database-layout.js';

const ALL = { recursive: true, force: true } as const;

/**
 * Moves the data of a stopped database aside. When data lies there already, a restore died half way: that is kept, and
 * what it left goes.
 */
export async function setAside(layout: DatabaseLayout): Promise<void> {
  for (const [place, before] of places(layout)) {
    await mkdir(dirname(before), { recursive: true, mode: 0o700 });
    if (existsSync(before)) await rm(place, ALL);
    else if (existsSync(place)) await rename(place, before);
  }
}

/**
 * Puts what was set aside back in its place. `all` was set aside: then what stands there now is what a restore has left,
 * and goes also where there was nothing before.
 */
export async function putBack(layout: DatabaseLayout, all: boolean): Promise<void> {
  for (const [place, before] of places(layout)) {
    if (all || existsSync(before)) await rm(place, ALL);
    if (existsSync(before)) await rename(before, place);
  }
  await dropAside(layout);
}

/** Deletes what was set aside. */
export async function dropAside(layout: DatabaseLayout): Promise<void> {
  await rm(dirname(layout.storeBefore), ALL);
}

function places(layout: DatabaseLayout): readonly (readonly [string, string])[] {
  return [
    [layout.store, layout.storeBefore],
    [layout.transactions, layout.transactionsBefore],
  ];
}
