import { Link } from '@tanstack/react-router';
import type { IdentifierKind } from '#graphql/graphql';
import { KINDS } from '../format/words.js';
import { KindMark } from './kind-mark.js';

/** An identifier by sign and value; leads to its page. */
export function IdentifierLink({ kind, value }: { readonly kind: IdentifierKind; readonly value: string }) {
  return (
    <Link
      to="/identifiers/$kind/$value"
      params={{ kind, value }}
      className="identifier"
      title={`${KINDS[kind].one} ${value}`}
    >
      <KindMark kind={kind} />
      <span className="visually-hidden">{KINDS[kind].one} </span>
      <span className="id">{value}</span>
    </Link>
  );
}
