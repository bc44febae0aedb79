import { Pin } from 'lucide-react';
import type { MemberOrder } from '#graphql/graphql';
import type { GridColumn } from '../elements/grid-column.js';
import { MarkButton } from '../elements/mark-button.js';
import { bits, percent, whole } from '../format/number.js';
import { minute } from '../format/time.js';
import { ROLES } from '../format/words.js';
import { BitsBar } from './bits-bar.js';
import type { Member } from './members-query.js';

/** Which members are held on to. */
interface Pins {
  readonly isPinned: (accountId: string) => boolean;
  readonly toggle: (accountId: string) => void;
}

/** The columns of the members; four of them can be ordered by, as the API does it. */
export function memberColumns(
  order: MemberOrder,
  choose: (order: MemberOrder) => void,
  pins: Pins,
): readonly GridColumn<Member>[] {
  const by = (name: MemberOrder, direction: 'ascending' | 'descending' = 'descending') => ({
    active: order === name,
    direction,
    choose: () => choose(name),
  });
  return [
    {
      name: 'Pin',
      width: '2rem',
      cell: ({ accountId }) => (
        <MarkButton
          icon={Pin}
          label={`Pin ${accountId}`}
          marked={pins.isPinned(accountId)}
          onMark={() => pins.toggle(accountId)}
        />
      ),
    },
    {
      name: 'Account',
      width: 'minmax(9rem, 2fr)',
      cell: ({ accountId }) => <span className="id">{accountId}</span>,
      sort: by('ACCOUNT_ID', 'ascending'),
    },
    { name: 'Role', width: '4.5rem', cell: ({ role }) => ROLES[role] },
    {
      name: 'Joined (UTC)',
      width: '8.4rem',
      cell: ({ joinedAt }) => minute(joinedAt),
      sort: by('JOINED_AT'),
    },
    {
      name: 'Evidence in bits',
      width: 'minmax(5rem, 1.5fr)',
      cell: ({ bits: channels }) => <BitsBar bits={channels} />,
    },
    { name: 'Sum', width: '3rem', number: true, cell: ({ posteriorBits }) => bits(posteriorBits) },
    {
      name: 'Confidence',
      width: '6.4rem',
      number: true,
      cell: ({ confidence }) => percent(confidence),
      sort: by('CONFIDENCE'),
    },
    {
      name: 'Exchanges',
      width: '6rem',
      number: true,
      cell: ({ volume }) => whole(volume.exchanges),
      sort: by('EXCHANGES'),
    },
    { name: 'Days', width: '2.6rem', number: true, cell: ({ activeDays }) => activeDays },
  ];
}
