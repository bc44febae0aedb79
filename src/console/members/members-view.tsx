import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { PagedGrid } from '../elements/paged-grid.js';
import { usePages } from '../elements/use-pages.js';
import { ROLES } from '../format/words.js';
import { isPinned, togglePin } from '../path/pin.js';
import type { RingOfPage } from '../ring/ring-query.js';
import { type RingSearch, ROLE_WORDS } from '../ring/ring-search.js';
import { useGo } from '../ring/use-go.js';
import { SaveList } from '../save/save-list.js';
import { memberColumns } from './member-columns.js';
import { membersPage } from './members-query.js';
import { membersTable } from './members-table.js';

/** All members of a group, read from the server as the reader scrolls. */
export function MembersView({ ring, search }: { readonly ring: RingOfPage; readonly search: RingSearch }) {
  const { ringId, run } = ring;
  const { order, role, minConfidence, member } = search;
  const readPage = membersPage(ringId, search);
  const pages = usePages(['ring', ringId, 'members', run.sequence, order, role, minConfidence], readPage);
  const go = useGo(ringId);
  const columns = memberColumns(order ?? 'EXCHANGES', (chosen) => go({ ...search, order: chosen }), {
    isPinned: (accountId) => isPinned(search, accountId),
    toggle: (accountId) => go(togglePin(search, accountId)),
  });
  if (ring.reading === 'SUSPECTED') {
    return (
      <p className="notice">
        A suspected group has counts and names no member: nothing ties a single account to it.
      </p>
    );
  }
  return (
    <PagedGrid
      label="Members"
      pages={pages}
      columns={columns}
      keyOf={({ accountId }) => accountId}
      selected={member}
      onSelect={({ accountId }) => go({ ...search, member: accountId })}
      onMark={({ accountId }) => go(togglePin(search, accountId))}
      one="member"
      empty="No member passes these filters."
    >
      <ToggleButtonGroup
        aria-label="Only members with this role"
        className="toggles"
        selectedKeys={role === undefined ? [] : [role]}
        onSelectionChange={(keys) => {
          const { role: _, ...rest } = search;
          const chosen = ROLE_WORDS.find((word) => keys.has(word));
          go(chosen === undefined ? rest : { ...rest, role: chosen });
        }}
      >
        {ROLE_WORDS.map((word) => (
          <ToggleButton key={word} id={word} className="toggle">
            {ROLES[word]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <SaveList table={membersTable(ring, search)} readPage={readPage} />
    </PagedGrid>
  );
}
