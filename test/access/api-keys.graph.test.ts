import { beforeEach, describe, expect, inject, it } from 'vitest';
import { createKey, type KeyRequest } from '../../src/access/create-key.js';
import { revokeKey, rotateKey } from '../../src/access/end-key.js';
import { KEY_CACHE_MS, type KeyCheck, openKeyCheck } from '../../src/access/key-check.js';
import { hasValidKeys, listKeys } from '../../src/access/stored-keys.js';
import { DAY_MS, HOUR_MS } from '../../src/domain/time.js';
import { openDriver } from '../testkit/dump.js';
import { freshGraph } from '../testkit/fresh-graph.js';
import { SEED_NOW } from '../testkit/seed.js';
import { TESTER } from '../testkit/tester.js';

const connection = inject('connection');
const graph = freshGraph(connection);
let now: number;
let check: KeyCheck;
beforeEach(() => {
  now = SEED_NOW;
  check = openKeyCheck(graph, () => now);
});

const make = (request: Partial<KeyRequest> = {}) =>
  createKey(TESTER, graph, { role: 'analyst', name: 'a key', expiresAt: undefined, ...request }, now);

describe('an API key', () => {
  it('opens the door to its holder, with its role', async () => {
    const { prefix, text } = await make();
    expect(text).toMatch(new RegExp(`^rt_${prefix}_[\\w-]{43}$`));
    expect(await check(text)).toEqual({ kind: 'KEY', id: prefix, roles: ['analyst'] });
    expect(await check(`${text.slice(0, -1)}${text.endsWith('A') ? 'B' : 'A'}`)).toBeUndefined();
  });

  it('is nowhere in the database', async () => {
    const { text } = await make();
    const driver = openDriver(connection);
    const { records } = await driver.executeQuery('MATCH (n) RETURN properties(n) AS kept');
    await driver.close();
    expect(JSON.stringify(records.map((record) => record.get('kept') as unknown))).not.toContain(
      text.slice(16),
    );
  });

  it('expires when it was said to', async () => {
    const { text } = await make({ expiresAt: now + DAY_MS });
    now += DAY_MS - 1;
    expect(await check(text)).toBeDefined();
    now += 1;
    expect(await check(text)).toBeUndefined();
  });

  it('is listed with what is kept of it, and the hour of its use', async () => {
    const first = await make({ name: 'first', expiresAt: now + DAY_MS });
    now += 1_000;
    const second = await make({ name: 'second', role: 'ingest' });
    now += HOUR_MS;
    await check(second.text);
    const unset = { revokedAt: undefined, lastUsedAt: undefined, replacedBy: undefined };
    const expected = [
      {
        ...unset,
        prefix: first.prefix,
        name: 'first',
        role: 'analyst',
        createdAt: SEED_NOW,
        expiresAt: SEED_NOW + DAY_MS,
      },
      {
        ...unset,
        prefix: second.prefix,
        name: 'second',
        role: 'ingest',
        createdAt: SEED_NOW + 1_000,
        expiresAt: undefined,
        lastUsedAt: SEED_NOW + HOUR_MS,
      },
    ];
    await expect.poll(() => listKeys(TESTER, graph)).toEqual(expected);
  });

  it('is made by admins alone, with a name, for a time to come', async () => {
    const viewer = { ...TESTER, roles: ['analyst'] as const };
    const request: KeyRequest = { role: 'viewer', name: 'x', expiresAt: undefined };
    await expect(createKey(viewer, graph, request, now)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(make({ name: ' ' })).rejects.toMatchObject({ code: 'USAGE' });
    await expect(make({ expiresAt: now })).rejects.toMatchObject({ code: 'USAGE' });
    expect(await listKeys(TESTER, graph)).toEqual([]);
  });
});

describe('a revoked key', () => {
  it('is refused once what a server has cached of it has run out', async () => {
    expect(KEY_CACHE_MS).toBeLessThanOrEqual(30_000);
    const { prefix, text } = await make();
    expect(await check(text)).toBeDefined();
    await revokeKey(TESTER, graph, prefix, now);
    now += KEY_CACHE_MS;
    expect(await check(text)).toBeUndefined();
  });

  it('does not come back when the clock is set back', async () => {
    const { prefix, text } = await make();
    expect(await check(text)).toBeDefined();
    await revokeKey(TESTER, graph, prefix, now);
    now -= HOUR_MS;
    expect(await check(text)).toBeUndefined();
  });

  it('is revoked once', async () => {
    const { prefix } = await make();
    await revokeKey(TESTER, graph, prefix, now);
    await expect(revokeKey(TESTER, graph, prefix, now)).rejects.toThrow('This API key is revoked already');
    await expect(revokeKey(TESTER, graph, 'no such key', now)).rejects.toThrow('No API key has this prefix');
  });
});

describe('a rotated key', () => {
  it('is good beside its successor until it was said to end', async () => {
    const old = await make({ role: 'viewer' });
    const next = await rotateKey(
      TESTER,
      graph,
      old.prefix,
      { oldUntil: now + HOUR_MS, expiresAt: undefined },
      now,
    );
    now += HOUR_MS - 1;
    expect((await check(old.text))?.id).toBe(old.prefix);
    expect(await check(next.text)).toEqual({ kind: 'KEY', id: next.prefix, roles: ['viewer'] });
    now += 1;
    expect(await check(old.text)).toBeUndefined();
    expect(await check(next.text)).toBeDefined();
    expect((await listKeys(TESTER, graph)).map(({ prefix, replacedBy }) => [prefix, replacedBy])).toEqual(
      expect.arrayContaining([
        [old.prefix, next.prefix],
        [next.prefix, undefined],
      ]),
    );
  });

  it('ends no later than it would have', async () => {
    const old = await make({ expiresAt: now + 1_000 });
    await rotateKey(TESTER, graph, old.prefix, { oldUntil: now + DAY_MS, expiresAt: undefined }, now);
    now += 1_000;
    expect(await check(old.text)).toBeUndefined();
  });
});

it('tells whether any key opens the door', async () => {
  expect(await hasValidKeys(graph, now)).toBe(false);
  const { prefix } = await make({ expiresAt: now + DAY_MS });
  expect(await hasValidKeys(graph, now)).toBe(true);
  expect(await hasValidKeys(graph, now + DAY_MS)).toBe(false);
  await revokeKey(TESTER, graph, prefix, now);
  expect(await hasValidKeys(graph, now)).toBe(false);
});
