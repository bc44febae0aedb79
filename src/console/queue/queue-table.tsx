import { Link } from '@tanstack/react-router';
import { ArrowDown } from 'lucide-react';
import { useRef } from 'react';
import type { RingOrder } from '#graphql/graphql';
import { useRowKeys } from '../elements/use-row-keys.js';
import type { QueueRing } from './queue-query.js';
import { QueueRow } from './queue-row.js';
import type { QueueSearch } from './queue-search.js';

interface Column {
  readonly name: string;
  readonly order?: RingOrder;
  readonly number?: true;
}

const COLUMNS: readonly Column[] = [
  { name: 'Ring', order: 'FIRST_DETECTED' },
  { name: 'Case' },
  { name: 'New to you' },
  { name: 'Read as' },
  { name: 'Exposure', order: 'EXPOSURE', number: true },
  { name: 'Accounts', order: 'ACCOUNTS', number: true },
  { name: 'Exchanges', order: 'EXCHANGES', number: true },
  { name: 'Last 60 days' },
  { name: 'Growth', order: 'GROWTH', number: true },
  { name: 'Bound by' },
  { name: 'Confidence', number: true },
  { name: 'Last seen', number: true },
];

interface QueueTableProps {
  readonly rings: readonly QueueRing[];
  readonly watermark: string | null;
  readonly search: QueueSearch;
}

/** The groups of one page, a link a row: j and k go from row to row. */
export function QueueTable({ rings, watermark, search }: QueueTableProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  useRowKeys(body);
  return (
    <table className="table queue-table">
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <HeadCell key={column.name} column={column} search={search} />
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        {rings.map((ring) => (
          <QueueRow key={ring.ringId} ring={ring} watermark={watermark} />
        ))}
      </tbody>
    </table>
  );
}

function HeadCell({ column, search }: { readonly column: Column; readonly search: QueueSearch }) {
  const { name, order, number } = column;
  const className = number ? 'number' : undefined;
  if (order === undefined) {
    return (
      <th scope="col" className={className}>
        {name}
      </th>
    );
  }
  const active = (search.order ?? 'EXPOSURE') === order;
  const { after, ...rest } = search;
  return (
    <th scope="col" className={className} aria-sort={active ? 'descending' : undefined}>
      <Link
        to="/"
        search={{ ...rest, order }}
        className="sort"
        title={order === 'FIRST_DETECTED' ? 'Found last first' : 'Highest first'}
      >
        {name}
        <ArrowDown aria-hidden="true" className={active ? undefined : 'sort-off'} />
      </Link>
    </th>
  );
}
