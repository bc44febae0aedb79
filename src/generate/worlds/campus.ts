import { STUDENT_USE } from '../capabilities.js';
import { STUDENT_HOURS } from '../hour-profile.js';
import { planPerson } from '../person.js';
import { PLACE_OF_CUSTOMER } from '../places.js';
import { repeatedPrompts } from '../prompts.js';
import { planOrganization } from '../registration.js';
import { dayMs } from '../window.js';
import type { SpecialPlans, World } from '../world.js';
import type { WorldContext } from '../world-context.js';

/** Share of the innocents that are students of the campus: 4,000 of 20,000. */
const STUDENTS = 0.2;

export const CAMPUS: World = {
  name: 'campus',
  summary:
    '4,000 students behind one address with the same course prompts and an education credit; crowded carriers; no ring',
  expected: 'No ring to act on',
  innocents: 20_000,
  ringAccounts: 0,
  parameters: { 'share.carrier': 0.3, 'network.usersPerCarrierAddress': 1500 },
  special: planCampus,
};

function planCampus({ random, space, mint, parameters }: WorldContext): SpecialPlans {
  const place = PLACE_OF_CUSTOMER.draw(random);
  const gateway = { source: space.site(random, 'education'), share: 1 };
  const course = repeatedPrompts(25, mint, parameters['prompt.bands']);
  return {
    extras: [
      {
        accounts: (innocents) => innocents * STUDENTS,
        population: {
          kind: 'campus',
          *plan(context, count) {
            const organization = planOrganization(context);
            for (let i = 0; i < count; i++) {
              yield planPerson(context, {
                kind: 'campus',
                place,
                cards: [],
                addresses: [gateway],
                registration: {
                  createdAt: dayMs(context.window, -6 + 4 * context.random.next()),
                  pathway: 'education',
                  ...(context.random.chance(0.6) ? organization : {}),
                },
                behaviour: { hours: STUDENT_HOURS, capabilities: STUDENT_USE },
                shared: [[course, 0.6]],
              });
            }
          },
        },
      },
    ],
  };
}
