import type { GridColumn } from './grid-column.js';

interface GridRowProps<Row> {
  readonly id: string;
  /** From 0, without the head. */
  readonly index: number;
  /** Pixels from the first row. */
  readonly top: number;
  readonly row: Row;
  readonly columns: readonly GridColumn<Row>[];
  readonly active: boolean;
  readonly selected: boolean;
  readonly onSelect: (() => void) | undefined;
}

/** One row of a long table, laid where it belongs. The keys are the table's. */
export function GridRow<Row>(props: GridRowProps<Row>) {
  const { id, index, top, row, columns, active, selected, onSelect } = props;
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={onSelect ? selected : undefined}
      className={`grid-row${active ? ' active' : ''}`}
      style={{ transform: `translateY(${top}px)` }}
      onClick={(event) => {
        // Buttons and links in a row do what they say, and nothing else.
        if (event.target instanceof Element && !event.target.closest('button, a')) onSelect?.();
      }}
    >
      {columns.map(({ name, number, cell }, at) => (
        <div key={name} role="gridcell" aria-colindex={at + 1} className={number ? 'number' : undefined}>
          {cell(row)}
        </div>
      ))}
    </div>
  );
}
