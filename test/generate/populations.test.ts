import { expect, it } from 'vitest';
import type { AccountPlan } from '../../src/generate/account-plan.js';
import { createRandom } from '../../src/generate/random.js';
import { planSmallWorld } from './small-world.js';

const { accounts } = planSmallWorld('innocent', 6000);
const ofKind = (kind: string): readonly AccountPlan[] => accounts.filter((plan) => plan.kind === kind);
const random = createRandom('addresses');
const addressesOf = (plan: AccountPlan): readonly string[] =>
  plan.addresses.map(({ source }) => source.address(random, 0, 0));

/** How many accounts of a kind hold each value. */
function degrees(kind: string, valuesOf: (plan: AccountPlan) => readonly string[]): readonly number[] {
  const holders = new Map<string, number>();
  for (const plan of ofKind(kind)) {
    for (const value of new Set(valuesOf(plan))) holders.set(value, (holders.get(value) ?? 0) + 1);
  }
  return [...holders.values()].sort((a, b) => b - a);
}

const cards = (plan: AccountPlan): readonly string[] => plan.cards.map(({ card }) => card.token);
const devices = (plan: AccountPlan): readonly string[] => plan.devices;

it('households of up to five share card and device', () => {
  expect(degrees('household', cards)[0]).toBeLessThanOrEqual(5);
  expect(degrees('household', cards)[0]).toBeGreaterThanOrEqual(3);
  expect(degrees('household', devices)[0]).toBeLessThanOrEqual(5);
  expect(degrees('household', devices)[0]).toBeGreaterThanOrEqual(2);
});

it('offices share a card and an address but no device', () => {
  expect(degrees('office', cards)[0]).toBeGreaterThan(20);
  expect(degrees('office', addressesOf)[0]).toBeGreaterThan(20);
  expect(degrees('office', devices)[0]).toBe(1);
});

it('enterprises hold one card for a hundred seats and more', () => {
  expect(degrees('enterprise', cards)[0]).toBeGreaterThan(100);
});

it('remote companies share cards but live at home, on an address that at most one stranger had before', () => {
  const homes = (plan: AccountPlan): readonly string[] =>
    plan.addresses
      .filter(({ source }) => source.ipClass === 'residential')
      .map(({ source }) => source.address(createRandom('x'), 0, 0));
  expect(degrees('remote_company', cards)[0]).toBeGreaterThan(5);
  expect(degrees('remote_company', homes)[0]).toBeLessThanOrEqual(2);
});

it('cafes have machines that many strangers use', () => {
  expect(degrees('cafe', devices)[0]).toBeGreaterThan(10);
});

it('agencies work in many accounts from one address with the clients’ cards', () => {
  expect(degrees('agency', addressesOf)[0]).toBeGreaterThanOrEqual(8);
  expect(degrees('agency', cards)[0]).toBeLessThan(degrees('agency', addressesOf)[0]!);
});

it('carriers give one address to many and move people on', () => {
  const [plan] = ofKind('carrier');
  const source = plan!.addresses[0]!.source;
  expect(source.ipClass).toBe('carrier');
  const over = (account: number): Set<string> =>
    new Set(Array.from({ length: 45 }, (_, day) => source.address(random, account, day)));
  const pool = new Set(Array.from({ length: 500 }, (_, account) => [...over(account)]).flat());
  expect(over(1).size).toBeGreaterThan(1);
  expect(pool.size).toBeLessThan(50);
});

it('resellers and classes are declared by their pathway', () => {
  const told = (kind: string): Set<string | undefined> =>
    new Set(ofKind(kind).map(({ registration }) => registration.pathway));
  expect(told('reseller')).toEqual(new Set(['reseller', undefined]));
  expect(told('classroom')).toEqual(new Set(['education', undefined]));
});

it('every address is public', () => {
  const privateRange =
    /^(10|127|0|169|172|192|198|22[4-9]|2[3-5]\d)\.|^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./;
  expect(accounts.flatMap(addressesOf).filter((address) => privateRange.test(address))).toEqual([]);
});

it('no innocent belongs to a ring', () => {
  expect(accounts.filter(({ ring }) => ring !== undefined)).toEqual([]);
});
