import { Link } from '@tanstack/react-router';
import { Button } from 'react-aria-components';
import { Failed } from '../elements/failed.js';
import { Loading } from '../elements/loading.js';
import { Stale } from '../elements/stale.js';
import { usePages } from '../elements/use-pages.js';
import { whole } from '../format/number.js';
import { minute } from '../format/time.js';
import { shortRing } from '../format/words.js';
import { type CaseEventRow, caseEventsPage } from './case-query.js';
import { eventSentence } from './event-sentence.js';

interface CaseHistoryProps {
  readonly ringId: string;
  /** Of the case: with each there is more to read. */
  readonly version: number;
}

/** All that happened to a case, the newest first. */
export function CaseHistory({ ringId, version }: CaseHistoryProps) {
  const { query, rows, total, hasMore, loadMore } = usePages(
    ['case-events', ringId, version],
    caseEventsPage(ringId),
    true,
  );
  if (query.isPending) return <Loading what="the history" />;
  if (query.error && rows.length === 0) {
    return <Failed error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (rows.length === 0) return <p className="muted">Nobody has worked on it yet.</p>;
  return (
    <>
      {query.error && (
        <Stale since={query.dataUpdatedAt} error={query.error} onRetry={() => void query.refetch()} />
      )}
      <ol className="case-events">
        {rows.map((event) => (
          <li key={event.sequence}>
            <time dateTime={event.at} className="muted">
              {minute(event.at)}
            </time>
            <span className="wraps">
              {eventSentence(event)} <Where event={event} />
            </span>
          </li>
        ))}
      </ol>
      <p className="list-note">
        {rows.length === total
          ? `All ${whole(total)} shown; times are UTC.`
          : `${whole(rows.length)} of ${whole(total)} shown.`}
      </p>
      {hasMore && (
        <Button className="button" onPress={loadMore}>
          Earlier
        </Button>
      )}
    </>
  );
}

function Where({ event: { run, otherRing } }: { readonly event: CaseEventRow }) {
  return (
    <>
      {otherRing && (
        <Link to="/rings/$ringId" params={{ ringId: otherRing.ringId }} className="id">
          {shortRing(otherRing.ringId)}
        </Link>
      )}{' '}
      {run && (
        <Link to="/runs" search={{ run: run.sequence }} className="muted">
          run {run.sequence}
        </Link>
      )}
    </>
  );
}
