import { DAY_MS, HOUR_MS } from '../domain/time.js';
import type { AccountPlan, AddressUse, Behaviour, Card, Registration } from './account-plan.js';
import { CUSTOMER_MODELS, PERSONAL_USES } from './capabilities.js';
import { planHome } from './home.js';
import { EVENING_HOURS, OFFICE_HOURS } from './hour-profile.js';
import { PLACE_OF_CUSTOMER, type Place } from './places.js';
import { oneOffPrompts, promptMixture, repeatedPrompts } from './prompts.js';
import { planRegistration, signUpMs } from './registration.js';
import { nextHour, windowEnd } from './window.js';
import type { WorldContext } from './world-context.js';

/** Nobody signs up later than this before the window ends, so that every account has an hour to act in. */
const LAST_SIGN_UP_MS = 2 * HOUR_MS;

/** What sets a person apart from the ordinary customer; everything absent is drawn. */
export interface Traits {
  readonly kind: string;
  readonly place?: Place;
  readonly cards?: readonly Card[];
  readonly addresses?: readonly AddressUse[];
  readonly devices?: readonly string[];
  readonly registration?: Partial<Registration>;
  readonly behaviour?: Partial<Behaviour>;
  /** Prompts shared with a group, and their share of the person's traffic. */
  readonly shared?: readonly (readonly [source: Behaviour['prompts'], share: number])[];
}

/** An ordinary customer with the given traits. */
export function planPerson(context: WorldContext, traits: Traits): AccountPlan {
  const { random, parameters, commons, window, mint } = context;
  const place = traits.place ?? PLACE_OF_CUSTOMER.draw(random);
  const wantedAt = traits.registration?.createdAt ?? signUpMs(context);
  const createdAt = Math.min(wantedAt, windowEnd(window) - LAST_SIGN_UP_MS);
  const cards = traits.cards ?? personalCards(context);
  const home = traits.addresses ? undefined : planHome(context, place);
  const devices = traits.devices ?? personalDevices(context);
  const addresses = traits.addresses ?? withTravel(context, place, home!.uses);
  return {
    kind: traits.kind,
    registration: planRegistration(context, place, {
      paying: cards.length > 0,
      ...traits.registration,
      createdAt,
    }),
    cards: cards.map((card, nth) => ({ card, at: cardMs(context, createdAt, nth) })),
    addresses,
    devices,
    sightings: [
      ...(home?.sightings ?? []),
      ...(devices.length > 0 && random.chance(0.15)
        ? [{ kind: 'device' as const, value: devices[0]!, at: createdAt + random.between(1, 55) * 60_000 }]
        : []),
    ],
    enforcements: [],
    behaviour: {
      hours: random.chance(0.5) ? EVENING_HOURS : OFFICE_HOURS,
      utcOffset: place.utcOffset,
      rate: Math.exp(parameters['innocent.activitySigma'] * random.normal()),
      activeDayShare: 0.1 + 0.7 * random.next() ** 2,
      inSessions: true,
      capabilities: random.pick(PERSONAL_USES),
      newModelShare: parameters['event.newModel'] * 2 * random.next(),
      newModelRampHours: 24 * random.between(2, 20),
      models: CUSTOMER_MODELS,
      prompts: personalPrompts(context, traits.shared ?? []),
      ...traits.behaviour,
    },
    active: activeTime(context, createdAt),
  };

  function personalPrompts(
    { parameters: settings }: WorldContext,
    shared: NonNullable<Traits['shared']>,
  ): Behaviour['prompts'] {
    const official = settings['prompt.official'];
    const viral = settings['prompt.viral'];
    const own = settings['prompt.own'];
    const bands = settings['prompt.bands'];
    const free = 1 - shared.reduce((sum, [, share]) => sum + share, 0);
    return promptMixture([
      ...shared,
      [commons.official, official * free],
      [commons.viral, viral * free],
      [repeatedPrompts(random.between(2, 6), mint, bands), own * free],
      [
        oneOffPrompts(mint, bands, settings['prompt.continuation']),
        Math.max(0, 1 - official - viral - own) * free,
      ],
    ]);
  }
}

/** From sign-up to the end of the window, for most. */
function activeTime({ random, parameters, window }: WorldContext, createdAt: number): AccountPlan['active'] {
  const from = Math.max(window.startMs, nextHour(createdAt));
  const end = windowEnd(window);
  if (!random.chance(parameters['account.churn'])) return [from, end];
  return [from, from + HOUR_MS * Math.max(1, Math.floor((random.next() * (end - from)) / HOUR_MS))];
}

/** The addresses of a person who also goes out, and perhaps uses a public VPN. */
export function withTravel(
  context: WorldContext,
  place: Place,
  uses: readonly AddressUse[],
): readonly AddressUse[] {
  const { random, commons, parameters } = context;
  const mobile = parameters['network.mobile'];
  const out: AddressUse[] = [...uses];
  if (mobile > 0)
    out.push({ source: commons.carrierOf(place), share: (mobile / (1 - mobile)) * 2 * random.next() });
  if (random.chance(parameters['network.vpnHabit'])) {
    out.push({ source: random.pick(commons.vpns), share: 0.4 * random.next() });
  }
  return out;
}

export function personalCards(context: WorldContext): readonly Card[] {
  const { random, mint, parameters } = context;
  if (random.chance(parameters['card.none'])) return [];
  const first = mint.card(random, random.chance(parameters['card.prepaid']));
  return random.chance(0.1) ? [first, mint.card(random, false)] : [first];
}

export function personalDevices(context: WorldContext): readonly string[] {
  const count = 1 + (context.random.chance(0.4) ? 1 : 0) + (context.random.chance(0.1) ? 1 : 0);
  return Array.from({ length: count }, () => context.mint.device());
}

/** The first card is given at sign-up, a further one at some time later. */
function cardMs(context: WorldContext, createdAt: number, nth: number): number {
  const { random, window } = context;
  const soon = createdAt + random.between(1, 50) * 60_000;
  return nth === 0
    ? soon
    : soon + Math.floor(random.next() * Math.max(DAY_MS, windowEnd(window) - soon - DAY_MS));
}
