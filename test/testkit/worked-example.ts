import { DAY_MS } from '../../src/domain/time.js';
import { names, SHOWN_AT, shared } from './link-world.js';

/** The example that `docs/detection.md` follows by hand: twelve members among 2,000 accounts. */
export const WORKED_ACCOUNTS = 2_000;
export const WORKED_GROUP = names('m', 12);

const members = (...places: readonly number[]) => places.map((place) => WORKED_GROUP[place]!);
const later = (days: number) => SHOWN_AT + days * DAY_MS;

export const WORKED_IDENTIFIERS = [
  shared('paymentInstrument', 'card-a', members(0, 1, 2, 3), later(3)),
  shared('paymentInstrument', 'card-b', members(4, 5, 6, 7)),
  shared('paymentInstrument', 'card-c', members(8, 9, 10, 11)),
  shared('device', 'phone-1', [...members(0, 4, 8, 9), 'owner'], later(4)),
  shared('device', 'phone-2', members(1, 5, 10)),
  shared('device', 'phone-3', members(2, 3, 6, 7, 11)),
  shared('ip', '198.51.100.7', [...members(0, 5), ...names('neighbour', 2)], later(2)),
  shared('promptFingerprint', 'template-1', [...members(0, 2, 4, 6, 8, 10), ...names('user', 3)], later(5)),
  shared('promptFingerprint', 'template-2', [...members(0, 3, 6, 9), ...names('fan', 6)], later(5)),
];
