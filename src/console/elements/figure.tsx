import type { ReactNode } from 'react';

interface FigureProps {
  readonly name: string;
  readonly value: ReactNode;
  readonly note?: ReactNode;
  /** Every digit of a figure that shows shortened. */
  readonly exact?: string;
}

/** One headline figure with its name. */
export function Figure({ name, value, note, exact }: FigureProps) {
  return (
    <div className="figure">
      <dt>{name}</dt>
      <dd title={exact}>
        <span className="figure-value">{value}</span>
        {note !== undefined && <span className="figure-note">{note}</span>}
      </dd>
    </div>
  );
}
