import { type Actor, actorName } from '../domain/actor.js';
import { keysOfHolder, type Rotation } from '../domain/rotation.js';
import type { WriteTransaction } from '../graph/graph.js';
import { defineStatement, type Parameters } from '../graph/statement.js';

const rotatedKeys = defineStatement<Parameters, Rotation>({
  file: 'case/rotated-keys',
  mode: 'READ',
  row: (row) => ({ prefix: row.text('prefix'), replacedBy: row.text('replacedBy') }),
});

/** All names that an actor has acted under: a key that was rotated goes on in another one. */
export async function namesOf(transaction: WriteTransaction, actor: Actor): Promise<readonly string[]> {
  if (actor.kind !== 'KEY') return [actorName(actor)];
  const rotations = await transaction.run(rotatedKeys, {});
  return keysOfHolder(actor.id, rotations).map((id) => actorName({ ...actor, id }));
}
