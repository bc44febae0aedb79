import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { ProgressBar } from 'react-aria-components';
import { Stale } from '../elements/stale.js';
import { counted } from '../format/number.js';
import { spaced } from '../format/words.js';
import { type LiveRun, liveRunQuery } from './live-run-query.js';
import { runProgress } from './run-progress.js';
import { runTime } from './run-time.js';

interface LiveRunNoteProps {
  readonly runId: string;
  /** The steps of the newest run that ended well, by which the time left is told. */
  readonly before: readonly { readonly name: string; readonly seconds: number }[];
}

/** How far a run is. When it ends, everything that shows findings is read anew. */
export function LiveRunNote({ runId, before }: LiveRunNoteProps) {
  const query = useQuery(liveRunQuery(runId));
  const client = useQueryClient();
  const { data: run, error } = query;
  const wasRunning = useRef(false);
  useEffect(() => {
    if (run?.state === 'RUNNING') wasRunning.current = true;
    else if (run && wasRunning.current) {
      wasRunning.current = false;
      // What no view shows now is read anew when one does, from its first page on.
      client.removeQueries({ type: 'inactive' });
      void client.invalidateQueries();
    }
  }, [run, client]);
  if (!run) return null;
  return (
    <section className="panel" aria-label={`Run ${run.sequence}`}>
      {error && <Stale since={query.dataUpdatedAt} error={error} onRetry={() => void query.refetch()} />}
      {run.state === 'RUNNING' ? <Underway run={run} before={before} /> : <Ended run={run} />}
    </section>
  );
}

function Underway({ run, before }: { readonly run: LiveRun } & Pick<LiveRunNoteProps, 'before'>) {
  const { part, secondsLeft, stepSeconds } = runProgress(run, before);
  const step = run.step === null ? 'beginning' : spaced(run.step);
  return (
    <>
      <p>
        <strong>Run {run.sequence} is under way</strong> for {runTime(run)}.{' '}
        {counted(run.steps.length, 'step')} done; now: {step}, for {Math.round(stepSeconds)} s.
        {secondsLeft !== undefined && (
          <span className="muted"> About {Math.ceil(secondsLeft)} s more, by the run before.</span>
        )}
      </p>
      <ProgressBar
        aria-label={`Run ${run.sequence}`}
        isIndeterminate={part === undefined}
        value={(part ?? 0) * 100}
        className="run-progress"
      >
        <svg className="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
          <rect width="100" height="8" className="bar-ground" />
          <rect width={(part ?? 0) * 100} height="8" fill="var(--accent)" />
        </svg>
      </ProgressBar>
    </>
  );
}

function Ended({ run }: { readonly run: LiveRun }) {
  const { groups } = run;
  return (
    <p role="status">
      <strong>Run {run.sequence}</strong>{' '}
      {run.state === 'FAILED' ? (
        <span className="warn">failed: {run.failure ?? 'nobody knows why'}</span>
      ) : (
        <>
          ended after {runTime(run)}
          {groups && `: ${counted(groups.ring, 'ring')}, ${counted(groups.linked, 'linked group')}`}.{' '}
          <Link to="/">Go to the queue</Link>
        </>
      )}
    </p>
  );
}
