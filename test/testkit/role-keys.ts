import { createKey } from '../../src/access/create-key.js';
import { ROLES, type Role } from '../../src/domain/permission.js';
import type { Graph } from '../../src/graph/graph.js';
import { SEED_NOW } from './seed.js';
import { TESTER } from './tester.js';

/** An API key of each role. */
export async function roleKeys(graph: Graph): Promise<Readonly<Record<Role, string>>> {
  const keys: Partial<Record<Role, string>> = {};
  for (const role of ROLES) {
    const request = { role, name: `for ${role}`, expiresAt: undefined };
    keys[role] = (await createKey(TESTER, graph, request, SEED_NOW)).text;
  }
  return keys as Record<Role, string>;
}
