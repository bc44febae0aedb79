import { useQuery } from '@tanstack/react-query';
import { Answer } from '../elements/answer.js';
import { PartsTable } from '../elements/parts-table.js';
import { named } from '../format/words.js';
import { type RingOfPage, windowQuery } from './ring-query.js';
import type { RingSearch } from './ring-search.js';

/** What a group took by model and by capability, within the window of days. */
export function VolumeView({ ring, search }: { readonly ring: RingOfPage; readonly search: RingSearch }) {
  const { from, to } = search;
  const query = useQuery(windowQuery(ring.ringId, { ...(from && { from }), ...(to && { to }) }));
  return (
    <Answer query={query} what="the volumes">
      {(volume) =>
        volume === null ? (
          <p className="notice">Nothing is known of this time.</p>
        ) : (
          <div className="parts">
            <PartsTable
              name="Model"
              parts={volume.byModel.map(({ model, ...part }) => ({ ...part, name: named(model) }))}
            />
            <PartsTable
              name="Capability"
              parts={volume.byCapability.map(({ capability, ...part }) => ({
                ...part,
                name: named(capability),
              }))}
            />
          </div>
        )
      }
    </Answer>
  );
}
