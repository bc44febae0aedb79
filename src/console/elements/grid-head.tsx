import { ArrowDown, ArrowUp } from 'lucide-react';
import type { GridColumn } from './grid-column.js';

/** The names of the columns; those that the list can be ordered by are buttons. */
export function GridHead<Row>({ columns }: { readonly columns: readonly GridColumn<Row>[] }) {
  return (
    <div role="rowgroup" className="grid-head">
      <div role="row" aria-rowindex={1} className="grid-row">
        {columns.map(({ name, number, sort }) => {
          const Arrow = sort?.direction === 'ascending' ? ArrowUp : ArrowDown;
          return (
            <div
              key={name}
              role="columnheader"
              className={number ? 'number' : undefined}
              aria-sort={sort?.active ? sort.direction : undefined}
            >
              {sort ? (
                <button type="button" className="sort" onClick={sort.choose}>
                  {name}
                  <Arrow aria-hidden="true" className={sort.active ? undefined : 'sort-off'} />
                </button>
              ) : (
                name
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
