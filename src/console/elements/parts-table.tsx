import { type Count, percent, whole } from '../format/number.js';
import type { ListTable } from '../save/list-file.js';
import { wholeList } from '../save/read-list.js';
import { SaveList } from '../save/save-list.js';
import { Bar } from './bar.js';

interface Part {
  readonly name: string;
  readonly exchanges: Count;
  readonly inputTokens: Count;
  readonly outputTokens: Count;
}

/** Parts of a volume, most exchanges first, with the share of each. */
export function PartsTable({ name, parts }: { readonly name: string; readonly parts: readonly Part[] }) {
  const all = parts.reduce((sum, { exchanges }) => sum + Number(exchanges), 0);
  return (
    <div className="paged-table">
      <div className="table-frame">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{name}</th>
              <th scope="col">
                <span className="visually-hidden">Bar</span>
              </th>
              <th scope="col" className="number">
                Share
              </th>
              <th scope="col" className="number">
                Exchanges
              </th>
              <th scope="col" className="number">
                Tokens in
              </th>
              <th scope="col" className="number">
                Tokens out
              </th>
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => {
              const share = all === 0 ? 0 : Number(part.exchanges) / all;
              return (
                <tr key={part.name}>
                  <th scope="row">{part.name}</th>
                  <td>
                    <Bar part={share} />
                  </td>
                  <td className="number">{percent(share)}</td>
                  <td className="number">{whole(part.exchanges)}</td>
                  <td className="number">{whole(part.inputTokens)}</td>
                  <td className="number">{whole(part.outputTokens)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <div className="list-foot">
        <span className="list-note">All {parts.length} shown</span>
        <span className="spacer" />
        <SaveList readPage={wholeList(parts)} table={partsTable(name)} />
      </div>
    </div>
  );
}

function partsTable(name: string): ListTable<Part> {
  return {
    name: `by-${name.toLowerCase()}`,
    about: { list: `by ${name.toLowerCase()}`, address: window.location.pathname + window.location.search },
    columns: [
      [name.toLowerCase(), (part) => part.name],
      ['exchanges', ({ exchanges }) => exchanges],
      ['inputTokens', ({ inputTokens }) => inputTokens],
      ['outputTokens', ({ outputTokens }) => outputTokens],
    ],
  };
}
