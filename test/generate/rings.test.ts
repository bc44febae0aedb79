import { expect, it } from 'vitest';
import type { AccountPlan } from '../../src/generate/account-plan.js';
import { NEW_MODEL } from '../../src/generate/capabilities.js';
import type { PlannedWorld } from '../../src/generate/plan-world.js';
import { readLines, readTruth } from './lines.js';
import { planSmallWorld, writeSmallWorld } from './small-world.js';

const DAY_MS = 86_400_000;
const START = Date.UTC(2026, 3, 22);
const membersOf = ({ accounts }: PlannedWorld): readonly AccountPlan[] =>
  accounts.filter(({ ring }) => ring !== undefined);
const cardsOf = (plans: readonly AccountPlan[]): ReadonlySet<string> =>
  new Set(plans.flatMap(({ cards }) => cards.map(({ card }) => card.token)));
const devicesOf = (plans: readonly AccountPlan[]): ReadonlySet<string> =>
  new Set(plans.flatMap(({ devices }) => devices));
const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): readonly string[] =>
  [...a].filter((value) => b.has(value));

function byRing(world: PlannedWorld): ReadonlyMap<string, readonly AccountPlan[]> {
  const rings = new Map<string, AccountPlan[]>();
  for (const plan of membersOf(world)) rings.set(plan.ring!, [...(rings.get(plan.ring!) ?? []), plan]);
  return rings;
}

it('the lazy ring of 500 has 12 cards and about 30 devices', () => {
  const members = membersOf(planSmallWorld('lazy-ring', 500, 500));
  expect(cardsOf(members).size).toBe(12);
  expect(devicesOf(members).size).toBeGreaterThan(25);
  expect(devicesOf(members).size).toBeLessThan(32);
});

it('the spring campaign has one card to about eight members, and one in twenty is banned and replaced', () => {
  const members = membersOf(planSmallWorld('seed-campaign', 500, 840));
  expect(840 / cardsOf(members).size).toBeCloseTo(8, 0);
  const banned = members.filter(({ enforcements }) => enforcements.length > 0);
  expect(banned).toHaveLength(40);
  expect(banned.every(({ active, enforcements }) => active[1] <= enforcements[0]!.at)).toBe(true);
});

it('the spring campaign moves nearly half of its traffic to the new model within a day', async () => {
  const { dir } = await writeSmallWorld('seed-campaign', { exchanges: 20_000 });
  const ring = new Set((await readTruth(dir)).filter((row) => row.ring !== '').map((row) => row.accountId));
  const traffic = (await readLines(dir)).filter(
    (line) => line.type === 'exchange' && ring.has(line.accountId),
  );
  const shareOnDay = (day: number): number => {
    const date = new Date(START + day * DAY_MS).toISOString().slice(0, 10);
    const ofDay = traffic.filter((line) => String(line.at).startsWith(date));
    return ofDay.filter(({ model }) => model === NEW_MODEL).length / ofDay.length;
  };
  expect(shareOnDay(19)).toBe(0);
  expect(shareOnDay(21)).toBeGreaterThan(0.38);
  expect(shareOnDay(21)).toBeLessThan(0.58);
});

it('some innocents share a stolen card or an exit with the campaign', () => {
  const world = planSmallWorld('seed-campaign', 2000, 2000);
  const owners = world.accounts.filter(({ kind }) => kind === 'card_owner');
  expect(owners.length).toBeGreaterThan(0);
  expect(owners.every(({ ring }) => ring === undefined)).toBe(true);
  expect(shared(cardsOf(owners), cardsOf(membersOf(world))).length).toBe(cardsOf(owners).size);
  expect(world.accounts.filter(({ kind }) => kind === 'exit_home').length).toBeGreaterThan(0);
});

it('no two members of the careful ring share a card or a device', () => {
  const members = membersOf(planSmallWorld('careful-ring', 200, 300));
  expect(cardsOf(members).size).toBe(300);
  expect(devicesOf(members).size).toBe(300);
});

it('after the ban the successor comes within six hours with nothing but the templates in common', () => {
  const rings = byRing(planSmallWorld('rotation-after-ban', 200, 120));
  const first = rings.get('ring-1')!;
  const second = rings.get('ring-1-successor')!;
  expect([first.length, second.length]).toEqual([60, 60]);
  const bans = first.map(({ enforcements }) => enforcements[0]!.at);
  expect(bans.every((at) => Math.floor((at - START) / DAY_MS) === 10)).toBe(true);
  expect(second.every(({ registration }) => registration.createdAt < Math.max(...bans) + 6 * 3_600_000)).toBe(
    true,
  );
  expect(shared(cardsOf(first), cardsOf(second))).toEqual([]);
  expect(shared(devicesOf(first), devicesOf(second))).toEqual([]);
});

it('small rings have 8 to 40 members and no card or device in common', () => {
  const rings = [...byRing(planSmallWorld('many-small-rings', 100, 400)).values()];
  expect(rings.every(({ length }) => length >= 8 && length <= 40)).toBe(true);
  const holders = new Map<string, Set<string>>();
  for (const plan of rings.flat()) {
    for (const value of [...plan.devices, ...plan.cards.map(({ card }) => card.token)]) {
      holders.set(value, (holders.get(value) ?? new Set()).add(plan.ring!));
    }
  }
  expect([...holders.values()].filter(({ size }) => size > 1)).toEqual([]);
});

it('the bridge attack puts both rings and a quarter of the innocents on one address and one issuer', () => {
  const world = planSmallWorld('bridge-attack', 400, 100);
  expect([...byRing(world).values()].map(({ length }) => length)).toEqual([50, 50]);
  const bystanders = world.accounts.filter(({ kind }) => kind === 'bystander');
  expect(bystanders).toHaveLength(100);
  const bins = new Set(
    [...membersOf(world), ...bystanders].flatMap(({ cards }) => cards.map(({ card }) => card.bin)),
  );
  expect(bins.size).toBe(1);
});
