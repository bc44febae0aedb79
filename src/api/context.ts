import type { ReadRecorder } from '../audit/read-recorder.js';
import type { CaseSettings } from '../cases/change-case.js';
import type { StartDetection } from '../detection/start-detection.js';
import type { Actor } from '../domain/actor.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import { createLoaders, type Loaders } from './loaders.js';
import { createReadNotes, type ReadNotes } from './read-notes.js';

/** What one request may use. */
export interface ApiContext {
  readonly actor: Actor;
  readonly graph: Graph;
  readonly requestId: string;
  readonly startDetection: StartDetection;
  readonly caseSettings: CaseSettings;
  /** The request's deadline, and the end of a client that went away. */
  readonly options: RunOptions;
  readonly loaders: Loaders;
  /** What was read so far that the audit must know of. */
  readonly reads: ReadNotes;
  readonly recorder: ReadRecorder;
}

/** An answer that takes longer helps nobody who waits for it. */
const DEADLINE_MS = 15_000;

/** `gone` is aborted when the client closes the connection. */
export function createContext(request: {
  readonly actor: Actor;
  readonly graph: Graph;
  readonly recorder: ReadRecorder;
  readonly requestId: string;
  readonly startDetection: StartDetection;
  readonly caseSettings: CaseSettings;
  readonly gone: AbortSignal;
  readonly deadlineMs?: number;
}): ApiContext {
  const { actor, graph, recorder, requestId, startDetection, caseSettings, gone } = request;
  const { deadlineMs = DEADLINE_MS } = request;
  const options = { timeoutMs: deadlineMs, signal: AbortSignal.any([gone, AbortSignal.timeout(deadlineMs)]) };
  return {
    actor,
    graph,
    requestId,
    startDetection,
    caseSettings,
    options,
    loaders: createLoaders(actor, graph, options),
    reads: createReadNotes(),
    recorder,
  };
}
