import { Link } from '@tanstack/react-router';
import type { RestatementReason } from '#graphql/graphql';
import type { GridColumn } from '../elements/grid-column.js';
import { PagedGrid } from '../elements/paged-grid.js';
import { usePages } from '../elements/use-pages.js';
import { whole } from '../format/number.js';
import { minute } from '../format/time.js';
import { LINEAGE, shortRing } from '../format/words.js';
import { SaveList } from '../save/save-list.js';
import { type LineageRow, lineagePage } from './lineage-query.js';
import type { RingOfPage } from './ring-query.js';

const REASONS: Readonly<Record<RestatementReason, string>> = {
  EARLIER_DATA: 'data up to an earlier day',
  ACCOUNTS_LEFT: 'accounts left',
  VOLUMES_CORRECTED: 'volumes corrected',
};

function whatHappened({ kind, restatement }: LineageRow): string {
  if (!restatement) return LINEAGE[kind];
  const { exchangesBefore, exchangesAfter, reason } = restatement;
  return `${LINEAGE[kind]}; exchanges ${whole(exchangesBefore)} → ${whole(exchangesAfter)}: ${REASONS[reason]}`;
}

const COLUMNS: readonly GridColumn<LineageRow>[] = [
  {
    name: 'Run',
    width: '4rem',
    cell: ({ run }) => (
      <Link to="/runs" search={{ run: run.sequence }}>
        {run.sequence}
      </Link>
    ),
  },
  { name: 'Began (UTC)', width: '9rem', cell: ({ at }) => minute(at) },
  { name: 'What happened', width: 'minmax(11rem, 1fr)', cell: whatHappened },
  {
    name: 'Other group',
    width: '8rem',
    cell: ({ otherRing }) =>
      otherRing && (
        <Link to="/rings/$ringId" params={{ ringId: otherRing.ringId }} className="id">
          {shortRing(otherRing.ringId)}
        </Link>
      ),
  },
  { name: 'Accounts before', width: '8rem', number: true, cell: (row) => whole(row.accountsBefore) },
  { name: 'Accounts after', width: '8rem', number: true, cell: (row) => whole(row.accountsAfter) },
];

/** What became of a group from run to run. */
export function LineageView({ ring }: { readonly ring: RingOfPage }) {
  const { ringId, run } = ring;
  const readPage = lineagePage(ringId);
  const pages = usePages(['ring', ringId, 'lineage', run.sequence], readPage);
  return (
    <PagedGrid
      label="Lineage"
      pages={pages}
      columns={COLUMNS}
      keyOf={({ run }) => String(run.sequence)}
      one="event"
      empty="No run told anything of this group."
    >
      <SaveList
        readPage={readPage}
        table={{
          name: `lineage-${ringId}`,
          about: { list: 'lineage', ringId, runId: run.runId },
          columns: [
            ['ringId', () => ringId],
            ['run', (row) => row.run.sequence],
            ['at', ({ at }) => at],
            ['kind', ({ kind }) => kind],
            ['otherRingId', ({ otherRing }) => otherRing?.ringId ?? null],
            ['accountsBefore', ({ accountsBefore }) => accountsBefore],
            ['accountsAfter', ({ accountsAfter }) => accountsAfter],
          ],
        }}
      />
    </PagedGrid>
  );
}
