import { planPerson } from '../person.js';
import type { Population } from './population.js';

/** People alone: own card, own home, own devices. Even they share addresses by mobile networks and recycling. */
export const INDIVIDUAL: Population = {
  kind: 'individual',
  share: 'share.individual',
  *plan(context, count) {
    for (let i = 0; i < count; i++) yield planPerson(context, { kind: 'individual' });
  },
};
