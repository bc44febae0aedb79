import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { useMay } from '../access/me-query.js';
import { Failed } from '../elements/failed.js';
import { Loading } from '../elements/loading.js';
import { Stale } from '../elements/stale.js';
import { useRowKeys } from '../elements/use-row-keys.js';
import { useTitle } from '../elements/use-title.js';
import { counted, whole } from '../format/number.js';
import { LiveRunNote } from './live-run.js';
import { RunDetail } from './run-detail.js';
import { RunRow } from './run-row.js';
import { runsQuery } from './runs-query.js';
import { StartRun } from './start-run.js';

const route = getRouteApi('/runs');

/** The runs of detection and what each found. */
export function RunsPage() {
  const { run: opened } = route.useSearch();
  const query = useInfiniteQuery(runsQuery());
  const mayStart = useMay('DETECT');
  const [started, setStarted] = useState<string>();
  const body = useRef<HTMLTableSectionElement>(null);
  useRowKeys(body);
  useTitle('Runs');
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const earliest = query.data?.pages.at(-1)?.nodes.at(-1)?.sequence;
  const isEarlier = opened !== undefined && earliest !== undefined && opened < earliest;
  useEffect(() => {
    if (isEarlier && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [isEarlier, hasNextPage, isFetchingNextPage, fetchNextPage]);
  if (query.isPending) return <Loading what="the runs" />;
  if (!query.data) return <Failed error={query.error} onRetry={() => void query.refetch()} />;
  const runs = query.data.pages.flatMap(({ nodes }) => nodes);
  const total = query.data.pages[0]?.totalCount ?? 0;
  const live = started ?? runs.find(({ state }) => state === 'RUNNING')?.runId;
  const before = runs.find(({ state, asOf }) => state === 'DONE' && asOf === null)?.steps ?? [];
  const detail = runs.find(({ sequence }) => sequence === opened);
  return (
    <section className="page">
      <header className="page-head">
        <h1>Runs</h1>
        <p className="muted">{counted(total, 'run')} of detection</p>
        <span className="spacer" />
        {mayStart && <StartRun onStarted={setStarted} />}
      </header>
      {query.error && (
        <Stale since={query.dataUpdatedAt} error={query.error} onRetry={() => void query.refetch()} />
      )}
      {live !== undefined && <LiveRunNote key={live} runId={live} before={before} />}
      {runs.length === 0 ? (
        <p className="notice">
          Detection has not run yet. {mayStart ? 'Start a run here, or with' : 'It begins with'}{' '}
          <code>ringtrace detect</code>.
        </p>
      ) : (
        <div className="split">
          <div>
            <div className="table-frame">
              <table className="table">
                <thead>
                  <tr>
                    {[
                      'Run',
                      'State',
                      'Began (UTC)',
                      'Took',
                      'Data to',
                      'Rings',
                      'Linked',
                      'Benign',
                      'Suspected',
                      'Exchanges',
                    ].map((name, at) => (
                      <th key={name} scope="col" className={at > 2 ? 'number' : undefined}>
                        {name}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody ref={body}>
                  {runs.map((run) => (
                    <RunRow key={run.runId} run={run} opened={run.sequence === opened} />
                  ))}
                </tbody>
              </table>
            </div>
            <div className="pages">
              <span className="muted">
                {whole(runs.length)} of {whole(total)} shown
              </span>
              {query.hasNextPage && (
                <Button
                  className="button"
                  isDisabled={query.isFetchingNextPage}
                  onPress={() => void query.fetchNextPage()}
                >
                  Earlier runs
                </Button>
              )}
            </div>
          </div>
          {opened !== undefined &&
            (detail ? (
              <RunDetail run={detail} />
            ) : (
              <p className="notice">Run {opened} is not among the runs shown.</p>
            ))}
        </div>
      )}
    </section>
  );
}
