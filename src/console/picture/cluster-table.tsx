import { useRef } from 'react';
import { useRowKeys } from '../elements/use-row-keys.js';
import { compact, whole } from '../format/number.js';
import { ChooseLink, HubName, type PictureParts } from './choose-link.js';

/** All clusters of a picture, the largest first. */
export function ClusterTable(parts: PictureParts) {
  const body = useRef<HTMLTableSectionElement>(null);
  useRowKeys(body);
  const { summary } = parts;
  const hubById = new Map(summary.hubs.map((hub) => [hub.id, hub]));
  const clusters = [...summary.clusters].sort((a, b) => b.accounts - a.accounts);
  return (
    <>
      <div className="beside-head">
        <h2>{whole(clusters.length)} clusters</h2>
      </div>
      <p className="muted">Each holds the members that showed one identifier; it is named by that.</p>
      <table className="table tight kind-group">
        <thead>
          <tr>
            <th scope="col">All of them showed</th>
            <th scope="col" className="number">
              Accounts
            </th>
            <th scope="col" className="number">
              Exchanges
            </th>
          </tr>
        </thead>
        <tbody ref={body}>
          {clusters.map(({ clusterId, hub, accounts, exchanges }) => (
            <tr key={clusterId}>
              <th scope="row">
                <ChooseLink {...parts} id={clusterId}>
                  <HubName hub={hub === null ? undefined : hubById.get(hub)} />
                </ChooseLink>
              </th>
              <td className="number">{whole(accounts)}</td>
              <td className="number">{compact(exchanges)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
