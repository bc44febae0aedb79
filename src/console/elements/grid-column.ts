import type { ReactNode } from 'react';

/** A column of a long table. */
export interface GridColumn<Row> {
  readonly name: string;
  /** As a track of a CSS grid: `minmax(12rem, 2fr)`. */
  readonly width: string;
  readonly number?: boolean;
  readonly cell: (row: Row) => ReactNode;
  /** Given for columns that the list can be ordered by. */
  readonly sort?: {
    readonly active: boolean;
    readonly direction: 'ascending' | 'descending';
    readonly choose: () => void;
  };
}
