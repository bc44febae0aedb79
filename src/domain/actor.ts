import { Failure } from './failure.js';

/** What may be done. */
export type Capability = 'READ' | 'INGEST';

/** Who asks. Every use case takes the actor first, so that nobody forgets to ask whether they may. */
export interface Actor {
  readonly name: string;
  readonly capabilities: readonly Capability[];
}

/** Throws `FORBIDDEN` unless the actor may. The one place where that is decided. */
export function authorise(actor: Actor, capability: Capability): void {
  if (!actor.capabilities.includes(capability)) {
    throw new Failure('FORBIDDEN', `This needs the right to ${capability.toLowerCase()}`);
  }
}
