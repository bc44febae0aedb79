import { Link } from '@tanstack/react-router';
import { ago, minute } from '../format/time.js';

interface RunNoteProps {
  readonly run: {
    readonly sequence: number;
    readonly finishedAt: string | null;
    readonly watermark: string | null;
    readonly asOf: string | null;
  };
}

/** Which run the figures are of, and how far its data reaches. */
export function RunNote({ run }: RunNoteProps) {
  return (
    <span className="run-note">
      <Link to="/runs" search={{ run: run.sequence }}>
        Run {run.sequence}
      </Link>
      {run.finishedAt !== null && (
        <>
          , finished{' '}
          <time dateTime={run.finishedAt} title={`${minute(run.finishedAt)} UTC`}>
            {ago(run.finishedAt)}
          </time>
        </>
      )}
      {run.watermark !== null && <>, data to {run.watermark}</>}
      {run.asOf !== null && <>, as of {run.asOf}</>}
    </span>
  );
}
