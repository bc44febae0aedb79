import { SOFTWARE_USE, STUDENT_USE } from '../capabilities.js';
import { planPerson } from '../person.js';
import { dayMs } from '../window.js';
import type { Population } from './population.js';

/** Hobbyists who signed up within hours of an announcement, ninety days ago or inside the window, and use little. */
export const LAUNCH_WAVE: Population = {
  kind: 'launch_wave',
  share: 'share.launch_wave',
  *plan(context, count) {
    const { random, window, parameters } = context;
    for (let i = 0; i < count; i++) {
      const day = random.chance(0.7) ? -90 : parameters['event.waveDay'];
      const createdAt = dayMs(window, day) + Math.floor(random.next() ** 2 * 10 * 3_600_000);
      yield planPerson(context, {
        kind: 'launch_wave',
        registration: { createdAt, pathway: 'self_serve' },
        behaviour: {
          rate: 0.6 * random.next(),
          ...(random.chance(0.5) ? { capabilities: SOFTWARE_USE } : {}),
        },
      });
    }
  },
};

/** Students of many places who joined by one education offer in one week: the pathway that rings exploit as well. */
export const EDUCATION_WAVE: Population = {
  kind: 'education_wave',
  share: 'share.education_wave',
  *plan(context, count) {
    const { random, window } = context;
    for (let i = 0; i < count; i++) {
      yield planPerson(context, {
        kind: 'education_wave',
        cards: [],
        registration: { createdAt: dayMs(window, 3 + 7 * random.next()), pathway: 'education' },
        behaviour: { capabilities: STUDENT_USE },
      });
    }
  },
};
