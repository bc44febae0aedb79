import type { ReactNode } from 'react';
import { Failed } from './failed.js';
import type { GridColumn } from './grid-column.js';
import { ListNote } from './list-note.js';
import { Loading } from './loading.js';
import { Stale } from './stale.js';
import type { usePages } from './use-pages.js';
import { VirtualGrid } from './virtual-grid.js';

interface PagedGridProps<Row> {
  readonly label: string;
  readonly pages: ReturnType<typeof usePages<Row>>;
  readonly columns: readonly GridColumn<Row>[];
  readonly keyOf: (row: Row) => string;
  readonly selected?: string | undefined;
  readonly onSelect?: (row: Row) => void;
  /** Marks a row, or takes its mark away: the space key does. */
  readonly onMark?: ((row: Row) => void) | undefined;
  readonly one: string;
  readonly many?: string;
  readonly empty: ReactNode;
  /** What can be done with the list. */
  readonly children?: ReactNode;
}

/** A list of the API as a long table, with all its states. */
export function PagedGrid<Row>(props: PagedGridProps<Row>) {
  const { label, pages, columns, keyOf, selected, onSelect, onMark, one, many, empty, children } = props;
  const { query, rows, total, hasMore, loadMore } = pages;
  if (query.isPending) return <Loading what={many ?? `${one}s`} />;
  if (query.error && rows.length === 0) {
    return <Failed error={query.error} onRetry={() => void query.refetch()} />;
  }
  return (
    <div className="paged-grid">
      {query.error && (
        <Stale since={query.dataUpdatedAt} error={query.error} onRetry={() => void query.fetchNextPage()} />
      )}
      {rows.length === 0 ? (
        <div className="notice">{empty}</div>
      ) : (
        <VirtualGrid
          label={label}
          columns={columns}
          rows={rows}
          total={total}
          keyOf={keyOf}
          selected={selected}
          {...(onSelect && { onSelect })}
          onMark={onMark}
          hasMore={hasMore}
          loadMore={loadMore}
        />
      )}
      <div className="list-foot">
        <ListNote shown={rows.length} total={total} one={one} {...(many !== undefined && { many })} />
        <span className="spacer" />
        {children}
      </div>
    </div>
  );
}
