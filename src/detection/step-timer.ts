export interface Step {
  readonly name: string;
  readonly seconds: number;
}

/** Times the steps of a run, in the order they first end. A step that is done again adds to its time. */
export interface StepTimer {
  readonly step: <T>(name: string, work: () => Promise<T>) => Promise<T>;
  readonly steps: () => readonly Step[];
}

export function stepTimer(onStep: (name: string) => void = () => undefined): StepTimer {
  const seconds = new Map<string, number>();
  return {
    step: async (name, work) => {
      onStep(name);
      const started = performance.now();
      const result = await work();
      seconds.set(name, (seconds.get(name) ?? 0) + (performance.now() - started) / 1000);
      return result;
    },
    steps: () => [...seconds].map(([name, taken]) => ({ name, seconds: Number(taken.toFixed(3)) })),
  };
}
