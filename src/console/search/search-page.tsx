import { getRouteApi, Navigate } from '@tanstack/react-router';
import type { SearchReason } from '#graphql/graphql';
import type { GridColumn } from '../elements/grid-column.js';
import { PagedGrid } from '../elements/paged-grid.js';
import { usePages } from '../elements/use-pages.js';
import { useTitle } from '../elements/use-title.js';
import { aboutFound, FoundLink } from './found-link.js';
import { type Found, type Hit, searchPage } from './search-query.js';

const route = getRouteApi('/search');

const REASONS: Readonly<Record<SearchReason, string>> = {
  GLOBAL_ID: 'its global id',
  ACCOUNT_ID: 'the id of the account',
  RING_ID: 'the id of the group',
  RUN_ID: 'the id of the run',
  IDENTIFIER_VALUE: 'the value',
  IN_NETWORK: 'lies in the network',
};

const COLUMNS: readonly GridColumn<Hit>[] = [
  { name: 'Found', width: 'minmax(16rem, 2fr)', cell: ({ found }) => <FoundLink found={found} /> },
  { name: 'What it is', width: 'minmax(16rem, 2fr)', cell: ({ found }) => aboutFound(found) },
  { name: 'The text is', width: 'minmax(10rem, 1fr)', cell: ({ reason }) => REASONS[reason] },
];

/** What a pasted text names. One thing alone is opened at once. */
export function SearchPage() {
  const { text = '' } = route.useSearch();
  useTitle(`Search ${text}`);
  if (text === '') return <p className="notice">Paste something into the search box above.</p>;
  return <Hits key={text} text={text} />;
}

function Hits({ text }: { readonly text: string }) {
  const pages = usePages(['search', text], searchPage(text));
  const [only] = pages.rows;
  if (pages.total === 1 && only) return <Open found={only.found} />;
  return (
    <section className="page fills">
      <header className="page-head">
        <h1>
          Search <span className="id">{text}</span>
        </h1>
      </header>
      <PagedGrid
        label="What was found"
        pages={pages}
        columns={COLUMNS}
        keyOf={keyOf}
        one="thing"
        empty={
          <>
            <p>Nothing has this name.</p>
            <p className="muted">Names are compared whole. A network is written as 198.51.100.0/24.</p>
          </>
        }
      />
    </section>
  );
}

function Open({ found }: { readonly found: Found }) {
  switch (found.__typename) {
    case 'Account':
      return <Navigate to="/accounts/$accountId" params={{ accountId: found.accountId }} replace />;
    case 'Identifier':
      return (
        <Navigate to="/identifiers/$kind/$value" params={{ kind: found.kind, value: found.value }} replace />
      );
    case 'Ring':
      return <Navigate to="/rings/$ringId" params={{ ringId: found.ringId }} replace />;
    case 'DetectionRun':
      return <Navigate to="/runs" search={{ run: found.sequence }} replace />;
  }
}

function keyOf({ found }: Hit): string {
  switch (found.__typename) {
    case 'Account':
      return `account ${found.accountId}`;
    case 'Identifier':
      return `${found.kind} ${found.value}`;
    case 'Ring':
      return `ring ${found.ringId}`;
    case 'DetectionRun':
      return `run ${found.sequence}`;
  }
}
