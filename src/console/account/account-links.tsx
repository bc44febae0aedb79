import { useNavigate } from '@tanstack/react-router';
import type { GridColumn } from '../elements/grid-column.js';
import { IdentifierLink } from '../elements/identifier-link.js';
import { KindSelect } from '../elements/kind-select.js';
import { PagedGrid } from '../elements/paged-grid.js';
import { usePages } from '../elements/use-pages.js';
import { bits, whole } from '../format/number.js';
import { minute } from '../format/time.js';
import { KINDS } from '../format/words.js';
import { SaveList } from '../save/save-list.js';
import { type LinkRow, linksPage } from './account-query.js';
import type { AccountSearch } from './account-search.js';

const COLUMNS: readonly GridColumn<LinkRow>[] = [
  {
    name: 'Identifier',
    width: 'minmax(13rem, 2fr)',
    cell: ({ identifier }) => <IdentifierLink kind={identifier.kind} value={identifier.value} />,
  },
  { name: 'Kind', width: '11rem', cell: ({ identifier }) => KINDS[identifier.kind].one },
  { name: 'Accounts', width: '6rem', number: true, cell: ({ identifier }) => whole(identifier.degree) },
  { name: 'First shown (UTC)', width: '10rem', cell: ({ firstAt }) => minute(firstAt) },
  { name: 'Last shown (UTC)', width: '10rem', cell: ({ lastAt }) => minute(lastAt) },
  { name: 'Days', width: '4rem', number: true, cell: ({ days }) => whole(days) },
  { name: 'Exchanges', width: '6rem', number: true, cell: ({ exchanges }) => whole(exchanges) },
  {
    name: 'Bits',
    width: '7rem',
    number: true,
    cell: (row) => (row.bits === null ? 'does not bind' : bits(row.bits)),
  },
];

interface AccountLinksProps {
  readonly accountId: string;
  readonly search: AccountSearch;
}

/** Every identifier that an account showed. */
export function AccountLinks({ accountId, search }: AccountLinksProps) {
  const navigate = useNavigate();
  const readPage = linksPage(accountId, search.kind);
  const pages = usePages(['account', accountId, 'links', search.kind], readPage);
  return (
    <PagedGrid
      label="Identifiers it showed"
      pages={pages}
      columns={COLUMNS}
      keyOf={({ identifier }) => `${identifier.kind} ${identifier.value}`}
      onSelect={({ identifier: { kind, value } }) =>
        void navigate({ to: '/identifiers/$kind/$value', params: { kind, value } })
      }
      one="identifier"
      empty="It showed no identifier of this kind."
    >
      <KindSelect
        label="Kind of identifiers"
        otherwise="All kinds"
        number="many"
        kind={search.kind}
        onChange={(kind) =>
          void navigate({
            to: '/accounts/$accountId',
            params: { accountId },
            search: kind === undefined ? {} : { kind },
          })
        }
      />
      <SaveList
        readPage={readPage}
        table={{
          name: 'identifiers',
          about: { list: 'identifiers', accountId, kind: search.kind },
          columns: [
            ['accountId', () => accountId],
            ['kind', ({ identifier }) => identifier.kind],
            ['value', ({ identifier }) => identifier.value],
            ['degree', ({ identifier }) => identifier.degree],
            ['firstAt', ({ firstAt }) => firstAt],
            ['lastAt', ({ lastAt }) => lastAt],
            ['days', ({ days }) => days],
            ['exchanges', ({ exchanges }) => exchanges],
            ['bits', (row) => row.bits],
          ],
        }}
      />
    </PagedGrid>
  );
}
