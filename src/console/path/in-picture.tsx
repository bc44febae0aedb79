import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Network } from 'lucide-react';
import type { IdentifierName } from '#graphql/graphql';
import { pictureQuery } from '../picture/picture-query.js';
import type { PathPlace } from './account-of-ring.js';

/** Leads to an identifier in the picture, with all that it joins, when it stands there. */
export function InPicture({
  ringId,
  search,
  identifier,
}: PathPlace & { readonly identifier: IdentifierName }) {
  const { data: summary } = useQuery(pictureQuery(ringId));
  const { kind, value } = identifier;
  const hub = summary?.hubs.find((one) => one.kind === kind && one.value === value);
  if (!hub) return null;
  const { member, ...rest } = search;
  return (
    <Link
      to="/rings/$ringId"
      params={{ ringId }}
      search={{ ...rest, view: 'picture', chosen: hub.id }}
      className="button quiet small"
      aria-label={`Show ${value} in the picture`}
    >
      <Network aria-hidden="true" />
    </Link>
  );
}
