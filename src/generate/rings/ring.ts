import { HOUR_MS } from '../../domain/time.js';
import type { AccountPlan } from '../account-plan.js';
import { withHandover } from '../handover.js';
import { dayMs, windowEnd } from '../window.js';
import type { WorldContext } from '../world-context.js';
import { createKit } from './kit.js';
import { planMember, planTraffic, type RingStyle } from './member.js';
import { createTemplates } from './templates.js';

/** Days at both ends of the window without scattered bans, so that a banned member has a before and an after. */
const QUIET_DAYS = 4;

/** The style of an ordinary ring: its own templates, nothing else. */
export function ringStyle(context: WorldContext, ring: string): RingStyle {
  const handover = context.parameters['ring.handover'];
  const templates = createTemplates(context);
  return {
    ring,
    templates: handover > 0 ? withHandover(templates, handover, context.mint) : templates,
  };
}

/**
 * Plans a ring of exactly `size` accounts. A share of its first members is banned and each is replaced; replacements
 * count in `size`. With a fresh kit the replacements are told apart as `<ring>-successor`.
 */
export function* planRing(context: WorldContext, style: RingStyle, size: number): Generator<AccountPlan> {
  const { parameters } = context;
  const bannedShare = parameters['ring.banned'];
  const replaced = Math.floor((size * bannedShare) / (1 + bannedShare));
  const first = size - replaced;
  const fresh = parameters['ring.freshKit'] > 0 && replaced > 0;
  const traffic = planTraffic(context, style);
  const ring = { style, traffic, kit: createKit(context, fresh ? first : size) };
  const successorRing = fresh
    ? { traffic, style: { ...style, ring: `${style.ring}-successor` }, kit: createKit(context, replaced) }
    : ring;
  let successors = 0;
  for (let member = 0; member < first; member++) {
    const slot = { supply: member, own: member };
    const createdAt = batchSignUp(context, member, first);
    const banned = successors < replaced && member >= Math.floor((successors * first) / replaced);
    if (!banned) {
      yield planMember(context, ring, slot, { createdAt });
      continue;
    }
    const bannedAt = banMs(context, createdAt);
    yield planMember(context, ring, slot, { createdAt, bannedAt });
    const heirSlot = fresh
      ? { supply: successors, own: successors }
      : { supply: member, own: first + successors };
    yield planMember(context, successorRing, heirSlot, { createdAt: replacementMs(context, bannedAt) });
    successors++;
  }
}

/** Members of one batch sign up within a few hours; batches follow each other over the weeks of the build-up. */
function batchSignUp(context: WorldContext, member: number, size: number): number {
  const { parameters, random, window } = context;
  const batch = Math.max(1, parameters['ring.batch']);
  const batches = Math.ceil(size / batch);
  const from = parameters['ring.createdFrom'];
  const to = Math.min(parameters['ring.createdTo'], window.days - 2);
  const day = from + ((to - from) * Math.floor(member / batch)) / Math.max(1, batches - 1);
  return dayMs(window, Math.min(day, to)) + random.below(6 * HOUR_MS);
}

/** A ban comes no sooner than a day after sign-up, and early enough that a replacement can still act. */
function banMs({ parameters, random, window }: WorldContext, createdAt: number): number {
  const day = parameters['ring.banDay'];
  const wanted =
    day >= 0
      ? dayMs(window, Math.min(day, window.days - 2)) + random.below(HOUR_MS)
      : dayMs(window, QUIET_DAYS + random.next() * Math.max(1, window.days - 2 * QUIET_DAYS));
  return Math.min(Math.max(wanted, createdAt + 30 * HOUR_MS), windowEnd(window) - 12 * HOUR_MS);
}

function replacementMs({ parameters, random, window }: WorldContext, bannedAt: number): number {
  const wait = Math.floor(random.next() * parameters['ring.replaceHours'] * HOUR_MS);
  return Math.min(bannedAt + wait, windowEnd(window) - 4 * HOUR_MS);
}
