import type { Maybe } from '../arguments.js';
import type { ApiContext } from '../context.js';
import { type StartDetectionInput, startDetection } from '../start-detection.js';

export const Mutation = {
  startDetection: (
    _: unknown,
    { input }: { readonly input?: Maybe<StartDetectionInput> },
    context: ApiContext,
  ) => startDetection(input, context),
};
