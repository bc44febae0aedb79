interface Step {
  readonly name: string;
  readonly seconds: number;
}

interface Underway {
  readonly startedAt: string;
  readonly step: string | null;
  readonly stepStartedAt: string | null;
  readonly steps: readonly Step[];
}

export interface Progress {
  /** 0 to 1; undefined when no run before tells how long a run takes. */
  readonly part: number | undefined;
  /** Seconds that it may still take, by the run before. */
  readonly secondsLeft: number | undefined;
  /** How long the step at hand has taken so far. */
  readonly stepSeconds: number;
}

/**
 * How far a run is, if each step takes as long as it took in the run before. A step that takes longer than then counts
 * as nearly done, so that the part never goes back.
 */
export function runProgress(run: Underway, before: readonly Step[], now = Date.now()): Progress {
  const stepSeconds =
    run.stepStartedAt === null ? 0 : Math.max(0, (now - Date.parse(run.stepStartedAt)) / 1000);
  const all = before.reduce((sum, { seconds }) => sum + seconds, 0);
  if (all === 0) return { part: undefined, secondsLeft: undefined, stepSeconds };
  const ended = new Set(run.steps.map(({ name }) => name));
  const passed = before.reduce((sum, { name, seconds }) => {
    if (ended.has(name)) return sum + seconds;
    return name === run.step ? sum + Math.min(stepSeconds, seconds * 0.95) : sum;
  }, 0);
  return { part: passed / all, secondsLeft: all - passed, stepSeconds };
}
