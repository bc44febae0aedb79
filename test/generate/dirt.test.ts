import { expect, it } from 'vitest';
import { readLines, readTruth } from './lines.js';
import { writeSmallWorld } from './small-world.js';

it('doubled lines repeat an exchange word for word and count once in the truth', async () => {
  const { dir } = await writeSmallWorld('dirty-campaign', {
    settings: ['dirt.duplicated=0.2', 'dirt.late=0'],
  });
  const exchanges = (await readLines(dir)).filter(({ type }) => type === 'exchange');
  const distinct = new Map(
    exchanges.map((line) => [`${line.accountId}/${line.exchangeId}`, JSON.stringify(line)]),
  );
  const told = (await readTruth(dir)).reduce((sum, row) => sum + row.exchanges, 0);
  expect(distinct.size).toBe(told);
  expect(exchanges.length / told).toBeGreaterThan(1.15);
  for (const line of exchanges) {
    expect(JSON.stringify(line)).toBe(distinct.get(`${line.accountId}/${line.exchangeId}`));
  }
});

it('late lines come out of the order of time, none is lost', async () => {
  const { dir, manifest } = await writeSmallWorld('dirty-campaign', {
    settings: ['dirt.late=0.1', 'dirt.duplicated=0', 'dirt.skewed=0'],
  });
  const times = (await readLines(dir)).filter(({ type }) => type === 'exchange').map(({ at }) => String(at));
  expect(times).toHaveLength(manifest.counts.total.exchanges);
  expect(times).not.toEqual([...times].sort());
});

it('without dirt the exchanges are in the order of time', async () => {
  const { dir } = await writeSmallWorld('lazy-ring');
  const times = (await readLines(dir)).filter(({ type }) => type === 'exchange').map(({ at }) => String(at));
  expect(times).toEqual([...times].sort());
});
