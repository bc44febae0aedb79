export interface Step {
  readonly name: string;
  readonly seconds: number;
}

/** Times the steps of a run, in the order they end. */
export interface StepTimer {
  readonly step: <T>(name: string, work: () => Promise<T>) => Promise<T>;
  readonly steps: () => readonly Step[];
}

export function stepTimer(onStep: (name: string) => void = () => undefined): StepTimer {
  const steps: Step[] = [];
  return {
    step: async (name, work) => {
      onStep(name);
      const started = performance.now();
      const result = await work();
      steps.push({ name, seconds: Number(((performance.now() - started) / 1000).toFixed(3)) });
      return result;
    },
    steps: () => steps,
  };
}
