import type { Scene } from './scene.js';

/** What is picked out of a picture: the ids of hubs and clusters that stand out, and the one that was chosen. */
export interface Emphasis {
  readonly chosen: string | undefined;
  /** The chosen one and all that it is linked to; undefined when nothing is chosen. */
  readonly near: ReadonlySet<string> | undefined;
}

/** A hub or cluster stands out with all that it is linked to. */
export function emphasisOf(scene: Scene, chosen: string | undefined): Emphasis {
  if (chosen === undefined) return { chosen, near: undefined };
  const near = new Set([chosen]);
  for (const { cluster, hub } of scene.links) {
    if (cluster === chosen) near.add(hub);
    if (hub === chosen) near.add(cluster);
  }
  return { chosen, near };
}
