import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Answer } from '../elements/answer.js';
import type { RingOfPage } from '../ring/ring-query.js';
import type { RingSearch } from '../ring/ring-search.js';
import { useKeys } from '../shell/use-keys.js';
import { ChosenCluster } from './chosen-cluster.js';
import { ChosenHub } from './chosen-hub.js';
import { ClusterTable } from './cluster-table.js';
import { pictureQuery } from './picture-query.js';

/** The picture in words, in step with it: what is chosen, or all clusters. */
export function PictureTable({ ring, search }: { readonly ring: RingOfPage; readonly search: RingSearch }) {
  const navigate = useNavigate();
  const query = useQuery(pictureQuery(ring.ringId));
  const { chosen, ...rest } = search;
  const { ringId } = ring;
  useKeys(
    chosen === undefined
      ? {}
      : { Escape: () => void navigate({ to: '/rings/$ringId', params: { ringId }, search: rest }) },
  );
  return (
    <Answer query={query} what="the clusters">
      {(summary) => {
        if (summary === null) return null;
        const parts = { ringId: ring.ringId, summary, search };
        const cluster = summary.clusters.find(({ clusterId }) => clusterId === chosen);
        const hub = summary.hubs.find(({ id }) => id === chosen);
        if (cluster) return <ChosenCluster {...parts} cluster={cluster} />;
        if (hub) return <ChosenHub {...parts} hub={hub} />;
        return <ClusterTable {...parts} />;
      }}
    </Answer>
  );
}
