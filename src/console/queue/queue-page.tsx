import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Answer } from '../elements/answer.js';
import { RunNote } from '../elements/run-note.js';
import { useTitle } from '../elements/use-title.js';
import { counted } from '../format/number.js';
import { SaveList } from '../save/save-list.js';
import { EmptyQueue } from './empty-queue.js';
import { QueueFilters } from './queue-filters.js';
import { queuePage, queueTable } from './queue-list.js';
import { QueuePages } from './queue-pages.js';
import { queueQuery } from './queue-query.js';
import { QueueTable } from './queue-table.js';

const route = getRouteApi('/');

/** The groups that wait for an analyst, what matters most first. */
export function QueuePage() {
  const search = route.useSearch();
  const query = useQuery(queueQuery(search));
  useTitle('Queue');
  const current = query.data?.detectionRuns.nodes.find((run) => run.current);
  return (
    <section className="page" aria-busy={query.isPlaceholderData}>
      <header className="page-head">
        <h1>Queue</h1>
        {query.data && (
          <p className="muted" role="status">
            {counted(query.data.rings.totalCount, 'group')}
            {current && (
              <>
                {' · '}
                <RunNote run={current} />
              </>
            )}
          </p>
        )}
        <span className="spacer" />
        <SaveList table={queueTable(search)} readPage={queuePage(search)} />
      </header>
      <QueueFilters search={search} />
      <Answer query={query} what="the queue">
        {({ rings }) =>
          rings.nodes.length === 0 ? (
            <EmptyQueue search={search} detected={current !== undefined} />
          ) : (
            <>
              <div className="table-frame">
                <QueueTable rings={rings.nodes} watermark={current?.watermark ?? null} search={search} />
              </div>
              <QueuePages
                search={search}
                shown={rings.nodes.length}
                total={rings.totalCount}
                next={rings.pageInfo.hasNextPage ? rings.pageInfo.endCursor : null}
              />
            </>
          )
        }
      </Answer>
    </section>
  );
}
