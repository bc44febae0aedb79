import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type DatabaseLayout, databaseLayout } from '../../src/local-neo4j/database-layout.js';
import { dropAside, putBack, setAside } from '../../src/local-neo4j/store-aside.js';
import { temporaryDirectory } from './temporary-directory.js';

async function layoutWith(data: string | undefined): Promise<DatabaseLayout> {
  const layout = databaseLayout(await temporaryDirectory());
  await mkdir(layout.directory, { recursive: true });
  if (data !== undefined) await fill(layout, data);
  return layout;
}

async function fill({ store, transactions }: DatabaseLayout, data: string): Promise<void> {
  for (const folder of [store, transactions]) {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'data'), data);
  }
}

async function heldBy({ store, transactions }: DatabaseLayout): Promise<readonly (string | undefined)[]> {
  const read = (folder: string) => readFile(join(folder, 'data'), 'utf8').catch(() => undefined);
  return Promise.all([store, transactions].map(read));
}

describe('data that was set aside', () => {
  it('comes back in the place of what a restore left', async () => {
    const layout = await layoutWith('before');
    await setAside(layout);
    expect(await heldBy(layout)).toEqual([undefined, undefined]);
    await fill(layout, 'half a restore');
    await putBack(layout, true);
    expect(await heldBy(layout)).toEqual(['before', 'before']);
    expect(existsSync(dirname(layout.storeBefore))).toBe(false);
  });

  it('comes back when setting aside broke off between its two parts', async () => {
    const layout = await layoutWith('before');
    await setAside(layout);
    // The second part was not moved yet.
    await mkdir(layout.transactions, { recursive: true });
    await writeFile(join(layout.transactions, 'data'), 'before');
    await rm(layout.transactionsBefore, { recursive: true });
    await putBack(layout, false);
    expect(await heldBy(layout)).toEqual(['before', 'before']);
  });

  it('stays that of before the first of several restores that died', async () => {
    const layout = await layoutWith('before');
    await setAside(layout);
    await fill(layout, 'half a restore');
    await setAside(layout);
    await putBack(layout, true);
    expect(await heldBy(layout)).toEqual(['before', 'before']);
  });

  it('goes when the restore has ended well, and nothing comes back where there was nothing', async () => {
    const layout = await layoutWith('before');
    await setAside(layout);
    await fill(layout, 'restored');
    await dropAside(layout);
    expect(await heldBy(layout)).toEqual(['restored', 'restored']);
    const fresh = await layoutWith(undefined);
    await setAside(fresh);
    await fill(fresh, 'half a restore');
    await putBack(fresh, true);
    expect(await heldBy(fresh)).toEqual([undefined, undefined]);
  });
});
