export interface Step {
  readonly name: string;
  readonly seconds: number;
}

/** Times the steps of a run, in the order they first end. A step that is done again adds to its time. */
export interface StepTimer {
  readonly step: <T>(name: string, work: () => Promise<T>) => Promise<T>;
  readonly steps: () => readonly Step[];
}

/** `onStep` is told the step that begins and what those before took; the step waits for it. */
export function stepTimer(
  onStep: (name: string, before: readonly Step[]) => Promise<void> | void = () => undefined,
): StepTimer {
  const seconds = new Map<string, number>();
  const steps = () => [...seconds].map(([name, taken]) => ({ name, seconds: Number(taken.toFixed(3)) }));
  return {
    step: async (name, work) => {
      await onStep(name, steps());
      const started = performance.now();
      const result = await work();
      seconds.set(name, (seconds.get(name) ?? 0) + (performance.now() - started) / 1000);
      return result;
    },
    steps,
  };
}
