import { spaced } from '../format/words.js';
import type { RingOfPage } from './ring-query.js';

/** The numbers that the reading rests on, each with what it was held against. */
export function Judgements({ judgements }: { readonly judgements: RingOfPage['judgements'] }) {
  if (judgements.length === 0) return <p className="notice">No judgement is kept with this group.</p>;
  return (
    <div className="table-frame">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Measured</th>
            <th scope="col" className="number">
              Value
            </th>
            <th scope="col" className="number">
              Held against
            </th>
            <th scope="col">What it says</th>
          </tr>
        </thead>
        <tbody>
          {judgements.map(({ name, value, threshold, reason }) => (
            <tr key={name}>
              <th scope="row">{spaced(name)}</th>
              <td className="number">{short(value)}</td>
              <td className="number">{threshold === null ? 'informs only' : short(threshold)}</td>
              <td className="wraps">{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function short(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 3 });
}
