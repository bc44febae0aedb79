import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Answer } from '../elements/answer.js';
import { CopyButton } from '../elements/copy-button.js';
import { Figure } from '../elements/figure.js';
import { KindMark } from '../elements/kind-mark.js';
import { useTitle } from '../elements/use-title.js';
import { whole } from '../format/number.js';
import { KIND_ORDER, KINDS, named } from '../format/words.js';
import { NowhereToGo } from '../shell/nowhere.js';
import { BoundRings } from './bound-rings.js';
import { Holders } from './holders.js';
import { type IdentifierOfPage, identifierQuery } from './identifier-query.js';

const route = getRouteApi('/identifiers/$kind/$value');

/** One identifier: the groups that it binds, and everybody who showed it. */
export function IdentifierPage() {
  const params = route.useParams();
  const kind = KIND_ORDER.find((word) => word === params.kind);
  const { value } = params;
  const query = useQuery({ ...identifierQuery(kind ?? 'IP', value), enabled: kind !== undefined });
  useTitle(value);
  if (kind === undefined) return <NowhereToGo />;
  return (
    <Answer query={query} what="the identifier">
      {(identifier) =>
        identifier === null ? (
          <div className="notice">
            <h1>
              Nobody showed this {KINDS[kind].one.replace(/^(?!IP)./, (letter) => letter.toLowerCase())}
            </h1>
            <p className="muted id">{value}</p>
            <p className="muted">Prompt traces that one account alone showed are held back.</p>
          </div>
        ) : (
          <article className="page fills">
            <header className="page-head">
              <KindMark kind={kind} />
              <h1 className="id">{identifier.value}</h1>
              <CopyButton text={() => identifier.value} what="the value" />
              <span className="muted">{KINDS[kind].one}</span>
            </header>
            <Facts identifier={identifier} />
            <BoundRings rings={identifier.rings} />
            <h2>Accounts that showed it</h2>
            <Holders kind={kind} value={value} />
          </article>
        )
      }
    </Answer>
  );
}

function Facts({ identifier }: { readonly identifier: IdentifierOfPage }) {
  const { degree, asn, ipClass, bin, prepaid } = identifier;
  return (
    <dl className="figures">
      <Figure name="Accounts" value={whole(degree)} note="showed it, in a group or not" />
      {ipClass !== null && <Figure name="Behind the address" value={named(ipClass.toLowerCase())} />}
      {asn !== null && <Figure name="Autonomous system" value={`AS${asn}`} />}
      {bin !== null && <Figure name="First digits" value={bin} />}
      {prepaid !== null && <Figure name="Prepaid" value={prepaid ? 'yes' : 'no'} />}
    </dl>
  );
}
