import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { Failure } from '../../src/domain/failure.js';
import { type Graph, openGraph } from '../../src/graph/graph.js';
import { type Lease, withLease } from '../../src/graph/lease.js';
import { migrate } from '../../src/graph/migrations.js';
import { openDriver } from '../testkit/dump.js';

const connection = inject('connection');
const LEASE_LOST = new Failure('LEASE_LOST', 'Another process took over the promotion');

let graph: Graph;
beforeAll(async () => {
  graph = openGraph(connection);
  await migrate(graph);
});
beforeEach(forgetLeases);
afterAll(() => graph.close());

describe('a lease', () => {
  it('is held by one at a time, and the other is told at once when it does not wait', async () => {
    await withLease(graph, 'promotion', {}, async () => {
      await expect(withLease(graph, 'promotion', { waitMs: 0 }, async () => 'taken')).rejects.toEqual(
        new Failure('LEASE_HELD', 'Another process holds the promotion'),
      );
    });
  });

  it('does not stand in the way of another one', async () => {
    const both = withLease(graph, 'promotion', {}, () =>
      withLease(graph, 'detection', {}, async () => 'both'),
    );
    expect(await both).toBe('both');
  });

  it('is given back at the end, whatever the outcome, and its token grows with every holder', async () => {
    const tokenOf = async (lease: Lease) => lease.token;
    expect(await withLease(graph, 'promotion', {}, tokenOf)).toBe(1);
    const failing = withLease(graph, 'promotion', {}, async () => {
      throw new Failure('INTERNAL', 'The work failed');
    });
    await expect(failing).rejects.toEqual(new Failure('INTERNAL', 'The work failed'));
    expect(await withLease(graph, 'promotion', {}, tokenOf)).toBe(3);
  });

  it('lets no two of many hold it together, and all of them in the end', async () => {
    let inside = 0;
    const tokens = await Promise.all(
      Array.from({ length: 4 }, () =>
        withLease(graph, 'promotion', { waitMs: 60_000 }, async ({ token }) => {
          inside += 1;
          expect(inside).toBe(1);
          await sleep(20);
          inside -= 1;
          return token;
        }),
      ),
    );
    expect(tokens.sort()).toEqual([1, 2, 3, 4]);
  });

  it('is proved while held, and stays held until the commit of that transaction', async () => {
    const waiting = withLease(graph, 'promotion', {}, async (lease) => {
      let committed = false;
      const thief = { current: Promise.resolve(-1) };
      await graph.write('test/proof', async (tx) => {
        await lease.prove(tx);
        thief.current = withLease(graph, 'promotion', { ttlMs: -1 }, async ({ token }) => {
          expect(committed).toBe(true);
          return token;
        });
        await sleep(300);
        committed = true;
      });
      return thief.current;
    });
    expect(await waiting).toBe(2);
  });

  it('that lapsed is taken over, and its holder can prove nothing any more', async () => {
    await withLease(graph, 'promotion', {}, async (old) => {
      const taken = await withLease(graph, 'promotion', { ttlMs: -1 }, async (lease) => {
        await graph.write('test/proof', lease.prove);
        await expect(graph.write('test/proof', old.prove)).rejects.toEqual(LEASE_LOST);
        return lease.token;
      });
      expect(taken).toBe(old.token + 1);
    });
  });

  it('that was taken over is not given back by its old holder', async () => {
    await withLease(graph, 'promotion', {}, async () => {
      await seize('promotion', 'another');
    });
    await expect(withLease(graph, 'promotion', {}, async () => 'taken')).rejects.toMatchObject({
      code: 'LEASE_HELD',
    });
  });

  it('ends what its holder writes when it was lost in between', async () => {
    const write = withLease(graph, 'promotion', {}, async (lease) => {
      await seize('promotion', 'another');
      await graph.write('test/proof', lease.prove);
    });
    await expect(write).rejects.toEqual(LEASE_LOST);
  });

  it('is waited for until the signal says otherwise', async () => {
    await withLease(graph, 'promotion', {}, async () => {
      const stop = AbortSignal.timeout(100);
      const waiting = withLease(graph, 'promotion', { waitMs: 60_000, signal: stop }, async () => 'taken');
      await expect(waiting).rejects.toMatchObject({ name: 'TimeoutError' });
    });
  });
});

async function forgetLeases(): Promise<void> {
  const driver = openDriver(connection);
  await driver.executeQuery('MATCH (lease:Lease) DELETE lease');
  await driver.close();
}

/** Another process takes the lease, as after a pause longer than its time to live. */
async function seize(name: string, holder: string): Promise<void> {
  const driver = openDriver(connection);
  await driver.executeQuery(
    'MATCH (lease:Lease {name: $name}) SET lease.token = lease.token + 1, lease.holder = $holder, lease.renewedAt = timestamp()',
    { name, holder },
  );
  await driver.close();
}
