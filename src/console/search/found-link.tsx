import { Link } from '@tanstack/react-router';
import { IdentifierLink } from '../elements/identifier-link.js';
import { counted } from '../format/number.js';
import { day, minute } from '../format/time.js';
import { KINDS, READINGS } from '../format/words.js';
import type { Found } from './search-query.js';

/** Leads to what was found. */
export function FoundLink({ found }: { readonly found: Found }) {
  switch (found.__typename) {
    case 'Account':
      return (
        <Link to="/accounts/$accountId" params={{ accountId: found.accountId }} className="id" data-row-link>
          {found.accountId}
        </Link>
      );
    case 'Identifier':
      return <IdentifierLink kind={found.kind} value={found.value} />;
    case 'Ring':
      return (
        <Link to="/rings/$ringId" params={{ ringId: found.ringId }} className="id" data-row-link>
          {found.ringId}
        </Link>
      );
    case 'DetectionRun':
      return (
        <Link to="/runs" search={{ run: found.sequence }} data-row-link>
          Run {found.sequence}
        </Link>
      );
  }
}

/** What kind of thing was found, and a word about it. */
export function aboutFound(found: Found): string {
  switch (found.__typename) {
    case 'Account':
      return `Account${found.createdAt === null ? '' : `, created ${day(found.createdAt)}`}`;
    case 'Identifier':
      return `${KINDS[found.kind].one}, shown by ${counted(found.degree, 'account')}`;
    case 'Ring':
      return `${READINGS[found.reading]} of ${counted(found.accountCount, 'account')}`;
    case 'DetectionRun':
      return `Detection run of ${minute(found.startedAt)} UTC`;
  }
}
