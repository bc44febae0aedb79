import { HOUR_MS } from '../../domain/time.js';
import type { AccountPlan, AddressUse, Behaviour, Card } from '../account-plan.js';
import { EXTRACTION_MODELS, extractionUse } from '../capabilities.js';
import { EVENING_HOURS, OFFICE_HOURS, STAFFED_ROUND_THE_CLOCK } from '../hour-profile.js';
import { planPerson } from '../person.js';
import { PLACE_OF_EXIT } from '../places.js';
import { oneOffPrompts, promptMixture } from '../prompts.js';
import { windowEnd } from '../window.js';
import type { WorldContext } from '../world-context.js';
import type { Kit, Slot } from './kit.js';

/** The programmes by which such accounts were mostly opened, with shares. */
const PATHWAYS = [
  'education',
  'education',
  'startup',
  'startup',
  'security_research',
  'self_serve',
  'self_serve',
];

/** What all members of a ring have in common. */
export interface RingStyle {
  readonly ring: string;
  readonly templates: Behaviour['prompts'];
  /** Added by a world that bridges rings. */
  readonly extraAddresses?: readonly AddressUse[];
  readonly extraPrompts?: readonly (readonly [source: Behaviour['prompts'], share: number])[];
  readonly recard?: (card: Card) => Card;
}

/** The ring's prompts and use, made once: every member draws from the same. */
export interface RingTraffic {
  readonly prompts: Behaviour['prompts'];
  readonly capabilities: Behaviour['capabilities'];
}

export function planTraffic(context: WorldContext, style: RingStyle): RingTraffic {
  const { parameters, commons, mint } = context;
  const resale = parameters['ring.resale'];
  const own = 1 - resale;
  const templated = parameters['ring.templated'];
  const official = parameters['ring.official'];
  const bands = parameters['prompt.bands'];
  return {
    capabilities: extractionUse(Math.min(1, resale + 0.05)),
    prompts: promptMixture([
      ...(style.extraPrompts ?? []),
      [style.templates, templated * own],
      [commons.official, official * own + 0.4 * resale],
      [commons.viral, 0.02],
      [oneOffPrompts(mint, bands, 0), Math.max(0, 1 - templated - official) * own + 0.6 * resale],
    ]),
  };
}

/** A ring in the making: all that its members draw from. */
export interface RingInMaking {
  readonly style: RingStyle;
  readonly traffic: RingTraffic;
  readonly kit: Kit;
}

/** Milliseconds since the epoch; a member without ban is active to the end. */
export interface MemberLife {
  readonly createdAt: number;
  readonly bannedAt?: number;
}

/** One member; a banned one is silent from the hour of its ban. */
export function planMember(
  context: WorldContext,
  { style, traffic, kit }: RingInMaking,
  slot: Slot,
  { createdAt, bannedAt }: MemberLife,
): AccountPlan {
  const { random, parameters, commons, window } = context;
  const place = PLACE_OF_EXIT.draw(random);
  const disguised = random.chance(parameters['ring.camouflage']);
  const cards = kit.cardsFor(slot).map((card) => style.recard?.(card) ?? card);
  const addresses = [...kit.addressesFor(slot), ...(style.extraAddresses ?? [])];
  if (disguised) addresses.push({ source: commons.carrierOf(place), share: 0.3 });
  if (disguised && random.chance(0.3)) addresses.push({ source: random.pick(commons.vpns), share: 0.3 });
  if (parameters['dirt.cycledAddresses'] > 0) {
    addresses.push({ source: random.pick(commons.vpns), share: addresses.length / 2 });
  }
  const plan = planPerson(context, {
    kind: 'ring',
    place,
    cards,
    addresses,
    devices: kit.devicesFor(slot),
    registration: { createdAt, pathway: random.pick(PATHWAYS), paying: true },
    behaviour: {
      newModelShare: parameters['ring.pivot'],
      newModelRampHours: 24,
      models: EXTRACTION_MODELS,
      ...(disguised ? disguise(context, traffic) : openly(context, traffic)),
    },
  });
  const end = bannedAt === undefined ? windowEnd(window) : floorHour(bannedAt);
  return {
    ...plan,
    ring: style.ring,
    enforcements: bannedAt === undefined ? [] : [{ action: 'banned', at: bannedAt, reason: 'fraud_report' }],
    active: [plan.active[0], end],
  };
}

/** Load-balanced: every member alike, nearly every day, at every hour. */
function openly(context: WorldContext, traffic: RingTraffic): Partial<Behaviour> {
  return {
    hours: STAFFED_ROUND_THE_CLOCK,
    utcOffset: 8,
    rate: 0.8 + 0.4 * context.random.next(),
    activeDayShare: 0.93,
    inSessions: false,
    ...traffic,
  };
}

/** By day like a customer: human hours, days off, mixed uses, half of the prompts those of everybody. */
function disguise(context: WorldContext, traffic: RingTraffic): Partial<Behaviour> {
  const { random, commons, mint, parameters } = context;
  return {
    hours: random.chance(0.6) ? OFFICE_HOURS : EVENING_HOURS,
    rate: Math.exp(0.5 * random.normal()),
    activeDayShare: 0.45 + 0.4 * random.next(),
    inSessions: true,
    capabilities: DISGUISED_USE,
    prompts: promptMixture([
      [traffic.prompts, 0.5],
      [commons.official, 0.3],
      [commons.viral, 0.05],
      [oneOffPrompts(mint, parameters['prompt.bands'], 0), 0.15],
    ]),
  };
}

const DISGUISED_USE = extractionUse(0.45);

function floorHour(ms: number): number {
  return Math.floor(ms / HOUR_MS) * HOUR_MS;
}
