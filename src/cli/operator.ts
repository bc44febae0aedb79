import { userInfo } from 'node:os';
import type { Actor } from '../domain/actor.js';

/** Whoever runs a command holds the database's password and may do everything; known by the name on this machine. */
export const OPERATOR: Actor = { kind: 'OPERATOR', id: loginName(), roles: ['admin'] };

function loginName(): string {
  try {
    return userInfo().username;
  } catch {
    // In a container the process may run under a number that has no name.
    return `uid ${process.getuid?.() ?? 'unknown'}`;
  }
}
