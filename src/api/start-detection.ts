import { authorise } from '../domain/actor.js';
import { withSettings } from '../domain/detection/parameter-settings.js';
import { DEFAULT_PARAMETERS } from '../domain/detection/parameters.js';
import { Failure } from '../domain/failure.js';
import { epochDayOf } from '../domain/time.js';
import type { RunRecord } from '../runs/run-record.js';
import { runUnderWay } from '../runs/run-under-way.js';
import type { Maybe } from './arguments.js';
import type { ApiContext } from './context.js';

export interface StartDetectionInput {
  readonly asOf?: Maybe<Date>;
  readonly parameters?: Maybe<readonly { readonly name: string; readonly value: number }[]>;
}

type StartDetectionResult =
  | { readonly __typename: 'DetectionStarted'; readonly run: RunRecord }
  | {
      readonly __typename: 'DetectionUnderWay';
      readonly message: string;
      readonly underWay: RunRecord | undefined;
    }
  | { readonly __typename: 'ParameterProblem'; readonly message: string };

/** Starts a run and answers once it has begun. */
export async function startDetection(
  input: Maybe<StartDetectionInput>,
  context: ApiContext,
): Promise<StartDetectionResult> {
  const { actor, graph, requestId, options, loaders } = context;
  authorise(actor, 'DETECT');
  const settings = (input?.parameters ?? []).map(({ name, value }) => `${name}=${value}`);
  const asOfDay = input?.asOf ? epochDayOf(input.asOf.getTime()) : undefined;
  try {
    withSettings(DEFAULT_PARAMETERS, settings);
    const { runId } = await context.startDetection({ actor, requestId, asOfDay, settings });
    const run = await loaders.run.load(runId);
    if (!run) throw new Failure('RUN_FAILED', 'The run that has begun is not there');
    return { __typename: 'DetectionStarted', run };
  } catch (error) {
    if (error instanceof Failure && error.code === 'USAGE')
      return { __typename: 'ParameterProblem', message: error.message };
    if (!(error instanceof Failure && error.code === 'LEASE_HELD')) throw error;
    const runId = await runUnderWay(actor, graph, options);
    const underWay = runId === undefined ? undefined : await loaders.run.load(runId);
    const message = 'Another run is at work: start again when it has ended';
    return { __typename: 'DetectionUnderWay', message, underWay };
  }
}
