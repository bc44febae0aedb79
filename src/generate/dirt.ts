import { HOUR_MS } from '../domain/time.js';
import type { PlannedWorld } from './plan-world.js';
import { createRandom } from './random.js';
import { timeText } from './window.js';

/** Late lines come up to three days after their time. */
const LATEST_HOURS = 72;
/** A skewed clock is off by up to two hours, either way. */
const MOST_SKEW_SECONDS = 7200;

/** What happens to lines on the way from a client to the file. */
export interface Dirt {
  /** The time that a skewed client tells; `undefined` when its clock is right. */
  readonly timeOf: (account: number, ms: number) => string | undefined;
  /** Gives back what to write now of a line: itself, itself twice, or nothing yet. */
  readonly pass: (line: string, hourMs: number) => string;
  /** Late lines that arrive before the given time. */
  readonly overdue: (hourMs: number) => string;
}

export function createDirt(planned: PlannedWorld): Dirt {
  const { parameters, context, accounts, window } = planned;
  const late = parameters['dirt.late'];
  const duplicated = parameters['dirt.duplicated'];
  const skewed = parameters['dirt.skewed'];
  const random = createRandom(`${context.seed}/dirt`);
  const skews = accounts.map(() =>
    skewed > 0 && random.chance(skewed) ? random.between(-MOST_SKEW_SECONDS, MOST_SKEW_SECONDS) * 1000 : 0,
  );
  const waiting = new Map<number, string[]>();
  const delay = (line: string, hourMs: number): void => {
    const due = hourMs + random.between(1, LATEST_HOURS) * HOUR_MS;
    const queue = waiting.get(due);
    if (queue) queue.push(line);
    else waiting.set(due, [line]);
  };
  return {
    timeOf: (account, ms) => {
      const skew = skews[account]!;
      return skew === 0 ? undefined : timeText(Math.max(window.startMs, ms + skew));
    },
    pass: (line, hourMs) => {
      if (late > 0 && random.chance(late)) {
        delay(line, hourMs);
        return '';
      }
      if (duplicated === 0 || !random.chance(duplicated)) return line;
      if (random.chance(0.5)) return line + line;
      delay(line, hourMs);
      return line;
    },
    overdue: (hourMs) => {
      let lines = '';
      for (const due of [...waiting.keys()].filter((at) => at <= hourMs).sort((a, b) => a - b)) {
        lines += waiting.get(due)!.join('');
        waiting.delete(due);
      }
      return lines;
    },
  };
}
