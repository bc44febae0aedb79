import { Link, useNavigate } from '@tanstack/react-router';
import { whole } from '../format/number.js';
import { useKeys } from '../shell/use-keys.js';
import type { QueueSearch } from './queue-search.js';

interface QueuePagesProps {
  readonly search: QueueSearch;
  readonly shown: number;
  readonly total: number;
  /** The cursor of the next page; null on the last. */
  readonly next: string | null;
}

/** The way to the pages of the queue. Pages before are entries of the browser's history. */
export function QueuePages({ search, shown, total, next }: QueuePagesProps) {
  const navigate = useNavigate();
  const { after, ...first } = search;
  useKeys({
    n: () => {
      if (next !== null) void navigate({ to: '/', search: { ...search, after: next } });
    },
  });
  return (
    <nav className="pages" aria-label="Pages of the queue">
      <span className="muted">
        {shown === total ? `All ${whole(total)} shown` : `${whole(shown)} of ${whole(total)} on this page`}
      </span>
      {after !== undefined && (
        <Link to="/" search={first} className="button">
          First page
        </Link>
      )}
      {next !== null && (
        <Link to="/" search={{ ...search, after: next }} className="button">
          Next page
        </Link>
      )}
    </nav>
  );
}
