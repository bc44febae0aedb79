import type { PromptSource } from './account-plan.js';
import type { Mint } from './mint.js';

/** Conversations that a hand-over can pick up: the last few, so that it follows within minutes when traffic is dense. */
const OPEN_CONVERSATIONS = 6;

/** Every exchange tells its conversation; a share goes on with one that another account of the same people began a moment ago. */
export function withHandover(source: PromptSource, share: number, mint: Mint): PromptSource {
  const open: string[] = [];
  return {
    draw: (trace, random, day) => {
      source.draw(trace, random, day);
      if (open.length > 0 && random.chance(share)) {
        trace.prefix = random.pick(open);
        return;
      }
      trace.prefix = mint.trace('cp');
      open.push(trace.prefix);
      if (open.length > OPEN_CONVERSATIONS) open.shift();
    },
  };
}
