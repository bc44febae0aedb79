import { Link } from '@tanstack/react-router';
import type { RingSearch } from '../ring/ring-search.js';

/** Where a path shows. */
export interface PathPlace {
  readonly ringId: string;
  readonly search: RingSearch;
}

/** An account of a path; leads to why it belongs to the group. */
export function AccountOfRing({ ringId, search, accountId }: PathPlace & { readonly accountId: string }) {
  return (
    <Link
      to="/rings/$ringId"
      params={{ ringId }}
      search={{ ...search, member: accountId }}
      className="id"
      aria-current={search.member === accountId ? 'true' : undefined}
    >
      {accountId}
    </Link>
  );
}
