import { Link } from '@tanstack/react-router';
import { KindMark } from '../elements/kind-mark.js';
import { KINDS } from '../format/words.js';
import type { RingSearch } from '../ring/ring-search.js';
import type { Hub, Summary } from './picture-query.js';

/** What every part of the table beside a picture needs. */
export interface PictureParts {
  readonly ringId: string;
  readonly summary: Summary;
  readonly search: RingSearch;
}

interface ChooseLinkProps extends PictureParts {
  /** The id of a cluster or a hub. */
  readonly id: string;
  readonly children: React.ReactNode;
}

/** Chooses a part of the picture. */
export function ChooseLink({ ringId, search, id, children }: ChooseLinkProps) {
  return (
    <Link
      to="/rings/$ringId"
      params={{ ringId }}
      search={{ ...search, chosen: id }}
      className="identifier"
      data-row-link
    >
      {children}
    </Link>
  );
}

/** A hub by sign and value; null stands for members that showed none of the hubs. */
export function HubName({ hub }: { readonly hub: Hub | undefined }) {
  if (!hub) return <span>No shared hub</span>;
  return (
    <>
      <KindMark kind={hub.kind} />
      <span className="visually-hidden">{KINDS[hub.kind].one} </span>
      <span className="id">{hub.value}</span>
    </>
  );
}
