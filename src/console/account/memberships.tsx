import { Link } from '@tanstack/react-router';
import { ReadingMark } from '../elements/reading-mark.js';
import { bits, counted, percent } from '../format/number.js';
import { minute } from '../format/time.js';
import { ROLES, shortRing } from '../format/words.js';
import type { AccountOfPage } from './account-query.js';

/** The groups of the newest run that an account is in. */
export function Memberships({ rings }: { readonly rings: AccountOfPage['rings'] }) {
  if (rings.length === 0) return <p className="muted">It is in no group of the newest run.</p>;
  return (
    <ul className="memberships">
      {rings.map(({ ring, member }) => (
        <li key={ring.ringId}>
          <ReadingMark reading={ring.reading} />{' '}
          <Link to="/rings/$ringId" params={{ ringId: ring.ringId }} className="id">
            {shortRing(ring.ringId)}
          </Link>{' '}
          of {counted(ring.accountCount, 'account')}: {ROLES[member.role].toLowerCase()} member since{' '}
          {minute(member.joinedAt)} UTC, {percent(member.confidence)} sure ({bits(member.posteriorBits)} bits)
        </li>
      ))}
    </ul>
  );
}
