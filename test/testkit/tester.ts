import type { Actor } from '../../src/domain/actor.js';

/** Who runs the tests; may do everything. */
export const TESTER: Actor = { kind: 'OPERATOR', id: 'tester', roles: ['admin'] };
