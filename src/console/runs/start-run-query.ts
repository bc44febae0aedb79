import { graphql } from '#graphql/gql';
import type { StartDetectionInput, StartRunMutation } from '#graphql/graphql';
import { ask } from '../api/ask.js';

const START = graphql(`
  mutation StartRun($input: StartDetectionInput) {
    startDetection(input: $input) {
      __typename
      ... on DetectionStarted {
        run {
          runId
          sequence
        }
      }
      ... on DetectionUnderWay {
        message
        underWay {
          runId
          sequence
        }
      }
      ... on ParameterProblem {
        message
      }
    }
  }
`);

export type StartResult = StartRunMutation['startDetection'];

/** Starts a run, or says why not. */
export async function startRun(input: StartDetectionInput): Promise<StartResult> {
  return (await ask(START, { input })).startDetection;
}
