import { useNavigate } from '@tanstack/react-router';
import { CsvButton } from '../elements/csv-button.js';
import type { GridColumn } from '../elements/grid-column.js';
import { IdentifierLink } from '../elements/identifier-link.js';
import { KindSelect } from '../elements/kind-select.js';
import { PagedGrid } from '../elements/paged-grid.js';
import { readAll, usePages } from '../elements/use-pages.js';
import { toCsv } from '../format/csv.js';
import { bits, whole } from '../format/number.js';
import { minute } from '../format/time.js';
import { KINDS } from '../format/words.js';
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
        kind={search.kind}
        onChange={(kind) =>
          void navigate({
            to: '/accounts/$accountId',
            params: { accountId },
            search: kind === undefined ? {} : { kind },
          })
        }
      />
      <CsvButton
        name="identifiers"
        make={async (onRows, signal) =>
          toCsv(
            ['accountId', 'kind', 'value', 'degree', 'firstAt', 'lastAt', 'days', 'exchanges', 'bits'],
            (await readAll(readPage, onRows, signal)).map((row) => [
              accountId,
              row.identifier.kind,
              row.identifier.value,
              row.identifier.degree,
              row.firstAt,
              row.lastAt,
              row.days,
              row.exchanges,
              row.bits,
            ]),
          )
        }
      />
    </PagedGrid>
  );
}
