import type { AccountPlan, AddressUse, Behaviour, Card } from '../account-plan.js';
import { personalDevices, planPerson } from '../person.js';
import type { Place } from '../places.js';
import { repeatedPrompts } from '../prompts.js';
import { planOrganization, signUpMs } from '../registration.js';
import type { WorldContext } from '../world-context.js';

/** How one company appears; shared by every population of companies. */
export interface CompanyTraits {
  readonly kind: string;
  readonly place: Place;
  readonly seats: number;
  /** Cards of the company; each seat has one of them. */
  readonly cards: readonly Card[];
  readonly housePrompts: number;
  readonly housePromptShare: number;
  readonly addressesOf: (seat: number) => readonly AddressUse[];
  readonly placeOf?: (seat: number) => Place;
  readonly behaviour: Partial<Behaviour>;
  readonly createdAt?: (seat: number) => number;
  readonly pathway?: string;
  /** Chance that a seat names its organization. */
  readonly organizationKnown?: number;
  /** Chance that a seat pays by itself and not with the company's card. */
  readonly ownCardShare?: number;
}

/** The seats of one company: its card, its prompts, its organization; how they reach the API is up to the caller. */
export function* planCompany(context: WorldContext, traits: CompanyTraits): Generator<AccountPlan> {
  const { random, mint, parameters } = context;
  const organization = planOrganization(context);
  const house = repeatedPrompts(traits.housePrompts, mint, parameters['prompt.bands']);
  const founded = signUpMs(context);
  for (let seat = 0; seat < traits.seats; seat++) {
    const known = random.chance(traits.organizationKnown ?? 0.85);
    const joined = random.chance(0.6) ? founded + random.below(36) * 3_600_000 : signUpMs(context);
    const ownCard = random.chance(traits.ownCardShare ?? 0.05);
    yield planPerson(context, {
      kind: traits.kind,
      place: traits.placeOf?.(seat) ?? traits.place,
      cards: ownCard ? [mint.card(random, false)] : [random.pick(traits.cards)],
      addresses: traits.addressesOf(seat),
      devices: personalDevices(context).slice(0, 2),
      registration: {
        createdAt: traits.createdAt?.(seat) ?? joined,
        pathway: traits.pathway ?? 'team',
        ...(known ? organization : {}),
      },
      behaviour: traits.behaviour,
      shared: [[house, traits.housePromptShare]],
    });
  }
}
