import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, useState } from 'react';
import type { GridColumn } from './grid-column.js';
import { GridHead } from './grid-head.js';
import { GridRow } from './grid-row.js';
import { gridTracks } from './grid-tracks.js';
import { stepOfKey } from './step-of-key.js';

interface VirtualGridProps<Row> {
  readonly label: string;
  readonly columns: readonly GridColumn<Row>[];
  /** Those read so far, from the first on. */
  readonly rows: readonly Row[];
  /** Rows of the whole list. */
  readonly total: number;
  readonly keyOf: (row: Row) => string;
  readonly selected?: string | undefined;
  readonly onSelect?: (row: Row) => void;
  /** Marks a row, or takes its mark away: the space key does. */
  readonly onMark?: ((row: Row) => void) | undefined;
  readonly hasMore: boolean;
  readonly loadMore: () => void;
}

const ROW_PIXELS = 32;
/** Two pages: the next rows are there before a reader gets to them. */
const ROWS_AHEAD = 200;
const ROWS_OUTSIDE = 12;

/**
 * A long table of which only the rows in view are in the page. It scrolls over the rows that were read and reads on
 * well before their end, so that no row is ever blank.
 */
export function VirtualGrid<Row>(props: VirtualGridProps<Row>) {
  const { label, columns, rows, total, keyOf, selected, onSelect, onMark, hasMore, loadMore } = props;
  const frame = useRef<HTMLDivElement>(null);
  const prefix = useId();
  const [active, setActive] = useState(0);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_PIXELS,
    overscan: ROWS_OUTSIDE,
    scrollPaddingStart: ROW_PIXELS,
  });
  const shown = virtual.getVirtualItems();
  const lastShown = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && lastShown >= rows.length - ROWS_AHEAD) loadMore();
  }, [hasMore, lastShown, rows.length, loadMore]);

  const press = (event: React.KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const activeRow = rows[active];
    if (event.key === 'Enter' && activeRow !== undefined && onSelect) onSelect(activeRow);
    if (event.key === ' ' && activeRow !== undefined && onMark) {
      event.preventDefault();
      onMark(activeRow);
      return;
    }
    const page = Math.max(1, Math.floor((frame.current?.clientHeight ?? 0) / ROW_PIXELS) - 2);
    const step = stepOfKey(event.key, page, rows.length);
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const next = Math.min(Math.max(active + step, 0), rows.length - 1);
    setActive(next);
    virtual.scrollToIndex(next);
  };

  return (
    <div
      ref={frame}
      className="grid"
      role="grid"
      aria-label={label}
      aria-rowcount={total + 1}
      aria-colcount={columns.length}
      aria-activedescendant={rows.length > 0 ? `${prefix}${active}` : undefined}
      tabIndex={0}
      onKeyDown={press}
      style={gridTracks(columns) as React.CSSProperties}
    >
      <GridHead columns={columns} />
      <div role="rowgroup" className="grid-body" style={{ height: virtual.getTotalSize() }}>
        {shown.map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <GridRow
              key={keyOf(row)}
              id={`${prefix}${index}`}
              index={index}
              top={start}
              row={row}
              columns={columns}
              active={index === active}
              selected={keyOf(row) === selected}
              onSelect={
                onSelect &&
                (() => {
                  setActive(index);
                  onSelect(row);
                })
              }
            />
          );
        })}
      </div>
    </div>
  );
}
