import type { Graph } from '../graph/graph.js';
import type { Lease } from '../graph/lease.js';
import { noteStep } from '../runs/note-step.js';
import type { Run } from '../runs/run.js';
import { type StepTimer, stepTimer } from './step-timer.js';

/** A timer of steps that also notes each on the run before it begins, with what those before took. */
export function notedSteps(
  graph: Graph,
  lease: Lease,
  run: Run,
  onStep: ((name: string) => void) | undefined,
): StepTimer {
  const timer = stepTimer(onStep);
  return {
    step: async (name, work) => {
      await noteStep(graph, lease, run, name, timer.steps());
      return timer.step(name, work);
    },
    steps: timer.steps,
  };
}
