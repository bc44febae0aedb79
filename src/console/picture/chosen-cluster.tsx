import { Bar } from '../elements/bar.js';
import { counted, whole } from '../format/number.js';
import { KINDS } from '../format/words.js';
import { BesideHead } from './beside-head.js';
import { ChooseLink, HubName, type PictureParts } from './choose-link.js';
import { HolderList } from './holder-list.js';
import type { Cluster } from './picture-query.js';

const COLOURS = {
  PAYMENT: 'var(--kind-payment)',
  DEVICE: 'var(--kind-device)',
  NETWORK: 'var(--kind-ip)',
  PROMPT: 'var(--kind-prompt)',
} as const;

/** One cluster: what its members share, and who they are. */
export function ChosenCluster({ cluster, ...parts }: PictureParts & { readonly cluster: Cluster }) {
  const { summary } = parts;
  const hubById = new Map(summary.hubs.map((hub) => [hub.id, hub]));
  const own = cluster.hub === null ? undefined : hubById.get(cluster.hub);
  const links = summary.links
    .filter((link) => link.cluster === cluster.clusterId)
    .flatMap((link) => {
      const hub = hubById.get(link.hub);
      return hub ? [{ hub, accounts: link.accounts }] : [];
    })
    .sort((a, b) => b.accounts - a.accounts);
  return (
    <>
      <BesideHead {...parts} identifier={own}>
        <HubName hub={own} />
      </BesideHead>
      <p>
        {counted(cluster.accounts, 'account')} with {counted(cluster.exchanges, 'exchange')}
        {own
          ? ` that showed this ${KINDS[own.kind].one.toLowerCase()}`
          : ' that showed none of the most shared identifiers'}
        .
      </p>
      <h3>What they share</h3>
      <table className="table tight kind-group">
        <thead>
          <tr>
            <th scope="col">Identifier</th>
            <th scope="col" colSpan={2} className="number">
              Accounts of the cluster
            </th>
          </tr>
        </thead>
        <tbody>
          {links.map(({ hub, accounts }) => (
            <tr key={hub.id}>
              <th scope="row">
                <ChooseLink {...parts} id={hub.id}>
                  <HubName hub={hub} />
                </ChooseLink>
              </th>
              <td className="bar-cell">
                <Bar
                  part={accounts / Math.max(cluster.accounts, 1)}
                  colour={COLOURS[KINDS[hub.kind].channel]}
                />
              </td>
              <td className="number">{whole(accounts)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {summary.linksLeftOut > 0 && (
        <p className="list-note">Links of fewest accounts are left out of the picture and of this table.</p>
      )}
      {own && <HolderList {...parts} hub={own} />}
    </>
  );
}
