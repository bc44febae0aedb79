import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { Button } from 'react-aria-components';
import { Answer } from '../elements/answer.js';
import { PinButton } from '../path/pin-button.js';
import type { RingOfPage } from '../ring/ring-query.js';
import type { RingSearch } from '../ring/ring-search.js';
import { useKeys } from '../shell/use-keys.js';
import { BindingLinks } from './binding-links.js';
import { EvidenceSum } from './evidence-sum.js';
import { memberQuery } from './member-query.js';

interface MemberDetailProps {
  readonly ring: RingOfPage;
  readonly search: RingSearch;
  readonly accountId: string;
}

/** Why one account belongs to the group: its evidence added up, and the values it shares. */
export function MemberDetail({ ring, search, accountId }: MemberDetailProps) {
  const navigate = useNavigate();
  const query = useQuery(memberQuery(accountId));
  const { member, ...rest } = search;
  const other = search.pin?.findLast((pinned) => pinned !== accountId);
  const close = () => void navigate({ to: '/rings/$ringId', params: { ringId: ring.ringId }, search: rest });
  useKeys({ Escape: close });
  return (
    <>
      <div className="beside-head">
        <h2 className="id">{member}</h2>
        <span className="spacer" />
        <PinButton ringId={ring.ringId} search={search} accountId={accountId} />
        <Link to="/accounts/$accountId" params={{ accountId }} className="button">
          Open account
        </Link>
        <Button className="button quiet" aria-label="Let go of the account" onPress={close}>
          <X aria-hidden="true" />
        </Button>
      </div>
      {other !== undefined && (
        <Link
          className="more"
          to="/rings/$ringId"
          params={{ ringId: ring.ringId }}
          search={{ ...search, view: 'path', pathFrom: other, pathTo: accountId }}
        >
          How it is linked to <span className="id">{other}</span>, pinned last
        </Link>
      )}
      <Answer query={query} what="the account">
        {(account) => {
          const place = account?.rings.find((membership) => membership.ring.ringId === ring.ringId)?.member;
          if (!account) return <p className="notice">No record names this account.</p>;
          return (
            <>
              {place ? (
                <EvidenceSum member={place} />
              ) : (
                <p className="notice">The newest run does not count this account to the ring.</p>
              )}
              <BindingLinks links={account.links} />
            </>
          );
        }}
      </Answer>
    </>
  );
}
