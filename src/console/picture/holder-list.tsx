import { Link } from '@tanstack/react-router';
import { Button } from 'react-aria-components';
import { Failed } from '../elements/failed.js';
import { Loading } from '../elements/loading.js';
import { usePages } from '../elements/use-pages.js';
import { counted, whole } from '../format/number.js';
import { holdersPage } from '../identifiers/identifier-query.js';
import type { PictureParts } from './choose-link.js';
import type { Hub } from './picture-query.js';

/** Who showed an identifier, in the group or not; opens why each belongs to the group. */
export function HolderList({ ringId, search, hub }: PictureParts & { readonly hub: Hub }) {
  const pages = usePages(['identifier', hub.kind, hub.value, 'accounts'], holdersPage(hub.kind, hub.value));
  const { query, rows, total, hasMore, loadMore } = pages;
  if (query.isPending) return <Loading what="the accounts" />;
  if (rows.length === 0) return <Failed error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <>
      <h3>{counted(total, 'account')} showed it</h3>
      <ul className="holders">
        {rows.map(({ account: { accountId, rings } }) => {
          const inside = rings.some(({ ring }) => ring.ringId === ringId);
          return (
            <li key={accountId}>
              {inside ? (
                <Link
                  to="/rings/$ringId"
                  params={{ ringId }}
                  search={{ ...search, member: accountId }}
                  className="id"
                >
                  {accountId}
                </Link>
              ) : (
                <>
                  <Link to="/accounts/$accountId" params={{ accountId }} className="id">
                    {accountId}
                  </Link>{' '}
                  <span className="muted">not in it</span>
                </>
              )}
            </li>
          );
        })}
      </ul>
      {hasMore && (
        <Button className="button" onPress={loadMore}>
          {whole(rows.length)} of {whole(total)} shown: more
        </Button>
      )}
    </>
  );
}
