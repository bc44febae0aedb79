import { useNavigate } from '@tanstack/react-router';
import type { IdentifierName } from '#graphql/graphql';
import { KindSelect } from '../elements/kind-select.js';
import { PagedGrid } from '../elements/paged-grid.js';
import { usePages } from '../elements/use-pages.js';
import type { RingOfPage } from '../ring/ring-query.js';
import type { RingSearch } from '../ring/ring-search.js';
import { useGo } from '../ring/use-go.js';
import { SaveList } from '../save/save-list.js';
import { isIdentifierRemoved, toggleIdentifier } from '../whatif/removal.js';
import { ringIdentifierColumns } from './ring-identifier-columns.js';
import { ringIdentifiersPage } from './ring-identifiers-query.js';

/** Every identifier that binds a group, strongest first, and what was set aside. */
export function IdentifiersView({
  ring,
  search,
}: {
  readonly ring: RingOfPage;
  readonly search: RingSearch;
}) {
  const navigate = useNavigate();
  const go = useGo(ring.ringId);
  const { ringId, run } = ring;
  const { kind } = search;
  const readPage = ringIdentifiersPage(ringId, kind);
  const pages = usePages(['ring', ringId, 'identifiers', run.sequence, kind], readPage);
  const toggle = (row: IdentifierName) => go(toggleIdentifier(search, row));
  const columns = ringIdentifierColumns(ring.accountCount, {
    isAway: (row) => isIdentifierRemoved(search, row),
    toggle,
  });
  return (
    <PagedGrid
      label="Identifiers"
      pages={pages}
      columns={columns}
      keyOf={(row) => `${row.kind} ${row.value}`}
      onSelect={(row) =>
        void navigate({ to: '/identifiers/$kind/$value', params: { kind: row.kind, value: row.value } })
      }
      onMark={(row) => row.setAside === null && toggle(row)}
      one="identifier"
      empty="No identifier of this kind binds the group."
    >
      <KindSelect
        label="Kind of identifiers"
        otherwise="All kinds"
        number="many"
        kind={kind}
        onChange={(chosen) => {
          const { kind: _, ...rest } = search;
          void navigate({
            to: '/rings/$ringId',
            params: { ringId },
            search: chosen === undefined ? rest : { ...rest, kind: chosen },
          });
        }}
      />
      <SaveList
        readPage={readPage}
        table={{
          name: `identifiers-${ringId}`,
          about: { list: 'identifiers', ringId, runId: run.runId, kind },
          columns: [
            ['ringId', () => ringId],
            ['kind', (row) => row.kind],
            ['value', (row) => row.value],
            ['accountsInRing', (row) => row.accountsInRing],
            ['degree', (row) => row.degree],
            ['bits', (row) => row.bits],
            ['setAside', (row) => row.setAside],
          ],
        }}
      />
    </PagedGrid>
  );
}
