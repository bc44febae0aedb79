import type { AccountPlan } from './account-plan.js';
import type { PlannedWorld } from './plan-world.js';
import { accountLine, cardLine, enforcementLine, sightingLine, statusLine } from './record-lines.js';
import { windowEnd } from './window.js';

/** Kinds of identifiers that the lines shall not tell, to see what a detector does without them. */
export type DroppedKinds = ReadonlySet<string>;

/** A record that is no exchange: its time and how to write it. */
export interface RecordEvent {
  readonly at: number;
  readonly account: number;
  readonly write: (id: string, plan: AccountPlan) => string;
}

/** Accounts, cards, sightings and enforcement of the whole world in the order of time; none after the window. */
export function recordEvents(planned: PlannedWorld, dropped: DroppedKinds): readonly RecordEvent[] {
  const events: RecordEvent[] = [];
  const end = windowEnd(planned.window);
  for (const [account, plan] of planned.accounts.entries()) {
    events.push({ at: plan.registration.createdAt, account, write: accountLine });
    for (const use of dropped.has('paymentInstrument') ? [] : plan.cards) {
      if (use.at < end) events.push({ at: use.at, account, write: (id) => cardLine(id, use) });
    }
    for (const sighting of plan.sightings) {
      if (sighting.at >= end || dropped.has(sighting.kind)) continue;
      events.push({ at: sighting.at, account, write: (id) => sightingLine(id, sighting) });
    }
    for (const enforcement of plan.enforcements) {
      const { at, action } = enforcement;
      events.push({ at, account, write: (id) => enforcementLine(id, enforcement) });
      const status = action === 'restored' ? 'active' : action;
      events.push({ at: at + 1000, account, write: (id, whole) => statusLine(id, whole, status, at + 1000) });
    }
  }
  return events.sort((a, b) => a.at - b.at || a.account - b.account);
}
