import { useQuery } from '@tanstack/react-query';
import { Answer } from '../elements/answer.js';
import type { RingOfPage } from '../ring/ring-query.js';
import type { RingSearch } from '../ring/ring-search.js';
import { PictureFrame } from './picture-frame.js';
import { pictureQuery } from './picture-query.js';

/** A group as a picture: its members in clusters, and the identifiers that join them. */
export function PictureView({ ring, search }: { readonly ring: RingOfPage; readonly search: RingSearch }) {
  const query = useQuery(pictureQuery(ring.ringId));
  return (
    <Answer query={query} what="the picture">
      {(summary) =>
        summary === null || summary.clusters.length === 0 ? (
          <p className="notice">There is no member to draw: a suspected group has counts and names none.</p>
        ) : (
          <PictureFrame ring={ring} summary={summary} search={search} />
        )
      }
    </Answer>
  );
}
