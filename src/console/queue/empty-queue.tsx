import { Link } from '@tanstack/react-router';
import { type QueueSearch, queueFilter } from './queue-search.js';

/** Why the queue shows nothing, and what to do. */
export function EmptyQueue({
  search,
  detected,
}: {
  readonly search: QueueSearch;
  readonly detected: boolean;
}) {
  if (!detected) {
    return (
      <div className="notice">
        <p>Detection has not run yet.</p>
        <p className="muted">
          Take records in with <code>ringtrace ingest</code>, then run <code>ringtrace detect</code>.
        </p>
      </div>
    );
  }
  const filtered = queueFilter(search) !== null || search.after !== undefined;
  return (
    <div className="notice">
      <p>{filtered ? 'No group passes these filters.' : 'The newest run found no ring.'}</p>
      {filtered ? (
        <Link to="/" search={{}}>
          Clear the filters
        </Link>
      ) : (
        <Link to="/" search={{ readings: ['LINKED', 'SUSPECTED', 'DENSE_BENIGN'] }}>
          Show the other groups
        </Link>
      )}
    </div>
  );
}
