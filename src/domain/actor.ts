import { Failure } from './failure.js';
import { isGranted, type Permission, type Role } from './permission.js';

/**
 * How an actor is known: by the server's token, an API key, a user's signed token, by running a command, or as a
 * server's schedule.
 */
export type ActorKind = 'TOKEN' | 'KEY' | 'USER' | 'OPERATOR' | 'SCHEDULE';

/** Who asks. Every use case takes the actor first, so that nobody forgets to ask whether they may. */
export interface Actor {
  readonly kind: ActorKind;
  /** Unique within the kind: the prefix of a key, the subject of a user's token. */
  readonly id: string;
  readonly roles: readonly Role[];
}

/** Throws `FORBIDDEN` unless the actor may. The one place where that is decided. */
export function authorise(actor: Actor, permission: Permission): void {
  if (!isGranted(actor.roles, permission)) {
    throw new Failure('FORBIDDEN', `This needs the right to ${permission.toLowerCase()}`);
  }
}

/** The actor in one text, unique over all kinds. */
export function actorName({ kind, id }: Actor): string {
  return `${kind.toLowerCase()}:${id}`;
}
