import { Link } from '@tanstack/react-router';
import { whole } from '../format/number.js';
import { minute } from '../format/time.js';
import { runTime } from './run-time.js';
import type { Run } from './runs-query.js';

const STATES = { RUNNING: 'Under way', DONE: 'Done', FAILED: 'Failed' } as const;

/** One run; opens its steps, counts and settings. */
export function RunRow({ run, opened }: { readonly run: Run; readonly opened: boolean }) {
  const { groups } = run;
  return (
    <tr className={opened ? 'selected' : undefined}>
      <th scope="row">
        <Link to="/runs" search={opened ? {} : { run: run.sequence }} data-row-link aria-expanded={opened}>
          {run.sequence}
        </Link>
      </th>
      <td>
        <span className={`run-state run-${run.state.toLowerCase()}`}>{STATES[run.state]}</span>
        {run.current && <span className="row-note">shows now</span>}
        {run.failure !== null && <span className="row-note warn">{run.failure}</span>}
      </td>
      <td>{minute(run.startedAt)}</td>
      <td className="number">{runTime(run)}</td>
      <td className="number">{run.watermark ?? 'none'}</td>
      <td className="number">{groups ? whole(groups.ring) : ''}</td>
      <td className="number">{groups ? whole(groups.linked) : ''}</td>
      <td className="number">{groups ? whole(groups.denseBenign) : ''}</td>
      <td className="number">{groups ? whole(groups.suspected) : ''}</td>
      <td className="number">{run.allTraffic ? whole(run.allTraffic.exchanges) : ''}</td>
    </tr>
  );
}
