import { IdentifierLink } from '../elements/identifier-link.js';
import { bits, counted, whole } from '../format/number.js';
import { BesideHead } from './beside-head.js';
import { ChooseLink, HubName, type PictureParts } from './choose-link.js';
import { HolderList } from './holder-list.js';
import type { Hub } from './picture-query.js';

/** One identifier: the clusters that it joins, and who showed it. */
export function ChosenHub({ hub, ...parts }: PictureParts & { readonly hub: Hub }) {
  const { summary } = parts;
  const hubById = new Map(summary.hubs.map((one) => [one.id, one]));
  const joined = summary.links
    .filter((link) => link.hub === hub.id)
    .flatMap((link) => {
      const cluster = summary.clusters.find(({ clusterId }) => clusterId === link.cluster);
      return cluster ? [{ cluster, accounts: link.accounts }] : [];
    })
    .sort((a, b) => b.accounts - a.accounts);
  return (
    <>
      <BesideHead {...parts} identifier={hub}>
        <IdentifierLink kind={hub.kind} value={hub.value} />
      </BesideHead>
      <p>
        {counted(hub.accountsInRing, 'member')} showed it; it is worth {bits(hub.bits)} bits to each.
      </p>
      <h3>Joins {counted(joined.length, 'cluster')}</h3>
      <table className="table tight kind-group">
        <thead>
          <tr>
            <th scope="col">Cluster</th>
            <th scope="col" className="number">
              Showed it
            </th>
          </tr>
        </thead>
        <tbody>
          {joined.map(({ cluster, accounts }) => (
            <tr key={cluster.clusterId}>
              <th scope="row">
                <ChooseLink {...parts} id={cluster.clusterId}>
                  <HubName hub={cluster.hub === null ? undefined : hubById.get(cluster.hub)} />
                </ChooseLink>
              </th>
              <td className="number">
                {whole(accounts)} of {whole(cluster.accounts)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <HolderList {...parts} hub={hub} />
    </>
  );
}
