import { Bar } from '../elements/bar.js';
import { whole } from '../format/number.js';
import { spaced } from '../format/words.js';
import type { Run } from './runs-query.js';

/** Steps, counts and settings of a run. */
export function RunDetail({ run }: { readonly run: Run }) {
  const longest = Math.max(...run.steps.map(({ seconds }) => seconds), 0.001);
  return (
    <aside className="beside" aria-label={`Run ${run.sequence}`}>
      <div className="beside-head">
        <h2>Run {run.sequence}</h2>
      </div>
      <p className="muted">
        <span className="id">{run.runId}</span> by version {run.codeVersion}
        {run.asOf !== null && `, as of ${run.asOf}`}
      </p>
      <h3>Steps</h3>
      <table className="table tight">
        <tbody>
          {run.steps.map(({ name, seconds }) => (
            <tr key={name}>
              <th scope="row">{spaced(name)}</th>
              <td className="bar-cell">
                <Bar part={seconds / longest} />
              </td>
              <td className="number">{seconds.toFixed(1)} s</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>Counts</h3>
      <table className="table tight">
        <tbody>
          {run.counts.map(({ name, value }) => (
            <tr key={name}>
              <th scope="row">{spaced(name)}</th>
              <td className="number">{whole(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <details>
        <summary>Settings ({run.parameters.length})</summary>
        <table className="table tight">
          <tbody>
            {run.parameters.map(({ name, value }) => (
              <tr key={name}>
                <th scope="row">{spaced(name)}</th>
                <td className="wraps id">{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </aside>
  );
}
