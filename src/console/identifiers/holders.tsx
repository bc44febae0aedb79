import { Link, useNavigate } from '@tanstack/react-router';
import type { IdentifierKind } from '#graphql/graphql';
import type { GridColumn } from '../elements/grid-column.js';
import { PagedGrid } from '../elements/paged-grid.js';
import { usePages } from '../elements/use-pages.js';
import { whole } from '../format/number.js';
import { day, minute } from '../format/time.js';
import { READINGS, shortRing } from '../format/words.js';
import { SaveList } from '../save/save-list.js';
import { type HolderRow, holdersPage } from './identifier-query.js';

const COLUMNS: readonly GridColumn<HolderRow>[] = [
  {
    name: 'Account',
    width: 'minmax(11rem, 2fr)',
    cell: ({ account }) => (
      <Link to="/accounts/$accountId" params={{ accountId: account.accountId }} className="id">
        {account.accountId}
      </Link>
    ),
  },
  {
    name: 'Groups',
    width: 'minmax(10rem, 1fr)',
    cell: ({ account }) =>
      account.rings.map(({ ring }) => (
        <Link key={ring.ringId} to="/rings/$ringId" params={{ ringId: ring.ringId }}>
          {READINGS[ring.reading]} <span className="id">{shortRing(ring.ringId)}</span>
        </Link>
      )),
  },
  {
    name: 'Created',
    width: '7rem',
    cell: ({ account }) => (account.createdAt === null ? '' : day(account.createdAt)),
  },
  { name: 'Country', width: '5rem', cell: ({ account }) => account.country ?? '' },
  { name: 'First shown (UTC)', width: '10rem', cell: ({ firstAt }) => minute(firstAt) },
  { name: 'Last shown (UTC)', width: '10rem', cell: ({ lastAt }) => minute(lastAt) },
  { name: 'Days', width: '4rem', number: true, cell: ({ days }) => whole(days) },
  { name: 'Exchanges', width: '6rem', number: true, cell: ({ exchanges }) => whole(exchanges) },
];

/** Everybody who showed an identifier. */
export function Holders({ kind, value }: { readonly kind: IdentifierKind; readonly value: string }) {
  const navigate = useNavigate();
  const readPage = holdersPage(kind, value);
  const pages = usePages(['identifier', kind, value, 'accounts'], readPage);
  return (
    <PagedGrid
      label="Accounts that showed it"
      pages={pages}
      columns={COLUMNS}
      keyOf={({ account }) => account.accountId}
      onSelect={({ account }) =>
        void navigate({ to: '/accounts/$accountId', params: { accountId: account.accountId } })
      }
      one="account"
      empty="No account showed it."
    >
      <SaveList
        readPage={readPage}
        table={{
          name: 'accounts',
          about: { list: 'accounts', kind, value },
          columns: [
            ['kind', () => kind],
            ['value', () => value],
            ['accountId', ({ account }) => account.accountId],
            ['firstAt', ({ firstAt }) => firstAt],
            ['lastAt', ({ lastAt }) => lastAt],
            ['days', ({ days }) => days],
            ['exchanges', ({ exchanges }) => exchanges],
          ],
        }}
      />
    </PagedGrid>
  );
}
