import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { CaseBar } from '../cases/case-bar.js';
import { Answer } from '../elements/answer.js';
import { useTitle } from '../elements/use-title.js';
import { shortRing } from '../format/words.js';
import { RingBody } from './ring-body.js';
import { RingFigures } from './ring-figures.js';
import { RingHead } from './ring-head.js';
import { ringQuery } from './ring-query.js';
import type { RingSearch } from './ring-search.js';
import { TimeStrip } from './time-strip.js';

/** Views that the window of days says nothing about, and that need the room. */
const WITHOUT_DAYS: readonly RingSearch['view'][] = ['whatif', 'path', 'case'];

const route = getRouteApi('/rings/$ringId');

/** One group: how much it took, why it is one, and who is in it. */
export function RingPage() {
  const { ringId } = route.useParams();
  const search = route.useSearch();
  const query = useQuery(ringQuery(ringId));
  useTitle(`Ring ${shortRing(ringId)}`);
  return (
    <Answer query={query} what="the ring">
      {(ring) =>
        ring === null ? (
          <div className="notice">
            <h1>No run found a group with this id</h1>
            <p className="muted id">{ringId}</p>
          </div>
        ) : (
          <article className="page ring-page">
            <RingHead ring={ring} />
            <CaseBar key={`case ${ringId}`} ring={ring} search={search} />
            <RingFigures ring={ring} />
            {!WITHOUT_DAYS.includes(search.view) && (
              <TimeStrip key={`strip ${ringId}`} ring={ring} search={search} />
            )}
            <RingBody key={`body ${ringId}`} ring={ring} search={search} />
          </article>
        )
      }
    </Answer>
  );
}
