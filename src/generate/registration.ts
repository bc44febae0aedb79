import { DAY_MS } from '../domain/time.js';
import type { Registration } from './account-plan.js';
import type { Place } from './places.js';
import { dayMs } from './window.js';
import type { WorldContext } from './world-context.js';

/** Oldest accounts are three years old. */
const OLDEST_DAYS = 1100;

/** When an ordinary customer signed up: most long before the window, recent years denser, some inside it. */
export function signUpMs(context: WorldContext): number {
  const { random, window, parameters } = context;
  if (random.chance(parameters['account.new'])) return dayMs(window, random.next() * (window.days - 1));
  return window.startMs - Math.floor(random.next() ** 1.6 * OLDEST_DAYS * DAY_MS) - 60_000;
}

/** Fills what the traits leave open, and forgets optional fields as real records do. */
export function planRegistration(
  context: WorldContext,
  place: Place,
  traits: Partial<Registration> & { readonly createdAt: number },
): Registration {
  const { random, parameters } = context;
  if (random.chance(parameters['missing.registration'])) return { createdAt: traits.createdAt };
  return {
    country: place.country,
    timeZone: place.timeZone,
    emailDomain: random.chance(0.75) ? place.mailDomain : 'outlook.com',
    pathway: random.chance(0.08) ? random.pick(['education', 'startup', 'referral']) : 'self_serve',
    ...traits,
  };
}

/** A company name that says nothing, and its mail domain. */
export function planOrganization(context: WorldContext): Pick<Registration, 'organization' | 'emailDomain'> {
  const name = context.mint.trace('org');
  return { organization: name, emailDomain: `${name.replace('_', '-')}.example` };
}
