import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { WORLDS } from '../../src/generate/worlds/registry.js';
import { readLines, readTruth } from './lines.js';
import { shapeFaults } from './record-shapes.js';
import { writeSmallWorld } from './small-world.js';

const sha256 = async (dir: string, file: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(join(dir, file)))
    .digest('hex');

it('writes the same bytes for the same arguments and others for another seed', async () => {
  const first = await writeSmallWorld('seed-campaign');
  const again = await writeSmallWorld('seed-campaign');
  const other = await writeSmallWorld('seed-campaign', { seed: '2' });
  for (const file of ['events.ndjson', 'truth.csv', 'manifest.json']) {
    expect(await sha256(again.dir, file)).toBe(await sha256(first.dir, file));
    expect(await sha256(other.dir, file)).not.toBe(await sha256(first.dir, file));
  }
});

it.each(WORLDS)('$name: truth, manifest and lines agree, and every line has a known shape', async (world) => {
  const { dir, manifest } = await writeSmallWorld(world.name);
  const lines = await readLines(dir);
  const truth = await readTruth(dir);

  expect(lines.flatMap(shapeFaults)).toEqual([]);
  const exchanges = new Map<string, Set<unknown>>();
  const created = new Set<string>();
  for (const line of lines) {
    if (line.type === 'account') created.add(line.accountId);
    if (line.type !== 'exchange') continue;
    const ids = exchanges.get(line.accountId) ?? new Set();
    exchanges.set(line.accountId, ids.add(line.exchangeId));
  }
  expect(truth.map(({ accountId }) => accountId)).toEqual([...created].sort());
  expect(truth.map(({ exchanges: told }) => told)).toEqual(
    truth.map(({ accountId }) => exchanges.get(accountId)?.size ?? 0),
  );

  const rings = truth.filter(({ ring }) => ring !== '');
  const innocents = truth.filter(({ ring }) => ring === '');
  expect(innocents).toHaveLength(600);
  expect(rings).toHaveLength(world.ringAccounts === 0 ? 0 : 120);
  expect(manifest.counts.lines).toBe(lines.length);
  expect(manifest.counts.ring.accounts).toBe(rings.length);
  expect(manifest.counts.ring.exchanges).toBe(rings.reduce((sum, row) => sum + row.exchanges, 0));
  expect(manifest.counts.total.accounts).toBe(truth.length);
  expect(manifest.files['events.ndjson']?.sha256).toBe(await sha256(dir, 'events.ndjson'));
  expect(manifest.files['truth.csv']?.sha256).toBe(await sha256(dir, 'truth.csv'));
});

it('gives the rings exactly the exchanges asked for, and everybody in a world without rings', async () => {
  const campaign = await writeSmallWorld('seed-campaign', { exchanges: 7_001 });
  expect(campaign.manifest.counts.ring.exchanges).toBe(7_001);
  const innocent = await writeSmallWorld('innocent', { exchanges: 4_003 });
  expect(innocent.manifest.counts.total.exchanges).toBe(4_003);
});

it('tells no identifier of a dropped kind and keeps all else', async () => {
  const whole = await writeSmallWorld('lazy-ring');
  const partial = await writeSmallWorld('lazy-ring', { drop: ['device', 'paymentInstrument'] });
  const lines = await readLines(partial.dir);
  expect(lines.filter((line) => 'deviceId' in line || line.type === 'paymentInstrument')).toEqual([]);
  expect(lines.filter(({ kind }) => kind === 'device')).toEqual([]);
  expect(await sha256(partial.dir, 'truth.csv')).toBe(await sha256(whole.dir, 'truth.csv'));
});

it('plans only the asked kinds of innocents, in the asked number', async () => {
  const { manifest } = await writeSmallWorld('innocent', { onlyKinds: new Set(['office', 'household']) });
  const { office, household, ...others } = manifest.counts.accountsByKind;
  expect(others).toEqual({});
  expect(office! + household!).toBe(600);
});

it('stops when interrupted', async () => {
  const signal = AbortSignal.abort();
  await expect(writeSmallWorld('innocent', { signal })).rejects.toMatchObject({ code: 'INTERRUPTED' });
});

it('refuses a setting that is no parameter', async () => {
  await expect(writeSmallWorld('innocent', { settings: ['share.martian=1'] })).rejects.toMatchObject({
    code: 'USAGE',
  });
});

it('refuses a directory that cannot be made', async () => {
  const { dir } = await writeSmallWorld('innocent');
  await expect(writeSmallWorld('innocent', { out: join(dir, 'truth.csv', 'below') })).rejects.toMatchObject({
    code: 'USAGE',
  });
});
